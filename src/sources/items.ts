import type { Remote } from '../catalog/remote.ts';
import type { Package } from '../catalog/server.ts';
import { packageKey } from './identity.ts';
import type { Listing } from './source.ts';

/** Every package that a listing names, each once, in the words of the first that names it. `all` is in order of precedence. */
export function packagesOf(all: readonly Listing[]): Package[] {
  return union(
    all,
    ({ facts }) => facts.packages ?? [],
    (item) => `${packageKey(item)} ${item.identifier}`,
  );
}

/** Every address, likewise, with what it answered, whichever source asked. */
export function remotesOf(all: readonly Listing[]): Remote[] {
  const answers = new Map(
    all
      .flatMap(({ facts }) => (facts.remotes ?? []).map(({ url, answer }) => [url, answer] as const))
      .filter(([, answer]) => answer !== undefined),
  );
  const remotes = union(
    all,
    ({ facts }) => facts.remotes ?? [],
    ({ url }) => url,
  );
  return remotes.map(({ type, url, sources }) => {
    const answer = answers.get(url);
    return { type, url, ...(answer === undefined ? {} : { answer }), ...(sources === undefined ? {} : { sources }) };
  });
}

function union<T extends { sources?: string[] | undefined }>(
  all: readonly Listing[],
  given: (listing: Listing) => readonly T[],
  key: (item: T) => string,
): T[] {
  const items = new Map<string, { item: T; sources: Set<string> }>();
  for (const listing of all) {
    for (const item of given(listing)) {
      const known = items.get(key(item)) ?? { item, sources: new Set() };
      known.sources.add(listing.source);
      items.set(key(item), known);
    }
  }
  return [...items.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { item, sources }]) => ({ ...item, sources: [...sources].toSorted() }));
}
