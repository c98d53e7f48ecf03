import { wordsOfText } from './word-lists.ts';
import { stem } from './words.ts';

/** A word is heavy from this many servers on: about the bytes of one file of Pagefind's index. */
const heavyFrom = 1000;

/** Counts in how many records a word occurs, to know which words of a query are dear to load. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  /** The markup of a record; tags count for nothing. */
  add(content: string): void {
    const words = wordsOfText(content.replace(/<[^>]*>/g, ' '));
    for (const word of new Set(words.map(stem))) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The heavy words with their counts, sorted by word. */
  heavy(): Record<string, number> {
    const heavy = [...this.#counts].filter(([word, count]) => count >= heavyFrom && word !== '');
    return Object.fromEntries(heavy.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
