import type { Fragment } from './fragment.ts';

/** Pagefind's own module, as far as it is called here. */
export interface PagefindModule {
  options(options: { baseUrl: string; basePath: string; metaCacheTag: string }): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<Fragment> }[] }>;
}

/** A record that full text found; `read` loads it. */
export interface FoundRecord {
  id: string;
  score: number;
  read(): Promise<Fragment>;
}

/** Loads Pagefind when it is first needed and asks it. */
export class FullText {
  readonly #load: () => Promise<PagefindModule>;
  #module: Promise<PagefindModule> | undefined;

  constructor(load: () => Promise<PagefindModule>) {
    this.#load = load;
  }

  /** Starts loading; a failed load is tried again at the next call. */
  ready(): Promise<PagefindModule> {
    this.#module ??= this.#load();
    this.#module.catch(() => (this.#module = undefined));
    return this.#module;
  }

  /** The records that hold all words of any of the forms and have all filters, the best first; without forms all that have them. */
  async search(forms: readonly (readonly string[])[], filters: readonly string[]): Promise<FoundRecord[]> {
    const pagefind = await this.ready();
    const terms = forms.length > 0 ? forms.map((form) => form.join(' ')) : [null];
    const options = { filters: Object.fromEntries(filters.map((filter) => [filter, '1'])) };
    const answers = await Promise.all(terms.map((term) => pagefind.search(term, options)));
    const best = new Map<string, FoundRecord>();
    for (const { results } of answers) {
      for (const result of results) {
        const other = best.get(result.id);
        if (other && other.score >= result.score) continue;
        best.set(result.id, { id: result.id, score: result.score, read: () => result.data() });
      }
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score);
  }
}
