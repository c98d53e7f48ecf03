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
  async search(forms: readonly (readonly string[])[]): Promise<number[]> {
    const { pagefind, numberOf } = await this.ready();
    const answers = await Promise.all(forms.map((form) => pagefind.search(form.join(' '))));
    const scores = new Map<string, number>();
    for (const { id, score } of answers.flatMap(({ results }) => results)) {
      scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
    return [...scores].toSorted(([, a], [, b]) => b - a).map(([id]) => numberOf(id));
  }
}
