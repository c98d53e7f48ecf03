import { cpus, totalmem } from 'node:os';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Progress } from '../../cli/progress.ts';
import type { BuildFolder } from './build-folder.ts';
import { runAstro, type AstroEvents } from './run-astro.ts';
import { mergeInto } from './staged-files.ts';

/** Pages that one process renders: each process takes some 15 s to bundle the code and sort a large catalog, and its memory grows with its pages. */
const pagesInProcess = 50_000;

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
}

/** As many processes as there are cores and room for. */
export function defaultProcesses(): number {
  return Math.max(1, Math.min(cpus().length, Math.floor(totalmem() / bytesOfProcess)));
}

function shardsOf({ pages, processes, shard, parts }: PageRun): string[] {
  if (shard !== undefined) return [shard];
  // A process takes seconds to start, so few pages are rendered by one.
  const wanted = parts ?? (pages < 3000 ? 1 : Math.ceil(pages / pagesInProcess / processes) * processes);
  return Array.from({ length: wanted }, (_, position) => `${position + 1}/${wanted}`);
}

const shardsFolder = resolve('.cache', 'shards');

/** Removes what processes that are gone have rendered and not put anywhere. */
async function removeLeftShards(): Promise<void> {
  for (const name of await readdir(shardsFolder).catch(() => [])) {
    try {
      process.kill(Number.parseInt(name, 10), 0);
    } catch {
      await rm(join(shardsFolder, name), { recursive: true, force: true });
    }
  }
}

/** Renders one shard into a folder of its own. */
async function renderShard(run: PageRun, shard: string, list: string, events: AstroEvents): Promise<string> {
  const folder = join(shardsFolder, `${process.pid}-${shard.replace('/', '-of-')}`);
  const [tree, cache] = [join(folder, 'site'), join(folder, 'astro')];
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
    await runAstro(astroRun, events);
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Renders the pages into `build.staged`, in several processes side by side. */
export async function renderPages(run: PageRun): Promise<void> {
  const { build, again } = run;
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
  let bundled: Promise<void> = Promise.resolve();
  const worker = async (): Promise<void> => {
    // All workers draw from one iterator, so that each shard is rendered once. Astro's runs share files while they bundle: one after the other.
    for (const shard of left) {
      const before = bundled;
      const { promise, resolve: onBundled } = Promise.withResolvers<void>();
      bundled = promise;
      await before;
      folders.push(await renderShard(run, shard, list, { onBundled, onPages }).finally(onBundled));
    }
  };
  await Promise.all(Array.from({ length: run.processes }, worker));
  for (const folder of folders) {
    await mergeInto(join(folder, 'site'), build.staged);
    await rm(folder, { recursive: true });
  }
  progress.done(`${rendered} pages in ${shards.length === 1 ? 'one process' : `${shards.length} parts`}`);
}
