import { timestamp } from '../catalog/clock.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Run } from '../catalog/sources-file.ts';
import { readServer, writeServer } from '../catalog/store.ts';
import { merge } from './merge.ts';
import type { Entry, ListContext, Listing, Source } from './source.ts';

/** A source and what it is to read. */
export interface Job {
  source: Source;
  location?: string | undefined;
  entries: unknown[];
}

/** How a crawl runs; the fields of `ListContext` that are the same for every source. */
export interface CrawlOptions extends Pick<ListContext, 'concurrency' | 'unsandboxed' | 'journal' | 'limit'> {
  catalogDir: string;
  /** Names given with `--only`; empty means every entry. */
  only: readonly string[];
  /** Called for every entry as it comes. */
  onEntry(source: Source, entry: Entry): void;
  note(line: string): void;
}

/** What came of a crawl. */
export interface CrawlResult {
  runs: Run[];
  /** Records that were written because something in them changed. */
  written: number;
  unchanged: number;
  /** A source could not be read, or an entry that was expected to answer did not. */
  failed: boolean;
}

/** Reads every source, merges what they say of one server and replaces the records that changed. */
export async function crawl(jobs: readonly Job[], options: CrawlOptions): Promise<CrawlResult> {
  const at = timestamp();
  const byId = new Map<string, Listing[]>();
  const runs: Run[] = [];
  let failed = false;
  for (const job of jobs) {
    const { run, entries } = await readSource(job, options);
    for (const { listing } of entries) {
      if (listing !== undefined) byId.set(listing.id, [...(byId.get(listing.id) ?? []), listing]);
    }
    failed ||= run.failure !== undefined || entries.some((entry) => !entry.listing && !entry.expected);
    runs.push(run);
  }
  const crawled = new Set(runs.filter((run) => run.failure === undefined).map((run) => run.source));
  let written = 0;
  for (const id of [...byId.keys()].sort()) {
    const result = await mergeRecord(id, byId.get(id) as Listing[], crawled, at, options);
    if (result === 'written') written += 1;
    if (typeof result === 'object') {
      failed = true;
      runs.find((run) => run.source === result.source)?.problems.push(result);
    }
  }
  return { runs, written, unchanged: byId.size - written, failed };
}

async function readSource({ source, location, entries: standing }: Job, options: CrawlOptions) {
  const startedAt = timestamp();
  const started = performance.now();
  const entries: Entry[] = [];
  const wanted = (...names: string[]): boolean =>
    options.only.length === 0 || names.some((name) => options.only.includes(name));
  let failure: string | undefined;
  try {
    for await (const entry of source.list({ ...options, location, entries: standing, wanted })) {
      entries.push(entry);
      options.onEntry(source, entry);
    }
  } catch (error) {
    // A list that broke off is not a whole one: nothing of it is taken.
    failure = (error as Error).message;
    options.note(`${source.id}: ${failure}`);
    entries.length = 0;
  }
  entries.sort((a, b) => a.index - b.index);
  const listings = entries.flatMap(({ listing }) => listing ?? []);
  const problems = entries.flatMap((entry) => entry.problems);
  const run: Run = {
    source: source.id,
    startedAt,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    ...(failure === undefined ? {} : { failure }),
    counts: {
      known: entries.length,
      reached: listings.length,
      withTools: listings.filter(({ tools }) => tools !== undefined && tools.length > 0).length,
      tools: listings.reduce((sum, { tools }) => sum + (tools?.length ?? 0), 0),
      expectedFailures: entries.filter((entry) => entry.expected && !entry.listing).length,
      problems: problems.length,
    },
    problems,
  };
  return { run, entries };
}

/** A record on disk that cannot be read is left as it is: replacing it would lose when its tools were first seen. */
async function mergeRecord(
  id: string,
  listings: Listing[],
  crawled: ReadonlySet<string>,
  at: string,
  { catalogDir, note }: CrawlOptions,
): Promise<'written' | 'unchanged' | 'stale' | Problem> {
  const source = (listings[0] as Listing).source;
  try {
    const reading = await readServer(catalogDir, id);
    if (reading !== undefined && !reading.ok) {
      note(`${id}: ${reading.problem.reason}`);
      return { ...reading.problem, source };
    }
    return await writeServer(catalogDir, merge(listings, reading?.value, crawled, at));
  } catch (error) {
    note(`${id}: ${(error as Error).message}`);
    return {
      source,
      label: id,
      kind: 'unwritable-record',
      reason: `The record was not written: ${(error as Error).message}`,
    };
  }
}
