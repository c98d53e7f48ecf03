/** As much of CBOR (RFC 8949) as it takes to find one's way through Pagefind's metadata. */

/** Reads the head of an item: its major type, its argument, and where its content begins. */
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

/** Begin and end of each item of the array at `at`; throws where there is no array. */
export function itemsOf(bytes: Uint8Array, at: number): [start: number, end: number][] {
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

/** The text at `at`; throws where there is none. */
export function textAt(bytes: Uint8Array, at: number): string {
  const { major, argument, content } = head(bytes, at);
  if (major !== 3) throw new Error('The metadata has no text where one was expected.');
  return new TextDecoder().decode(bytes.subarray(content, content + argument));
}

/** A text of less than 24 bytes as an item. */
export function textItem(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 23) throw new RangeError('Only short texts are written.');
  return Uint8Array.of(0x60 + bytes.length, ...bytes);
}
