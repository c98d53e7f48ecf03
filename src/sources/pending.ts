import { createReadStream, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { toLine } from '../catalog/json.ts';
import { now } from '../catalog/clock.ts';
import { recordRuns } from '../catalog/sources-file.ts';
import { replaceFileSync } from '../catalog/store-sync.ts';
import type { CrawlResult } from './crawl.ts';
import type { Step } from './plan.ts';
import { Spool } from './spool.ts';
import type { CrawlFiles } from './state-folder.ts';

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
 * Writes down all that is to be done to the catalog before any of it is done; the steps' texts are in a spool that is synced. From
 * then on the crawl is decided: killed at any moment, it is finished by doing all of it, which may be done twice. Killed before,
 * nothing of it has happened.
 */
export async function writePending(path: string, head: Pending, steps: readonly Step[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile([{ ...head, writtenMs: now().getTime() }, ...steps].map(toLine).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Does what is written down, and forgets it. `undefined` when there is nothing. */
export async function finishPending(
  { pending: path, texts }: Pick<CrawlFiles, 'pending' | 'texts'>,
  catalogDir: string,
): Promise<Finished | undefined> {
  let head: Finished | undefined;
  let spool: Spool | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (head === undefined) head = JSON.parse(line) as Finished;
      else take(JSON.parse(line) as Step, (spool ??= Spool.open(texts)), catalogDir);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && head === undefined) return undefined;
    throw new Error(
      `The crawl that was interrupted while it wrote cannot be finished: ${(error as Error).message} ` +
        `Restore ${catalogDir} from the repository, remove ${path} and crawl again.`,
      { cause: error },
    );
  } finally {
    spool?.close();
  }
  const runs = head?.result.runs.filter(({ source }) => head?.recorded.includes(source)) ?? [];
  if (runs.length > 0) await recordRuns(catalogDir, runs);
  await rm(path, { force: true });
  await rm(texts, { force: true });
  return head;
}

function take({ path, text }: Step, texts: Spool, catalogDir: string): void {
  const file = join(catalogDir, path);
  if (text === null) rmSync(file, { force: true });
  else replaceFileSync(file, texts.read(text));
}
