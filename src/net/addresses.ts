import ipaddr from 'ipaddr.js';

/** What an admin lets through although it is not public: host names, and addresses or networks (CIDR). */
export type Allowed = { hosts: ReadonlySet<string>; networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][] };

/** Reads `ACCORD_NET_ALLOW`: names stay names, `10.1.2.3` becomes `10.1.2.3/32`. Throws a RangeError for neither. */
export function readAllowed(entries: readonly string[]): Allowed {
  const hosts = new Set<string>();
  const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of entries.map((text) => text.trim().toLowerCase()).filter((text) => text !== '')) {
    const bare = bareHost(entry);
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(bare)) networks.push(wholeAddress(ipaddr.parse(bare)));
    else if (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(entry)) hosts.add(entry);
    else throw new RangeError(`Not a host, address or network: ${entry}`);
  }
  return { hosts, networks };
}

/** Whether a host of an address (`example.org`, `[::1]`) is one that an admin lets through, by name or as an address. */
export function isAllowedHost(host: string, allowed: Allowed): boolean {
  return allowed.hosts.has(bareHost(host)) || isInNetworks(bareHost(host), allowed);
}

/** Whether an address may be reached: it is public, or lies in a network that an admin lets through. */
export function isReachable(address: string, allowed: Allowed): boolean {
  return isPublic(address) || isInNetworks(address, allowed);
}

/** Whether a host is written as an address rather than as a name. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(bareHost(host));
}

/** `[::1]` → `::1`, and `Example.org.` → `example.org`: a closing dot names the same host. */
export function bareHost(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function wholeAddress(address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

// Only 2000::/3 has been given out for the public internet (RFC 4291 §2.4, IANA): asking for it also refuses every form
// that carries an IPv4 address inside (::/96, ::ffff:0:0/96, 64:ff9b::/96), which a list of bad ranges easily misses.
const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv6 && !address.match(globalIPv6)) return false;
  return address.range() === 'unicast' && !isPlatform(address);
}

// Public in form, this one reaches the platform below each machine in Azure: it gives out keys as 169.254.169.254 does.
const platform = ipaddr.IPv4.parse('168.63.129.16');

function isPlatform(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv4 && address.match(platform, 32);
}

function isInNetworks(text: string, allowed: Allowed): boolean {
  if (!ipaddr.isValid(text)) return false;
  // A dual-stack socket reports an IPv4 peer as ::ffff:127.0.0.1.
  const address = ipaddr.process(text);
  return allowed.networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}
