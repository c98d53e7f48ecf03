import { join } from 'node:path';
import { z } from 'zod';
import { serverCountsSchema } from './counts.ts';
import { toFileText } from './json.ts';
import { problemSchema } from './problem.ts';
import { readText, writeFileAtomic, type WriteResult } from './store.ts';

/** What a crawl expects of an entry: `excluded` is never started; `fails` may fail without failing the run. */
export const expectationSchema = z.enum(['answers', 'fails', 'excluded']);

/** One npm package to install, start and ask. */
export const npmEntrySchema = z
  .strictObject({
    package: z.string().min(1),
    /** Exact; a range would make the record depend on the day. */
    version: z.string().regex(/^\d+\.\d+\.\d+/),
    /** Name of the command, when the package has several and none is named like the package. */
    bin: z.string().optional(),
    /** `${HOME}` stands for the server's own empty home folder, `${TMPDIR}` for its temporary one. */
    args: z.array(z.string()).optional(),
    /** Placeholders, never a real value: no tool is ever called. */
    env: z.record(z.string(), z.string()).optional(),
    /** Default `false`; `true` only for a server that does not answer without a network. */
    network: z.boolean().optional(),
    /** SPDX expression read in the repository, where the package states no licence or points to a file that it does not ship. */
    license: z.string().optional(),
    /** Its name in the official registry, where a person has seen that the registry's record lists this package, and where that was seen. */
    registryName: z.strictObject({ name: z.string(), confirmedBy: z.string().min(1) }).optional(),
    /** Time limit for the answer; default 60. */
    seconds: z.int().positive().optional(),
    /** Default `answers`. */
    expected: expectationSchema.optional(),
    /** One sentence; required unless the server is expected to answer. */
    reason: z.string().min(1).optional(),
  })
  .refine((entry) => (entry.expected ?? 'answers') === 'answers' || entry.reason !== undefined, {
    message: 'an entry that is not expected to answer needs a reason',
    path: ['reason'],
  });
export type NpmEntry = z.infer<typeof npmEntrySchema>;

/** A source of the standing list: what a crawl without `--source` reads. Written by people. */
export const standingSourceSchema = z.strictObject({
  /** Id of a source adapter. */
  id: z.string(),
  /** Address of the upstream, for a source that is not a list of entries. */
  location: z.string().optional(),
  /** In the adapter's own form. */
  entries: z.array(z.record(z.string(), z.unknown())).optional(),
});

/** How many servers a source knows, and how many tools came of them. */
export const countsSchema = serverCountsSchema.extend({
  /** Entries in the source. */
  known: z.int(),
  /** Entries that gave a listing: what the source says of one server. */
  listed: z.int(),
  /** Entries that gave none, by the kind of problem that says why. */
  dropped: z.record(z.string(), z.int()),
  /** Entries that gave none, of which none was expected. */
  expectedFailures: z.int(),
  problems: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

/** The last crawl of one source with all its entries. Written by `crawl`; no other file changes when nothing upstream has changed. */
export const runSchema = z.strictObject({
  source: z.string(),
  startedAt: z.iso.datetime(),
  seconds: z.number(),
  /** Why nothing of the source was taken; absent when it was. */
  failure: z.string().optional(),
  counts: countsSchema,
  /** The last run whose entries were taken, where this one's were not: what the next run is compared with. */
  lastTaken: z.strictObject({ startedAt: z.iso.datetime(), counts: countsSchema }).optional(),
  problems: z.array(problemSchema),
});
export type Run = z.infer<typeof runSchema>;

/** `catalog/sources.json`. */
export const sourcesFileSchema = z.strictObject({
  sources: z.array(standingSourceSchema),
  /** One for each source that was ever crawled into this catalog, by id. */
  runs: z.array(runSchema),
});
export type SourcesFile = z.infer<typeof sourcesFileSchema>;

export const sourcesFileName = 'sources.json';

/** The file with the text it was read from. */
export interface SourcesReading {
  file: SourcesFile;
  /** Absent when there is no file. */
  text?: string;
}

/** An absent file is an empty list; a broken one throws, because a crawl would overwrite it. */
export async function readSourcesFile(catalogDir: string): Promise<SourcesReading> {
  const path = join(catalogDir, sourcesFileName);
  const text = await readText(path);
  if (text === undefined) return { file: { sources: [], runs: [] } };
  try {
    return { file: sourcesFileSchema.parse(JSON.parse(text)), text };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`${path} cannot be read: ${reason}. Mend it, or restore it from the repository.`, { cause: error });
  }
}

/** The last run of a source whose entries were taken. */
export function lastTaken({ runs }: SourcesFile, source: string): Run['lastTaken'] {
  const run = runs.find((each) => each.source === source);
  if (run === undefined || run.failure !== undefined) return run?.lastTaken;
  return { startedAt: run.startedAt, counts: run.counts };
}

/** Replaces the runs of these sources. Reads the file anew: people may have edited the list while the crawl ran. */
export async function recordRuns(catalogDir: string, runs: readonly Run[]): Promise<WriteResult> {
  const { file } = await readSourcesFile(catalogDir);
  const others = file.runs.filter((run) => !runs.some(({ source }) => source === run.source));
  const all = [...others, ...runs].toSorted((a, b) => (a.source < b.source ? -1 : 1));
  return writeFileAtomic(join(catalogDir, sourcesFileName), toFileText(sourcesFileSchema.parse({ ...file, runs: all })));
}
