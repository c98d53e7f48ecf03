import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { hashOf } from '../catalog/json.ts';
import { isRunning } from './live/work-folder.ts';

/** Files in which a crawl keeps what does not fit in memory. */
export interface CrawlFiles {
  /** Tools that were read; of use to this run alone. */
  tools: string;
  /** Texts that are about to be written; of use as long as there is a pending file. */
  texts: string;
  /** What a crawl that was killed while it wrote has left to be done. */
  pending: string;
}

/** Where the crawls of one catalog keep what they need until they are over. */
export interface StateFolder {
  /** Entries that are finished. */
  journal: string;
  files: CrawlFiles;
  /** Lets the next crawl of the catalog begin. */
  release(): Promise<void>;
}

/**
 * Takes the folder of a catalog below `parent` for this process alone, and removes what a crawl that was killed left in the catalog.
 * Throws while another crawl of the same catalog runs: the two would undo each other's records.
 */
export async function takeStateFolder(parent: string, catalogDir: string): Promise<StateFolder> {
  const folder = join(parent, hashOf(resolve(catalogDir)).slice(-16));
  const lock = join(folder, 'running');
  await mkdir(folder, { recursive: true });
  while (true) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && owner !== process.pid && isRunning(owner)) {
      throw new Error(
        `Another crawl of ${catalogDir} is running as process ${owner}. Wait for it; if there is none, remove ${lock}.`,
      );
    }
    await rm(lock, { force: true });
  }
  await removeTornFiles(catalogDir);
  const files = {
    tools: join(folder, 'tools.spool'),
    texts: join(folder, 'texts.spool'),
    pending: join(folder, 'pending.jsonl'),
  };
  return {
    journal: join(folder, 'entries'),
    files,
    async release() {
      await rm(files.tools, { force: true });
      if (!existsSync(files.pending)) await rm(files.texts, { force: true });
      await rm(lock, { force: true });
    },
  };
}

/** Removes the beginnings of files whose writers were killed. */
async function removeTornFiles(catalogDir: string): Promise<void> {
  for (const path of await fastGlob('**/*.tmp', { cwd: catalogDir, dot: true })) {
    const pid = /\.(\d+)\.tmp$/.exec(path)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(catalogDir, path), { force: true });
  }
}
