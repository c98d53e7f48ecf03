import { mkdir, readFile, rm, writeFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { now } from '../catalog/clock.ts';
import { hashOf } from '../catalog/json.ts';
import { listingSchema, type Journal } from './source.ts';

/** An interrupted run older than this is not resumed: what it saw may have changed. */
const keptMs = 24 * 60 * 60 * 1000;

/** A journal in a folder of its own for each catalog, and the way to end it. */
export interface FileJournal extends Journal {
  /** Forgets everything: the run is over. */
  clear(): Promise<void>;
}

/** Keeps listings in files below `folder`. A file that is torn, old or of another form counts as absent. */
export function fileJournal(folder: string, catalogDir: string): FileJournal {
  const own = join(folder, hashOf(resolve(catalogDir)).slice(-16));
  const pathOf = (key: unknown): string => join(own, `${hashOf(key)}.json`);
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
      await mkdir(own, { recursive: true });
      const path = pathOf(key);
      await writeFile(`${path}.tmp`, JSON.stringify({ at: now().getTime(), listing }));
      await rename(`${path}.tmp`, path);
    },
    clear: () => rm(own, { recursive: true, force: true }),
  };
}

/** Remembers nothing. */
export const noJournal: Journal = { get: async () => undefined, put: async () => {} };
