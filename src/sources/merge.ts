import { hashOf } from '../catalog/json.ts';
import { serverSchema, type Defect, type Server } from '../catalog/server.ts';
import { isConfirmedNow } from './claimed-name.ts';
import { disagreementsOf } from './disagreements.ts';
import { earlierListings, single, withTools } from './earlier.ts';
import { packagesOf, remotesOf } from './items.ts';
import { bySource, toolsFromOrder } from './precedence.ts';
import type { Facts, Listing } from './source.ts';
import { withTimes } from './tool-times.ts';
import { unchangedVersion } from './versions.ts';
import { withFindings } from './with-findings.ts';

/** What a record is made of. */
export interface MergeInput {
  id: string;
  /** Other ids that lead to it. */
  aliases: readonly string[];
  /** What this crawl's sources say, in any order. */
  listings: readonly Listing[];
  /** Records as they are; several when they turned out to be one server's. */
  previous: readonly Server[];
  /** Sources that said all they say of this server, be it nothing; what the others said before is kept from `previous`. */
  heard: ReadonlySet<string>;
  /** Time of this crawl. */
  at: string;
}

/** One record of all that is known of one server. Equal input gives an equal record: the times move only with what they tell of. */
export function merge({ id, aliases, listings, previous, heard, at }: MergeInput): Server {
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
  const best = bestToolList(all);
  for (const field of best === undefined ? [] : withTools) {
    if (best?.facts[field] === undefined) continue;
    Object.assign(facts, { [field]: best.facts[field] });
    provenance[field] = best.source;
  }
  if (best !== undefined) provenance['tools'] = best.source;
  const disagreements = disagreementsOf({ all, best, facts, provenance, previous, heard });
  for (const field of ['title', 'status']) provenance[field] ??= 'default';
  const record = {
    ...facts,
    id,
    aliases: aliases.toSorted(),
    title: facts.title ?? (id.split('/').at(-1) as string),
    status: facts.status ?? 'active',
    packages: packagesOf(all),
    remotes: remotesOf(all),
    sources: [...new Set(all.map((listing) => listing.source))].toSorted(),
    provenance: Object.fromEntries(Object.entries(provenance).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    toolsOrigin: facts.toolsOrigin ?? null,
    defects: uniqueDefects(all, best).filter((defect) => !isConfirmedNow(defect, [id, ...aliases], all)),
    ...(disagreements === undefined ? {} : { disagreements }),
  };
  const version = previous.map((before) => unchangedVersion(before, record)).find((each) => each !== undefined);
  const tools = withTimes(best?.tools ?? [], previous, version, at);
  return withRecordTimes(withFindings({ ...record, tools }), previous, at);
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
