import { encodeLeaf, encodeRoot, shortestAbove, type LeafEntry } from './name-leaf.ts';
import { bagMark, reversedMark, reverseKey, rowsPerKey } from './name-keys.ts';
import { encodeOwner, joinRow } from './name-row.ts';
import type { ServerNames } from './server-names.ts';

/** Characters of a leaf's text before compression: about 4 KB after it. One without rows compresses worse and counts double. */
const leafSize = 14_000;
const keysPerBag = 5;

/** Collects the names of all servers and tools, and writes them as leaves and a root. */
export class NameIndex {
  /** Rows by key; a row begins with its rank among those of its key, which is not written. */
  readonly #rows = new Map<string, string[]>();
  /** Keys by the key of their words in any order; most have one, and a set of each would fill the memory. */
  readonly #bags = new Map<string, string[]>();

  get keys(): number {
    return this.#rows.size;
  }

  #addRow(key: string, row: string): void {
    const rows = this.#rows.get(key);
    if (rows) rows.push(row);
    else this.#rows.set(key, [row]);
  }

  #addBag(bag: string, key: string): void {
    const keys = this.#bags.get(bag);
    if (keys === undefined) this.#bags.set(bag, [key]);
    else if (!keys.includes(key)) keys.push(key);
  }

  /** `sources` are the positions of the server's sources in the facet values. */
  add({ server, serverTitle, names }: ServerNames, sources: number[]): void {
    const owner = encodeOwner({ server, serverTitle, sources });
    // Servers before tools, whole names before shortened ones, and what more sources list first.
    const listed = String(99 - Math.min(sources.length, 99)).padStart(2, '0');
    for (const [key, rank, named, bag] of names) {
      this.#addRow(key, `${rank}${listed}${joinRow(named, owner)}`);
      if (bag !== undefined) this.#addBag(bag, key);
    }
  }

  #entry(key: string): LeafEntry {
    if (key.startsWith(reversedMark)) return { key, total: 0, rows: [] };
    if (key.startsWith(bagMark)) {
      const keys = this.#bags.get(key.slice(1)) ?? [];
      return { key, total: keys.length, rows: keys.toSorted().slice(0, keysPerBag) };
    }
    const rows = this.#rows.get(key) ?? [];
    const best = rows.toSorted().slice(0, rowsPerKey);
    return { key, total: rows.length, rows: best.map((row) => row.slice(3)) };
  }

  /** All keys of the leaves in code-unit order; no key of a name begins with a mark. */
  #keys(): string[] {
    const keys = [...this.#rows.keys()];
    for (const key of this.#rows.keys()) if (key.length > 3) keys.push(reversedMark + reverseKey(key));
    for (const bag of this.#bags.keys()) keys.push(bagMark + bag);
    return keys.sort();
  }

  /** Texts of the leaves in order, and of the root that leads to them. */
  encode(): { leaves: string[]; root: string } {
    const leaves: string[] = [];
    const firstKeys: string[] = [];
    let leaf: LeafEntry[] = [];
    let size = 0;
    let last = '';
    const finish = (): void => {
      leaves.push(encodeLeaf(leaf));
      leaf = [];
      size = 0;
    };
    for (const key of this.#keys()) {
      const entry = this.#entry(key);
      if (size >= leafSize) finish();
      if (leaf.length === 0) firstKeys.push(leaves.length === 0 ? '' : shortestAbove(last, entry.key));
      leaf.push(entry);
      size +=
        12 +
        2 * entry.key.length * Number(entry.rows.length === 0) +
        entry.rows.reduce((sum, row) => sum + row.length, 0);
      last = entry.key;
    }
    if (leaf.length > 0) finish();
    return { leaves, root: encodeRoot(firstKeys) };
  }
}
