import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import { isIP, type LookupFunction } from 'node:net';
import { refusalOf } from './address.ts';
import { HttpFailure } from './failure.ts';

/** The addresses of a name; tests give their own. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const lookupAll = promisify(systemLookup);

export const resolveBySystem: Resolve = (hostname) => lookupAll(hostname, { all: true, verbatim: true });

/** Throws an `HttpFailure` when an address is not a public server's. */
function demandPublic(hostname: string, addresses: readonly string[]): void {
  for (const address of addresses) {
    const what = refusalOf(address);
    if (what === undefined) continue;
    const named = address === hostname ? address : `${hostname} leads to ${address}, which`;
    throw new HttpFailure('refused-address', `${named} is not a public address (${what}), so it was not asked.`);
  }
}

/** Refuses a host that is a number; one that is a name is looked at when it is resolved. Node does not resolve a number. */
export function demandPublicHost(hostname: string): void {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) demandPublic(address, [address]);
}

/**
 * The name resolution of a connection. What it gives is what is connected to, so an answer that differs the next time changes
 * nothing, and one refused address among several refuses the name.
 */
export function guardedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        try {
          if (!allowPrivate)
            demandPublic(
              hostname,
              addresses.map(({ address }) => address),
            );
          const [first] = addresses;
          if (first === undefined) throw new HttpFailure('not-found-host', `${hostname} has no address.`);
          if (options.all) callback(null, addresses);
          else callback(null, first.address, first.family);
        } catch (error) {
          callback(error as NodeJS.ErrnoException, '', 0);
        }
      },
      (error: NodeJS.ErrnoException) => {
        const reason = `${hostname} could not be found (${error.code ?? error.message}).`;
        callback(new HttpFailure('not-found-host', reason, { cause: error }), '', 0);
      },
    );
  };
}
