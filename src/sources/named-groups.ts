import { readServers } from '../catalog/store.ts';
import { withCheckedClaims, type ConfirmingRecord } from './claimed-name.ts';
import { groupId, groupServers } from './group.ts';
import { isRegistryName, type Identity } from './identity.ts';
import type { KeptListing } from './kept-listing.ts';

/** A listing of this crawl, or a record that the catalog has already. */
interface Member extends Identity {
  listing?: KeptListing;
  record?: ConfirmingRecord;
}

/** What is known of one server, with the names that its record will have. */
export interface NamedGroup {
  id: string;
  /** Other ids that lead to the record. */
  aliases: string[];
  listings: KeptListing[];
  /** Ids of the records that the catalog has of it. */
  existing: string[];
}

/** Every server of the catalog and of the listings, in the order of the ids. */
export async function namedGroups(catalogDir: string, listings: readonly KeptListing[]): Promise<NamedGroup[]> {
  const known = await knownServers(catalogDir);
  const groups = groupServers<Member>([...known.values(), ...listings.map(asMember)])
    .map(({ members }) => {
      const existing = members.filter((member) => known.get(member.id) === member).map(({ id }) => id);
      return { id: groupId(members, new Set(existing)), members, existing };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const taken = new Set(groups.map(({ id }) => id));
  return groups.map(({ id, members, existing }) => ({
    id,
    aliases: aliasesOf(id, members, existing, taken),
    listings: withCheckedClaims(
      members.flatMap(({ listing }) => listing ?? []),
      members.flatMap(({ record }) => record ?? []),
    ),
    existing,
  }));
}

async function knownServers(catalogDir: string): Promise<Map<string, Member>> {
  const known = new Map<string, Member>();
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const { id, aliases, packages, remotes, repository, provenance, sources, defects } = reading.value;
    const identity = { id, aliases, packages, remotes, repository, repositoryFrom: provenance['repository'] };
    known.set(id, { ...identity, record: { id, aliases, sources, defects } });
  }
  return known;
}

function asMember(listing: KeptListing): Member {
  const { packages = [], remotes = [], repository } = listing.facts;
  const { id, aliases, source } = listing;
  return { id, aliases, packages, remotes, repository, repositoryFrom: source, listing };
}

/**
 * The ids that lead to the record: those it had, and those by which other sources know it. One that no page ever had and that
 * stands for a repository or an address alone is left out; it may come to stand for another server of the same place.
 */
function aliasesOf(id: string, members: readonly Member[], existing: readonly string[], taken: Set<string>): string[] {
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
