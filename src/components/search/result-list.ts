import type { SearchManifest } from '../../site/search/manifest.ts';
import type { Search } from '../../site/search/search.ts';
import { renderHit } from './render-hit.ts';

/** Hits that are shown at a time. */
const pageSize = 20;

/** The list of results with its states: empty, waiting, found, nothing found, failed. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #retry: HTMLButtonElement;
  #count = pageSize;
  #next: (() => Promise<void>) | undefined;
  #again: (() => void) | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    const find = <E extends HTMLElement>(name: string): E => root.querySelector<E>(`[data-search="${name}"]`)!;
    this.#status = find('status');
    this.#list = find('hits');
    this.#more = find('more');
    this.#retry = find('retry');
    this.#more.addEventListener('click', () => void this.#next?.());
    this.#retry.addEventListener('click', () => this.#again?.());
  }

  #set(state: string, said: string): void {
    this.#root.dataset['state'] = state;
    this.#root.setAttribute('aria-busy', String(state === 'waiting'));
    this.#more.hidden = true;
    this.#retry.hidden = state !== 'failed';
    this.#status.textContent = said;
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#set('idle', '');
  }

  /** The results before stay until there are new ones, so that the page does not jump at every key. */
  wait(): void {
    this.#count = pageSize;
    this.#set('waiting', 'Searching…');
  }

  fail(again: () => void): void {
    this.#again = again;
    this.#list.replaceChildren();
    this.#set('failed', 'The search index could not be loaded. Check the connection and try again.');
  }

  show(search: Search, manifest: SearchManifest, complete: boolean): void {
    const { hits, query, total } = search;
    if (!complete && hits.length === 0) return;
    const words = [...new Set(query.readings.flatMap((reading) => reading.words))];
    const shown = hits.slice(0, this.#count);
    this.#list.replaceChildren(...shown.map((hit) => renderHit(hit, words, manifest)));
    if (!complete) return this.#set('waiting', 'Searching the descriptions…');
    if (hits.length === 0) return this.#set('nothing', 'Nothing matches.');
    const more = search.more || hits.length > shown.length;
    const all = `${search.more ? 'About ' : ''}${total.toLocaleString('en-US')} ${total === 1 ? 'result' : 'results'}`;
    this.#set('found', more ? `${all}, ${shown.length} shown` : all);
    this.#more.hidden = !more;
    this.#next = async () => this.#showMore(search, manifest, shown.length);
  }

  async #showMore(search: Search, manifest: SearchManifest, before: number): Promise<void> {
    this.#more.disabled = true;
    try {
      this.#count = before + pageSize;
      while (search.more && search.hits.length < this.#count) await search.findMore();
      this.show(search, manifest, true);
      this.#list.children[before]?.querySelector('a')?.focus();
    } catch {
      this.#status.textContent = 'More results could not be loaded. Check the connection and try again.';
    } finally {
      this.#more.disabled = false;
    }
  }
}
