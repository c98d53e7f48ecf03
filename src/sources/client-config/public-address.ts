import { isIP } from 'node:net';
import type { Remote } from '../../catalog/remote.ts';
import { webAddress } from '../addresses.ts';
import { refusalOf } from '../http/address.ts';

/** A part of a path that is long and has digits and letters mixed is taken for a key. */
const secretLooking = /^(?=.*\d)(?=.*[A-Za-z])[\w.~-]{20,}$/;

/** Names that stand for this machine or for one of its network. */
const ownName = /^[^.]+$|\.(?:localhost|local|internal|lan|home\.arpa)$/i;

/**
 * The address without what may be a key: user, query and fragment. Nothing of one whose path holds a key, or that is another server
 * on every machine.
 */
export function publicAddress(remote: Remote): Remote[] {
  const address = webAddress(remote.url.replace(/[?#].*$/s, ''));
  if (address === undefined) return [];
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0 ? ownName.test(host) : refusalOf(host) !== undefined) return [];
  return pathname.split('/').some((part) => secretLooking.test(part)) ? [] : [{ ...remote, url: address }];
}
