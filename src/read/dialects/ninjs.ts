// News in JSON, as agencies send it (IPTC ninjs 1 to 3, iptc.org/std/ninjs). Versions 2 and 3 differ
// in the case of their names only, so names are read in lower case.

import type { Article, Block } from "../../article/index.ts";
import { blocksOf, wordsOf } from "../../article/index.ts";
import { utf8 } from "../charset.ts";
import { isoDate } from "../dates.ts";
import { Unreadable } from "../errors.ts";
import type { Dialect } from "./dialect.ts";
import { piecesOf } from "./markup.ts";
import type { Piece } from "./markup.ts";

export const ninjs: Dialect = {
  name: "ninjs",
  summary: "IPTC ninjs 2 or 3, one item",
  extensions: [".json", ".ninjs"],
  mediaTypes: ["application/json", "application/ninjs+json", "text/json"],
  looksLike: (head) => /^\ufeff?\s*\{\s*"/.test(head),
  read: ({ bytes, address }) => [articleOf(itemIn(utf8(bytes), address))],
};

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

function articleOf(item: Item): Omit<Article, "id"> {
  const uri = stringIn(item, "uri");
  if (uri === null) throw new Unreadable("ninjs without uri:", item.address);
  const title = titleOf(item);
  const pieces = bodyOf(item);
  if (pieces.length === 0) throw new Unreadable("no article text at", item.address);
  const published = dateIn(item, "firstcreated") ?? dateIn(item, "versioncreated");
  const modified = dateIn(item, "versioncreated");
  return {
    url: /^(?:https?|urn|tag):/i.test(uri) && URL.canParse(uri) ? uri : null,
    title,
    publisher: publisherOf(item),
    published,
    modified: modified === published ? null : modified,
    authors: authorsOf(stringIn(item, "by", "byline")),
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

/** Text and blocks: the headline, then the body, which may begin with the headline itself. */
function composed(title: string | null, body: readonly Piece[]): { text: string; blocks: Block[] } {
  const rest = body[0]?.words === title ? body.slice(1) : body;
  const pieces: Piece[] = title === null ? [...rest] : [{ kind: "headline", words: title.toWellFormed() }, ...rest];
  const blocks: Block[] = [];
  let end = 0;
  for (const { kind, words } of pieces) {
    const start = blocks.length === 0 ? 0 : end + 1;
    end = start + words.length;
    blocks.push({ kind, start, end });
  }
  return { text: pieces.map(({ words }) => words).join("\n"), blocks };
}

/** Who answers for it, else who sent it, else whoever the information came from first. */
function publisherOf(item: Item): string | null {
  const sources = listIn(item, "infosources");
  const sender =
    sources.find((source) => /publish|distrib|origcont/i.test(stringIn(source, "role") ?? "")) ?? sources[0];
  return (
    stringIn(item, "copyrightholder") ?? (sender && stringIn(sender, "name", "literal")) ?? stringIn(item, "source")
  );
}

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
