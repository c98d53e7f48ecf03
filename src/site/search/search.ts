import { chosenFilters, type FacetChoice } from './facet-code.ts';
import { readFragment } from './fragment.ts';
import type { FoundRecord, FullText } from './full-text.ts';
import type { Hit } from './hit.ts';
import type { SearchManifest } from './manifest.ts';
import { matchServer, type RatedHit } from './match.ts';
import { addFound, hitsOfNames, literalFirst } from './merge.ts';
import type { NameLookup } from './name-lookup.ts';
import { affordable, parseQuery, type Query } from './query.ts';
import { stem } from './words.ts';

/** Records that are loaded at a time. */
const batchSize = 10;
/** Records that are loaded in vain before a visitor is asked whether to go on. */
const mostInVain = 50;

/** The index's two halves and what both need to know. */
export interface SearchIndex {
  manifest: SearchManifest;
  names: NameLookup;
  fullText: FullText;
}

/** One search: what was found so far, and the way to more. */
export class Search {
  readonly query: Query;
  readonly choice: FacetChoice;
  readonly #index: SearchIndex;
  /** In the order in which they are shown. */
  readonly hits: Hit[] = [];
  #records: FoundRecord[] = [];
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
    const { manifest, fullText, names } = this.#index;
    const filters = chosenFilters(this.choice, manifest.facets);
    if (this.empty || filters === undefined || filters.some((filter) => !Object.hasOwn(manifest.filters, filter)))
      return;
    const forms = this.query.readings.map(({ sought }) => affordable(sought, manifest.heavy, stem));
    const named = this.hits.length > 0;
    this.#records = await fullText.search(forms, filters);
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
      const fragments = await Promise.all(batch.map((record) => record.read()));
      this.#read = start + batch.length;
      for (const [position, fragment] of fragments.entries()) {
        const hit = matchServer(readFragment(fragment), this.query, this.choice, this.#index.manifest.facets, position);
        if (hit) rated.push(hit);
      }
      if (rated.length === 0 && start === 0 && Object.keys(this.choice).length === 0) this.#read = this.#records.length;
    }
    return rated;
  }
}
