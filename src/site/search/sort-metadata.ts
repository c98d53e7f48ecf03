/** What every file of Pagefind's begins with once it is decompressed. */
const signature = 'pagefind_dcd';
/** Position of the filters in the metadata's array: version, pages, words, filters, sorts, fields. */
const filtersAt = 3;

/** Reads the head of a CBOR item (RFC 8949): its major type, its argument, and where its content begins. */
function head(bytes: Uint8Array, at: number): { major: number; argument: number; content: number } {
  const first = bytes[at];
  if (first === undefined) throw new Error('The metadata ends inside an item.');
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, argument: short, content: at + 1 };
  if (short > 27) throw new Error('The metadata holds an item without a length.');
  const size = 2 ** (short - 24);
  let argument = 0;
  for (let index = 1; index <= size; index++) argument = argument * 256 + (bytes[at + index] ?? 0);
  return { major, argument, content: at + 1 + size };
}

/** Where the item that begins at `at` ends. */
function endOf(bytes: Uint8Array, at: number): number {
  const { major, argument, content } = head(bytes, at);
  if (major === 2 || major === 3) return content + argument;
  if (major === 0 || major === 1 || major === 7) return content;
  let end = content;
  const items = major === 5 ? 2 * argument : major === 6 ? 1 : argument;
  for (let item = 0; item < items; item++) end = endOf(bytes, end);
  return end;
}

/** Begin and end of each item of the array at `at`. */
function itemsOf(bytes: Uint8Array, at: number): [start: number, end: number][] {
  const { major, argument, content } = head(bytes, at);
  if (major !== 4) throw new Error('The metadata has no array where one was expected.');
  const items: [number, number][] = [];
  let start = content;
  for (let item = 0; item < argument; item++) {
    const end = endOf(bytes, start);
    items.push([start, end]);
    start = end;
  }
  return items;
}

/**
 * Pagefind's metadata, decompressed, with its filters in the order of their bytes: Pagefind writes them in another order at every run.
 * Throws when the bytes are not what Pagefind 1.5 writes.
 */
export function sortMetadata(bytes: Uint8Array): Uint8Array {
  if (Buffer.from(bytes.subarray(0, signature.length)).toString() !== signature)
    throw new Error('Not Pagefind’s metadata.');
  const filters = itemsOf(bytes, signature.length)[filtersAt];
  if (filters === undefined) throw new Error('The metadata has no filters.');
  const items = itemsOf(bytes, filters[0]);
  const start = items[0]?.[0] ?? filters[1];
  const sorted = items.map(([from, to]) => bytes.subarray(from, to)).toSorted(Buffer.compare);
  return Buffer.concat([bytes.subarray(0, start), ...sorted, bytes.subarray(filters[1])]);
}
