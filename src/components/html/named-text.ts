import { markup, type Piece } from '../../site/markup.ts';

/** The text with the first occurrence of the tool's name in the monospaced face. */
export function namedText(text: string, name: string | undefined): Piece {
  const start = name ? text.indexOf(name) : -1;
  if (name === undefined || start < 0) return text;
  return [text.slice(0, start), markup`<code>${name}</code>`, text.slice(start + name.length)];
}
