import { encodeFacetSet } from './facet-set.ts';
import { stem } from './words.ts';

/** Servers that are shown first for a word that is asked alone. */
const shownFirst = 60;

/** A record as the lists see it; its position among the others is its number. */
interface Member {
  /** Its markup: titles and names in `h1` and `h2`, other texts in `p`. */
  content: string;
  /** How many sources list it. */
  sources: number;
}

/** Which servers hold a word, with how much of a name it is there: 1 for a tool that is called so, more in the server's own title. */
interface Holders {
  numbers: number[];
  shares: number[];
}

/** The words of a text of the index. */
export function wordsOfText(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** The share of each heavy word in the names of one record, by the word's position; 0 where it is in other texts alone. */
function sharesIn(content: string, position: (word: string) => number | undefined): Map<number, number> {
  const shares = new Map<number, number>();
  for (const [, tag = '', text = ''] of content.matchAll(/<(h1|h2|p)>([^<]*)</g)) {
    const words = wordsOfText(text);
    const share = tag === 'p' ? 0 : 1 / words.length + Number(tag === 'h1');
    for (const word of words) {
      const heavy = position(word);
      if (heavy !== undefined) shares.set(heavy, Math.max(share, shares.get(heavy) ?? 0));
    }
  }
  return shares;
}

/** The file of each heavy word, given by their stems: which servers hold it, and first those that it says most of. */
export function encodeWordLists(members: readonly Member[], heavy: readonly string[]): Uint8Array[] {
  const positions = new Map(heavy.map((word, position) => [word, position]));
  const known = new Map<string, number | undefined>();
  const position = (word: string): number | undefined => {
    if (!known.has(word)) known.set(word, positions.get(stem(word)));
    return known.get(word);
  };
  const holders: Holders[] = heavy.map(() => ({ numbers: [], shares: [] }));
  for (const [number, { content }] of members.entries()) {
    for (const [word, share] of sharesIn(content, position)) {
      holders[word]!.numbers.push(number);
      holders[word]!.shares.push(share);
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
