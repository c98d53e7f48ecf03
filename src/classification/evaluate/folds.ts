import { createHash } from 'node:crypto';
import type { Answered } from './labelled.ts';

/** Parts of the set that share no server; which part a server is in depends on its name alone. */
export function foldsOf(items: readonly Answered[], count: number): Answered[][] {
  const folds: Answered[][] = Array.from({ length: count }, () => []);
  for (const item of items) {
    const digest = createHash('sha256').update(item.right.server.name).digest();
    folds[digest.readUInt32BE(0) % count]?.push(item);
  }
  return folds;
}
