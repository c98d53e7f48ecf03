import { byIdRank, isRegistryName, packageKey, remoteKey, repositoryKey, type Identity } from './identity.ts';

/** Things of one server, as far as their identities tell. */
export interface Group<T extends Identity> {
  /** In the order in which they were given. */
  members: T[];
}

/**
 * Puts what is known of one server together: by its ids, its packages, its addresses, its repository with subfolder. Two names
 * of the official registry stay two servers whatever they share, and nothing is put together because titles are alike. The
 * result does not depend on the order of `items`.
 */
export function groupServers<T extends Identity>(items: readonly T[]): Group<T>[] {
  const forest = new Forest(items);
  for (const strength of [idKeys, packageKeys, remoteKeys, folderKeys]) {
    const owners = new Map<string, number[]>();
    items.forEach((item, index) => {
      for (const key of strength(item)) owners.set(key, [...(owners.get(key) ?? []), index]);
    });
    for (const key of [...owners.keys()].sort()) forest.unite(owners.get(key) as number[]);
  }
  uniteByRepository(items, forest);
  return forest.groups().map((indexes) => ({ members: indexes.map((index) => items[index] as T) }));
}

const idKeys = ({ id, aliases }: Identity): string[] => [id, ...aliases];
const packageKeys = ({ packages }: Identity): string[] => packages.map(packageKey);
const remoteKeys = ({ remotes }: Identity): string[] => remotes.flatMap((remote) => remoteKey(remote) ?? []);
const folderKeys = ({ repository }: Identity): string[] =>
  repository?.subfolder === undefined ? [] : [`${repositoryKey(repository)} ${repository.subfolder}`];

/**
 * A repository alone says which server it is only where it holds one: as soon as a subfolder of it is known, or two packages of
 * one kind, or two addresses, whose tools are whose cannot be told.
 */
function uniteByRepository(items: readonly Identity[], forest: Forest): void {
  const byRepository = new Map<string, number[]>();
  const severalServers = new Set<string>();
  items.forEach((item, index) => {
    if (item.repository === undefined) return;
    const key = repositoryKey(item.repository);
    if (item.repository.subfolder !== undefined) severalServers.add(key);
    byRepository.set(key, [...(byRepository.get(key) ?? []), index]);
  });
  for (const key of [...byRepository.keys()].sort()) {
    const indexes = byRepository.get(key) as number[];
    const all = indexes.map((index) => items[index] as Identity);
    const kinds = all.flatMap(({ packages }) => packages.map(packageKey));
    const packagesOfOneKind = new Map(kinds.map((kind) => [kind.split(' ')[0], kind]));
    const addresses = new Set(all.flatMap(remoteKeys));
    const single = packagesOfOneKind.size === new Set(kinds).size && addresses.size <= 1;
    if (single && !severalServers.has(key)) forest.unite(indexes);
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A union-find that refuses to put two registry names together. */
class Forest {
  readonly #parents: number[];
  readonly #names: Set<string>[];
  readonly #order: string[];

  constructor(items: readonly Identity[]) {
    this.#parents = items.map((_, index) => index);
    this.#names = items.map((item) => new Set([item.id, ...item.aliases].filter(isRegistryName).slice(0, 1)));
    this.#order = items.map((item) => `${item.id}\n${JSON.stringify(item.packages)}\n${JSON.stringify(item.remotes)}`);
  }

  #root(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    this.#parents[index] = root;
    return root;
  }

  /** Unites all that can be; what would bring a second registry name in stays outside. */
  unite(indexes: readonly number[]): void {
    const sorted = indexes.toSorted((a, b) => {
      const named = this.#nameOf(a) === undefined ? 1 : 0;
      return named - (this.#nameOf(b) === undefined ? 1 : 0) || byText(this.#key(a), this.#key(b));
    });
    const [first, ...rest] = sorted as [number, ...number[]];
    for (const index of rest) {
      const a = this.#root(first);
      const b = this.#root(index);
      if (a === b) continue;
      const names = new Set([...(this.#names[a] as Set<string>), ...(this.#names[b] as Set<string>)]);
      if (names.size > 1) continue;
      this.#parents[b] = a;
      this.#names[a] = names;
    }
  }

  #nameOf(index: number): string | undefined {
    return [...(this.#names[this.#root(index)] as Set<string>)][0];
  }

  #key(index: number): string {
    return `${this.#nameOf(index) ?? ''}\n${this.#order[index] as string}`;
  }

  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.#root(index);
      byRoot.set(root, [...(byRoot.get(root) ?? []), index]);
    });
    return [...byRoot.values()];
  }
}

/** The id of a group: one that the catalog has already never changes; else the best of all. */
export function groupId(members: readonly Identity[], existing: ReadonlySet<string>): string {
  const ids = members.map(({ id }) => id).toSorted(byIdRank);
  return ids.find((id) => existing.has(id)) ?? (ids[0] as string);
}
