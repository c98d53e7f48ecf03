import { chosenFilters, type FacetChoice } from './facet-code.ts';
import { common, type FacetSet } from './facet-set.ts';
import type { FullText } from './full-text.ts';
import type { Hit } from './hit.ts';
import type { SearchManifest } from './manifest.ts';
import { matchServer, type RatedHit } from './match.ts';
import { addFound, hitsOfNames, literalFirst } from './merge.ts';
import type { NameLookup } from './name-lookup.ts';
import type { OnceEach } from './once-each.ts';
import { parseQuery, planReading, type Query } from './query.ts';
import type { FoundServer } from './stored-record.ts';

/** Records that are loaded at a time. */
const batchSize = 10;
/** Records that are loaded in vain before a visitor is asked whether to go on. */
const mostInVain = 50;

/** The index's parts, each of which loads what it is asked for. */
export interface SearchIndex {
  manifest: SearchManifest;
  names: NameLookup;
  fullText: FullText;
  /** By a server's number. */
  records: OnceEach<number, FoundServer>;
  /** By a filter that the manifest counts. */
  facetSets: OnceEach<string, FacetSet>;
  /** By a stem of the manifest's heavy words. */
  wordLists: OnceEach<string, FacetSet>;
}

/** One search: what was found so far, and the way to more. */
export class Search {
  readonly query: Query;
  readonly choice: FacetChoice;
  readonly #index: SearchIndex;
  /** In the order in which they are shown. */
  readonly hits: Hit[] = [];
  #records: number[] = [];
  #read = 0;
  #named = 0;

  constructor(index: SearchIndex, text: string, choice: FacetChoice) {
    this.#index = index;
    this.query = parseQuery(text);
    this.choice = choice;
  }

  /** Whether nothing was asked for: an empty search finds nothing rather than everything. */
  get empty(): boolean {
    return this.query.readings.length === 0 && Object.keys(this.choice).length === 0;
  }

  /** Whether there are records that have not been loaded. */
  get more(): boolean {
    return this.#read < this.#records.length;
  }

  /** Servers that match; a lower bound while `more` is true, since records may hold several or none of the names found. */
  get total(): number {
    return this.more ? Math.max(this.#records.length, this.#named, this.hits.length) : this.hits.length;
  }

  /** Looks the names up, which takes a file or two. */
  async findNames(): Promise<void> {
    if (this.query.key === '') return;
    const { names, total } = await this.#index.names.find(this.query);
    this.hits.push(...hitsOfNames(literalFirst(names, this.query.text), this.choice, this.#index.manifest.facets));
    this.#named = Object.keys(this.choice).length === 0 ? total : 0;
  }

  /** Asks the full text and loads its first records; call it after `findNames`. */
  async findWords(): Promise<void> {
    const { manifest, names } = this.#index;
    const filters = chosenFilters(this.choice, manifest.facets);
    if (this.empty || filters === undefined || filters.some((filter) => !Object.hasOwn(manifest.filters, filter)))
      return;
    const named = this.hits.length > 0;
    this.#records = await this.#numbers(filters);
    const rated = await this.#next();
    const slip = !named && this.query.key !== '' && !rated.some(({ sure }) => sure);
    const guesses = slip ? await names.guess(this.query) : [];
    const hits = (near: boolean): Hit[] =>
      hitsOfNames(
        guesses.filter((guess) => guess.near === near),
        this.choice,
        manifest.facets,
      );
    addFound(this.hits, rated, { near: hits(true), far: hits(false) });
  }

  /** The servers that hold the words and have the filters. A choice alone, and words that have a list, need no full text. */
  async #numbers(filters: readonly string[]): Promise<number[]> {
    const { manifest, fullText, facetSets, wordLists } = this.#index;
    const plans = this.query.readings.map(({ sought }) => planReading(sought, manifest.heavy));
    const forms = plans.map(({ asked, listed }) => ({
      words: asked,
      lists: Promise.all(listed.map((word) => wordLists.get(word))),
    }));
    const asked = forms.filter(({ words }) => words.length > 0);
    const [sets, found, listed] = await Promise.all([
      Promise.all(filters.map((filter) => facetSets.get(filter))),
      asked.length > 0 ? fullText.search(asked) : [],
      Promise.all(forms.filter((form) => !asked.includes(form)).map(({ lists }) => lists)),
    ]);
    if (forms.length === 0) return common(sets, manifest.servers);
    const numbers = new Set([...found, ...listed.flatMap((lists) => common(lists, manifest.servers))]);
    return [...numbers].filter((number) => sets.every((set) => set.has(number)));
  }

  /** Loads the next records and appends their hits. */
  async findMore(): Promise<void> {
    addFound(this.hits, await this.#next(), { near: [], far: [] });
  }

  /**
   * Rates the next records; those that the facets rule out are passed over until one is left or many were. Without facets a first
   * batch of records that hold none of the words means that none does: Pagefind then matched beginnings of words.
   */
  async #next(): Promise<RatedHit[]> {
    const rated: RatedHit[] = [];
    const limit = this.#read + mostInVain;
    while (rated.length === 0 && this.more && this.#read < limit) {
      const start = this.#read;
      const batch = this.#records.slice(start, start + batchSize);
      const { records, manifest } = this.#index;
      const servers = await Promise.all(batch.map((number) => records.get(number)));
      this.#read = start + batch.length;
      for (const [position, server] of servers.entries()) {
        const hit = matchServer(server, this.query, this.choice, manifest.facets, position);
        if (hit) rated.push(hit);
      }
      if (rated.length === 0 && start === 0 && Object.keys(this.choice).length === 0) this.#read = this.#records.length;
    }
    return rated;
  }
}
