import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../catalog/clock.ts';
import { z } from 'zod';
import { hashOf } from '../catalog/json.ts';
import { LiveFailure, type FailureKind } from './live/failure.ts';
import { listingSchema, type Journal, type Listing } from './source.ts';

/** What an interrupted run saw longer ago than this, in milliseconds, may have changed and is not taken. */
export const keptMs = 24 * 60 * 60 * 1000;

/** A file of the journal: what came of an entry, and when, in milliseconds since 1970. */
const keptSchema = z.object({
  at: z.number(),
  listing: listingSchema.optional(),
  failure: z
    .object({ kind: z.custom<FailureKind>((kind) => typeof kind === 'string'), message: z.string() })
    .optional(),
});

/** Keeps what came of entries in files of `folder`. A file that is torn, old or of another form counts as absent. */
export function fileJournal(folder: string): Journal {
  const pathOf = (key: unknown): string => join(folder, `${hashOf(key)}.json`);
  return {
    async get(key) {
      const kept = await readKept(pathOf(key));
      if (kept?.failure !== undefined) throw new LiveFailure(kept.failure.kind, kept.failure.message);
      return kept?.listing;
    },
    async put(key, outcome) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(key);
      await writeFile(`${path}.tmp`, JSON.stringify({ at: now().getTime(), ...shownOutcome(outcome) }));
      await rename(`${path}.tmp`, path);
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * What `ask` finds out, a listing for each key; from the journal when an interrupted run has asked already. A server that failed by
 * itself is not asked again in the same run either.
 */
export async function askOnce(
  journal: Journal,
  keys: readonly unknown[],
  ask: () => Promise<Listing[]>,
): Promise<Listing[]> {
  const known = await Promise.all(keys.map((key) => journal.get(key)));
  if (known.every((listing) => listing !== undefined)) return known;
  try {
    const listings = await ask();
    for (const [index, key] of keys.entries()) await journal.put(key, listings[index] as Listing);
    return listings;
  } catch (error) {
    if (error instanceof LiveFailure && error.isItsOwn) await journal.put(keys[0], error);
    throw error;
  }
}

function shownOutcome(outcome: Listing | LiveFailure): object {
  if (!(outcome instanceof LiveFailure)) return { listing: outcome };
  return { failure: { kind: outcome.kind, message: outcome.message } };
}

async function readKept(path: string): Promise<z.infer<typeof keptSchema> | undefined> {
  try {
    const kept = keptSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return now().getTime() - kept.at < keptMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** A part of a journal: what was found out under other circumstances is not in it. */
export function scopedJournal(journal: Journal, circumstances: unknown): Journal {
  return {
    get: (key) => journal.get([circumstances, key]),
    put: (key, outcome) => journal.put([circumstances, key], outcome),
    clear: () => journal.clear(),
  };
}

/** Remembers nothing. */
export const noJournal: Journal = { get: async () => undefined, put: async () => {}, clear: async () => {} };
