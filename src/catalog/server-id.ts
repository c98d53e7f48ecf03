import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Longest path segment; a longer one becomes its beginning and a hash. */
const longestSegment = 120;

const other = /[^a-z0-9_.-]/gu;
const otherInParts = /[^a-z0-9_.@-]/gu;

const escapeByte = (byte: number): string => `~${byte.toString(16).padStart(2, '0')}`;

/** Most are capitals, which are their own byte. */
const escapeCharacter = (character: string): string =>
  character < '\x80'
    ? escapeByte(character.charCodeAt(0))
    : Array.from(Buffer.from(character, 'utf8'), escapeByte).join('');

/**
 * The names as a path segment: `[a-z0-9_.-]` stay, what `escaped` matches, capitals too, becomes `~hh` for each byte of the UTF-8 text.
 * So two names that differ by case alone differ on every file system, and no name is empty, `.` or `..`.
 */
function escapeBytes(name: string, escaped: RegExp): string {
  const segment = name.replace(escaped, escapeCharacter);
  return segment === '.' || segment === '..' ? segment.replaceAll('.', '~2e') : segment;
}

/** `~~` occurs in no escaped name (`~` itself is `~7e`), so a shortened segment equals no other one. */
function shorten(segment: string, name: string): string {
  if (segment.length <= longestSegment) return segment;
  const hash = createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 16);
  return `${segment.slice(0, longestSegment - 18).replace(/~[0-9a-f]?$/, '')}~~${hash}`;
}

/** The path segment of a tool's own page. One-way: the record holds the name. */
export function toolSegment(name: string): string {
  return shorten(escapeBytes(name, other), name);
}

/** Namespaces of servers that have no name in the official registry, whose own names always hold a dot. */
export const fallbackNamespaces = ['npm', 'pypi', 'oci', 'remote', 'repo'] as const;
export type FallbackNamespace = (typeof fallbackNamespaces)[number];

/**
 * A part after the separator `~` whose beginning would read as an escaped byte has its first character escaped, so that
 * different parts never give the same id.
 */
const readsAsEscape = /^(?:[0-7][0-9a-f]|[89a-f][0-9a-f](?:~|$))/;

function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => escapeBytes(part, otherInParts))
    .map((part, index) =>
      index > 0 && readsAsEscape.test(part) ? `~${part.charCodeAt(0).toString(16)}${part.slice(1)}` : part,
    )
    .join('~');
}

/** Id of a server that the official registry does not name, such as `npm/@scope~name`. The id is its own path. */
export function fallbackId(namespace: FallbackNamespace, ...parts: [string, ...string[]]): string {
  const name = joinParts(parts);
  return `${namespace}/${shorten(name, parts.join('/'))}`;
}

/** `npm/@scope~name` for `@scope/name`; npm names are case-sensitive. */
export function npmId(packageName: string): string {
  return fallbackId('npm', ...(packageName.split('/') as [string, ...string[]]));
}

/**
 * Folders below `/servers/` that hold the site's lists. A namespace of one of these names would have its pages among theirs, so its
 * first letter is escaped: no other name is escaped so.
 */
export const listFolders = [
  'capability',
  'category',
  'conflicts',
  'most-tools',
  'newest',
  'page',
  'risk',
  'riskiest',
  'source',
  'transport',
  'with-tools',
  'without-tools',
] as const;

function namespaceSegment(namespace: string): string {
  const segment = shorten(escapeBytes(namespace, other), namespace);
  if (!(listFolders as readonly string[]).includes(segment)) return segment;
  return `~${segment.charCodeAt(0).toString(16)}${segment.slice(1)}`;
}

/** The two path segments of a server's id. */
function segmentsOf(id: string): [namespace: string, name: string] {
  const slash = id.indexOf('/');
  const namespace = id.slice(0, slash);
  const name = id.slice(slash + 1);
  if (slash < 1 || name === '' || name.includes('/')) {
    throw new Error(`Not a server id: ${JSON.stringify(id)}. An id is <namespace>/<name>.`);
  }
  if ((fallbackNamespaces as readonly string[]).includes(namespace)) {
    if (!/^[a-z0-9_.@~-]+$/.test(name) || /^\.{1,2}$/.test(name)) {
      throw new Error(`Not a server id: ${JSON.stringify(id)}. Make it with fallbackId().`);
    }
    return [namespace, guardSuffix(name)];
  }
  return [namespaceSegment(namespace), guardSuffix(shorten(escapeBytes(name, other), name))];
}

/** A name that ends in `.json` would be the file that another server's JSON twin has. */
function guardSuffix(name: string): string {
  return name.endsWith('.json') ? `${name.slice(0, -'.json'.length)}~2ejson` : name;
}

/** Path of a server's record below `catalog/servers`, `catalog/classifications` or `catalog/overrides`. */
export function recordPath(id: string): string {
  const [namespace, name] = segmentsOf(id);
  return join(namespace, `${name}.json`);
}

/** Address of a server's page on the site, from its root. */
export function serverPath(id: string): string {
  return `/servers/${segmentsOf(id).join('/')}/`;
}

/** Address of a server's JSON twin. */
export function twinPath(id: string): string {
  return `/servers/${segmentsOf(id).join('/')}.json`;
}

/** Address of the picture that others embed to show how a server is rated. */
export function badgePath(id: string): string {
  return `/badges/${segmentsOf(id).join('/')}.svg`;
}

/** Address of a tool's own page. */
export function toolPath(id: string, tool: string): string {
  return `${serverPath(id)}tools/${toolSegment(tool)}/`;
}
