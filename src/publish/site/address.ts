// Which file a page of the desk becomes, and how one file leads to another.

import { createHash } from "node:crypto";

/** An address of the desk as a site knows it: a page, and the stretch of its list that it shows. */
export interface Address {
  /** The path by which the desk is asked: "/s/5f0c", "/people?from=100". Two addresses of one page have the same. */
  readonly path: string;
  /** Where its file lies in the site: "s/5f0c.html". */
  readonly file: string;
}

/** What an address says where lists go on, and the fragments that stand before those lists. */
const CURSORS: Readonly<Record<string, string>> = {
  after: "",
  from: "#statements",
  at: "",
  claims: "#more-claims",
  articles: "#articles",
};

/** Things with a page of their own, by the letter in their address, and pages that are lists. */
const PAGE = /^\/(?:([acse])\/(?![^/]*\.(?:json|csv|atom)$)([^/]+)|(people|judgements|help))?$/;

/** Records and feeds that a site holds: rows of a story and of the lists. */
const RECORDS = /^\/(?:s\/([^/?#]+)|stories|people|judgements)\.csv$|^\/(?:stories|people|judgements)\.json$/;
const FEEDS = /^\/s\/([^/?#]+)\.(?:atom|feed\.json)$/;

/** The page that a link of the desk leads to; null where a site has none. */
export function addressOf(href: string): Address | null {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)\??([^#]*)(#.*)?$/s.exec(href) ?? [];
  const [isPage, kind, id, list = "index"] = PAGE.exec(path) ?? [];
  if (isPage === undefined) return null;
  const place = kind === undefined ? list : `${kind}/${nameOf(id!)}`;
  const cursor = query === "" ? null : cursorIn(new URLSearchParams(query), fragment);
  if (cursor === null) return { path, file: `${place}.html` };
  const [name, value] = cursor;
  return { path: `${path}?${name}=${value}`, file: `${place}-${name}-${value}.html` };
}

/** The records or the feed that a link leads to; null where a site has none. Feeds name their pages in full. */
export function recordsOf(href: string, isAddressed: boolean): Address | null {
  const [found, id] = RECORDS.exec(href) ?? (isAddressed ? FEEDS.exec(href) : null) ?? [];
  if (found === undefined) return null;
  const file = found.slice(1);
  return { path: found, file: id === undefined ? file : file.replace(id, () => nameOf(id)) };
}

/** A page goes on with one of its lists: the one before whose head the link leads, or else the last. */
function cursorIn(query: URLSearchParams, fragment: string): readonly [name: string, value: string] | null {
  const found = Object.entries(CURSORS).flatMap(([name, head]) => {
    const value = query.get(name) ?? "";
    return /^[1-9]\d{0,14}$/.test(value) ? [{ name, value, isMeant: head !== "" && head === fragment }] : [];
  });
  const meant = found.find(({ isMeant }) => isMeant) ?? found.at(-1);
  return meant ? [meant.name, meant.value] : null;
}

/** A file goes by the id of what it shows; an id that is no name of a file goes by its hash. */
function nameOf(part: string): string {
  const id = decoded(part);
  return /^[\w-]{1,100}$/.test(id) ? id : createHash("sha256").update(id).digest("hex").slice(0, 32);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The way from one file of the site to another: "../c/12ab.html". */
export function wayTo(from: string, to: string): string {
  const [here, there] = [from.split("/"), to.split("/")];
  const isBeside = here.length === there.length && (here.length === 1 || here[0] === there[0]);
  return isBeside ? there.at(-1)! : `${"../".repeat(here.length - 1)}${to}`;
}
