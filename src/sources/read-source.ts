import { basename } from 'node:path';
import { timestamp } from '../catalog/clock.ts';
import { countedOf, ServerCounter } from '../catalog/counts.ts';
import type { Counts, Run } from '../catalog/sources-file.ts';
import type { CrawlOptions, Job } from './crawl.ts';
import { scopedJournal } from './journal.ts';
import { failureReason } from './failure-reason.ts';
import { keep, type KeptListing } from './kept-listing.ts';
import { lossOfEntries } from './loss.ts';
import { withReaderRevision } from './reader-revision.ts';
import type { Reading } from './reading.ts';
import { redactedEntry } from './redact.ts';
import type { Entry } from './source.ts';
import type { Spool } from './spool.ts';

type KeptEntry = Omit<Entry, 'listing'> & { listing?: KeptListing };

/** What was got from a source, and the account of it. */
export interface SourceResult {
  run: Run;
  reading: Reading;
}

/** Reads a source to its end, its tools into the spool. A list that broke off or lost too much is not a whole one: nothing of it is taken. */
export async function readSource(job: Job, options: CrawlOptions, tools: Spool): Promise<SourceResult> {
  const { source, location, entries: standing } = job;
  const isPart = source.isPart?.(location) ?? false;
  const whole = options.only.length === 0 && options.limit === undefined && !isPart;
  const startedAt = timestamp();
  const started = performance.now();
  const entries: KeptEntry[] = [];
  let failure: string | undefined;
  try {
    const journal = scopedJournal(options.journal, [source.id, { unsandboxed: options.unsandboxed }]);
    const wanted = (...names: string[]): boolean =>
      options.only.length === 0 || names.some((name) => options.only.includes(name));
    const expect = (total: number): void => options.progress.expect(source, total);
    for await (const given of source.list({ ...options, location, entries: standing, wanted, journal, expect })) {
      const { listing, ...rest } = redactedEntry(given);
      entries.push(listing === undefined ? rest : { ...rest, listing: keep(withReaderRevision(listing), tools) });
      options.progress.entry(source, listing === undefined ? rest : { ...rest, listing });
    }
  } catch (error) {
    failure = reasonOf(error as NodeJS.ErrnoException, source.id);
  }
  const before = options.lastTaken(source.id);
  if (whole && !options.acceptLoss.includes(source.id)) {
    failure ??= lossOfEntries(source.id, before?.counts, entries.length);
  }
  entries.sort((a, b) => a.index - b.index);
  const run: Run = {
    source: source.id,
    startedAt,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    counts: countsOf(entries),
    problems: entries.flatMap((entry) => entry.problems),
  };
  const reading: Reading = {
    source: source.id,
    whole,
    listings: entries.flatMap(({ listing }) => listing ?? []),
    unlisted: entries.filter(({ listing }) => listing === undefined),
  };
  return { run: failure === undefined ? run : refusedRun(run, failure, before), reading };
}

/** Why the source could not be read, without the place of its files on this machine: the account is published. */
function reasonOf(error: NodeJS.ErrnoException, source: string): string {
  const { code, path } = error;
  if (code === 'EISDIR') return `It is a folder, not a file. Check what follows ${source}= in --source.`;
  if (code !== 'ENOENT' || path === undefined) return failureReason(error);
  return `There is no ${basename(path)} (ENOENT). Check what follows ${source}= in --source.`;
}

/** The account of a run of which nothing was taken; it keeps that of the last one of which something was. */
export function refusedRun(run: Run, failure: string, before: Run['lastTaken']): Run {
  return { ...run, failure, ...(before === undefined ? {} : { lastTaken: before }) };
}

function countsOf(entries: readonly KeptEntry[]): Counts {
  const counter = new ServerCounter();
  const dropped = new Map<string, number>();
  for (const { listing, problems } of entries) {
    if (listing !== undefined) counter.add({ ...countedOf(listing.facts), toolCount: listing.tools?.count ?? 0 });
    else dropped.set(problems[0]?.kind ?? 'other', (dropped.get(problems[0]?.kind ?? 'other') ?? 0) + 1);
  }
  const unlisted = entries.filter(({ listing }) => listing === undefined);
  return {
    ...counter.counts,
    known: entries.length,
    listed: entries.length - unlisted.length,
    dropped: Object.fromEntries([...dropped.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    expectedFailures: unlisted.filter(({ expected }) => expected).length,
    problems: entries.reduce((sum, { problems }) => sum + problems.length, 0),
  };
}
