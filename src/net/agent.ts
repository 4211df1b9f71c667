import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type Allowed, bareHost, isReachable } from './addresses.ts';

type GuardOptions = { allowed: Allowed; lookup?: LookupFunction };

/** The connections to the outside: each name's every address is checked as it is resolved, and the peer once connected. */
export function createGuardedAgent({ allowed, lookup = systemLookup as LookupFunction }: GuardOptions): Agent {
  const connectOptions = { lookup: guardedLookup(allowed, lookup), timeout: 10_000, allowH2: false };
  const connect = buildConnector(connectOptions);
  return new Agent({
    keepAliveTimeout: 5_000,
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        if (isAllowedName(options.hostname, allowed) || isReachable(socket.remoteAddress ?? '', allowed))
          return callback(null, socket);
        socket.destroy();
        callback(privateAddress(`connected to ${socket.remoteAddress}`), null);
      }),
  });
}

function guardedLookup(allowed: Allowed, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, found, family) => {
      if (error || isAllowedName(hostname, allowed)) return callback(error, found, family);
      const addresses = typeof found === 'string' ? [found] : found.map((entry: LookupAddress) => entry.address);
      if (addresses.every((address) => isReachable(address, allowed))) return callback(null, found, family);
      callback(privateAddress(`${hostname} is ${addresses.join(', ')}`), found, family);
    });
}

function isAllowedName(hostname: string, allowed: Allowed): boolean {
  return allowed.hosts.has(bareHost(hostname));
}

/** Its code is what failures.ts knows it by once undici has wrapped it. */
function privateAddress(message: string): Error {
  return Object.assign(new Error(message), { code: 'PRIVATE_ADDRESS' });
}
