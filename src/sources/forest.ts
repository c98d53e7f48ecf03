import { isRegistryName, repositoryKey, type Identity } from './identity.ts';

/** What is known of the things that are united so far. */
interface Tree {
  registryNames: ReadonlySet<string>;
  /** Owners and names of the repositories that they state. */
  places: ReadonlySet<string>;
}

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A union-find that refuses to put two registry names together. */
export class Forest {
  readonly #parents: number[];
  readonly #trees: Tree[];
  readonly #order: string[];

  constructor(items: readonly Identity[]) {
    this.#parents = items.map((_, index) => index);
    this.#trees = items.map(({ id, aliases, repository }) => ({
      registryNames: new Set([id, ...aliases].filter(isRegistryName).slice(0, 1)),
      places: new Set(repository === undefined ? [] : placesOf(repositoryKey(repository))),
    }));
    this.#order = items.map((item) => `${item.id}\n${JSON.stringify(item.packages)}\n${JSON.stringify(item.remotes)}`);
  }

  /** The number that all things which are united share. */
  root(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    this.#parents[index] = root;
    return root;
  }

  /** Unites all that can be; what would bring a second registry name in stays outside, unless it has the very same `id`. */
  unite(indexes: readonly number[], { sameId = false, samePlace = false } = {}): void {
    const sorted = indexes.toSorted((a, b) => {
      const named = this.#nameOf(a) === undefined ? 1 : 0;
      return named - (this.#nameOf(b) === undefined ? 1 : 0) || byText(this.#key(a), this.#key(b));
    });
    const [first, ...rest] = sorted as [number, ...number[]];
    for (const index of rest) {
      const a = this.root(first);
      const b = this.root(index);
      if (a === b) continue;
      const [one, other] = [this.#trees[a] as Tree, this.#trees[b] as Tree];
      const registryNames = union(one.registryNames, other.registryNames);
      if (registryNames.size > 1 && !sameId) continue;
      if (samePlace && areElsewhere(one, other)) continue;
      this.#parents[b] = a;
      this.#trees[a] = { registryNames, places: union(one.places, other.places) };
    }
  }

  #nameOf(index: number): string | undefined {
    return [...(this.#trees[this.root(index)] as Tree).registryNames].toSorted()[0];
  }

  #key(index: number): string {
    return `${this.#nameOf(index) ?? ''}\n${this.#order[index] as string}`;
  }

  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.root(index);
      byRoot.set(root, [...(byRoot.get(root) ?? []), index]);
    });
    return [...byRoot.values()];
  }
}

/** A repository that moved keeps its owner or its name. */
function placesOf(key: string): string[] {
  const path = key.split('/');
  return [`owner ${path.slice(0, -1).join('/')}`, `name ${path.at(-1)}`];
}

function areElsewhere(one: Tree, other: Tree): boolean {
  if (one.places.size === 0 || other.places.size === 0) return false;
  return ![...one.places].some((place) => other.places.has(place));
}
