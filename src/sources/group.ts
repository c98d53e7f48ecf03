import { Forest } from './forest.ts';
import { byIdRank, idOf, packageKey, remoteKey, repositoryKey, type Identity } from './identity.ts';
import { isNamed, isNamedLikeItsRepository } from './repository-name.ts';
import { isVouchedFor } from './vouched-repository.ts';

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
  const unite = (keysOf: (item: Identity) => string[], how?: Parameters<Forest['unite']>[1]): void => {
    const owners = new Map<string, number[]>();
    items.forEach((item, index) => {
      for (const key of keysOf(item)) owners.set(key, [...(owners.get(key) ?? []), index]);
    });
    for (const key of [...owners.keys()].sort()) forest.unite(owners.get(key) as number[], how);
  };
  // An id is a path: two records cannot have the same one.
  unite(({ id }) => [id], { sameId: true });
  unite(({ id, aliases }) => [id, ...aliases]);
  unite((item) => packageKeys(item).filter((key) => !isImage(key)));
  // An image may be built by somebody else, and be built from another repository than it used to be.
  unite((item) => packageKeys(item).filter(isImage), { samePlace: true });
  unite(remoteKeys);
  unite(folderKeys);
  uniteByRepository(items, forest);
  return forest.groups().map((indexes) => ({ members: indexes.map((index) => items[index] as T) }));
}

const packageKeys = ({ packages }: Identity): string[] => packages.map(packageKey);
const isImage = (key: string): boolean => key.startsWith('oci ');
const remoteKeys = ({ remotes }: Identity): string[] => remotes.flatMap((remote) => remoteKey(remote) ?? []);

function folderKeys(item: Identity): string[] {
  const { repository } = item;
  if (repository?.subfolder === undefined || !isVouchedFor(item)) return [];
  return [`${repositoryKey(repository)} ${repository.subfolder}`];
}

/**
 * A repository alone says which server it is only where it holds one: as soon as a subfolder of it is known, or two packages of
 * one kind, or two addresses, or two names that a list gives, whose tools are whose cannot be told. Of servers with names, only
 * those that are named like the repository are its server; two other names stay two servers. A mere claim can keep servers apart
 * and puts none together.
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
    const all = byRepository.get(key) as number[];
    if (severalServers.has(key) || !holdsOneServer(all.map((index) => items[index] as Identity))) continue;
    const roots = (those: readonly number[]): Set<number> => new Set(those.map((index) => forest.root(index)));
    const named = roots(all.filter((index) => isNamed(items[index] as Identity)));
    const alike = roots(all.filter((index) => isNamedLikeItsRepository(items[index] as Identity)));
    const itsOwn = (index: number): boolean => !named.has(forest.root(index)) || alike.has(forest.root(index));
    const vouched = all.filter((index) => isVouchedFor(items[index] as Identity));
    const united = named.size <= 1 ? vouched : vouched.filter(itsOwn);
    if (united.length > 1) forest.unite(united);
  }
}

function holdsOneServer(all: readonly Identity[]): boolean {
  const packages = new Set(all.flatMap(packageKeys));
  const kinds = new Set([...packages].map(kindOf));
  // One server often has an address for each transport.
  const addresses = new Set(all.flatMap(remoteKeys).map((key) => key.replace(/\/(?:mcp|sse)$/, '')));
  const names = new Set(all.filter(isNamedByItsList).map(({ id }) => id));
  return kinds.size === packages.size && addresses.size <= 1 && names.size <= 1;
}

/** Whether nothing but the repository is known, and yet the id is not made of its address. */
function isNamedByItsList({ id, repository }: Identity): boolean {
  return id.startsWith('repo/') && id !== idOf({ packages: [], remotes: [], repository });
}

/** Namespaces of images that a registry builds anew out of other people's repositories, beside the author's own image. */
const rebuilt = ['oci mcp/', 'oci ghcr.io/stacklok/dockyard/'];

function kindOf(key: string): string {
  return rebuilt.find((namespace) => key.startsWith(namespace)) ?? (key.split(' ')[0] as string);
}

/** The id of a group: one that the catalog has already never changes; else the best of all. */
export function groupId(members: readonly Identity[], existing: ReadonlySet<string>): string {
  const ids = members.map(({ id }) => id).toSorted(byIdRank);
  return ids.find((id) => existing.has(id)) ?? (ids[0] as string);
}
