// News in JSON, as agencies send it (IPTC ninjs 1 to 3, iptc.org/std/ninjs). Versions 2 and 3 differ
// in the case of their names only, so names are read in lower case.

import type { Article } from "../../article/index.ts";
import { blocksOf, wordsOf } from "../../article/index.ts";
import { utf8 } from "../charset.ts";
import { isoDate } from "../dates.ts";
import { Unreadable } from "../errors.ts";
import { distinct } from "../page/metadata/names.ts";
import { originsIn } from "../origins.ts";
import type { Credit } from "../origins.ts";
import type { Dialect, Raw } from "./dialect.ts";
import { embargoOf } from "../embargo.ts";
import { composed, piecesOf } from "./markup.ts";
import type { Piece } from "./markup.ts";

export const ninjs = {
  name: "ninjs",
  summary: "IPTC ninjs 1 to 3, one item",
  extensions: [".json", ".ninjs"],
  mediaTypes: ["application/json", "application/ninjs+json", "text/json"],
  looksLike: (head: string) => /^\ufeff?\s*\{\s*"/.test(head),
  read: (raw: Raw) => [articleOf(itemIn(utf8(raw.bytes), raw.address), raw)],
} satisfies Dialect;

/** Names in lower case, values as they are, and the address for messages. */
interface Item {
  readonly address: string;
  readonly values: ReadonlyMap<string, unknown>;
}

function itemIn(json: string | null, address: string): Item {
  if (json === null) throw new Unreadable("not UTF-8 text:", address);
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new Unreadable("not JSON:", address);
  }
  if (!isRecord(value)) throw new Unreadable("not a ninjs item:", address);
  return itemOf(value, address);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const itemOf = (value: Record<string, unknown>, address: string): Item => ({
  address,
  values: new Map(Object.entries(value).map(([name, held]) => [name.toLowerCase(), held])),
});

function articleOf(item: Item, raw: Raw): Omit<Article, "id"> {
  const uri = stringIn(item, "uri");
  if (uri === null) throw new Unreadable("ninjs without uri:", item.address);
  const title = titleOf(item);
  const pieces = bodyOf(item);
  const status = statusOf(item);
  // Of what is taken back the headline may be all that is left.
  if (pieces.length === 0 && (status !== "canceled" || title === null))
    throw new Unreadable("no article text at", item.address);
  if (status === "withheld") throw new Unreadable("withheld by its publisher:", item.address);
  const embargo = status === "canceled" ? null : embargoOf(stringIn(item, "embargoed"), raw);
  if (embargo !== null) throw new Unreadable(embargo, item.address);
  const published = dateIn(item, "firstcreated") ?? dateIn(item, "versioncreated");
  const modified = dateIn(item, "versioncreated");
  const publisher = publisherOf(item);
  const { from, credits } = originsIn(sourcesOf(item), publisher);
  return {
    url: /^(?:https?|urn|tag):/i.test(uri) && URL.canParse(uri) ? uri : null,
    title,
    publisher,
    ...(from === null ? {} : { forwardedFrom: from }),
    ...(status === "canceled" ? { withdrawn: true as const } : {}),
    published,
    modified: modified === published ? null : modified,
    authors: distinct([...authorsOf(stringIn(item, "by", "byline")), ...credits]),
    language: stringIn(item, "language"),
    ...composed(title, pieces),
  };
}

function titleOf(item: Item): string | null {
  const headlines = listIn(item, "headlines");
  const main = headlines.find((headline) => stringIn(headline, "role") === "main") ?? headlines[0];
  const title = (main && stringIn(main, "value")) ?? stringIn(item, "headline", "title");
  return title?.replace(/\s+/g, " ").trim() || null;
}

/** The body that keeps most of its form: HTML before plain text before other markup. */
function bodyOf(item: Item): Piece[] {
  const bodies = listIn(item, "bodies").map((body) => ({
    type: `${stringIn(body, "contenttype") ?? ""} ${stringIn(body, "role") ?? ""}`.toLowerCase(),
    value: stringIn(body, "value") ?? "",
  }));
  const html = bodies.find(({ type }) => type.includes("html"))?.value ?? stringIn(item, "body_xhtml", "body_html");
  if (html) return piecesOf(html);
  const plain = bodies.find(({ type }) => !/xml|nitf/.test(type))?.value ?? stringIn(item, "body_text");
  if (plain) return piecesOfText(plain.toWellFormed());
  return piecesOf(bodies[0]?.value ?? "");
}

function piecesOfText(text: string): Piece[] {
  return blocksOf(text).map((block) => ({
    kind: block.kind === "headline" ? "paragraph" : block.kind,
    words: wordsOf(text, [block]),
  }));
}

/** Who answers for it, else who sent it, else whoever the information came from first. */
function publisherOf(item: Item): string | null {
  const sources = sourcesOf(item);
  const sender = sources.find(({ role }) => /publish|distrib|origcont/i.test(role)) ?? sources[0];
  return stringIn(item, "copyrightholder") ?? sender?.name ?? stringIn(item, "source");
}

/** Where the information came from, and what each had to do with it. */
const sourcesOf = (item: Item): Credit[] =>
  listIn(item, "infosources").flatMap((source) => {
    const name = stringIn(source, "name", "literal");
    return name === null ? [] : [{ name, role: stringIn(source, "role") ?? "" }];
  });

/** "usable", "withheld", "canceled", however it is written. */
const statusOf = (item: Item): string => (stringIn(item, "pubstatus") ?? "usable").toLowerCase().replace(/^.*[:/]/, "");

/** Longest byline, in UTF-16 code units, that is read. */
const LONGEST_BYLINE = 2000;

/** "By Ana Ruiz and Ivo Kern, Orla Press" */
function authorsOf(byline: string | null): string[] {
  const names =
    byline
      ?.slice(0, LONGEST_BYLINE)
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^(?:by|von|par|por|di|door|av)\s+/i, "")
      .split(/ ?[,;&] ?| and /) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

function dateIn(item: Item, name: string): string | null {
  const value = stringIn(item, name);
  return value === null ? null : isoDate(value);
}

/** The first of these that is there and not empty; it has to be a string. */
function stringIn({ values, address }: Item, ...names: string[]): string | null {
  for (const name of names) {
    const value = values.get(name) ?? "";
    if (typeof value !== "string") throw new Unreadable(`ninjs ${name} is no string:`, address);
    if (value.trim() !== "") return value;
  }
  return null;
}

function listIn({ values, address }: Item, name: string): Item[] {
  const value = values.get(name) ?? [];
  if (!Array.isArray(value) || !value.every(isRecord))
    throw new Unreadable(`ninjs ${name} is no list of objects:`, address);
  return value.map((entry) => itemOf(entry, address));
}
