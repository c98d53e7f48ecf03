import { Document, isScalar, visit } from 'yaml';

/** Characters that no reader sees, or that reorder what one sees. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** As YAML writes a character between double quotes. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

/**
 * YAML that parsers of both 1.1 and 1.2 read alike: names such as `no` and `1e3` are quoted, and hidden characters are written as
 * escapes.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && node.value.search(hidden) >= 0)
        node.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replace(hidden, (character) => (character === '\n' ? '\n' : escaped(character)));
}
