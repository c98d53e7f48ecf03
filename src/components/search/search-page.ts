import { facetNames, type FacetChoice } from '../../site/search/facet-code.ts';
import { Search } from '../../site/search/search.ts';
import { readSearchUrl, searchUrl, type SearchState } from '../../site/search/search-url.ts';
import { openIndex, warmUp } from './load-index.ts';
import { ResultList } from './result-list.ts';

/** How long typing must rest before it is searched, in milliseconds. */
const rest = 150;

const page = document.querySelector<HTMLElement>('#search-page');
const form = document.querySelector<HTMLFormElement>('#search');
const text = document.querySelector<HTMLInputElement>('#search-text');
const results = document.querySelector<HTMLElement>('#search-results');
if (page && form && text && results) start(page, form, text, new ResultList(results));

function start(page: HTMLElement, form: HTMLFormElement, text: HTMLInputElement, list: ResultList): void {
  /** The search that is shown; answers of an earlier one are thrown away. */
  let current = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';

  const typed = (): SearchState => {
    const data = new FormData(form);
    const choice: FacetChoice = {};
    for (const name of facetNames) {
      const value = data.get(name);
      if (typeof value === 'string' && value !== '') choice[name] = value;
    }
    return { text: text.value.trim(), choice };
  };

  const search = async (state: SearchState): Promise<void> => {
    clearTimeout(timer);
    const address = searchUrl(state);
    if (address === shown) return;
    shown = address;
    const own = ++current;
    const stale = (): boolean => own !== current;
    if (address === '/search/') return list.clear();
    list.wait();
    try {
      const index = await openIndex();
      if (stale()) return;
      const found = new Search(index, state.text, state.choice);
      if (state.text !== '') void index.fullText.ready().catch(() => {});
      await found.findNames();
      if (stale()) return;
      list.show(found, index.manifest, false);
      await found.findWords();
      if (!stale()) list.show(found, index.manifest, true);
    } catch {
      if (stale()) return;
      shown = '';
      list.fail(() => void search(state));
    }
  };

  /** Puts what is asked for into the address, as a new step in the history unless nothing changed. */
  const commit = (): void => {
    const address = searchUrl(typed());
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void search(typed());
  };

  /** Sets the form from the address; a facet's value is found whatever its case. */
  const restore = (): void => {
    const state = readSearchUrl(location.search);
    text.value = state.text;
    for (const name of facetNames) choose(form, name, state.choice[name]?.toLowerCase() ?? '');
    void search(typed());
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
  });
  page.addEventListener('change', commit);
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(typed()), rest);
  });
  text.addEventListener('focus', () => void warmUp().catch(() => {}), { once: true });
  window.addEventListener('popstate', restore);
  document.addEventListener('keydown', (event) => {
    const inField =
      event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
    event.preventDefault();
    text.focus();
    text.select();
  });
  restore();
}

/** Chooses a facet's value whatever its case; one that does not exist chooses nothing. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const controls = [...form.elements].filter(
    (one) => one instanceof HTMLInputElement && one.type === 'radio' && one.name === name,
  );
  const options = [...form.elements].flatMap((one) =>
    one instanceof HTMLSelectElement && one.name === name ? [...one.options] : [],
  );
  const find = <C extends { value: string }>(list: C[]): C | undefined =>
    list.find((one) => one.value.toLowerCase() === value) ?? list.find((one) => one.value === '');
  const control = find(controls as HTMLInputElement[]);
  const option = find(options);
  if (control) control.checked = true;
  if (option) option.selected = true;
}
