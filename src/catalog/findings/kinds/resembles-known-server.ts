import { isOneSlipApart, skeleton } from '../../look-alike.ts';
import { wellKnownServers } from '../../well-known-servers.ts';
import type { FindingKind, FindingServer, Found, Subject } from '../kind.ts';

/** Shorter names are one slip from many others by chance. */
const shortest = 8;
const known = wellKnownServers.flatMap(({ name, owners, packages }) =>
  packages.map((each) => ({ name, owners, each, scope: /^npm (@[^/]+)\//.exec(each)?.[1] })),
);
const knownPackages = new Set(known.map(({ each }) => each));
const knownScopes = new Set(known.flatMap(({ scope }) => scope ?? []));
const knownByLength = Map.groupBy(known, ({ each }) => each.length);

const ownerOf = ({ repository }: FindingServer): string =>
  /^https?:\/\/[^/]+\/([^/]+)\//.exec(`${repository?.url.toLowerCase() ?? ''}/`)?.[1] ?? '';

/** Whether the slip is in a word that is long enough to be mistyped rather than meant: `exa` and `esa` are two names. */
function slipsInLongWord(given: string, other: string): boolean {
  let at = 0;
  while (at < other.length && given[at] === other[at]) at += 1;
  const before = /[a-z0-9]*$/.exec(other.slice(0, at))?.[0] ?? '';
  const after = /^[a-z0-9]*/.exec(other.slice(at))?.[0] ?? '';
  const word = before + after;
  return word === 'mcp' || word.length >= 5;
}

const looksLike = (given: string, other: string): boolean =>
  given !== other && (skeleton(given) === other || (isOneSlipApart(given, other) && slipsInLongWord(given, other)));

/** The known package or scope that a package's name could be taken for. */
function resembled(given: string): { name: string; owners: readonly string[]; like: string } | undefined {
  if (knownPackages.has(given)) return undefined;
  const near = [-1, 0, 1].flatMap((more) => knownByLength.get(given.length + more) ?? []);
  const whole = near.find(({ each }) => each.length >= shortest + 4 && looksLike(given, each));
  if (whole !== undefined) return { ...whole, like: whole.each };
  const scope = /^npm (@[^/]+)\//.exec(given)?.[1];
  if (scope === undefined || scope.length <= shortest || knownScopes.has(scope)) return undefined;
  const scoped = known.find((one) => one.scope !== undefined && looksLike(scope, one.scope));
  return scoped && { ...scoped, like: scoped.scope as string };
}

function* find({ server, tool }: Subject): Generator<Found> {
  if (tool !== undefined) return;
  for (const [index, { registryType, identifier }] of server.packages.entries()) {
    const found = resembled(`${registryType} ${identifier.toLowerCase()}`);
    if (found === undefined || found.owners.includes(ownerOf(server))) continue;
    const message = `Its package resembles ${found.like.replace(/^\w+ /, '')} of ${found.name} and comes from another owner.`;
    yield { pointer: `/packages/${index}/identifier`, evidence: identifier, message };
  }
}

export const resemblesKnownServer: FindingKind = {
  id: 'resembles-known-server',
  group: 'name',
  title: 'A package has nearly the name of a well-known server’s.',
  why: 'One letter more or less leads somebody who mistypes to another publisher’s code. Many such names are chance; look who publishes the package before you install it.',
  find,
  examples: {
    matches: [
      { server: { packages: [{ registryType: 'npm', identifier: '@playwrigth/mcp', transport: { type: 'stdio' } }] } },
      { server: { packages: [{ registryType: 'npm', identifier: '@modelcontextprotocl/server-notes', transport: { type: 'stdio' } }] } },
      { server: { packages: [{ registryType: 'pypi', identifier: 'mcp-server-fetсh', transport: { type: 'stdio' } }] } },
    ],
    ignores: [
      { server: { packages: [{ registryType: 'npm', identifier: '@playwright/mcp', transport: { type: 'stdio' } }] } },
      {
        server: {
          repository: { url: 'https://github.com/tavily-ai/tavily-mcp' },
          packages: [{ registryType: 'npm', identifier: 'tavily-mcps', transport: { type: 'stdio' } }],
        },
      },
      { server: { packages: [{ registryType: 'npm', identifier: 'esa-mcp-server', transport: { type: 'stdio' } }] } },
      { server: { packages: [{ registryType: 'npm', identifier: 'github-mcp-server', transport: { type: 'stdio' } }] } },
    ],
  },
};
