import { encodeFacetSet } from './facet-set.ts';

/** Servers of each value that are shown first. */
const shownFirst = 60;

/** A server as the facets see it; its position among the others is its number. */
interface Member {
  /** Its filters with the number of its tools that each rests on. */
  filters: ReadonlyMap<string, number>;
  /** How many sources list it. */
  sources: number;
}

/** The facets' files by name: what most sources list is shown first, then what has the most tools with the value. */
export function encodeFacetIndex(members: readonly Member[]): Map<string, Uint8Array> {
  const numbers = new Map<string, number[]>();
  for (const [number, { filters }] of members.entries()) {
    for (const filter of filters.keys()) {
      const known = numbers.get(filter);
      if (known) known.push(number);
      else numbers.set(filter, [number]);
    }
  }
  const files = new Map<string, Uint8Array>();
  for (const [filter, own] of [...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const best = own
      .map((number) => ({
        number,
        sources: members[number]?.sources ?? 0,
        tools: members[number]?.filters.get(filter) ?? 0,
      }))
      .toSorted((a, b) => b.sources - a.sources || b.tools - a.tools || b.number - a.number)
      .slice(0, shownFirst)
      .map(({ number }) => number);
    files.set(filter, encodeFacetSet(own, best, members.length));
  }
  return files;
}
