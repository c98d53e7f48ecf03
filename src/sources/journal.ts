import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../catalog/clock.ts';
import { hashOf } from '../catalog/json.ts';
import { listingSchema, type Journal } from './source.ts';

/** What an interrupted run saw longer ago than this, in milliseconds, may have changed and is not taken. */
export const keptMs = 24 * 60 * 60 * 1000;

/** Keeps listings in files of `folder`. A file that is torn, old or of another form counts as absent. */
export function fileJournal(folder: string): Journal {
  const pathOf = (key: unknown): string => join(folder, `${hashOf(key)}.json`);
  return {
    async get(key) {
      try {
        const { at, listing } = JSON.parse(await readFile(pathOf(key), 'utf8')) as { at: number; listing: unknown };
        return now().getTime() - at < keptMs ? listingSchema.parse(listing) : undefined;
      } catch {
        return undefined;
      }
    },
    async put(key, listing) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(key);
      await writeFile(`${path}.tmp`, JSON.stringify({ at: now().getTime(), listing }));
      await rename(`${path}.tmp`, path);
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A part of a journal: what was found out under other circumstances is not in it. */
export function scopedJournal(journal: Journal, circumstances: unknown): Journal {
  return {
    get: (key) => journal.get([circumstances, key]),
    put: (key, listing) => journal.put([circumstances, key], listing),
    clear: () => journal.clear(),
  };
}

/** Remembers nothing. */
export const noJournal: Journal = { get: async () => undefined, put: async () => {}, clear: async () => {} };
