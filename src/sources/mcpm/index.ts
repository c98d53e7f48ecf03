import { repositoryAt, webAddress } from '../addresses.ts';
import { startedBy, type Started } from '../command-package.ts';
import { eachEntry } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import type { Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { filesIn, jsonIn } from '../upstream-files.ts';
import { installationSchema, serverFileSchema, type ServerFile } from './schema.ts';

const id = 'mcpm';

/** MCPM's registry, from a checkout: a file a server, many with their tools. */
export const mcpm: Source = {
  id,
  title: 'MCPM registry',
  homepage: 'https://github.com/pathintegral-institute/mcpm.sh',
  license: 'MIT',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the checkout is: --source mcpm=PATH.');
    const paths = await filesIn(location, 'mcp-registry/servers/*.json');
    if (paths.length === 0) throw new Error('The folder holds no mcp-registry/servers/*.json.');
    const entries = paths.map((path) => ({
      label: path.replace(/^.*\/|\.json$/g, ''),
      read: () => toListing(serverFileSchema.parse(jsonIn(location, path))),
    }));
    yield* eachEntry(id, entries, context);
  },
};

export function toListing(file: ServerFile): Listing {
  const list = file.tools?.length ? readToolList(file.tools.map(toTool)) : undefined;
  const { packages, remotes } = waysToStart(file);
  return listingOf({
    source: id,
    label: file.name,
    facts: {
      title: file.display_name ?? undefined,
      description: file.description ?? undefined,
      status: file.is_archived === true ? 'deprecated' : 'active',
      license: stated(file.license),
      author: stated(typeof file.author === 'string' ? file.author : file.author?.name),
      repository: repositoryAt(typeof file.repository === 'string' ? file.repository : file.repository?.url),
      websiteUrl: webAddress(file.homepage ?? undefined),
      packages,
      remotes,
      toolsOrigin: list === undefined ? undefined : { source: id, from: 'published' },
    },
    tools: list?.tools,
    defects: list?.defects ?? [],
  });
}

function stated(text: string | null | undefined): string | undefined {
  return text == null || /^(?:unknown|none|n\/a|\[.*\])?$/i.test(text.trim()) ? undefined : text;
}

/** Every package and address by which the entry says that it can be started, each once. */
function waysToStart({ installations }: ServerFile): Started {
  const packages = new Map<string, Started['packages'][number]>();
  const remotes = new Map<string, Started['remotes'][number]>();
  for (const raw of Object.values(installations ?? {})) {
    const installation = installationSchema.safeParse(raw);
    if (!installation.success) continue;
    const { command, args = [], url, type } = installation.data;
    const started = command === undefined ? { packages: [], remotes: [] } : startedBy(command, args);
    for (const each of started.packages) packages.set(`${each.registryType} ${each.identifier}`, each);
    for (const each of started.remotes) remotes.set(each.url, each);
    if (url !== undefined) remotes.set(url, { type: type === 'sse' ? 'sse' : 'streamable-http', url });
  }
  return { packages: [...packages.values()], remotes: [...remotes.values()] };
}

/** A schema that is a bare map of properties becomes one; fields of the registry's own are no part of the definition. */
function toTool(tool: unknown): unknown {
  if (tool === null || typeof tool !== 'object') return tool;
  const {
    name,
    title,
    description,
    annotations,
    inputSchema,
    input_schema: other,
    required,
  } = tool as Record<string, unknown>;
  const given = inputSchema ?? other;
  return { name, title, description, annotations, inputSchema: schemaOf(given, required) };
}

const schemaWords = ['type', 'properties', '$schema', 'anyOf', 'oneOf', 'allOf', '$ref', 'additionalProperties'];

function schemaOf(given: unknown, required: unknown): unknown {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return given;
  const entries = Object.entries(given);
  const isSchema = entries.some(
    ([key, value]) => schemaWords.includes(key) && (key !== 'type' || typeof value === 'string'),
  );
  if (isSchema) return given;
  return { type: 'object', properties: given, ...(Array.isArray(required) ? { required } : {}) };
}
