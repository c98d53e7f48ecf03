import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { RunMessage } from './page-writer.ts';

/** One run of Astro; each field is an environment variable that the site reads. */
export interface AstroRun {
  CATALOG_DIR: string;
  /** The index that was made in one pass over the catalog. */
  CATALOG_INDEX: string;
  /** What was written for download, as JSON. */
  CATALOG_DOWNLOADS: string;
  /** Below the working directory: elsewhere, Astro bundles into a folder that all its runs share. */
  OUT_DIR: string;
  /** Of this run alone: two that share it break each other. */
  ASTRO_CACHE_DIR: string;
  PAGE_SHARD: string;
  /** Empty for every page. */
  PAGE_LIST: string;
}

const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
/** Of what Astro says when it fails; the reason comes last. */
const linesKept = 40;

/** What a run tells while it goes on. */
export interface AstroEvents {
  /** The code is bundled; rendering begins. */
  onBundled(): void;
  onPages(count: number): void;
}

/** Renders pages in a process of its own; throws with what Astro said when it fails. */
export async function runAstro(run: AstroRun, { onBundled, onPages }: AstroEvents): Promise<void> {
  const environment = { ...process.env, ...run, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on('message', (message) => {
    const { rendered } = message as RunMessage;
    if (rendered === 0) onBundled();
    else onPages(rendered);
  });
  const end = (): void => void child.kill();
  process.once('exit', end);
  const said: string[] = [];
  const read = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      if (said.push(line) > linesKept) said.shift();
    }
  };
  const [[code]] = await Promise.all([once(child, 'close'), read(child.stdout!), read(child.stderr!)]);
  process.off('exit', end);
  if (code !== 0) throw new Error(`The pages did not build (exit code ${code}).\n${said.join('\n')}`);
}
