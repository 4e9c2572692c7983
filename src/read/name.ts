import { parse } from "node:path";

/** A short name for what lies at an address: the last part of its path without extension, or the host. */
export function docOf(address: string): string {
  if (address === "-") return "stdin";
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  return url ? parse(decoded(url.pathname)).name || url.hostname : parse(address).name || address;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
