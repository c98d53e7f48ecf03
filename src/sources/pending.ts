import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { toLine } from '../catalog/json.ts';
import { now } from '../catalog/clock.ts';
import { recordRuns } from '../catalog/sources-file.ts';
import { writeFileAtomic } from '../catalog/store.ts';
import type { CrawlResult } from './crawl.ts';
import type { Step } from './plan.ts';

/** The head of a write-ahead file; a step a line follows. */
interface Pending {
  /** What the crawl was asked for. */
  request: unknown;
  /** The sources of which `sources.json` is to tell. */
  recorded: string[];
  result: CrawlResult;
}

/** A crawl that was killed while it wrote, and that is now finished. */
export interface Finished extends Pending {
  /** Milliseconds since 1970 when it began to write. */
  writtenMs: number;
}

/**
 * Writes down all that is to be done to the catalog before any of it is done. From then on the crawl is decided: killed at any
 * moment, it is finished by doing all of it, which may be done twice. Killed before, nothing of it has happened.
 */
export async function writePending(path: string, head: Pending, steps: readonly Step[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.write(toLine({ ...head, writtenMs: now().getTime() }));
    for (const step of steps) await file.write(toLine(step));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Does what is written down, and forgets it. `undefined` when there is nothing. */
export async function finishPending(path: string, catalogDir: string): Promise<Finished | undefined> {
  let head: Finished | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (head === undefined) head = JSON.parse(line) as Finished;
      else await take(JSON.parse(line) as Step, catalogDir);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && head === undefined) return undefined;
    throw new Error(
      `The crawl that was interrupted while it wrote cannot be finished: ${(error as Error).message} ` +
        `Restore ${catalogDir} from the repository, remove ${path} and crawl again.`,
      { cause: error },
    );
  }
  const runs = head?.result.runs.filter(({ source }) => head?.recorded.includes(source)) ?? [];
  if (runs.length > 0) await recordRuns(catalogDir, runs);
  await rm(path, { force: true });
  return head;
}

async function take({ path, text }: Step, catalogDir: string): Promise<void> {
  const file = join(catalogDir, path);
  if (text === null) await rm(file, { force: true });
  else await writeFileAtomic(file, text);
}
