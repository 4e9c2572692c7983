// Who may speak for an address: its own site.

import type { Article } from "../article/index.ts";
import { plainAddress } from "./tracking.ts";

/** Names in front of a site's own that make no other site. */
const FRONT = /^(?:www\d?|m|mobile|amp)\./;

/** Do two addresses lie at one host, or one below the other? */
export function isSameSite(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((url) => URL.parse(url ?? "")?.hostname.replace(FRONT, ""));
  return a !== undefined && b !== undefined && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}

/**
 * An article under an address that the place where it lay may speak for: a page may say that it is another page of its
 * site, and not that it is one of another site. One of several that lie there has no address then. Names that are no
 * place on the web (`urn:…`) belong to nobody.
 */
export function spokenFor<T extends Pick<Article, "url">>(article: T, location: string | null, isAlone: boolean): T {
  const { url } = article;
  const isOwn = url === null || location === null || !/^https?:/i.test(url) || isSameSite(url, location);
  return isOwn ? article : { ...article, url: isAlone ? plainAddress(location) : null };
}
