import { cpus, totalmem } from 'node:os';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Progress } from '../../cli/progress.ts';
import type { BuildFolder } from './build-folder.ts';
import { runAstro } from './run-astro.ts';
import { mergeInto } from './staged-files.ts';

/** Pages that one process renders: its memory grows with them. */
const pagesInProcess = 60_000;

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
  /** Processes side by side. */
  processes: number;
}

/** As many processes as there are cores and room for. */
export function defaultProcesses(): number {
  return Math.max(1, Math.min(cpus().length, Math.floor(totalmem() / bytesOfProcess)));
}

function shardsOf({ pages, processes, shard }: Pick<PageRun, 'pages' | 'processes' | 'shard'>): string[] {
  if (shard !== undefined) return [shard];
  // A process takes seconds to start, so few pages are rendered by one.
  const wanted = pages < 3000 ? 1 : Math.ceil(pages / pagesInProcess / processes) * processes;
  return Array.from({ length: wanted }, (_, position) => `${position + 1}/${wanted}`);
}

/** Renders one shard into a tree of its own. */
async function renderShard(run: PageRun, shard: string, list: string, onPage: () => void): Promise<string> {
  const tree = join(run.build.shards, shard.replace('/', '-of-'));
  const cache = resolve('.cache', 'astro', `${process.pid}-${shard.replace('/', '-of-')}`);
  const astroRun = {
    CATALOG_DIR: run.catalogDir,
    CATALOG_INDEX: run.indexFile,
    CATALOG_DOWNLOADS: run.downloadsFile,
    OUT_DIR: tree,
    ASTRO_CACHE_DIR: cache,
    PAGE_SHARD: shard,
    PAGE_LIST: list,
  };
  try {
    await runAstro(astroRun, onPage);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
  return tree;
}

/** Renders the pages into `build.staged`, in several processes side by side. */
export async function renderPages(run: PageRun): Promise<void> {
  const { build, again } = run;
  const progress = new Progress('Build pages', run.pages);
  const list = again === undefined ? '' : join(build.folder, 'again.txt');
  await mkdir(build.folder, { recursive: true });
  if (again) await writeFile(list, [...again].join('\n'));
  let rendered = 0;
  const onPage = (): void => {
    rendered += 1;
    progress.step();
  };
  const shards = shardsOf(run);
  const left = shards.values();
  const trees: string[] = [];
  const worker = async (): Promise<void> => {
    // All workers draw from one iterator, so that each shard is rendered once.
    for (const shard of left) trees.push(await renderShard(run, shard, list, onPage));
  };
  await Promise.all(Array.from({ length: run.processes }, worker));
  for (const tree of trees) await mergeInto(tree, build.staged);
  progress.done(`${rendered} pages in ${shards.length === 1 ? 'one process' : `${shards.length} parts`}`);
}
