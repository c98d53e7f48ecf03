import { encodeFacetSet } from './facet-set.ts';
import { sharesOf, type WordShares } from './word-shares.ts';

/** Servers that are shown first for a word that is asked alone. */
const shownFirst = 60;

/** A record as the lists see it; its position among the others is its number. */
interface Member {
  words: WordShares;
  /** How many sources list it. */
  sources: number;
}

/** Which servers hold a word, with how much of a name it is there: 1 for a tool that is called so, more in the server's own title. */
interface Holders {
  numbers: number[];
  shares: number[];
}

/** The file of each heavy word, given by their stems: which servers hold it, and first those that it says most of. */
export function encodeWordLists(members: readonly Member[], heavy: readonly string[]): Uint8Array[] {
  const positions = new Map(heavy.map((stem, position) => [stem, position]));
  const holders: Holders[] = heavy.map(() => ({ numbers: [], shares: [] }));
  for (const [number, { words }] of members.entries()) {
    for (const [stem, share] of sharesOf(words)) {
      const position = positions.get(stem);
      if (position === undefined) continue;
      holders[position]!.numbers.push(number);
      holders[position]!.shares.push(share);
    }
  }
  return holders.map(({ numbers, shares }) => {
    const best = numbers
      .map((number, index) => ({ number, share: shares[index]!, sources: members[number]!.sources }))
      .toSorted((a, b) => b.share - a.share || b.sources - a.sources || b.number - a.number)
      .slice(0, shownFirst)
      .map(({ number }) => number);
    return encodeFacetSet(numbers, best, members.length);
  });
}
