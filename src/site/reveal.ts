import { replaceHidden, reveal } from '../catalog/reveal.ts';

export { reveal };

/** JSON or TOML whose texts mean the same, with the characters that `reveal` shows written as the language's own escapes. */
export function escapeHidden(text: string, language: 'json' | 'toml'): string {
  const escaped = (code: number): string =>
    code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  return replaceHidden(text, (character) =>
    language === 'toml'
      ? escaped(character.codePointAt(0) ?? 0)
      : Array.from({ length: character.length }, (_, unit) => escaped(character.charCodeAt(unit))).join(''),
  );
}

/** On one line; single spaces, of which a text has the most, are not replaced by themselves. */
const onOneLine = (text: string): string =>
  reveal(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();

/** At most `length` characters on one line, for lists and meta descriptions; never cuts inside a character. */
export function excerpt(text: string, length: number): string {
  // A character has at most two units, so no more of a long text is looked at; beside that, room for a character that was cut.
  const most = 2 * length + 2;
  const begin = text.length > 8 * length ? onOneLine(text.slice(0, 8 * length)) : '';
  const line = begin.length > most + 20 ? begin : onOneLine(text);
  if (line.length <= length) return line;
  const characters = Array.from(line.slice(0, most));
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
