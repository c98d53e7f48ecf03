/**
 * Files of the facets and of heavy words. Each holds which of the numbered servers have a value or a word, one bit a server from the
 * lowest bit of the first byte on, after the numbers of those that are shown first where nothing else was asked for.
 */
export interface FacetSet {
  /** Whether a server has the value, or holds the word. */
  has(number: number): boolean;
  /** Servers to show first, the best first. */
  best: readonly number[];
}

const bytesOfNumber = 4;

/** One byte with the count of the best, the best as 32-bit numbers in the order of the network, the bits. */
export function encodeFacetSet(numbers: readonly number[], best: readonly number[], servers: number): Uint8Array {
  if (best.length > 255) throw new RangeError('A facet has at most 255 servers that are shown first.');
  const bitsAt = 1 + best.length * bytesOfNumber;
  const bytes = new Uint8Array(bitsAt + Math.ceil(servers / 8));
  const view = new DataView(bytes.buffer);
  bytes[0] = best.length;
  for (const [position, number] of best.entries()) view.setUint32(1 + position * bytesOfNumber, number);
  for (const number of numbers) {
    const at = bitsAt + Math.floor(number / 8);
    bytes[at] = (bytes[at] ?? 0) | (1 << (number % 8));
  }
  return bytes;
}

export function decodeFacetSet(bytes: Uint8Array): FacetSet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes[0] ?? 0;
  const bits = bytes.subarray(1 + count * bytesOfNumber);
  return {
    has: (number) => (((bits[Math.floor(number / 8)] ?? 0) >> (number % 8)) & 1) === 1,
    best: Array.from({ length: count }, (_, position) => view.getUint32(1 + position * bytesOfNumber)),
  };
}

/** The numbers that all sets have: the best of any set first, then the highest, which have the most words. */
export function common(sets: readonly FacetSet[], servers: number): number[] {
  const inAll = (number: number): boolean => sets.every((set) => set.has(number));
  const numbers = new Set(sets.flatMap(({ best }) => best).filter(inAll));
  for (let number = servers - 1; number >= 0; number--) if (inAll(number)) numbers.add(number);
  return [...numbers];
}
