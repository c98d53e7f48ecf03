import { markup, type Piece } from '../../site/markup.ts';
import type { RecordNote } from '../../site/record-notes.ts';

export function recordNotes(notes: readonly RecordNote[]): Piece {
  if (notes.length === 0) return undefined;
  const items = notes.map(
    ({ text, more, href }) => markup`<li><span dir="auto">${text}</span> <a href="${href}">${more}</a></li>`,
  );
  return markup`<ul class="notes">${items}</ul>`;
}
