import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measureNode } from './measured-command.ts';

const project = join(import.meta.dirname, 'minimal-site');
const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
/** Each process gets a copy of the project: runs of Astro share files beside their output. Below the working directory, so that it finds its packages. */
const copies = resolve('.cache', 'minimal-site');

interface MinimalRun {
  /** Pages that each process renders. */
  pages: number;
  /** Bytes of text on each page. */
  bytes: number;
  /** Processes side by side. */
  processes: number;
}

/** What Astro takes for pages that hold nothing but text. */
export interface MinimalFigures {
  cpuSecondsAPage: number;
  pagesASecond: number;
  /** Memory of one process, in bytes. */
  peak: number;
}

/** Renders a fixed minimal page over and over, as silently as the site is built: what Astro itself costs on this machine. */
export async function renderMinimalSite({ pages, bytes, processes }: MinimalRun): Promise<MinimalFigures> {
  await rm(copies, { recursive: true, force: true });
  const folders = Array.from({ length: processes }, (_, number) => join(copies, String(number)));
  for (const folder of folders) await cp(project, folder, { recursive: true });
  const env = { PAGES: String(pages), BYTES: String(bytes), ASTRO_TELEMETRY_DISABLED: '1' };
  const started = performance.now();
  const runs = await Promise.all(folders.map((cwd) => measureNode([astro, 'build', '--silent'], { cwd, env })));
  const seconds = (performance.now() - started) / 1000;
  await rm(copies, { recursive: true, force: true });
  const used = runs.map((run) => run.usage('astro'));
  return {
    cpuSecondsAPage: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / (pages * processes),
    pagesASecond: (pages * processes) / seconds,
    peak: Math.max(...used.map(({ peak }) => peak)),
  };
}
