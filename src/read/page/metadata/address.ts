// The one address that a page gives itself.

import { plainAddress } from "../../tracking.ts";
import type { PageTree } from "../tree.ts";

/**
 * The canonical address: of a link, else of metadata, else the address that the page was read from.
 * Null for a page from a file that names none.
 */
export function canonical(tree: PageTree, stated: readonly (string | null)[], address: string | null): string | null {
  const links = tree.links.filter(({ rel }) => (rel ?? "").toLowerCase().split(/\s+/).includes("canonical"));
  const read = webAddress(address, null);
  for (const candidate of [...links.map(({ href }) => href ?? null), ...stated]) {
    const url = webAddress(candidate, webAddress(tree.base, read) ?? read);
    if (url !== null && !isHomepageInstead(url, read)) return url;
  }
  return read;
}

/** An absolute http address without fragment and tracking parameters; null for anything else. */
function webAddress(text: string | null, base: string | null): string | null {
  if (text === null || text.trim() === "") return null;
  const url = URL.parse(text.trim(), base ?? undefined);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return plainAddress(url.href);
}

/** Careless templates name the homepage of a site on every page of it. */
function isHomepageInstead(url: string, read: string | null): boolean {
  const isHome = (address: string) => new URL(address).pathname === "/" && new URL(address).search === "";
  return isHome(url) && (read === null || !isHome(read) || new URL(read).host !== new URL(url).host);
}
