import type { Server } from '../catalog/server.ts';
import { definitionOf } from '../catalog/tool.ts';
import { factOf } from './disagreements.ts';
import type { Facts, Listing } from './source.ts';

/** Facts of which one source's word is taken whole. */
export const single = [
  'title',
  'description',
  'version',
  'status',
  'license',
  'author',
  'repository',
  'websiteUrl',
  'permissions',
  'tier',
] as const satisfies readonly (keyof Facts)[];

/** Facts that come with the tool list, from the source that gave it. */
export const withTools = ['toolsOrigin', 'instructions'] as const satisfies readonly (keyof Facts)[];

/** What the sources that were not heard now said, as far as the record tells. A server that was gone is listed by none. */
export function earlierListings(previous: Server, heard: ReadonlySet<string>): Listing[] {
  if (previous.goneSince !== undefined) return [];
  return previous.sources.filter((source) => !heard.has(source)).map((source) => earlierListing(previous, source));
}

function earlierListing(previous: Server, source: string): Listing {
  const given = [...single, ...withTools].filter((field) => previous.provenance[field] === source);
  const facts: Facts = Object.fromEntries(given.map((field) => [field, previous[field]]));
  for (const one of previous.disagreements?.fields ?? []) if (one.source === source) Object.assign(facts, factOf(one));
  const packages = previous.packages.filter(({ sources }) => sources?.includes(source));
  const remotes = previous.remotes.filter(({ sources }) => sources?.includes(source));
  if (packages.length > 0) facts.packages = packages;
  if (remotes.length > 0) facts.remotes = remotes.map((remote) => (source === 'remote' ? remote : unasked(remote)));
  const ownsTools = previous.provenance['tools'] === source;
  return {
    source,
    label: previous.id,
    id: previous.id,
    aliases: [],
    facts,
    ...(ownsTools ? { tools: previous.tools.map(definitionOf) } : {}),
    defects: ownsTools ? previous.defects : [],
  };
}

/** What an address answered is the word of the source that asked. */
function unasked({ answer: _answer, ...remote }: Server['remotes'][number]): Server['remotes'][number] {
  return remote;
}
