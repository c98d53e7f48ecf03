/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const otherThanText = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$/i;

/** What stands as it is: a letter, one of `_/$^`, a rate (`10/minute`) or a duration (`1h`) first, and nothing that YAML could take for its own. */
const plain = /^(?:[\p{L}_/$^]|\d+[/dhm])(?:[^\p{C}\s:#]|:(?=\S)|(?<=\S)#| (?=[^\s#]))*$/u;

/** Characters that no reader sees, or that reorder what one sees. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** As YAML writes a character between double quotes. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

/**
 * A text as a scalar on one line that parsers of both YAML 1.1 and 1.2 read as this text: quoted unless it is plainly a text, with
 * hidden characters as escapes. Without imports: the exports and the pages' script write with the same lines.
 */
export function yamlText(text: string): string {
  if (plain.test(text) && !otherThanText.test(text)) return text;
  return JSON.stringify(text).replaceAll(hidden, escaped);
}
