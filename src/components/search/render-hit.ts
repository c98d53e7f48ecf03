import { element, type Child } from '../../site/client/element.ts';
import { shownId } from '../../site/search/shown-id.ts';
import { reveal } from '../../site/reveal.ts';
import { hitPath, toolHitPath, type Hit, type HitTool } from '../../site/search/hit.ts';
import type { SearchManifest } from '../../site/search/manifest.ts';
import { markedParts } from '../../site/search/marked-parts.ts';

function marked(text: string, words: readonly string[]): Child[] {
  return markedParts(reveal(text), words).map((part) => (part.marked ? element('mark', '', part.text) : part.text));
}

function link(href: string, className: string, ...children: Child[]): HTMLAnchorElement {
  const anchor = element('a', className, ...children) as HTMLAnchorElement;
  anchor.href = href;
  anchor.dir = 'auto';
  return anchor;
}

/** The mark and the words of a tool's level, as the page's template has them; in a list of tools the mark alone is seen. */
function levelOf(tool: HitTool, { facets }: SearchManifest, short = false): Node {
  const value = facets.risk[tool.facets.risk] ?? 'unknown';
  const template = document.querySelector<HTMLTemplateElement>(`template[data-level="${CSS.escape(value)}"]`);
  const level = element('span', `hit-level ${value}`, template ? template.content.cloneNode(true) : value);
  if (short) level.querySelector('[data-label]')?.classList.add('visually-hidden');
  return level;
}

function why(hit: Hit): string {
  const mentions = hit.tool?.mentions ?? [];
  const lacks = hit.lacks.length > 0 ? ` Not found here: ${hit.lacks.join(', ')}.` : '';
  if (hit.match === 'exact') return 'The name is what you typed.';
  if (hit.match === 'order') return 'The name holds your words in another order.';
  if (hit.match === 'begins') return 'The name begins with what you typed.';
  if (hit.match === 'guess') return 'No name is written as you typed it; this one is close.';
  if (mentions.length > 0) return `The tool’s description mentions ${mentions.join(', ')}.${lacks}`;
  return lacks.trim();
}

/** One result as a list item; its first link is the page that it stands for. */
export function renderHit(hit: Hit, words: readonly string[], manifest: SearchManifest): HTMLLIElement {
  const item = element('li', 'hit') as HTMLLIElement;
  item.dataset['hit'] = hit.match;
  const title = hit.serverTitle === '' ? shownId(hit.server) : hit.serverTitle;
  const { tool } = hit;
  const name = tool
    ? link(hitPath(hit), 'mono', ...marked(tool.name, words))
    : link(hitPath(hit), '', ...marked(title, words));
  item.append(element('h2', 'hit-name', name));

  const facts = element('p', 'hit-facts');
  if (tool) {
    const category = manifest.facets.category[tool.facets.category] ?? 'unknown';
    facts.append(levelOf(tool, manifest), element('span', '', category));
    facts.append(element('span', '', 'on ', link(`/servers/${hit.server}/`, '', ...marked(title, words))));
  } else facts.append(element('span', '', 'Server'));
  facts.append(element('span', 'mono muted', reveal(shownId(hit.server))));
  item.append(facts);

  if (hit.description) item.append(element('p', 'hit-description', ...marked(hit.description, words)));
  const reason = why(hit);
  if (reason !== '') item.append(element('p', 'hit-why muted', reason));
  if (hit.others.length > 0) {
    const list = element('ul', 'hit-tools');
    for (const other of hit.others) {
      list.append(
        element(
          'li',
          '',
          levelOf(other, manifest, true),
          link(toolHitPath(hit, other), 'mono', ...marked(other.name, words)),
        ),
      );
    }
    item.append(element('p', 'hit-more muted', tool ? 'Also on this server:' : 'Its tools that match:'), list);
  }
  return item;
}
