import { yamlText } from '../yaml-text.ts';

/** A key on one line may have this many characters in YAML; a longer one is marked as a key. */
const longestKey = 1024;

/** Maps and lists that hold something stand on lines of their own. */
function isBlock(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function writeScalar(value: unknown): string {
  return typeof value === 'string' ? yamlText(value) : JSON.stringify(value);
}

function writeKey(key: string, indent: string): string {
  const text = yamlText(key);
  return text.length > longestKey ? `? ${text}\n${indent}:` : `${text}:`;
}

function writeBlock(value: object, indent: string): string {
  const below = `${indent}  `;
  let text = '';
  if (Array.isArray(value)) {
    // What an entry holds begins on the entry's own line.
    for (const entry of value)
      text += `${indent}- ${isBlock(entry) ? writeBlock(entry, below).slice(below.length) : `${writeScalar(entry)}\n`}`;
    return text;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    text += `${indent}${writeKey(key, indent)}${isBlock(entry) ? `\n${writeBlock(entry, below)}` : ` ${writeScalar(entry)}\n`}`;
  }
  return text;
}

/**
 * JSON as YAML that parsers of both 1.1 and 1.2 read alike: names such as `no` and `1e3` are quoted, and hidden characters are written
 * as escapes. A page of a tool shows six such texts, so that a library's tree of nodes would be a fifth of what a page costs.
 */
export function toYaml(value: unknown): string {
  return isBlock(value) ? writeBlock(value, '') : `${writeScalar(value)}\n`;
}
