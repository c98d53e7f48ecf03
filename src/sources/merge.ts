import { hashOf } from '../catalog/json.ts';
import type { Remote } from '../catalog/remote.ts';
import { serverSchema, type Defect, type Package, type Server } from '../catalog/server.ts';
import { definitionHash, definitionOf, type Tool, type ToolDefinition } from '../catalog/tool.ts';
import { bySource, sourcesThatAsk, toolsFromOrder } from './precedence.ts';
import type { Facts, Listing } from './source.ts';

/** Facts of which one source's word is taken whole. */
const single = [
  'title',
  'description',
  'version',
  'status',
  'license',
  'author',
  'repository',
  'websiteUrl',
] as const satisfies readonly (keyof Facts)[];

/** Facts that come with the tool list, from the source that gave it. */
const withTools = ['toolsOrigin', 'instructions'] as const satisfies readonly (keyof Facts)[];

/** What a record is made of. */
export interface MergeInput {
  id: string;
  /** Other ids that lead to it. */
  aliases: readonly string[];
  /** What this crawl's sources say, in any order. */
  listings: readonly Listing[];
  /** Records as they are; several when they turned out to be one server's. */
  previous: readonly Server[];
  /** Sources that were read whole; what the others said before is kept from `previous`. */
  crawled: ReadonlySet<string>;
  /** Time of this crawl. */
  at: string;
}

