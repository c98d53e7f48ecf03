import { timestamp } from '../catalog/clock.ts';
import type { Run } from '../catalog/sources-file.ts';
import type { Entry, ListContext, Listing, Source } from './source.ts';
import { writeRecords } from './write-records.ts';

/** A source and what it is to read. */
export interface Job {
  source: Source;
  location?: string | undefined;
  entries: unknown[];
}

/** How a crawl runs; the fields of `ListContext` that are the same for every source. */
export interface CrawlOptions extends Pick<
  ListContext,
  'catalogDir' | 'concurrency' | 'http' | 'journal' | 'limit' | 'optOut' | 'unsandboxed'
> {
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
  const listings: Listing[] = [];
  const runs: Run[] = [];
  let failed = false;
  for (const job of jobs) {
    const { run, entries } = await readSource(job, options);
    listings.push(...entries.flatMap(({ listing }) => listing ?? []));
    failed ||= run.failure !== undefined || entries.some((entry) => !entry.listing && !entry.expected);
    runs.push(run);
  }
  const crawled = new Set(runs.filter((run) => run.failure === undefined).map((run) => run.source));
  const written = await writeRecords({ listings, crawled, at, ...options });
  for (const problem of written.problems) {
    failed = true;
    options.note(`${problem.label}: ${problem.reason}`);
    runs.find((run) => run.source === problem.source)?.problems.push(problem);
  }
  return { runs, written: written.written, unchanged: written.unchanged, failed };
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
