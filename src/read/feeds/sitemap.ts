// Sitemaps, those of news among them, and their indexes (sitemaps.org). The text is read in one pass; what breaks off
// in the middle of an address is not taken for one.

import { Parser } from "htmlparser2";
import type { Feed, FeedKind } from "./feed.ts";
import type { Entry } from "./entry.ts";
import { firstLine, itemsOf, webAddress } from "./entry.ts";
import { bare } from "./mending.ts";
import { languageIn } from "./named.ts";

/** What the protocol allows in one file. */
const MOST = 50_000;
/** Deepest nesting that is read; that of a sitemap is five. */
const DEEPEST = 50;
/** Longest value, in UTF-16 code units. */
const LONGEST = 4_000;

/** Elements that say something, by their own name and that of the element around them. */
type Values = Map<string, string>;

/** A sitemap, or an index of sitemaps. */
export function sitemapIn(xml: string, kind: FeedKind, address: string | null): Feed {
  const { places, whole } = placesIn(bare(xml));
  const entries = places.map(entryOf);
  const found = places
    .toSorted(newestFirst)
    .map((values) => webAddress(values.get("sitemap/loc"), [address]))
    .filter((url) => url !== null);
  const head = {
    kind,
    title: null,
    address,
    home: null,
    publisher: firstLine(places.map((values) => values.get("publication/name"))),
    language: languageIn([places[0]?.get("publication/language")]),
    hub: null,
    ttl: null,
    feeds: [...new Set(found)],
  };
  return { ...head, items: kind === "index" ? [] : itemsOf(entries, head, MOST), repaired: !whole };
}

/** The sitemaps of an index by when they last changed; those that do not say come last, in their order. */
const newestFirst = (one: Values, other: Values): number => {
  const [a, b] = [one.get("sitemap/lastmod") ?? "", other.get("sitemap/lastmod") ?? ""];
  return Number(a < b) - Number(a > b);
};

function entryOf(values: Values): Entry {
  return {
    urls: [values.get("url/loc")],
    titles: [values.get("news/title")],
    published: [values.get("news/publication_date")],
    modified: [values.get("url/lastmod")],
    authors: [],
    words: [],
    publishers: [values.get("publication/name")],
    credits: [],
    languages: [values.get("publication/language")],
    tags: (values.get("news/keywords") ?? "").split(","),
  };
}

/** The places that a sitemap names; `whole` where it does not break off. */
function placesIn(xml: string): { places: Values[]; whole: boolean } {
  const places: Values[] = [];
  const open: string[] = [];
  let [values, words, whole, isStopped] = [new Map<string, string>(), "", true, false];
  const parser = new Parser(
    {
      onopentagname(tag) {
        const name = localName(tag);
        if (isPlace(name)) values = new Map();
        open.push(name);
        words = "";
        if (places.length >= MOST || open.length > DEEPEST) {
          isStopped = true;
          parser.pause();
        }
      },
      ontext: (text) => {
        if (words.length < LONGEST) words += text;
      },
      onclosetag(_, isImplied) {
        const name = open.pop() ?? "";
        whole &&= !isImplied;
        if (isImplied) return;
        const key = `${open.at(-1) ?? ""}/${name}`;
        if (words.trim() !== "" && !values.has(key)) values.set(key, words.trim());
        words = "";
        if (isPlace(name)) places.push(values);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(xml);
  if (!isStopped) parser.end();
  return { places, whole: whole && !isStopped };
}

const isPlace = (name: string) => name === "url" || name === "sitemap";

const localName = (tag: string) => tag.slice(tag.indexOf(":") + 1).toLowerCase();
