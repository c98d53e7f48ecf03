import { reveal } from '../reveal.ts';

/** What a cell can hold; a list is joined with semicolons. */
export type Cell = string | number | readonly string[] | null | undefined;

/** A text that a spreadsheet would run as a formula begins with a character that makes it text. */
function neutralised(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return neutralised(reveal(typeof cell === 'string' ? cell : (cell ?? []).join('; ')));
}

/** One row as RFC 4180 has it. Strangers' texts show their hidden characters, and none is a formula. */
export function csvRow(cells: readonly Cell[]): string {
  const written = cells.map(cellText).map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return `${written.join(',')}\r\n`;
}
