import { yamlText } from '../yaml-text.ts';

/** A key that is longer does not stand before its colon on one line. */
const longestKey = 1000;

/** As JSON takes it: fields that are undefined are none. */
const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

const isFilled = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && (Array.isArray(value) ? value : fieldsOf(value)).length > 0;

/** What stands on one line. Parsers of YAML 1.1 take a number with an exponent for text unless it has a point. */
function lineOf(value: unknown): string {
  if (typeof value === 'string') return yamlText(value);
  if (typeof value === 'number') return String(value).replace(/^(-?\d+)e/, '$1.e');
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  return Array.isArray(value) ? '[]' : '{}';
}

/** A list or map over several lines; `indent`, a line feed and spaces, stands between them. */
function blockOf(value: object, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.map((one) => `- ${isFilled(one) ? blockOf(one, inner) : lineOf(one)}`).join(indent);
  }
  const pairs = fieldsOf(value).map(([name, field]) => {
    const key = yamlText(name);
    const begin = key.length > longestKey ? `? ${key}${indent}:` : `${key}:`;
    return `${begin}${isFilled(field) ? `${inner}${blockOf(field, inner)}` : ` ${lineOf(field)}`}`;
  });
  return pairs.join(indent);
}

/**
 * JSON as YAML that parsers of both 1.1 and 1.2 read alike: names such as `no` and `1e3` are quoted, and hidden characters are written
 * as escapes, as the pages' script writes them, too. Fields that are undefined are left out.
 */
export function toYaml(value: unknown): string {
  return `${isFilled(value) ? blockOf(value, '\n') : lineOf(value)}\n`;
}
