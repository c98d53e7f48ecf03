import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Progress } from '../../cli/progress.ts';

/** What the build of the pages needs. */
export interface PageBuild {
  catalogDir: string;
  outDir: string;
  /** Written by `writeCatalogIndex`; removed afterwards. */
  indexFile: string;
  /** What was written for download, as JSON. */
  downloadsFile: string;
  /** About how many pages there will be, for the progress line. */
  pages: number;
}

const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
const pageLine = /[├└]─ /;

/** Builds every page with Astro in a process of its own; throws with what Astro said when it fails. */
export async function buildPages({ catalogDir, outDir, indexFile, downloadsFile, pages }: PageBuild): Promise<void> {
  const progress = new Progress('Build pages', pages);
  const environment = {
    ...process.env,
    CATALOG_DIR: catalogDir,
    CATALOG_INDEX: indexFile,
    CATALOG_DOWNLOADS: downloadsFile,
    OUT_DIR: outDir,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const child = spawn(process.execPath, [astro, 'build'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  let built = 0;
  const read = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      if (pageLine.test(line)) {
        built += 1;
        progress.step();
      } else if (said.push(line) > 200) said.shift();
    }
  };
  try {
    const [[code]] = await Promise.all([once(child, 'close'), read(child.stdout), read(child.stderr)]);
    if (code !== 0) throw new Error(`The pages did not build (exit code ${code}).\n${said.join('\n')}`);
  } finally {
    await rm(indexFile, { force: true });
  }
  progress.done(`${built} pages`);
}
