import { load } from 'js-yaml';
import type { Remote } from '../../catalog/remote.ts';
import { repositoryAt } from '../addresses.ts';
import { eachEntry } from '../each-entry.ts';
import { imageName } from '../identity.ts';
import { listingOf } from '../listing.ts';
import type { Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { filesIn, jsonIn, textIn } from '../upstream-files.ts';
import { argumentSchema, containerToolSchema, serverYamlSchema, type ServerYaml } from './schema.ts';

const id = 'docker-mcp-registry';

/** Docker's registry, from a checkout: a folder a server, some with the tools that Docker's build saw. */
export const dockerMcpRegistry: Source = {
  id,
  title: 'Docker MCP registry',
  homepage: 'https://github.com/docker/mcp-registry',
  license: 'MIT',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the checkout is: --source docker-mcp-registry=PATH.');
    const paths = await filesIn(location, 'servers/*/server.yaml');
    if (paths.length === 0) throw new Error('The folder holds no servers/*/server.yaml.');
    const entries = paths.map((path) => ({
      label: path.split('/')[1] as string,
      read() {
        const yaml = serverYamlSchema.parse(load(textIn(location, path)));
        return toListing(yaml, readTools(location, path.replace(/server\.yaml$/, 'tools.json')));
      },
    }));
    yield* eachEntry(id, entries, context);
  },
};

/** An empty list stands for tools that differ from user to user, not for none. */
function readTools(folder: string, path: string): unknown[] | undefined {
  try {
    const data = jsonIn(folder, path);
    return Array.isArray(data) && data.length > 0 ? data : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function toListing(yaml: ServerYaml, tools: readonly unknown[] | undefined): Listing {
  const given = tools ?? yaml.tools ?? undefined;
  const list = given === undefined || given.length === 0 ? undefined : readToolList(given.map(toTool));
  const remote = remoteOf(yaml);
  const images = new Set(
    (yaml.type === 'remote' ? [] : [yaml.image, ...containers(yaml)]).map((image) => image && imageName(image)),
  );
  return listingOf({
    source: id,
    label: yaml.name,
    facts: {
      title: yaml.about?.title,
      description: yaml.about?.description,
      repository: repositoryAt(yaml.source?.upstream ?? yaml.source?.project, yaml.source?.directory),
      packages: [...images].flatMap((image) =>
        image === undefined ? [] : [{ registryType: 'oci', identifier: image, transport: { type: 'stdio' } }],
      ),
      remotes: remote === undefined ? [] : [remote],
      toolsOrigin: list === undefined ? undefined : { source: id, from: 'published' },
    },
    tools: list?.tools,
    defects: list?.defects ?? [],
  });
}

/** Images of a container set, one a tool. */
function containers({ tools }: ServerYaml): (string | undefined)[] {
  return (tools ?? []).map((tool) => containerToolSchema.safeParse(tool).data?.container.image);
}

function remoteOf({ remote }: ServerYaml): Remote | undefined {
  if (remote?.url === undefined) return undefined;
  return { type: remote.transport_type === 'sse' ? 'sse' : 'streamable-http', url: remote.url };
}

/** A tool of a container set holds how it is run, and Docker's short form has `arguments` in place of a schema. */
function toTool(tool: unknown): unknown {
  if (tool === null || typeof tool !== 'object') return tool;
  const { arguments: given, container: _container, parameters, ...rest } = tool as Record<string, unknown>;
  if (parameters !== undefined) return { inputSchema: parameters, ...rest };
  return Array.isArray(given) ? { inputSchema: schemaOf(given), ...rest } : rest;
}

function schemaOf(given: readonly unknown[]): Record<string, unknown> {
  const parameters = given.map((parameter) => argumentSchema.parse(parameter));
  const properties = parameters.map(({ name, type, desc, items }) => [
    name,
    {
      ...(type === undefined ? {} : { type }),
      ...(desc === undefined ? {} : { description: desc }),
      ...(items === undefined ? {} : { items }),
    },
  ]);
  const required = parameters.filter(({ optional }) => optional !== true).map(({ name }) => name);
  return { type: 'object', properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }) };
}
