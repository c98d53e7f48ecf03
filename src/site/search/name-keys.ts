/** What the builder and the reader of the name index must agree on. */

/** Rows that the index keeps of one key. */
export const rowsPerKey = 20;
/** Longer keys are cut, in the index and in a query. */
export const longestKey = 160;
/** Begins the key of a name's words in sorted order; its rows are the keys of the names. */
export const bagMark = '~';
/** Begins a key written backwards; it has no rows and lets a slip near a name's beginning be found. */
export const reversedMark = '^';

export function reverseKey(key: string): string {
  return [...key].toReversed().join('');
}
