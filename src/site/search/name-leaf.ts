/**
 * Files of the name index. A leaf is a run of sorted keys, each with its rows; the root holds the first key of every leaf. Both are
 * gzip-compressed text whose keys are front-coded: a line begins with the number of characters it shares with the line before.
 */

/** Parts of a line; a control character occurs in no key and is taken out of every row. */
const separator = '\t';

/** One key with what it stands for. */
export interface LeafEntry {
  key: string;
  /** How many rows the key has in all; `rows` holds the first of them. */
  total: number;
  rows: string[];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The lines of sorted keys with a tail each, front-coded. */
function frontCode(items: readonly { key: string; tail: string }[]): string {
  let previous = '';
  return items
    .map(({ key, tail }) => {
      const shared = Math.min(sharedLength(previous, key), 35);
      previous = key;
      return `${shared.toString(36)}${key.slice(shared)}${tail}`;
    })
    .join('\n');
}

function* frontDecode(text: string): Generator<{ key: string; parts: string[] }> {
  let previous = '';
  for (const line of text === '' ? [] : text.split('\n')) {
    const [coded = '', ...parts] = line.split(separator);
    const key = previous.slice(0, Number.parseInt(coded[0] ?? '0', 36)) + coded.slice(1);
    previous = key;
    yield { key, parts };
  }
}

/** Text of a leaf; the entries are sorted by key. The total is written only where it differs from the number of rows. */
export function encodeLeaf(entries: readonly LeafEntry[]): string {
  return frontCode(
    entries.map(({ key, total, rows }) => {
      const parts = total === rows.length ? ['', ...rows] : [String(total), ...rows];
      return { key, tail: parts.length === 1 ? '' : separator + parts.join(separator) };
    }),
  );
}

export function decodeLeaf(text: string): LeafEntry[] {
  return [...frontDecode(text)].map(({ key, parts: [total, ...rows] }) => ({
    key,
    total: total ? Number(total) : rows.length,
    rows,
  }));
}

export function encodeRoot(firstKeys: readonly string[]): string {
  return frontCode(firstKeys.map((key) => ({ key, tail: '' })));
}

export function decodeRoot(text: string): string[] {
  return [...frontDecode(text)].map(({ key }) => key);
}

/** The shortest beginning of `key` that is still greater than `before`: all that a root needs of a leaf's first key. */
export function shortestAbove(before: string, key: string): string {
  return key.slice(0, sharedLength(before, key) + 1);
}

/** Position of the last leaf whose first key is not greater than `key`; 0 for a key before all. */
export function leafOf(firstKeys: readonly string[], key: string): number {
  let low = 0;
  let high = firstKeys.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] ?? '') <= key) low = middle;
    else high = middle;
  }
  return low;
}
