import type { Problem } from '../catalog/problem.ts';
import { recordPath } from '../catalog/server-id.ts';
import type { Server } from '../catalog/server.ts';
import { readServer, readServers, removeRecord, writeServer } from '../catalog/store.ts';
import { groupId, groupServers } from './group.ts';
import { isRegistryName, type Identity } from './identity.ts';
import { merge } from './merge.ts';
import type { Listing } from './source.ts';

/** What a crawl brings to the catalog. */
export interface Harvest {
  catalogDir: string;
  listings: readonly Listing[];
  /** Sources that were read whole. */
  crawled: ReadonlySet<string>;
  /** Time of the crawl. */
  at: string;
}

/** What became of it. */
export interface WriteSummary {
  written: number;
  unchanged: number;
  problems: Problem[];
}

/** A listing of this crawl, or a record that the catalog has already. */
interface Member extends Identity {
  listing?: Listing;
}

/** A group with the names that its record will have. */
interface NamedGroup {
  id: string;
  members: Member[];
  existing: string[];
}

/** Finds out which listings and records are of one server, and writes one record for each server that was listed. */
export async function writeRecords({ catalogDir, listings, crawled, at }: Harvest): Promise<WriteSummary> {
  const summary: WriteSummary = { written: 0, unchanged: 0, problems: [] };
  const known = await knownServers(catalogDir);
  const groups = groupServers<Member>([...known.values(), ...listings.map(asMember)])
    .map(({ members }) => named(members, known))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const taken = new Set(groups.map(({ id }) => id));
  for (const group of groups) {
    const aliases = aliasesOf(group, taken);
    const own = group.members.flatMap(({ listing }) => listing ?? []);
    if (own.length === 0) continue;
    try {
      const previous = await previousRecords(catalogDir, group);
      const record = merge({ id: group.id, aliases, listings: own, previous, crawled, at });
      if ((await writeServer(catalogDir, record)) === 'written') summary.written += 1;
      else summary.unchanged += 1;
      for (const id of group.existing) if (id !== group.id) await removeRecord(catalogDir, 'servers', recordPath(id));
    } catch (error) {
      const reason = `The record was not written: ${(error as Error).message}`;
      summary.problems.push({ source: (own[0] as Listing).source, label: group.id, kind: 'unwritable-record', reason });
    }
  }
  return summary;
}

async function knownServers(catalogDir: string): Promise<Map<string, Member>> {
  const known = new Map<string, Member>();
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const { id, aliases, packages, remotes, repository } = reading.value;
    known.set(id, { id, aliases, packages, remotes, repository });
  }
  return known;
}

function asMember(listing: Listing): Member {
  const { packages = [], remotes = [], repository } = listing.facts;
  return { id: listing.id, aliases: listing.aliases, packages, remotes, repository, listing };
}

function named(members: Member[], known: ReadonlyMap<string, Member>): NamedGroup {
  const existing = members.filter((member) => known.get(member.id) === member).map(({ id }) => id);
  return { id: groupId(members, new Set(existing)), members, existing };
}

/**
 * The ids that lead to the record: those it had, and those by which other sources know it. One that no page ever had and that
 * stands for a repository or an address alone is left out; it may come to stand for another server of the same place.
 */
function aliasesOf({ id, members, existing }: NamedGroup, taken: Set<string>): string[] {
  const given = members.flatMap((member) =>
    member.listing === undefined ? member.aliases : [...member.aliases, member.id].filter(isLasting),
  );
  const aliases = [...new Set([...existing, ...given])].filter((alias) => alias !== id && !taken.has(alias));
  for (const alias of aliases) taken.add(alias);
  return aliases;
}

function isLasting(id: string): boolean {
  return isRegistryName(id) || /^(?:npm|pypi|oci)\//.test(id);
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
