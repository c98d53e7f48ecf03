import { editDistance, slipsAllowed } from './edit-distance.ts';
import { bagMark, reversedMark, reverseKey, rowsPerKey } from './name-keys.ts';
import { decodeLeaf, decodeRoot, leafOf, type LeafEntry } from './name-leaf.ts';
import { decodeRow, type NameRow } from './name-row.ts';
import { OnceEach } from './once-each.ts';
import type { Query } from './query.ts';

/** How a row's name is related to what was typed, the surest first. */
export type NameMatch = 'exact' | 'order' | 'begins' | 'guess';

export interface FoundName extends NameRow {
  match: NameMatch;
  /** For a guess: whether it is so near to so long a text that hardly anything else can be meant. */
  near?: boolean;
}

interface FoundNames {
  names: FoundName[];
  /** How many the exact names are in all; `names` holds at most twenty of each key. */
  total: number;
}

/** Reads a file of the name index, such as `root` or `1f`, as text. */
type ReadNameFile = (name: string) => Promise<string>;

/** A shorter text begins too many names to be worth showing them. */
const shortestBeginning = 3;
const mostBeginnings = 8;
const mostGuesses = 5;
/** Of names from this length on, one that differs by one slip is nearly always the one meant. */
const surelyMeant = 8;

/** Looks names up in the leaves; each file is read once. */
export class NameLookup {
  readonly #root: OnceEach<'root', string[]>;
  readonly #leaves: OnceEach<number, LeafEntry[]>;

  constructor(read: ReadNameFile) {
    this.#root = new OnceEach(async (name) => decodeRoot(await read(name)));
    this.#leaves = new OnceEach(async (number) => decodeLeaf(await read(number.toString(36))));
  }

  /** Loads the root. */
  root(): Promise<string[]> {
    return this.#root.get('root');
  }

  async #leafFor(key: string): Promise<LeafEntry[]> {
    return this.#leaves.get(leafOf(await this.root(), key));
  }

  async #entry(key: string): Promise<LeafEntry | undefined> {
    return key === '' ? undefined : (await this.#leafFor(key)).find((entry) => entry.key === key);
  }

  /** The names that are typed out: whole, without words that say nothing, or in another order. */
  async #exact(query: Query): Promise<FoundNames> {
    const whole = await this.#entry(query.key);
    if (whole) return found([whole], 'exact');
    const [telling, ...bags] = await Promise.all([
      this.#entry(query.tellingKey),
      ...query.bags.map((bag) => this.#entry(bagMark + bag)),
    ]);
    const keys = new Set(bags.flatMap((bag) => bag?.rows ?? []).filter((key) => key !== telling?.key));
    const reordered = await Promise.all([...keys].map((key) => this.#entry(key)));
    const first = found([telling], 'exact');
    const others = found(reordered, 'order');
    return { names: [...first.names, ...others.names], total: first.total + others.total };
  }

  /** Names that begin with what is typed, the shortest first. */
  async #beginning(key: string): Promise<FoundName[]> {
    if (key.length < shortestBeginning) return [];
    const root = await this.root();
    const entries: LeafEntry[] = [];
    for (let number = leafOf(root, key); number < root.length; number++) {
      entries.push(
        ...(await this.#leaves.get(number)).filter((entry) => entry.key.startsWith(key) && entry.key !== key),
      );
      if (entries.length >= mostBeginnings || !root[number + 1]?.startsWith(key)) break;
    }
    const nearest = entries.toSorted((a, b) => a.key.length - b.key.length).slice(0, mostBeginnings);
    return found(nearest, 'begins').names.slice(0, mostBeginnings);
  }

  async find(query: Query): Promise<FoundNames> {
    if (query.key === '') return { names: [], total: 0 };
    const [exact, beginning] = await Promise.all([this.#exact(query), this.#beginning(query.key)]);
    return {
      names: [...exact.names, ...beginning],
      total: Math.max(exact.total, exact.names.length + beginning.length),
    };
  }

  /** Keys within a slip or two of a key, with their distance. */
  async #near(key: string): Promise<[key: string, distance: number][]> {
    const limit = slipsAllowed(key.length);
    if (limit === 0) return [];
    const [forward, backward] = await Promise.all([this.#leafFor(key), this.#leafFor(reversedMark + reverseKey(key))]);
    const candidates = new Set(forward.map((entry) => entry.key).filter((other) => !/^[~^]/.test(other)));
    for (const { key: other } of backward) {
      if (other.startsWith(reversedMark)) candidates.add(reverseKey(other.slice(1)));
    }
    return [...candidates]
      .map((other): [string, number] => [other, editDistance(key, other, limit)])
      .filter(([, distance]) => distance > 0 && distance <= limit);
  }

  /** Names within a slip or two of what was typed, the nearest first, and the whole text before its telling words. */
  async guess(query: Query): Promise<FoundName[]> {
    const [whole, telling] = await Promise.all([this.#near(query.key), this.#near(query.tellingKey)]);
    const near = new Map<string, number>();
    for (const [key, distance] of [...whole, ...telling]) near.set(key, Math.min(distance, near.get(key) ?? distance));
    // Sorting keeps the order of equals.
    const nearest = [...near].toSorted(([, a], [, b]) => a - b).slice(0, mostGuesses);
    const entries = await Promise.all(nearest.map(([key]) => this.#entry(key)));
    return entries.flatMap((entry, index) => {
      const [key = '', distance] = nearest[index] ?? [];
      return found([entry], 'guess').names.map((name) => ({
        ...name,
        near: distance === 1 && key.length >= surelyMeant,
      }));
    });
  }
}

function found(entries: readonly (LeafEntry | undefined)[], match: NameMatch): FoundNames {
  const present = entries.filter((entry) => entry !== undefined);
  return {
    names: present.flatMap((entry) => entry.rows.slice(0, rowsPerKey).map((row) => ({ ...decodeRow(row), match }))),
    total: present.reduce((sum, entry) => sum + entry.total, 0),
  };
}
