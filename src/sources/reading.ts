import type { Server } from '../catalog/server.ts';
import type { KeptListing } from './kept-listing.ts';
import type { Entry, Listing } from './source.ts';

/** What a crawl got from one source. */
export interface Reading {
  source: string;
  /** Every entry was read, so an entry that is not among them is no longer listed. */
  whole: boolean;
  listings: readonly KeptListing[];
  /** Entries without a listing. */
  unlisted: readonly Omit<Entry, 'listing'>[];
}

/** Kinds of problem by which a source says itself that an entry is none. */
const disowned = new Set(['not-listed']);

/** The names by which entries that gave no listing are known, although the source still lists them. */
function namesOfFailed({ unlisted }: Reading): Set<string> {
  const failed = unlisted.filter(({ problems }) => !disowned.has(problems[0]?.kind ?? ''));
  return new Set(failed.flatMap(({ label }) => [label, label.split('/').at(-1) as string]).map(plain));
}

/** A source that asks the addresses which others name: not to have asked one says nothing of it. */
const listsNothing = 'remote';

const plain = (name: string): string => name.trim().toLowerCase();

/** Names by which a source may know the server of a record. */
function namesOf({ id, aliases, title, packages, remotes, repository }: Server): Set<string> {
  const ids = [id, ...aliases, ...[id, ...aliases].map((each) => each.split('/').at(-1) as string)];
  const named = [title, ...packages.map(({ identifier }) => identifier), ...remotes.map(({ url }) => url)];
  return new Set([...ids, ...named, repository?.url.split('/').at(-1) ?? title].map(plain));
}

/**
 * Tells of a server which sources said all they say of it, be it nothing: those that list it now, and those that were read whole and
 * have no entry that failed and may be it. An entry that failed, as far as its name tells, has not taken its earlier word back.
 */
export class Heard {
  readonly #readings: readonly { reading: Reading; failed: ReadonlySet<string> }[];

  constructor(readings: readonly Reading[]) {
    this.#readings = readings.map((reading) => ({ reading, failed: namesOfFailed(reading) }));
  }

  of(listings: readonly Pick<Listing, 'source'>[], previous: readonly Server[]): Set<string> {
    const heard = new Set(listings.map(({ source }) => source));
    for (const { reading, failed } of this.#readings) {
      const maybeFailed = previous.some((record) => [...namesOf(record)].some((name) => failed.has(name)));
      if (reading.whole && reading.source !== listsNothing && !maybeFailed) heard.add(reading.source);
    }
    return heard;
  }
}
