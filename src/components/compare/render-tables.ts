import type { Table, CellPart, Row } from '../../site/compare/table.ts';
import { element } from '../../site/client/element.ts';
import { siteLink } from './site-link.ts';

function markOf(level: string): Node {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-level="${level}"]`);
  return template ? template.content.cloneNode(true) : document.createTextNode('');
}

function part({ text, level, href }: CellPart): HTMLElement {
  const shown = href ? siteLink(href, text) : text;
  return element('span', 'compare-part', ...(level ? [markOf(level)] : []), shown);
}

function row({ label, href, cells, differs }: Row, mono: boolean): HTMLTableRowElement {
  const head = element('th', mono ? 'mono' : '', href ? siteLink(href, label) : label);
  head.scope = 'row';
  if (differs) head.append(' ', element('small', 'differs', 'differs'));
  return element(
    'tr',
    '',
    head,
    ...cells.map((cell) =>
      element('td', '', ...(cell.length > 0 ? cell.map(part) : [element('span', 'muted', 'none')])),
    ),
  );
}

/** A table with a column a server. `titles` names the columns. */
export function renderTable({ id, title, says, rows }: Table, titles: readonly string[]): HTMLElement {
  const heading = element('h2', '', siteLink(`#${id}`, title));
  heading.id = id;
  const section = element('section', 'compare-section', heading, element('p', '', says));
  if (rows.length === 0) return section;
  const names = titles.map((name) => {
    const head = element('th', '', name);
    head.scope = 'col';
    head.dir = 'auto';
    return head;
  });
  const corner = element('th', '', element('span', 'visually-hidden', title));
  corner.scope = 'col';
  const table = element(
    'table',
    'compare-table',
    element('thead', '', element('tr', '', corner, ...names)),
    element('tbody', '', ...rows.map((one) => row(one, id === 'names'))),
  );
  table.dataset['columns'] = String(titles.length);
  const scroll = element('div', 'table-scroll', table);
  scroll.tabIndex = 0;
  scroll.role = 'region';
  scroll.ariaLabel = title;
  section.append(scroll);
  return section;
}