/** One record of all that is known of one server. Equal input gives an equal record: the times move only with what they tell of. */
export function merge({ id, aliases, listings, previous, crawled, at }: MergeInput): Server {
  const heard = heardNow(listings, crawled);
  const all = [...listings, ...previous.flatMap((record) => earlierListings(record, heard))].toSorted(
    (a, b) => bySource(a.source, b.source) || byText(a.label, b.label) || byText(JSON.stringify(a), JSON.stringify(b)),
  );
  const provenance: Record<string, string> = {};
  const facts: Facts = {};
  for (const field of single) {
    const giver = all.find((listing) => listing.facts[field] !== undefined);
    if (giver === undefined) continue;
    Object.assign(facts, { [field]: giver.facts[field] });
    provenance[field] = giver.source;
  }
  const packages = union(all, 'packages', (item: Package) => `${item.registryType} ${item.identifier}`, provenance);
  const remotes = withAnswers(
    union(all, 'remotes', (item: Remote) => item.url, provenance),
    all,
  );
  const best = bestToolList(all);
  for (const field of best === undefined ? [] : withTools) {
    if (best?.facts[field] === undefined) continue;
    Object.assign(facts, { [field]: best.facts[field] });
    provenance[field] = best.source;
  }
  if (best !== undefined) provenance['tools'] = best.source;
  const record = {
    ...facts,
    id,
    aliases: aliases.toSorted(),
    title: facts.title ?? (id.split('/').at(-1) as string),
    status: facts.status ?? 'active',
    packages,
    remotes,
    sources: [...new Set(all.map((listing) => listing.source))].toSorted(),
    provenance: Object.fromEntries(Object.entries(provenance).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    toolsOrigin: facts.toolsOrigin ?? null,
    tools: withTimes(best?.tools ?? [], previous, at),
    defects: uniqueDefects(all, best),
  };
  return withRecordTimes(record, previous, at);
}

/** The sources whose earlier word is over: a server that was asked and gave no answer has not taken its word back. */
function heardNow(listings: readonly Listing[], crawled: ReadonlySet<string>): ReadonlySet<string> {
  const spoke = new Set(listings.map(({ source }) => source));
  return new Set([...crawled].filter((source) => !sourcesThatAsk.has(source) || spoke.has(source)));
}

/** What the sources that were not heard now said in the record as it is. */
function earlierListings(previous: Server, heard: ReadonlySet<string>): Listing[] {
  return previous.sources
    .filter((source) => !heard.has(source))
    .map((source) => {
      const given = [...single, ...withTools, 'packages', 'remotes'].filter(
        (field) => previous.provenance[field] === source,
      );
      const facts = Object.fromEntries(given.map((field) => [field, previous[field as keyof Server]])) as Facts;
      const remotes = remotesSaidBy(source, previous);
      if (remotes.length > 0) facts.remotes = remotes;
      else delete facts.remotes;
      const ownsTools = previous.provenance['tools'] === source;
      const tools = previous.tools.map(definitionOf);
      return {
        source,
        label: previous.id,
        id: previous.id,
        aliases: [],
        facts,
        ...(ownsTools ? { tools } : {}),
        defects: ownsTools ? previous.defects : [],
      };
    });
}

/** The answers of a record's addresses are the word of the source that asked; the addresses are the word of their giver. */
function remotesSaidBy(source: string, { remotes, provenance }: Server): Remote[] {
  if (source === 'remote') return remotes.filter(({ answer }) => answer !== undefined);
  return provenance['remotes'] === source ? remotes.map(({ type, url }) => ({ type, url })) : [];
}

/** The addresses with what they answered, whichever source named them first. */
function withAnswers(remotes: readonly Remote[], all: readonly Listing[]): Remote[] {
  const answers = new Map(
    all
      .flatMap(({ facts }) => (facts.remotes ?? []).map(({ url, answer }) => [url, answer] as const))
      .filter(([, answer]) => answer),
  );
  return remotes.map(({ type, url }) => {
    const answer = answers.get(url);
    return { type, url, ...(answer === undefined ? {} : { answer }) };
  });
}

/** All packages or remotes, the first source's word for one that several know; its giver stands for the field. */
function union<F extends 'packages' | 'remotes', T extends NonNullable<Facts[F]>[number]>(
  all: readonly Listing[],
  field: F,
  key: (item: T) => string,
  provenance: Record<string, string>,
): T[] {
  const items = new Map<string, T>();
  for (const listing of all) {
    for (const item of (listing.facts[field] ?? []) as T[]) {
      if (!items.has(key(item))) items.set(key(item), item);
      provenance[field] ??= listing.source;
    }
  }
  return [...items.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** The listing whose tools are taken: a full list before none, a running server's before a published one. */
function bestToolList(all: readonly Listing[]): Listing | undefined {
  const rank = (listing: Listing): number => {
    const from = listing.facts.toolsOrigin?.from;
    return (listing.tools?.length === 0 ? 10 : 0) + (from === undefined ? 5 : toolsFromOrder.indexOf(from));
  };
  return all.filter((listing) => listing.tools !== undefined).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** A defect of a tool belongs to the list that was taken; one of the whole record stays whoever reported it. */
function uniqueDefects(all: readonly Listing[], best: Listing | undefined): Defect[] {
  const defects = all.flatMap((listing) =>
    listing.defects.filter((defect) => listing === best || defect.tool === undefined),
  );
  return [...new Map(defects.map((defect) => [JSON.stringify(defect), defect])).values()];
}

function withTimes(tools: readonly ToolDefinition[], previous: readonly Server[], at: string): Tool[] {
  const earlier = new Map(previous.toReversed().flatMap((record) => record.tools.map((tool) => [tool.name, tool])));
  return tools.map((tool) => {
    const before = earlier.get(tool.name);
    const same = before !== undefined && definitionHash(before) === definitionHash(tool);
    return { ...tool, firstSeen: before?.firstSeen ?? at, lastChanged: same ? before.lastChanged : at };
  });
}

function withRecordTimes(
  record: Omit<Server, 'firstSeen' | 'lastChanged'>,
  previous: readonly Server[],
  at: string,
): Server {
  const same = previous.find(({ id }) => id === record.id);
  const firstSeen = previous.map((each) => each.firstSeen).toSorted()[0] ?? at;
  const server = serverSchema.parse({ ...record, firstSeen, lastChanged: same?.lastChanged ?? at });
  return same !== undefined && hashOf(server) === hashOf(same) ? server : { ...server, lastChanged: at };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
