/**
 * Characters that do not show by themselves: C0 and C1 controls but tab and line feed, zero-width, bidirectional and tag
 * characters, the variation selectors that no common font knows, and lone surrogates.
 */
const hidden =
  // eslint-disable-next-line no-control-regex -- finding them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]|[\ud800-\udfff]/gu;

/** Most texts are of these alone, none of which is hidden, and to look for every hidden character takes several times as long. */
const plain = /^[\n\t\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e]*$/;

/**
 * A stranger's text with every character that would be invisible, reorder the line or steer a terminal written as `⟨U+202E⟩`, so
 * that a reader sees what a model would. Line feeds and tabs stay; a carriage return before a line feed goes.
 */
export function reveal(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll('\r\n', '\n')
    .replace(hidden, (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** The text with `write` applied to every character that does not show. */
export function replaceHidden(text: string, write: (character: string) => string): string {
  return plain.test(text) ? text : text.replace(hidden, write);
}
