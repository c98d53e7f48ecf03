import { ZodError } from 'zod';
import type { Problem } from '../catalog/problem.ts';
import { failureReason } from './failure-reason.ts';
import type { Entry, ListContext, Listing } from './source.ts';

/** One entry of an upstream, not yet read. */
export interface RawEntry {
  /** What a person would look for in the upstream, until the entry says better. */
  label: string;
  read(): Promise<Listing> | Listing;
}

/** Why an entry is left out although nothing is wrong with it. */
export class NotAServer extends Error {}

/** A problem for each of a listing's defects. */
export function defectProblems({ source, label, defects }: Listing, index: number): Problem[] {
  return defects.map(({ id, tool, message }) => ({
    source,
    index,
    label: tool === undefined ? label : `${label} › ${tool}`,
    kind: id,
    reason: message,
  }));
}

/** Reads entries one by one; one that cannot be read becomes a problem, and the rest goes on. */
export async function* eachEntry(
  source: string,
  entries: readonly RawEntry[],
  { wanted, limit, expect }: Pick<ListContext, 'wanted' | 'limit' | 'expect'>,
): AsyncGenerator<Entry> {
  expect?.(Math.min(entries.length, limit ?? Infinity));
  let index = -1;
  let taken = 0;
  for (const { label, read } of entries) {
    index += 1;
    if (limit !== undefined && taken >= limit) return;
    try {
      const listing = await read();
      if (!wanted(listing.label, listing.id, label, ...listing.aliases)) continue;
      taken += 1;
      yield { label: listing.label, index, listing, problems: defectProblems(listing, index) };
    } catch (error) {
      if (!wanted(label)) continue;
      const expected = error instanceof NotAServer;
      const problem = {
        source,
        index,
        label,
        kind: expected ? 'not-listed' : 'malformed-entry',
        reason: reasonOf(error as Error),
      };
      yield { label, index, expected, problems: [problem] };
    }
  }
}

function reasonOf(error: Error): string {
  return error instanceof ZodError ? `${failureReason(error, 'The entry')}; it was left out.` : error.message;
}
