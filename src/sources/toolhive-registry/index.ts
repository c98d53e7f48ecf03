import { stat } from 'node:fs/promises';
import { load } from 'js-yaml';
import type { Remote } from '../../catalog/remote.ts';
import { repositoryAt, webAddress } from '../addresses.ts';
import { eachEntry, type RawEntry } from '../each-entry.ts';
import { imageName } from '../identity.ts';
import { listingOf } from '../listing.ts';
import { readJson } from '../read-json.ts';
import type { Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { filesIn, textIn } from '../upstream-files.ts';
import { permissionsOf } from './permissions.ts';
import { builtSchema, specSchema, type Spec } from './schema.ts';

const id = 'toolhive-registry';

/** ToolHive's registry: a checkout of it, or the registry.json that it publishes. Of the tools it knows the names. */
export const toolhiveRegistry: Source = {
  id,
  title: 'ToolHive registry',
  homepage: 'https://github.com/stacklok/toolhive-registry',
  license: 'Apache-2.0',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the registry is: --source toolhive-registry=PATH.');
    const entries = (await stat(location)).isDirectory() ? await fromCheckout(location) : await fromBuilt(location);
    yield* eachEntry(id, entries, context);
  },
};

async function fromCheckout(folder: string): Promise<RawEntry[]> {
  const paths = await filesIn(folder, 'registry/*/spec.yaml');
  if (paths.length === 0) throw new Error('The folder holds no registry/*/spec.yaml.');
  return paths.map((path) => {
    const name = path.split('/')[1] as string;
    return {
      label: name,
      read: () => toListing(name, specSchema.parse(load(textIn(folder, path)))),
    };
  });
}

async function fromBuilt(path: string): Promise<RawEntry[]> {
  const { servers = {}, remote_servers: remotes = {} } = builtSchema.parse(await readJson(path));
  return [...Object.entries(servers), ...Object.entries(remotes)].map(([name, spec]) => ({
    label: name,
    read: () => toListing(name, specSchema.parse(spec)),
  }));
}

export function toListing(name: string, spec: Spec): Listing {
  const list = spec.tools?.length ? readToolList(spec.tools.map((tool) => ({ name: tool }))) : undefined;
  const { permissions, defects } = permissionsOf(spec.permissions);
  const type = transportOf(spec.transport);
  return listingOf({
    source: id,
    label: name,
    facts: {
      title: spec.title,
      description: spec.description,
      license: spec.license ?? undefined,
      author: spec.author ?? undefined,
      status: spec.status?.toLowerCase() === 'deprecated' ? 'deprecated' : 'active',
      permissions,
      tier: spec.tier ?? undefined,
      repository: repositoryAt(spec.repository_url ?? undefined),
      websiteUrl: webAddress(spec.homepage ?? undefined),
      packages:
        spec.image === undefined
          ? []
          : [{ registryType: 'oci', identifier: imageName(spec.image), ...versionOf(spec.image), transport: { type } }],
      remotes: spec.url === undefined ? [] : [{ type: type === 'stdio' ? 'streamable-http' : type, url: spec.url }],
      toolsOrigin: list === undefined ? undefined : { source: id, from: 'published' },
    },
    tools: list?.tools,
    defects: [...(list?.defects ?? []), ...defects],
  });
}

function transportOf(transport: string | undefined): Remote['type'] {
  return transport === 'sse' || transport === 'streamable-http' ? transport : 'stdio';
}

function versionOf(image: string): { version?: string } {
  const tag = /:([^/:@]+)(?:@|$)/.exec(image)?.[1];
  return tag === undefined || tag === 'latest' ? {} : { version: tag };
}
