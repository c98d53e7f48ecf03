import { isRegistryName, repositoryKey, type Identity } from './identity.ts';

/** Words that many servers have in their names, and endings of file names: they tell no server from another. */
const generic = new Set(['mcp', 'mcpb', 'server', 'servers', 'tool', 'tools', 'the', 'latest']);

/** The names by which a server is published: packages and the registry's name. An address or a repository is a place, not a name. */
function namesOf({ id, packages }: Identity): string[] {
  return [...packages.map(({ identifier }) => identifier), ...(isRegistryName(id) ? [id] : [])];
}

/** Whether it has a name of its own. */
export function isNamed(item: Identity): boolean {
  return namesOf(item).length > 0;
}

/** The words of a name without its namespace, version and what is generic; a plural counts as its singular. */
function wordsOf(name: string): string[] {
  const own = name.split('/').at(-1) as string;
  const words = own
    .toLowerCase()
    .replace(/[:@].*$/, '')
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '' && !generic.has(word)).map((word) => word.replace(/(?<=...)s$/, ''));
}

/** Whether one of its names says nothing that the repository's address does not say: `mcp/kong` and `kong-konnect` in `kong/mcp-konnect`. */
export function isNamedLikeItsRepository(item: Identity): boolean {
  if (item.repository === undefined) return false;
  const place = repositoryKey(item.repository).replace(/[^a-z0-9]/g, '');
  return namesOf(item).some((name) => wordsOf(name).every((word) => place.includes(word)));
}
