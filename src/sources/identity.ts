import { fallbackId, fallbackNamespaces, npmId } from '../catalog/server-id.ts';
import type { Remote } from '../catalog/remote.ts';
import type { Package } from '../catalog/server.ts';
import type { Facts } from './source.ts';

/** What tells servers apart; a listing and a record both have it. */
export interface Identity {
  id: string;
  aliases: readonly string[];
  packages: readonly Package[];
  remotes: readonly Remote[];
  repository?: Facts['repository'];
  /** Id of the source that names the repository. */
  repositoryFrom?: string | undefined;
}

/** A package's name in the form in which equal names are equal. */
export function packageKey({ registryType, identifier }: Pick<Package, 'registryType' | 'identifier'>): string {
  if (registryType === 'pypi') return `pypi ${identifier.toLowerCase().replace(/[-_.]+/g, '-')}`;
  if (registryType === 'oci') return `oci ${imageName(identifier)}`;
  return `${registryType} ${identifier}`;
}

/** An image's name without tag and digest, and with Docker's own host left out, as people write it. */
export function imageName(image: string): string {
  return image
    .replace(/@sha256:.*$/, '')
    .replace(/:[^/:]*$/, '')
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .toLowerCase();
}

/** `undefined` for an address with a placeholder: each user's is another one. */
export function remoteKey({ url }: Pick<Remote, 'url'>): string | undefined {
  if (/[{}<>$]/.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return `remote ${host}${pathname.replace(/\/+$/, '')}`;
}

export function repositoryKey({ url }: NonNullable<Facts['repository']>): string {
  return `repository ${url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\.git$|\/+$/g, '')}`;
}

/** Whether the id is a name in the official registry, which no two servers share. */
export function isRegistryName(id: string): boolean {
  return !(fallbackNamespaces as readonly string[]).includes(id.slice(0, id.indexOf('/')));
}

/** The better of two ids of one server comes first: a registry name, then a package, an address, a repository. */
export function byIdRank(a: string, b: string): number {
  const rank = (id: string): number => (fallbackNamespaces as readonly string[]).indexOf(id.slice(0, id.indexOf('/')));
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The id of a server that no registry names, by the best thing known of it; `undefined` when nothing tells it from others. */
export function idOf({
  packages,
  remotes,
  repository,
}: Pick<Identity, 'packages' | 'remotes' | 'repository'>): string | undefined {
  for (const { registryType, identifier } of packages) {
    if (registryType === 'npm') return npmId(identifier);
    if (registryType === 'pypi')
      return fallbackId('pypi', packageKey({ registryType, identifier }).slice('pypi '.length));
    if (registryType === 'oci') return fallbackId('oci', ...parts(imageName(identifier)));
  }
  for (const remote of remotes) {
    const key = remoteKey(remote);
    if (key !== undefined) return fallbackId('remote', ...parts(key.slice('remote '.length)));
  }
  if (repository === undefined) return undefined;
  const [, ...path] = parts(repositoryKey(repository).slice('repository '.length));
  return fallbackId('repo', ...([...path, ...parts(repository.subfolder ?? '')] as [string, ...string[]]));
}

function parts(text: string): [string, ...string[]] {
  return text.split('/').filter((part) => part !== '') as [string, ...string[]];
}
