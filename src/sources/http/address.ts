import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** A block of addresses that are no public server's: its first address, the length of its prefix, what it is. */
type Block = readonly [first: string, prefix: number, what: string];

// https://www.iana.org/assignments/iana-ipv4-special-registry
const blocks4: readonly Block[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by a provider’s customers'],
  ['127.0.0.0', 8, 'loopback'],
  // Holds 169.254.169.254, where clouds give out the credentials of their machines.
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved for protocols'],
  ['192.0.2.0', 24, 'for documentation'],
  ['192.88.99.0', 24, 'a relay to IPv6'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'for measurements'],
  ['198.51.100.0', 24, 'for documentation'],
  ['203.0.113.0', 24, 'for documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
  // Public by its form, and yet the service that talks to a cloud's own machines.
  ['168.63.129.16', 32, 'a cloud’s metadata service'],
];

// https://www.iana.org/assignments/iana-ipv6-special-registry; all that lies outside of 2000::/3 is refused anyway.
const blocks6: readonly Block[] = [
  ['2001::', 23, 'reserved for protocols'],
  ['2001:db8::', 32, 'for documentation'],
  ['2002::', 16, 'a tunnel to IPv4'],
  ['3fff::', 20, 'for documentation'],
];

function listOf(blocks: readonly Block[], family: 'ipv4' | 'ipv6'): (address: string) => string | undefined {
  const lists = blocks.map(([first, prefix, what]) => {
    const list = new BlockList();
    list.addSubnet(first, prefix, family);
    return { list, what };
  });
  return (address) => lists.find(({ list }) => list.check(address, family))?.what;
}

const refused4 = listOf(blocks4, 'ipv4');
const refused6 = listOf(blocks6, 'ipv6');
const isGlobal6 = listOf([['2000::', 3, 'global']], 'ipv6');
/** IPv6 addresses whose last 32 bits are the IPv4 address that is meant: mapped, and translated by NAT64. */
const embeds4 = listOf(
  [
    ['::ffff:0:0', 96, 'mapped'],
    ['64:ff9b::', 96, 'translated'],
  ],
  'ipv6',
);

/** The last 32 bits of an IPv6 address, as an IPv4 address. */
function embedded4(address: string): string {
  const [, dotted] = /:((?:\d+\.){3}\d+)$/.exec(address) ?? [];
  if (dotted !== undefined) return dotted;
  // The URL parser writes the shortest form, in which zeros at the end are a double colon.
  const { hostname } = new URL(`http://[${address}]/`);
  const groups = hostname.slice(1, -1).split(':');
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/**
 * What a numeric address is when it is not a public server's; `undefined` for a public one. Text that is no address is refused.
 */
export function refusalOf(address: string): string | undefined {
  if (isIPv4(address)) return refused4(address);
  // A zone names a network card of this machine.
  if (!isIPv6(address) || address.includes('%')) return 'no address';
  if (embeds4(address) !== undefined) return refused4(embedded4(address));
  if (isGlobal6(address) === undefined) return 'not a public IPv6 address';
  return refused6(address);
}
