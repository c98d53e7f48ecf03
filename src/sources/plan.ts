import { join } from 'node:path';
import { changeLines, changeLogPath } from '../catalog/change-log.ts';
import type { Change } from '../catalog/change.ts';
import { toFileText } from '../catalog/json.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Removal } from '../catalog/correction.ts';
import { readRemovals, removalFor, withoutContent } from '../catalog/removal.ts';
import { recordPath } from '../catalog/server-id.ts';
import { serverSchema, type Server } from '../catalog/server.ts';
import { readServer, readText } from '../catalog/store.ts';
import { changesBetween } from './changes.ts';
import { earlierListings } from './earlier.ts';
import { failureReason } from './failure-reason.ts';
import { merge } from './merge.ts';
import { namedGroups, type NamedGroup } from './named-groups.ts';
import { Heard, type Reading } from './reading.ts';
import type { Listing } from './source.ts';

/** What a file of the catalog is to hold; `null` when it is to be no more. */
export interface Step {
  /** Below the catalog. */
  path: string;
  text: string | null;
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
      const previous = await previousRecords(catalogDir, group);
      const heardNow = heard.of(group.listings, previous);
      if (group.listings.length === 0 && !previous.some(({ sources }) => sources.some((one) => heardNow.has(one))))
        continue;
      const removal = removalFor(removals, [group.id, ...group.aliases, ...group.existing]);
      const record = removal
        ? removedRecord(group, previous, heardNow, at, removal)
        : recordOf(group, previous, heardNow, at);
      countToolLists(plan.toolLists, previous, group.listings, heardNow);
      const path = join('servers', recordPath(record.id));
      const text = toFileText(record);
      if ((await readText(join(catalogDir, path))) === text) plan.unchanged += 1;
      else plan.steps.push({ path, text });
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
    plan.steps.push({ path, text: earlier + changeLines(changes) });
  }
  return plan;
}

/** The record of a server that somebody lists; one that nobody lists any more stays, with the time since when. */
function recordOf(
  { id, aliases, listings }: NamedGroup,
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
  group: NamedGroup,
  previous: readonly Server[],
  heard: ReadonlySet<string>,
  at: string,
  removal: Removal,
): Server {
  const kept = previous.find(({ id, removed }) => id === group.id && removed?.date === removal.date);
  return kept ?? { ...withoutContent(recordOf(group, previous, heard, at), removal), lastChanged: at };
}

/** A record on disk that cannot be read is left as it is: replacing it would lose when its tools were first seen. */
async function previousRecords(catalogDir: string, { id, existing }: NamedGroup): Promise<Server[]> {
  const records: Server[] = [];
  for (const each of new Set([id, ...existing])) {
    const reading = await readServer(catalogDir, each);
    if (reading === undefined) continue;
    if (!reading.ok) throw new Error(reading.problem.reason);
    records.push(reading.value);
  }
  return records;
}

function countToolLists(
  toolLists: Plan['toolLists'],
  previous: readonly Server[],
  listings: readonly Listing[],
  heard: ReadonlySet<string>,
): void {
  for (const { provenance, tools, goneSince } of previous) {
    const source = provenance['tools'];
    if (source === undefined || tools.length === 0 || goneSince !== undefined) continue;
    const counts = toolLists.get(source) ?? { had: 0, lost: 0 };
    counts.had += 1;
    const has = listings.some((listing) => listing.source === source && (listing.tools?.length ?? 0) > 0);
    if (heard.has(source) && !has) counts.lost += 1;
    toolLists.set(source, counts);
  }
}
