import { repositoryKey, type Identity } from './identity.ts';

/** Sources that repeat what a publisher says of himself; the others are lists that somebody else keeps. */
const selfDescribed = new Set(['npm', 'pypi', 'oci', 'mcp-registry']);

/**
 * Whether the repository is more than a publisher's claim, because anybody can publish a package or a name that points at somebody
 * else's code: a list that others keep names it, or it is the owner's whose account the official registry has seen behind the name.
 */
export function isVouchedFor({ id, aliases, repository, repositoryFrom }: Identity): boolean {
  if (repository === undefined) return false;
  if (repositoryFrom === undefined || !selfDescribed.has(repositoryFrom)) return true;
  const owner = /^repository github\.com\/([^/]+)\//.exec(repositoryKey(repository))?.[1];
  return owner !== undefined && [id, ...aliases].some((name) => name.toLowerCase().startsWith(`io.github.${owner}/`));
}
