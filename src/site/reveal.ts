/** C0 and C1 controls but tab and line feed, zero-width, bidirectional and tag characters, and lone surrogates: none of them shows by itself. */
const hidden =
  // eslint-disable-next-line no-control-regex -- finding them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/**
 * A stranger's text with every character that would be invisible, reorder the line or steer a terminal written as `⟨U+202E⟩`, so
 * that a reader sees what a model would. Line feeds and tabs stay; a carriage return before a line feed goes.
 */
export function reveal(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(hidden, (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** JSON or TOML whose texts mean the same, with the characters that `reveal` shows written as the language's own escapes. */
export function escapeHidden(text: string, language: 'json' | 'toml'): string {
  const escaped = (code: number): string =>
    code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  return text.replace(hidden, (character) =>
    language === 'toml'
      ? escaped(character.codePointAt(0) ?? 0)
      : Array.from({ length: character.length }, (_, unit) => escaped(character.charCodeAt(unit))).join(''),
  );
}

/** At most `length` characters on one line, for lists and meta descriptions; never cuts inside a character. */
export function excerpt(text: string, length: number): string {
  const line = [...reveal(text).replace(/\s+/g, ' ').trim()];
  return line.length <= length
    ? line.join('')
    : `${line
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
