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

/** At most `length` characters on one line, for lists and meta descriptions; never cuts inside a character. */
export function excerpt(text: string, length: number): string {
  const line = reveal(text).replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  // A character has at most two units, so no more of a long text is taken apart.
  const characters = Array.from(line.slice(0, 2 * length + 2));
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
