import type { HintRow } from '../../site/fact-card.ts';
import { markup, type Piece } from '../../site/markup.ts';

/** The author's hints beside what was assessed. */
export function hintList(rows: readonly HintRow[]): Piece {
  if (rows.length === 0) return 'none declared';
  const items = rows.map(
    ({ hint, declared, conflict }) => markup`
      <li>
        <code>${hint}</code> declared: ${declared}
        ${conflict && markup`<strong class="conflict">Conflict: assessed as “${conflict}”</strong>`}
      </li>
    `,
  );
  return markup`<ul class="hints">${items}</ul>`;
}
