import type { FacetSet } from './facet-set.ts';

/** Pagefind's own module, as far as it is called here. */
export interface PagefindModule {
  options(options: { baseUrl: string; basePath: string; metaCacheTag: string }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** What the full text is asked through. */
interface LoadedFullText {
  pagefind: Pick<PagefindModule, 'search'>;
  /** The number of the server that a result's id stands for. */
  numberOf(id: string): number;
}

/** One way to ask. */
interface Form {
  words: readonly string[];
  /** Lists of other words that a server should be in as well. */
  lists: Promise<readonly FacetSet[]>;
}

/** Loads Pagefind when it is first needed and asks it. */
export class FullText {
  readonly #load: () => Promise<LoadedFullText>;
  #loaded: Promise<LoadedFullText> | undefined;

  constructor(load: () => Promise<LoadedFullText>) {
    this.#load = load;
  }

  /** Starts loading; a failed load is tried again at the next call. */
  ready(): Promise<LoadedFullText> {
    this.#loaded ??= this.#load();
    this.#loaded.catch(() => (this.#loaded = undefined));
    return this.#loaded;
  }

  /** Numbers of the servers that hold all words of any of the forms, the best first. */
  async search(forms: readonly Form[]): Promise<number[]> {
    const { pagefind, numberOf } = await this.ready();
    const answers = await Promise.all(
      forms.map(async ({ words, lists }) => {
        const [{ results }, sets] = await Promise.all([pagefind.search(words.join(' ')), lists]);
        const numbered = results.map(({ id, score }) => ({ number: numberOf(id), score }));
        const inAll = numbered.filter(({ number }) => sets.every((set) => set.has(number)));
        // Where no server holds all words, those that lack a common one are better than nothing.
        return inAll.length > 0 ? inAll : numbered;
      }),
    );
    const scores = new Map<number, number>();
    for (const { number, score } of answers.flat()) scores.set(number, Math.max(score, scores.get(number) ?? 0));
    return [...scores].toSorted(([, a], [, b]) => b - a).map(([number]) => number);
  }
}
