import { lookup as lookupName, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

type LookUp = (
  hostname: string,
  options: { all: true },
  callback: (
    error: NodeJS.ErrnoException | null,
    addresses: LookupAddress[],
  ) => void,
) => void;

/** Whether an IP address is one of the public Internet, and not of this machine or its network. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:10.0.0.1 is 10.0.0.1.
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * Looks up a name and refuses it where any of its addresses is not public. The
 * connection is made to just what was looked at, so that a second answer of the
 * name server changes nothing.
 */
export function publicLookup(lookUp: LookUp = lookupName): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { all: true }, (error, addresses) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const [first] = addresses;
      if (!first || !addresses.every(each => isPublicAddress(each.address))) {
        const refusal = new Error(`${hostname} is not on the public Internet.`);
        callback(refusal, '', 0);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
