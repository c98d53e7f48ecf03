import { join } from 'node:path';
import { changeLines, changeLogPath } from '../catalog/change-log.ts';
import type { Change } from '../catalog/change.ts';
import { toFileText } from '../catalog/json.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Removal } from '../catalog/correction.ts';
import { readRemovals, removalFor, withoutContent } from '../catalog/removal.ts';
import { recordPath } from '../catalog/server-id.ts';
import { serverSchema, type Server } from '../catalog/server.ts';
import { parseRecord } from '../catalog/read-record.ts';
import { readText } from '../catalog/store.ts';
import { readTextSync } from '../catalog/store-sync.ts';
import { changesBetween } from './changes.ts';
import { earlierListings } from './earlier.ts';
import { failureReason } from './failure-reason.ts';
import { wholeListing, type KeptListing } from './kept-listing.ts';
import { merge } from './merge.ts';
import { namedGroups, type NamedGroup } from './named-groups.ts';
import { Heard, type Reading } from './reading.ts';
import type { Listing } from './source.ts';
import type { Place, Spool } from './spool.ts';

/** What a file of the catalog is to hold; `null` when it is to be no more. */
export interface Step {
  /** Below the catalog. */
  path: string;
  text: Place | null;
}

/** Where a plan's texts are, which would not fit in memory. */
export interface PlanSpools {
  /** The tools of the listings. */
  tools: Spool;
  /** The texts of the steps. */
  texts: Spool;
}

/** How many servers had tools of a source, and how many of these lost them all. */
export interface ToolLists {
  had: number;
  lost: number;
}

/** All that a crawl is about to do to a catalog. Nothing is written yet. */
export interface Plan {
  steps: Step[];
  /** Records that stay as they are. */
  unchanged: number;
  problems: Problem[];
  /** By source. */
  toolLists: Map<string, ToolLists>;
}

/** Finds out which listings and records are of one server, and what is to become of each record; tells `onMerged` how far it is. */
export async function planRecords(
  catalogDir: string,
  readings: readonly Reading[],
  at: string,
  spools: PlanSpools,
  onMerged: (done: number, total: number) => void,
): Promise<Plan> {
  const plan: Plan = { steps: [], unchanged: 0, problems: [], toolLists: new Map() };
  const heard = new Heard(readings);
  const changes: Change[] = [];
  const removals = await readRemovals(catalogDir);
  const listings = readings.flatMap((reading) => reading.listings);
  const groups = await namedGroups(catalogDir, listings);
  for (const [index, group] of groups.entries()) {
    onMerged(index, groups.length);
    try {
      const before = recordsBefore(catalogDir, group);
      const previous = before.map(({ record }) => record);
      const heardNow = heard.of(group.listings, previous);
      if (group.listings.length === 0 && !previous.some(({ sources }) => sources.some((one) => heardNow.has(one))))
        continue;
      const removal = removalFor(removals, [group.id, ...group.aliases, ...group.existing]);
      const named = { ...group, listings: group.listings.map((listing) => wholeListing(listing, spools.tools)) };
      const record = removal
        ? removedRecord(named, previous, heardNow, at, removal)
        : recordOf(named, previous, heardNow, at);
      countToolLists(plan.toolLists, previous, group.listings, heardNow);
      const path = join('servers', recordPath(record.id));
      const text = toFileText(record);
      if (before.some((one) => one.path === path && one.text === text)) plan.unchanged += 1;
      else plan.steps.push({ path, text: spools.texts.add(text) });
      const moved = group.existing.filter((id) => id !== record.id);
      plan.steps.push(...moved.map((id) => ({ path: join('servers', recordPath(id)), text: null })));
      changes.push(...changesBetween(previous, record, at));
    } catch (error) {
      const reason = `The record was not written. ${failureReason(error as Error)}`;
      const source = group.listings[0]?.source ?? 'catalog';
      plan.problems.push({ source, label: group.id, kind: 'unwritable-record', reason });
    }
  }
  if (changes.length > 0) {
    const path = changeLogPath(at);
    const earlier = (await readText(join(catalogDir, path))) ?? '';
    plan.steps.push({ path, text: spools.texts.add(earlier + changeLines(changes)) });
  }
  return plan;
}

/** A group with its listings' tools. */
type WholeGroup = Omit<NamedGroup, 'listings'> & { listings: Listing[] };

/** The record of a server that somebody lists; one that nobody lists any more stays, with the time since when. */
function recordOf(
  { id, aliases, listings }: WholeGroup,
  previous: readonly Server[],
  heard: ReadonlySet<string>,
  at: string,
): Server {
  const listed = listings.length > 0 || previous.some((record) => earlierListings(record, heard).length > 0);
  const last = previous.find((record) => record.id === id);
  if (listed || last === undefined) return merge({ id, aliases, listings, previous, heard, at });
  return last.goneSince === undefined ? serverSchema.parse({ ...last, goneSince: at, lastChanged: at }) : last;
}

/** The record of a server that is left out on request. Once it is, no listing changes it. */
function removedRecord(
  group: WholeGroup,
  previous: readonly Server[],
  heard: ReadonlySet<string>,
  at: string,
  removal: Removal,
): Server {
  const kept = previous.find(({ id, removed }) => id === group.id && removed?.date === removal.date);
  return kept ?? { ...withoutContent(recordOf(group, previous, heard, at), removal), lastChanged: at };
}

/** A record on disk that cannot be read is left as it is: replacing it would lose when its tools were first seen. */
function recordsBefore(
  catalogDir: string,
  { id, existing }: NamedGroup,
): { path: string; text: string; record: Server }[] {
  const records: { path: string; text: string; record: Server }[] = [];
  for (const each of new Set([id, ...existing])) {
    const path = join('servers', recordPath(each));
    const text = readTextSync(join(catalogDir, path));
    if (text === undefined) continue;
    const reading = parseRecord('servers', recordPath(each), text);
    if (!reading.ok) throw new Error(reading.problem.reason);
    records.push({ path, text, record: reading.value });
  }
  return records;
}

function countToolLists(
  toolLists: Plan['toolLists'],
  previous: readonly Server[],
  listings: readonly KeptListing[],
  heard: ReadonlySet<string>,
): void {
  for (const { provenance, tools, goneSince } of previous) {
    const source = provenance['tools'];
    if (source === undefined || tools.length === 0 || goneSince !== undefined) continue;
    const counts = toolLists.get(source) ?? { had: 0, lost: 0 };
    counts.had += 1;
    const has = listings.some((listing) => listing.source === source && (listing.tools?.count ?? 0) > 0);
    if (heard.has(source) && !has) counts.lost += 1;
    toolLists.set(source, counts);
  }
}
