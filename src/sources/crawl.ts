import { timestamp } from '../catalog/clock.ts';
import type { Run } from '../catalog/sources-file.ts';
import { lossOfToolLists } from './loss.ts';
import { finishPending, writePending } from './pending.ts';
import { planRecords, type Plan, type PlanSpools } from './plan.ts';
import { readSource, refusedRun, type SourceResult } from './read-source.ts';
import type { StartableListing } from './live-jobs.ts';
import type { Entry, ListContext, Source } from './source.ts';
import { Spool } from './spool.ts';
import type { CrawlFiles } from './state-folder.ts';

/** A source and what it is to read. */
export interface Job {
  source: Source;
  location?: string | undefined;
  entries: unknown[];
}

/** What a crawl tells the person who watches, as it goes. */
export interface CrawlWatcher {
  /** A source knows how many entries it will give. */
  expect(source: Source, total: number): void;
  entry(source: Source, entry: Entry): void;
  /** A source was read, or refused. */
  source(run: Run): void;
  /** So many servers of all that are known were merged. */
  merged(done: number, total: number): void;
}

/** How a crawl runs; the fields of `ListContext` that are the same for every source. */
export interface CrawlOptions extends Pick<
  ListContext,
  'catalogDir' | 'concurrency' | 'http' | 'journal' | 'limit' | 'note' | 'optOut' | 'unsandboxed'
> {
  files: CrawlFiles;
  /** What was asked for, so that the same crawl is known again. */
  request: unknown;
  /** Names given with `--only`; empty means every entry. */
  only: readonly string[];
  /** Sources that may lose any part of what they had. */
  acceptLoss: readonly string[];
  /** The last run of a source whose entries were taken. */
  lastTaken(source: string): Run['lastTaken'];
  progress: CrawlWatcher;
  /** What else is to be started for what the sources list; absent when nothing is. */
  live?: ((listings: readonly StartableListing[]) => Promise<Job[]>) | undefined;
}

/** What came of a crawl. */
export interface CrawlResult {
  runs: Run[];
  /** Those of the packages that were started because the sources name them; whether these answer does not fail the crawl. */
  liveRuns: Run[];
  /** Records that were written because something in them changed, and those that were removed because their server moved. */
  written: number;
  unchanged: number;
  /** A source could not be read or was refused, or an entry that was expected to answer did not. */
  failed: boolean;
}

/** Reads every source, merges what they say of one server, replaces the records that changed and tells the change log. */
export async function crawl(jobs: readonly Job[], options: CrawlOptions): Promise<CrawlResult> {
  const spools = { tools: Spool.create(options.files.tools), texts: Spool.create(options.files.texts) };
  try {
    return await crawlWith(spools, jobs, options);
  } finally {
    spools.tools.close();
    spools.texts.close();
  }
}

async function crawlWith(spools: PlanSpools, jobs: readonly Job[], options: CrawlOptions): Promise<CrawlResult> {
  const at = timestamp();
  const results: SourceResult[] = [];
  for (const job of jobs) {
    const result = await readSource(job, options, spools.tools);
    options.progress.source(result.run);
    results.push(result);
  }
  const live = await readLive(results, options, spools.tools);
  const plan = await planTaken([...results, ...live], at, options, spools);
  const runs = results.map(({ run }) => run);
  for (const problem of plan.problems) {
    options.note(`${problem.label}: ${problem.reason}`);
    runs.find((run) => run.source === problem.source)?.problems.push(problem);
  }
  const unexpected = results.some(({ reading }) => reading.unlisted.some(({ expected }) => !expected));
  const result: CrawlResult = {
    runs,
    liveRuns: live.map(({ run }) => run),
    written: plan.steps.filter(({ path }) => path.startsWith('servers')).length,
    unchanged: plan.unchanged,
    failed: unexpected || plan.problems.length > 0 || runs.some(({ failure }) => failure !== undefined),
  };
  const recorded = results.filter(({ reading }) => reading.whole).map(({ run }) => run.source);
  spools.texts.sync();
  await writePending(options.files.pending, { request: options.request, recorded, result }, plan.steps);
  await options.journal.clear();
  await finishPending(options.files, options.catalogDir);
  return result;
}

/** Starts what the sources that were taken name. Never the whole of a source, so nothing that is not among it is gone. */
async function readLive(
  results: readonly SourceResult[],
  options: CrawlOptions,
  tools: Spool,
): Promise<SourceResult[]> {
  const taken = results.filter(({ run }) => run.failure === undefined);
  const jobs = (await options.live?.(taken.flatMap(({ reading }) => reading.listings))) ?? [];
  const live: SourceResult[] = [];
  for (const job of jobs) live.push(await readSource(job, { ...options, only: [], limit: Infinity }, tools));
  return live;
}

/** Plans with the sources that were taken; one whose tool lists vanished is refused, and the others are planned anew. */
async function planTaken(
  results: SourceResult[],
  at: string,
  options: CrawlOptions,
  spools: PlanSpools,
): Promise<Plan> {
  const taken = results.filter(({ run }) => run.failure === undefined);
  const plan = await planRecords(
    options.catalogDir,
    taken.map(({ reading }) => reading),
    at,
    spools,
    options.progress.merged.bind(options.progress),
  );
  let refused = false;
  for (const result of taken) {
    const { source } = result.run;
    const lists = plan.toolLists.get(source);
    const whole = result.reading.whole && !options.acceptLoss.includes(source);
    const failure = lists && whole ? lossOfToolLists(source, lists) : undefined;
    if (failure === undefined) continue;
    result.run = refusedRun(result.run, failure, options.lastTaken(source));
    options.progress.source(result.run);
    refused = true;
  }
  return refused ? planTaken(results, at, options, spools) : plan;
}
