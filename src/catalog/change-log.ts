import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { changeSchema, type Change } from './change.ts';
import type { Problem } from './problem.ts';
import { readText } from './store.ts';

const folder = 'changes';

/** Path of the log of a day, below the catalog. */
export function changeLogPath(at: string): string {
  return `${folder}/${at.slice(0, 4)}/${at.slice(0, 10)}.jsonl`;
}

/** The lines of the log for these changes, each with its line feed. */
export function changeLines(changes: readonly Change[]): string {
  return changes.map((change) => `${JSON.stringify(changeSchema.parse(change))}\n`).join('');
}

/** What one crawl found different, in the order of server ids. */
export interface CrawlChanges {
  /** UTC time of the crawl. */
  at: string;
  changes: Change[];
  /** Lines that are none; they are left out. */
  problems: Problem[];
}

/** The days that have a log, such as `2026-11-23`, the newest first. */
export async function loggedDays(catalogDir: string): Promise<string[]> {
  const paths = await fastGlob(`${folder}/[0-9]*/????-??-??.jsonl`, { cwd: catalogDir });
  return paths
    .map((path) => path.slice(-16, -6))
    .toSorted()
    .toReversed();
}

/** The crawls of a day that found something different, the newest first; none where the day has no log. */
export async function readChangesOf(catalogDir: string, day: string): Promise<CrawlChanges[]> {
  const path = changeLogPath(day);
  const crawls: CrawlChanges[] = [];
  const lines = ((await readText(join(catalogDir, path))) ?? '').split('\n');
  lines.forEach((line, index) => {
    if (line === '') return;
    const change = parseLine(line);
    const at = typeof change === 'string' ? (crawls.at(-1)?.at ?? '') : change.at;
    if (crawls.at(-1)?.at !== at) crawls.push({ at, changes: [], problems: [] });
    const crawl = crawls.at(-1) as CrawlChanges;
    if (typeof change !== 'string') crawl.changes.push(change);
    else crawl.problems.push({ source: 'catalog', index, label: path, reason: change });
  });
  return crawls.toReversed();
}

/** Every crawl that found something different, the newest first; one day of the log is in memory at a time. */
export async function* readChanges(catalogDir: string): AsyncGenerator<CrawlChanges> {
  for (const day of await loggedDays(catalogDir)) yield* await readChangesOf(catalogDir, day);
}

/** The change, or one sentence about what is wrong with the line. */
function parseLine(line: string): Change | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return `A line is not JSON (${(error as Error).message}); it was left out.`;
  }
  const { success, data: change, error } = changeSchema.safeParse(data);
  if (success) return change;
  return `A line is wrong at ${error.issues[0]?.path.join('.') || 'its top'}: ${error.issues[0]?.message}; it was left out.`;
}
