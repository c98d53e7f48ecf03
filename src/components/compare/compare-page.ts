import { compareUrl, mostCompared, pathOf, readCompareUrl } from '../../site/compare/compare-url.ts';
import type { CompareWords } from '../../site/compare/words.ts';
import { element } from '../../site/client/element.ts';
import { reveal } from '../../site/reveal.ts';
import type { Twin } from '../../site/twin.ts';
import { addServerField } from './add-server.ts';
import { loadTwin, type Loaded } from './load-twin.ts';
import { siteLink } from './site-link.ts';

const page = document.querySelector<HTMLElement>('#compare')!;
const find = <E extends HTMLElement>(name: string): E => page.querySelector<E>(`[data-compare="${name}"]`)!;
const [chosen, said, result, adder] = [find('chosen'), find('status'), find('result'), find<HTMLFormElement>('add')];
const words = JSON.parse(page.dataset['words']!) as CompareWords;
let current = 0;

const titleOf = (one: Loaded): string => ('twin' in one ? reveal(one.twin.server.title) : one.key);

/** The tables, or nothing where the program that makes them could not be loaded. */
async function tablesOf(columns: readonly Twin[]): Promise<HTMLElement[] | undefined> {
  if (columns.length === 0) return [];
  try {
    const { renderComparison } = await import('./render-comparison.ts');
    return renderComparison(columns, words);
  } catch {
    return undefined;
  }
}

/** Shows what the servers of the address are; an answer of an earlier address is thrown away. */
async function show(): Promise<void> {
  const own = ++current;
  const { keys, refused } = readCompareUrl(location.search);
  adder.hidden = keys.length >= mostCompared;
  page.dataset['state'] = keys.length === 0 ? 'idle' : 'waiting';
  said.textContent = keys.length === 0 ? '' : 'Reading the records…';
  const loaded = await Promise.all(keys.map(loadTwin));
  const columns = loaded.flatMap((one) => ('twin' in one ? [one.twin] : []));
  const tables = await tablesOf(columns);
  if (own !== current) return;
  chosen.replaceChildren(...loaded.map((one) => chosenServer(one, keys)));
  result.replaceChildren(...(tables ?? []));
  const left = refused.length > 0 ? ` Left out: ${refused.map(reveal).join(', ')}.` : '';
  if (keys.length > 0) page.dataset['state'] = 'shown';
  if (tables === undefined) said.textContent = 'The comparison could not be loaded. Check the connection and reload.';
  else if (columns.length > 0) {
    said.textContent = `${columns.length === 1 ? 'One server; add another to compare it with.' : `${columns.length} servers side by side.`}${left}`;
  } else if (keys.length > 0 || left !== '') said.textContent = `Nothing to compare.${left}`;
}

/** Goes to another choice as a new step in the history. */
function go(keys: readonly string[]): void {
  history.pushState(null, '', compareUrl(keys));
  void show();
}

function chosenServer(one: Loaded, keys: readonly string[]): HTMLLIElement {
  const remove = element('button', '', 'Remove');
  remove.type = 'button';
  remove.ariaLabel = `Remove ${titleOf(one)}`;
  remove.addEventListener('click', () => {
    go(keys.filter((key) => key !== one.key));
    adder.querySelector('input')?.focus();
  });
  if ('twin' in one) {
    const link = siteLink(pathOf(one.twin.page), titleOf(one));
    return element('li', '', link, element('code', 'id', one.twin.server.id), remove);
  }
  const why = one.failed === 'unknown' ? 'The catalog has no server of this id.' : 'Its record could not be loaded.';
  const item = element('li', '', element('code', '', one.key), element('p', 'field-error', why), remove);
  if (one.failed === 'connection') {
    const retry = element('button', '', 'Try again');
    retry.type = 'button';
    retry.addEventListener('click', () => void show());
    item.append(retry);
  }
  return item;
}

addServerField(adder, (key) => {
  const { keys } = readCompareUrl(location.search);
  if (keys.includes(key)) said.textContent = 'This server is there already.';
  else go([...keys, key]);
});
addEventListener('popstate', () => void show());
void show();
