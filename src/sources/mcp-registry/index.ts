import type { Remote } from '../../catalog/remote.ts';
import type { Package } from '../../catalog/server.ts';
import { repositoryAt, webAddress } from '../addresses.ts';
import { eachEntry, NotAServer, type RawEntry } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import { readJson } from '../read-json.ts';
import type { Listing, Source } from '../source.ts';
import { readPages } from './pages.ts';
import { itemSchema, officialMetaKey, officialMetaSchema, pageSchema, type Item } from './schema.ts';

const id = 'mcp-registry';

/** The official registry: its API, or a file of its items. It lists servers, not their tools. */
export const mcpRegistry: Source = {
  id,
  title: 'Official MCP registry',
  homepage: 'https://registry.modelcontextprotocol.io/',
  license: 'Each entry is its publisher’s; the registry asks for none of its own.',
  isPart: (location) => /[?&]updated_since=/.test(location ?? ''),
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the registry is: --source mcp-registry=ADDRESS or PATH.');
    const items = /^https?:\/\//.test(location) ? await readPages(context.http, location) : await readItems(location);
    yield* eachEntry(id, latestFirst(items).map(rawEntry), context);
  },
};

async function readItems(path: string): Promise<unknown[]> {
  const data = await readJson(path);
  return Array.isArray(data) ? data : pageSchema.parse(data).servers;
}

/** One entry a name: the one that the registry calls the latest, else the last one given. Items that are no item stay, to be reported. */
function latestFirst(items: readonly unknown[]): unknown[] {
  const byName = new Map<unknown, unknown>();
  items.forEach((item, index) => {
    const parsed = itemSchema.safeParse(item);
    const name: unknown = parsed.success ? parsed.data.server.name : index;
    const earlier = itemSchema.safeParse(byName.get(name));
    if (earlier.success && parsed.success && officialOf(earlier.data).isLatest === true) return;
    byName.set(name, item);
  });
  return [...byName.values()];
}

function officialOf({ _meta }: Item): ReturnType<typeof officialMetaSchema.parse> {
  return officialMetaSchema.catch({}).parse(_meta?.[officialMetaKey] ?? {});
}

function rawEntry(item: unknown): RawEntry {
  const name = (item as { server?: { name?: unknown } } | null)?.server?.name;
  return { label: typeof name === 'string' ? name : '(no name)', read: () => toListing(itemSchema.parse(item)) };
}

export function toListing(item: Item): Listing {
  const { server } = item;
  const status = officialOf(item).status ?? server.status;
  if (status === 'deleted') throw new NotAServer('The registry has deleted it.');
  return listingOf({
    source: id,
    label: server.name,
    name: server.name,
    facts: {
      title: server.title,
      description: server.description,
      version: server.version,
      status: status === 'deprecated' ? 'deprecated' : 'active',
      repository: repositoryAt(server.repository?.url, server.repository?.subfolder),
      websiteUrl: webAddress(server.websiteUrl),
      packages: (server.packages ?? []).map(toPackage),
      remotes: (server.remotes ?? []).flatMap((remote) => toRemote(remote) ?? []),
    },
  });
}

const registryTypes = ['npm', 'pypi', 'oci', 'nuget', 'mcpb', 'cargo'] as const;

function toPackage({
  registryType,
  identifier,
  version,
  transport,
}: NonNullable<Item['server']['packages']>[number]): Package {
  const type = registryTypes.find((known) => known === registryType) ?? 'other';
  return {
    registryType: type,
    identifier,
    ...(version === undefined ? {} : { version }),
    transport: { type: transportOf(transport?.type) ?? 'stdio' },
  };
}

function toRemote({ type, url }: NonNullable<Item['server']['remotes']>[number]): Remote | undefined {
  const transport = transportOf(type);
  return transport === undefined || url === undefined ? undefined : { type: transport, url };
}

function transportOf(type: string | undefined): Remote['type'] | undefined {
  return (['stdio', 'streamable-http', 'sse'] as const).find((known) => known === type);
}
