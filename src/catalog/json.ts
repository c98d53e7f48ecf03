import { hash } from 'node:crypto';

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The one form of a file in the catalog: two spaces, keys in the order of the schema, one line feed at the end. */
export function toFileText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The value with the keys of every object in code-unit order, so that equal values give equal text. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, sortKeys(fields[key])]),
  );
}

/** SHA-256 over canonical JSON (sorted keys, no white space), as `sha256-` and 64 hex digits. */
export function hashOf(value: unknown): string {
  return `sha256-${hash('sha256', JSON.stringify(sortKeys(value)))}`;
}

/** One line of a file of JSON Lines. Two characters that JSON leaves as they are would end a line for who reads it line by line. */
export function toLine(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
