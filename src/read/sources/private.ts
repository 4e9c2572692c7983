// Addresses that a page from the web has no business with: one's own machine, its network, its cloud.

import { lookup as resolve } from "node:dns";
import type { LookupAddress, LookupOptions } from "node:dns";
import { BlockList, isIP, isIPv4 } from "node:net";
import type { LookupFunction } from "node:net";

/** Networks that are not the public internet (IANA special-purpose registries). */
const PRIVATE_IPV4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 " +
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
/** What lies outside `2000::/3` is not public, and of that not the tunnels and examples. */
const PUBLIC_IPV6 = "2000::/3";
const PRIVATE_IPV6 = "2001::/23 2001:db8::/32 2002::/16 3fff::/20";
/** IPv4 in the last 32 bits: mapped, and translated by the network (NAT64). */
const EMBEDDED_IPV4 = "::ffff:0:0/96 64:ff9b::/96";

const listOf = (networks: string, family: "ipv4" | "ipv6") => {
  const list = new BlockList();
  for (const network of networks.split(" ")) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
};
const privateIpv4 = listOf(PRIVATE_IPV4, "ipv4");
const publicIpv6 = listOf(PUBLIC_IPV6, "ipv6");
const privateIpv6 = listOf(PRIVATE_IPV6, "ipv6");
const embeddedIpv4 = listOf(EMBEDDED_IPV4, "ipv6");

/** Is this IP address anything but a public one? */
export function isPrivate(address: string): boolean {
  if (isIPv4(address)) return privateIpv4.check(address, "ipv4");
  const [plain = ""] = address.split("%");
  if (isIP(plain) === 0) return true;
  if (embeddedIpv4.check(plain, "ipv6")) return privateIpv4.check(lastFourBytes(plain), "ipv4");
  return !publicIpv6.check(plain, "ipv6") || privateIpv6.check(plain, "ipv6");
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":");
  const bits = groups.slice(-2).map((group) => Number.parseInt(group || "0", 16));
  return bits.flatMap((group) => [group >> 8, group & 255]).join(".");
}

/** Thrown where a host turns out to have a private address. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
  readonly address: string;

  constructor(address: string) {
    super(`private address ${address}`);
    this.address = address;
  }
}

/** The host of a URL, without the brackets of an IPv6 address. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, "");

/** Refuses a URL whose host is itself a private address; names are checked when they are looked up. */
export function checkHost(url: URL, allowed: ReadonlySet<string>): void {
  const host = hostOf(url);
  if (isIP(host) !== 0 && !allowed.has(host) && isPrivate(host)) throw new PrivateAddress(host);
}

export type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  answer: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * A look-up for sockets that answers only with addresses that it has checked. The socket connects to
 * its very answer, so a name that changes its address in between (rebinding) gains nothing.
 */
export function guardedLookup(allowed: ReadonlySet<string>, look: Resolve = resolve): LookupFunction {
  return (host, options, answer) =>
    look(host, { ...options, all: true }, (error, found) => {
      const refused = allowed.has(host.toLowerCase()) ? undefined : found?.find(({ address }) => isPrivate(address));
      if (error || refused) return answer(error ?? new PrivateAddress(refused?.address ?? host), []);
      if (options.all) return answer(null, found);
      const [first] = found;
      return answer(null, first?.address ?? "", first?.family);
    });
}
