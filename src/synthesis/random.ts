import { createHash } from 'node:crypto';

/** A stream of numbers that depends on its seed alone (sfc32), so that equal seeds draw equal catalogs on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, `count`). */
  below(count: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** An item, each as likely as the others; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** An item, the first ones far likelier than the last ones, as with owners and words; the list must not be empty. */
  pickSkewed<T>(items: readonly T[]): T;
}

export function randomOf(...seed: (string | number)[]): Random {
  const digest = createHash('sha256').update(JSON.stringify(seed)).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)]!,
    pickSkewed: (items) => items[Math.floor(next() ** 3 * items.length)]!,
  };
}
