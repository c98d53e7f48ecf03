import { sharesOf, type WordShares } from './word-shares.ts';

/** A word is heavy from this many servers on: about the bytes of one file of Pagefind's index. */
const heavyFrom = 1000;

/** Counts in how many records a word occurs, to know which words of a query are dear to load. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  /** The words of one record. */
  add(words: WordShares): void {
    for (const [stem] of sharesOf(words)) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
  }

  /** The heavy words with their counts, sorted by word. */
  heavy(): Record<string, number> {
    const heavy = [...this.#counts].filter(([, count]) => count >= heavyFrom);
    return Object.fromEntries(heavy.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
