import type { Remote } from '../../catalog/remote.ts';
import type { Package } from '../../catalog/server.ts';
import { repositoryAt } from '../addresses.ts';
import { eachEntry } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import type { Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { filesIn, jsonIn } from '../upstream-files.ts';
import { indexEntrySchema, indexSchema, packageFileSchema, type PackageFile } from './schema.ts';

const id = 'toolsdk-mcp-registry';

/** ToolSDK's registry, from a checkout. Its index holds names and descriptions of the tools of packages that were run. */
export const toolsdkMcpRegistry: Source = {
  id,
  title: 'ToolSDK MCP registry',
  homepage: 'https://github.com/toolsdk-ai/toolsdk-mcp-registry',
  license: 'MIT',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the checkout is: --source toolsdk-mcp-registry=PATH.');
    const paths = await filesIn(location, 'packages/**/*.json');
    if (paths.length === 0) throw new Error('The folder holds no packages/**/*.json.');
    const index = Object.entries(indexSchema.parse(jsonIn(location, 'indexes/packages-list.json')));
    const toolsByPath = new Map(index.flatMap(([, raw]) => toolsAt(raw)));
    const entries = paths.map((path) => ({
      label: path.replace(/^packages\//, '').replace(/\.json$/, ''),
      read: () =>
        toListing(packageFileSchema.parse(jsonIn(location, path)), toolsByPath.get(path.replace(/^packages\//, ''))),
    }));
    const broken = index.filter(([, raw]) => toolsAt(raw).length === 0);
    const unread = broken.map(([name, raw]) => ({ label: name, read: () => indexEntrySchema.parse(raw) as never }));
    yield* eachEntry(id, [...entries, ...unread], context);
  },
};

/** The tools that an entry of the index holds, with the path of its package; nothing when it is no entry. */
function toolsAt(raw: unknown): [path: string, tools: unknown[]][] {
  const entry = indexEntrySchema.safeParse(raw).data;
  return entry === undefined ? [] : [[entry.path, Object.values(entry.tools ?? {})]];
}

export function toListing(file: PackageFile, tools: readonly unknown[] | undefined): Listing {
  const npmPackage = packageOf(file);
  const list = tools === undefined || tools.length === 0 ? undefined : readToolList(tools);
  const license = file.license ?? undefined;
  return listingOf({
    source: id,
    label: file.packageName ?? file.name ?? '(no name)',
    facts: {
      title: file.name ?? undefined,
      description: file.description ?? undefined,
      license: license === undefined || /^(?:unknown|none|n\/a)?$/i.test(license) ? undefined : license,
      repository: repositoryAt(file.url ?? undefined),
      packages: npmPackage === undefined ? [] : [npmPackage],
      remotes: (file.remotes ?? []).map(toRemote),
      toolsOrigin: list === undefined ? undefined : { source: id, from: 'published' },
    },
    tools: list?.tools,
    defects: list?.defects ?? [],
  });
}

const npmName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const pypiName = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

/** The scope under which the registry files addresses; no such package exists. */
const addressScope = '@toolsdk-remote/';

function packageOf({ packageName, runtime }: PackageFile): Package | undefined {
  const identifier = packageName?.trim() ?? '';
  const transport = { type: 'stdio' as const };
  if (identifier.startsWith(addressScope)) return undefined;
  if (runtime === 'node' && npmName.test(identifier)) return { registryType: 'npm', identifier, transport };
  if (runtime === 'python' && pypiName.test(identifier)) return { registryType: 'pypi', identifier, transport };
  return undefined;
}

function toRemote({ type, url }: NonNullable<PackageFile['remotes']>[number]): Remote {
  return { type: type === 'sse' ? 'sse' : 'streamable-http', url };
}
