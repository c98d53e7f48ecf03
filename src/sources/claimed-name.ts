import type { Defect, Package } from '../catalog/server.ts';
import { packageKey } from './identity.ts';
import type { Listing } from './source.ts';

/** `<reverse domain>/<name>`, the form of the official registry's names. */
const registryName = /^[A-Za-z0-9.-]+\.[A-Za-z0-9.-]+\/[A-Za-z0-9._-]+$/;

const registry = 'mcp-registry';

/** What an entry of the standing list says of its package's name in the official registry. */
interface NamedEntry {
  registryName?: { name: string; confirmedBy: string } | undefined;
}

/**
 * Who a package is: itself, unless a person has seen the registry's record and says so in its entry. The name that a package
 * gives itself is a claim alone, because anybody can publish a package that claims the name of a well-known server.
 */
export function packageIdentity(
  ownId: string,
  { registryName: confirmed }: NamedEntry,
  claimed: string | undefined,
): Pick<Listing, 'id' | 'aliases' | 'claimedName'> {
  const own = confirmed === undefined ? { id: ownId, aliases: [] } : { id: confirmed.name, aliases: [ownId] };
  const claims = claimed !== undefined && registryName.test(claimed) && claimed !== confirmed?.name;
  return claims ? { ...own, claimedName: claimed } : own;
}

/** What is known of a record that may have confirmed a claim in an earlier crawl. */
export interface ConfirmingRecord {
  id: string;
  aliases: readonly string[];
  sources: readonly string[];
  defects: readonly Defect[];
}

const defectId = 'unconfirmed-name';

/** The listings of one server, each claim that nothing confirms made a defect. */
export function withCheckedClaims<T extends Omit<Listing, 'tools'>>(
  listings: readonly T[],
  records: readonly ConfirmingRecord[],
): T[] {
  return listings.map((listing) => {
    const { claimedName: name, facts } = listing;
    if (name === undefined || registryLists(name, facts.packages ?? [], listings)) return listing;
    const confirmedBefore = records.some(
      ({ id, aliases, sources, defects }) =>
        [id, ...aliases].includes(name) && sources.includes(registry) && !defects.some((each) => each.id === defectId),
    );
    if (confirmedBefore) return listing;
    const message = `Its package gives itself the name “${name}” in the official registry, whose own record was not seen to list the package.`;
    return { ...listing, defects: [...listing.defects, { id: defectId, message }] };
  });
}

/** Whether a claim that an earlier crawl could not confirm is confirmed by what is known of the record now. */
export function isConfirmedNow({ id, message }: Defect, names: readonly string[], all: readonly Listing[]): boolean {
  const claimed = /“([^”]+)”/.exec(message)?.[1];
  if (id !== defectId || claimed === undefined || !names.includes(claimed)) return false;
  const keysOf = (listings: readonly Listing[]): string[] =>
    listings.flatMap(({ facts }) => (facts.packages ?? []).map(packageKey));
  const registered = new Set(keysOf(all.filter(({ source }) => source === registry)));
  return keysOf(all.filter(({ defects }) => defects.some((each) => each.message === message))).some((key) =>
    registered.has(key),
  );
}

/** Whether the registry's own record of that name lists one of the packages. */
function registryLists(
  name: string,
  packages: readonly Package[],
  listings: readonly Omit<Listing, 'tools'>[],
): boolean {
  const keys = new Set(packages.map(packageKey));
  return listings.some(
    ({ source, id, aliases, facts }) =>
      source === registry &&
      [id, ...aliases].includes(name) &&
      (facts.packages ?? []).some((each) => keys.has(packageKey(each))),
  );
}
