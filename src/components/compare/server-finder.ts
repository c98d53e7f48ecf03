import { element } from '../../site/client/element.ts';
import { reveal } from '../../site/reveal.ts';
import { Search } from '../../site/search/search.ts';
import { shownId } from '../../site/search/shown-id.ts';
import { openIndex } from '../search/load-index.ts';

const shown = 8;

/** The servers that a search finds, each as a button that chooses it. */
export async function findServers(text: string, choose: (key: string) => void): Promise<HTMLLIElement[]> {
  const search = new Search(await openIndex(), text, {});
  await search.findNames();
  await search.findWords();
  const found = new Map(search.hits.map(({ server, serverTitle }) => [server, serverTitle]));
  return [...found].slice(0, shown).map(([key, title]) => {
    const name = element('span', '', reveal(title === '' ? shownId(key) : title));
    name.dir = 'auto';
    const button = element('button', '', name, ' ', element('code', 'id', reveal(shownId(key))));
    button.type = 'button';
    button.addEventListener('click', () => choose(key));
    return element('li', '', button);
  });
}
