import type { Defect } from '../../catalog/server.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';

/** What was wrong with a record. */
export function defectList(defects: readonly Defect[]): Markup {
  const items = defects.map(({ tool, message }) => {
    const name = tool !== undefined && markup`<code>${reveal(tool)}: </code>`;
    return markup`<li dir="auto">${name}${reveal(message)}</li>`;
  });
  return markup`<ul>${items}</ul>`;
}
