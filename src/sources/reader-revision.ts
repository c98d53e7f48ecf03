import type { Listing } from './source.ts';

/** Raise it when every source's tool definitions come to be read in another way, as by another cleaning of texts. */
const ofAll = 1;

/** Raise an adapter's own when it alone comes to read the definitions of its upstream in another way. Absent: 0. */
const ofSource: Readonly<Record<string, number>> = {};

/**
 * The listing with the revision of the reader of its tools. A definition that differs between two revisions may differ because of
 * us, so it is never told as one that changed under an unchanged version.
 */
export function withReaderRevision(listing: Listing, reader = ofAll + (ofSource[listing.source] ?? 0)): Listing {
  const { toolsOrigin } = listing.facts;
  if (toolsOrigin === undefined || toolsOrigin === null || reader === 1) return listing;
  return { ...listing, facts: { ...listing.facts, toolsOrigin: { ...toolsOrigin, reader } } };
}
