import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import { isIP, type LookupFunction } from 'node:net';
import { HttpFailure } from './failure.ts';

/** The addresses of a name; tests give their own. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const lookupAll = promisify(systemLookup);

/** What an address is when it must not be asked; `undefined` when it may. */
export type Refusal = (address: string) => string | undefined;

export const resolveBySystem: Resolve = (hostname) => lookupAll(hostname, { all: true, verbatim: true });

/** Throws an `HttpFailure` when one of the addresses is refused. */
function demandAllowed(hostname: string, addresses: readonly string[], refusal: Refusal): void {
  for (const address of addresses) {
    const what = refusal(address);
    if (what === undefined) continue;
    const named = address === hostname ? address : `${hostname} leads to ${address}, which`;
    throw new HttpFailure('refused-address', `${named} is not a public address (${what}), so it was not asked.`);
  }
}

/** Refuses a host that is a number; one that is a name is looked at when it is resolved. Node does not resolve a number. */
export function demandAllowedHost(hostname: string, refusal: Refusal): void {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) demandAllowed(address, [address], refusal);
}

/**
 * The name resolution of a connection. What it gives is what is connected to, so an answer that differs the next time changes
 * nothing, and one refused address among several refuses the name.
 */
export function guardedLookup(resolve: Resolve, refusal: Refusal): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        try {
          const numbers = addresses.map(({ address }) => address);
          demandAllowed(hostname, numbers, refusal);
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
