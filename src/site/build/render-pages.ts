import { cpus, totalmem } from 'node:os';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Progress } from '../../cli/progress.ts';
import type { BuildFolder } from './build-folder.ts';
import { removeLeftShards, renderedIn, type Renderers } from './renderers.ts';
import { mergeInto } from './staged-files.ts';

/** Pages that one process renders: each takes seconds to bundle the code and read a large catalog's index, and its memory grows slowly with its pages. */
const pagesInProcess = 150_000;

/** Memory that one process may take, in bytes; fewer run side by side where there is less. */
const bytesOfProcess = 2.5 * 1024 ** 3;

/** What to render. */
export interface PageRun {
  catalogDir: string;
  indexFile: string;
  downloadsFile: string;
  build: BuildFolder;
  /** About how many pages there will be, for the progress and the number of shards. */
  pages: number;
  /** Addresses of the servers' and tools' own pages to render; absent for all. */
  again?: ReadonlySet<string> | undefined;
  /** Render this part alone, such as `2/8`, in one process. */
  shard?: string | undefined;
  /** Into how many parts the pages are divided; by default as their number asks for. */
  parts?: number | undefined;
  /** Processes side by side. */
  processes: number;
  renderers: Renderers;
}

/** As many processes as there are cores and room for. */
export function defaultProcesses(): number {
  return Math.max(1, Math.min(cpus().length, Math.floor(totalmem() / bytesOfProcess)));
}

/** A process takes seconds to start, so few pages are rendered by one. */
const fewPages = 3000;

/** How many processes to prepare for about so many pages. */
export function processesFor(pages: number, processes: number): number {
  return pages < fewPages ? 1 : processes;
}

function shardsOf({ pages, processes, shard, parts }: PageRun): string[] {
  if (shard !== undefined) return [shard];
  const wanted = parts ?? (pages < fewPages ? 1 : Math.ceil(pages / pagesInProcess / processes) * processes);
  return Array.from({ length: wanted }, (_, position) => `${position + 1}/${wanted}`);
}

/** Renders the pages into `build.staged`, in several processes side by side. */
export async function renderPages(run: PageRun): Promise<void> {
  const { build, again, renderers } = run;
  await removeLeftShards();
  const progress = new Progress('Build pages', run.pages);
  const list = again === undefined ? '' : join(build.folder, 'again.txt');
  await mkdir(build.folder, { recursive: true });
  if (again) await writeFile(list, [...again].join('\n'));
  let rendered = 0;
  const onPages = (count: number): void => {
    rendered += count;
    progress.step(count);
  };
  const shards = shardsOf(run);
  const left = shards.values();
  const folders: string[] = [];
  const worker = async (): Promise<void> => {
    // All workers draw from one iterator, so that each shard is rendered once.
    for (const shard of left) {
      const astroRun = {
        CATALOG_DIR: run.catalogDir,
        CATALOG_INDEX: run.indexFile,
        CATALOG_DOWNLOADS: run.downloadsFile,
        PAGE_SHARD: shard,
        PAGE_LIST: list,
      };
      folders.push(await renderers.render(astroRun, onPages));
    }
  };
  await Promise.all(Array.from({ length: run.processes }, worker));
  for (const folder of folders) {
    mergeInto(renderedIn(folder), build.staged);
    await rm(folder, { recursive: true });
  }
  progress.done(`${rendered} pages in ${shards.length === 1 ? 'one process' : `${shards.length} parts`}`);
}
