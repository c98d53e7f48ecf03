import { readFile } from 'node:fs/promises';
import { parse as parseToml } from 'smol-toml';
import type { Remote } from '../../catalog/remote.ts';
import type { Package } from '../../catalog/server.ts';
import { startedBy } from '../command-package.ts';
import { eachEntry, NotAServer } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import type { Listing, Source } from '../source.ts';
import { argumentsOf, containerVariables, variableName, withoutValues } from '../start-words.ts';
import { parseJsonc } from './jsonc.ts';
import { publicAddress } from './public-address.ts';
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
    const servers = serversIn(parsed(text, location.endsWith('.toml')));
    if (servers === undefined) throw new Error(`The file names no server: it has none of ${serverKeys.join(', ')}.`);
    const entries = servers.map(([name, server]) => ({
      label: name,
      read: () => toListing(name, configuredServerSchema.parse(server)),
    }));
    yield* eachEntry(id, entries, context);
  },
};

/** What a parser says of a broken file quotes it, and with it somebody's values. */
function parsed(text: string, isToml: boolean): unknown {
  try {
    return isToml ? parseToml(text) : parseJsonc(text);
  } catch {
    throw new Error(`The file is not ${isToml ? 'TOML' : 'JSON'}.`);
  }
}

/** Servers at the top, in VS Code's `mcp`, and in each of Claude Code's `projects`; `undefined` where there is no place for any. */
function serversIn(data: unknown): [name: string, server: unknown][] | undefined {
  if (data === null || typeof data !== 'object') return undefined;
  const object = data as Record<string, unknown>;
  const here = serverKeys.map((key) => object[key]).filter((value) => isObject(value));
  const inner = [object['mcp'], ...entriesOf(object['projects']).map(([, project]) => project)].map(serversIn);
  const found = [...here.map(entriesOf), ...inner.filter((servers) => servers !== undefined)];
  return found.length === 0 ? undefined : found.flat();
}

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

export function toListing(name: string, server: ConfiguredServer): Listing {
  const command = typeof server.command === 'object' ? server.command : { path: server.command, args: server.args };
  const { path } = command ?? {};
  const args = command?.args ?? [];
  const started = path == null ? { packages: [], remotes: [] } : startedBy(path, args);
  const url = server.url ?? server.serverUrl ?? server.httpUrl;
  const remotes = [...started.remotes, ...(url == null ? [] : [{ type: typeOf(server), url }])].flatMap(publicAddress);
  if (started.packages.length === 0 && remotes.length === 0 && url != null) {
    throw new NotAServer(
      'Its address may hold a key, or is one of this machine or its network; nothing of it is kept.',
    );
  }
  if (started.packages.length === 0 && remotes.length === 0) {
    throw new NotAServer('It starts a program of this machine, which tells nothing about a server that others have.');
  }
  const listing = listingOf({ source: id, label: name, facts: { packages: started.packages, remotes } });
  const [own] = started.packages;
  return own === undefined ? listing : { ...listing, start: startOf(own, args, server) };
}

/** How the package is started, without a value that could be the user's own. */
function startOf(own: Package, args: readonly string[], { env }: ConfiguredServer): Listing['start'] {
  const names = [...Object.keys(env ?? {}).filter((name) => variableName.test(name)), ...containerVariables(args)];
  return { args: withoutValues(argumentsOf(args, own.identifier)), env: [...new Set(names)].toSorted() };
}

function typeOf({ type, url, serverUrl }: ConfiguredServer): Remote['type'] {
  return type === 'sse' || /\/sse\/?$/.test(url ?? serverUrl ?? '') ? 'sse' : 'streamable-http';
}
