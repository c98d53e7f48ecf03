import { readFile } from 'node:fs/promises';
import { parse as parseToml } from 'smol-toml';
import type { Remote } from '../../catalog/remote.ts';
import type { Package } from '../../catalog/server.ts';
import { webAddress } from '../addresses.ts';
import { startedBy } from '../command-package.ts';
import { eachEntry, NotAServer } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import type { Listing, Source } from '../source.ts';
import { argumentsOf, containerVariables, variableName, withoutValues } from '../start-words.ts';
import { parseJsonc } from './jsonc.ts';
import { configuredServerSchema, serverKeys, type ConfiguredServer } from './schema.ts';

const id = 'client-config';

/** The servers that an MCP client's configuration names. Nothing of it is started, unless with `--live`, and no value of an environment or a header is kept. */
export const clientConfig: Source = {
  id,
  title: 'An MCP client’s configuration',
  homepage: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  license: 'The user’s own file.',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say which file: --source client-config=PATH.');
    const text = await readFile(location, 'utf8');
    const servers = serversIn(location.endsWith('.toml') ? parseToml(text) : parseJsonc(text));
    if (servers.length === 0) throw new Error(`The file names no server: it has none of ${serverKeys.join(', ')}.`);
    const entries = servers.map(([name, server]) => ({
      label: name,
      read: () => toListing(name, configuredServerSchema.parse(server)),
    }));
    yield* eachEntry(id, entries, context);
  },
};

/** Servers at the top, in VS Code's `mcp`, and in each of Claude Code's `projects`. */
function serversIn(data: unknown): [name: string, server: unknown][] {
  if (data === null || typeof data !== 'object') return [];
  const object = data as Record<string, unknown>;
  const here = serverKeys.flatMap((key) => entriesOf(object[key]));
  const inProjects = entriesOf(object['projects']).flatMap(([, project]) => serversIn(project));
  const inMcp = object['mcp'] === undefined ? [] : serversIn(object['mcp']);
  return [...here, ...inMcp, ...inProjects];
}

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}

export function toListing(name: string, server: ConfiguredServer): Listing {
  const { command } = server;
  const path = typeof command === 'object' ? command.path : command;
  const args = typeof command === 'object' ? (command.args ?? []) : (server.args ?? []);
  const started = path === undefined ? { packages: [], remotes: [] } : startedBy(path, args);
  const url = server.url ?? server.serverUrl ?? server.httpUrl;
  const remotes = [...started.remotes, ...(url === undefined ? [] : [{ type: typeOf(server), url }])].flatMap(
    withoutSecrets,
  );
  if (started.packages.length === 0 && remotes.length === 0) {
    throw new NotAServer('It starts a program of this machine, which tells nothing about a server that others have.');
  }
  const listing = listingOf({ source: id, label: name, facts: { packages: started.packages, remotes } });
  const [own] = started.packages;
  return own === undefined ? listing : { ...listing, start: startOf(own, args, server) };
}

/** How the package is started, without a value that could be the user's own. */
function startOf(own: Package, args: readonly string[], { env = {} }: ConfiguredServer): Listing['start'] {
  const names = [...Object.keys(env).filter((name) => variableName.test(name)), ...containerVariables(args)];
  return { args: withoutValues(argumentsOf(args, own.identifier)), env: [...new Set(names)].toSorted() };
}

function typeOf({ type, url, serverUrl }: ConfiguredServer): Remote['type'] {
  return type === 'sse' || /\/sse\/?$/.test(url ?? serverUrl ?? '') ? 'sse' : 'streamable-http';
}

/** A part of a path that is long and has digits and letters mixed is taken for a key. */
const secretLooking = /^(?=.*\d)(?=.*[A-Za-z])[\w.~-]{20,}$/;

/** The address without what may be a key: user, query and fragment; an address whose path holds one is dropped. */
function withoutSecrets(remote: Remote): Remote[] {
  const address = webAddress(remote.url.replace(/[?#].*$/s, ''));
  if (address === undefined || new URL(address).pathname.split('/').some((part) => secretLooking.test(part))) return [];
  return [{ ...remote, url: address }];
}
