// News in XML, as agencies send it (IPTC NewsML-G2): one item, or a message with several. Pictures and other
// items without words are passed over; a package is its parts.

import type { Article } from "../../article/index.ts";
import { decodePage } from "../charset.ts";
import { isoDate } from "../dates.ts";
import { Unreadable } from "../errors.ts";
import { originsIn } from "../origins.ts";
import type { Credit } from "../origins.ts";
import { distinct, namesIn } from "../page/metadata/names.ts";
import { allIn, childIn, plainIn, wordsOf, xmlIn } from "../xml.ts";
import type { XmlElement } from "../xml.ts";
import type { Dialect, Raw } from "./dialect.ts";
import { embargoOf, leftOutOf } from "../embargo.ts";
import { composed, piecesOf } from "./markup.ts";
import type { Piece } from "./markup.ts";

/** Most items that are read of one message. */
const MOST = 1000;
/** Most sources of an item that are read. */
const MOST_CREDITS = 50;

export const newsml: Dialect = {
  name: "newsml",
  summary: "IPTC NewsML-G2, one item or a message with several",
  extensions: [".xml"],
  mediaTypes: [
    "application/vnd.iptc.g2.newsitem+xml",
    "application/vnd.iptc.g2.newsmessage+xml",
    "application/xml",
    "text/xml",
  ],
  looksLike: (head) => /<(?:[\w-]{1,30}:)?(?:newsMessage|newsItem|packageItem)[\s>]/.test(head),
  read: (raw) => {
    const { items, markup } = messageIn(raw);
    if (items.length === 0) throw new Unreadable("no NewsML-G2 item at", raw.address);
    const refused = items.slice(0, MOST).map((item) => refusalOf(item, raw));
    const articles = items.slice(0, MOST).flatMap((item, place) => (refused[place] ? [] : articleOf(item, markup)));
    const why = refused.find((one) => one !== null) ?? "no article text at";
    if (articles.length === 0) throw new Unreadable(why, raw.address);
    return articles;
  },
  leftOut: (raw) => {
    const { items } = messageIn(raw);
    const refused = items.slice(0, MOST).flatMap((item) => refusalOf(item, raw) ?? []);
    const beyond = items.length > MOST ? [`${items.length - MOST} more items are not read of`] : [];
    return [...leftOutOf(refused, items.length), ...beyond];
  },
};

/** The items of one message, and the markup in which they stand. */
function messageIn({ bytes, charset }: Raw): { readonly items: readonly XmlElement[]; readonly markup: string } {
  const markup = decodePage(bytes, charset).toWellFormed();
  const root = xmlIn(markup);
  return { markup, items: root === null ? [] : root.name === "newsitem" ? [root] : allIn(root, "newsitem") };
}

const statusOf = (item: XmlElement): string =>
  (childIn(item, "itemmeta", "pubstatus")?.attributes.get("qcode") ?? "").replace(/^.*[:/]/, "").toLowerCase();

/** Why an item may not be told; null where it may be. An embargo without a date has no end. */
function refusalOf(item: XmlElement, raw: Raw): string | null {
  if (statusOf(item) === "withheld") return "withheld by its publisher:";
  const embargoed = statusOf(item) === "canceled" ? null : childIn(item, "itemmeta", "embargoed");
  return embargoOf(embargoed && (wordsOf(embargoed) ?? ""), raw);
}

function articleOf(item: XmlElement, markup: string): Omit<Article, "id">[] {
  const title = headlineOf(item);
  const pieces = bodyOf(item, markup);
  const isCanceled = statusOf(item) === "canceled";
  if (pieces.length === 0 && (!isCanceled || title === null)) return [];
  const publisher = publisherOf(item);
  const { from, credits } = originsIn(creditsOf(item), publisher);
  const published = dateIn(item, "firstcreated") ?? dateIn(item, "contentcreated") ?? dateIn(item, "versioncreated");
  const modified = dateIn(item, "versioncreated");
  return [
    {
      url: addressOf(item),
      title,
      publisher,
      ...(from === null ? {} : { forwardedFrom: from }),
      ...(isCanceled ? { withdrawn: true as const } : {}),
      published,
      modified: modified === published ? null : modified,
      authors: distinct([...authorsOf(item), ...credits]),
      language: languageOf(item),
      ...composed(title, pieces),
    },
  ];
}

/** The address of the page, or else the name that the item has in all its versions. */
function addressOf(item: XmlElement): string | null {
  const guid = item.attributes.get("guid")?.trim() ?? "";
  return /^(?:https?|urn|tag):/i.test(guid) && URL.canParse(guid) ? guid : null;
}

function headlineOf(item: XmlElement): string | null {
  const headlines = item.children
    .filter(({ name }) => name === "contentmeta")
    .flatMap((meta) => allIn(meta, "headline"));
  const main = headlines.find(({ attributes }) => /main/i.test(attributes.get("role") ?? "")) ?? headlines[0];
  return wordsOf(main) ?? wordsOf(childIn(item, "itemmeta", "title"));
}

/** The words, from marked-up content before plain content. */
function bodyOf(item: XmlElement, markup: string): Piece[] {
  const set = childIn(item, "contentset");
  const inline = set === null ? [] : allIn(set, "inlinexml");
  for (const { start, end } of inline) {
    // Names of elements may have a prefix, which says no more than which of them are meant.
    const pieces = piecesOf(markup.slice(start, end).replace(/(<\/?)[A-Za-z][\w.-]{0,30}:(?=[A-Za-z])/g, "$1"));
    if (pieces.length > 0) return pieces;
  }
  const plain = set === null ? null : allIn(set, "inlinedata").find(isText);
  return plain === null || plain === undefined ? [] : linesOf(markup.slice(plain.start, plain.end));
}

const isText = ({ attributes }: XmlElement) => /^text\/|^$/i.test(attributes.get("contenttype") ?? "");

/** Plain text in markup: lines are paragraphs. */
const linesOf = (content: string): Piece[] =>
  plainIn(content)
    .split("\n")
    .map((line): Piece => ({ kind: "paragraph", words: line.replace(/\s+/g, " ").trim() }))
    .filter(({ words }) => words !== "");

/** Who answers for the item, else who holds the rights, else whom it is credited to. */
function publisherOf(item: XmlElement): string | null {
  const party = childIn(item, "itemmeta", "provider") ?? childIn(item, "rightsinfo", "copyrightholder");
  return nameOf(party) ?? wordsOf(childIn(item, "contentmeta", "creditline"));
}

/** `<provider literal="Orla Press">`, `<provider qcode="p:orla"><name>Orla Press</name></provider>`. */
const nameOf = (party: XmlElement | null): string | null =>
  party && (wordsOf(childIn(party, "name")) ?? (party.attributes.get("literal")?.trim() || null));

/** Information sources with their roles, and the line of credit, which may name several. */
function creditsOf(item: XmlElement): Credit[] {
  const meta = childIn(item, "contentmeta");
  const sources = meta === null ? [] : allIn(meta, "infosource").slice(0, MOST_CREDITS);
  const named = sources.flatMap((source) => {
    const name = nameOf(source);
    return name === null ? [] : [{ name, role: source.attributes.get("role") ?? "" }];
  });
  const line = wordsOf(childIn(item, "contentmeta", "creditline"));
  const credited =
    line === null ? [] : line.split(/[/;|]/, MOST_CREDITS).map((name) => ({ name: name.trim(), role: "" }));
  return [...named, ...credited.filter(({ name }) => name !== "" && !named.some((one) => one.name === name))];
}

function authorsOf(item: XmlElement): string[] {
  const meta = childIn(item, "contentmeta");
  if (meta === null) return [];
  const creators = allIn(meta, "creator", "contributor").flatMap((one) => nameOf(one) ?? []);
  return distinct([...namesIn(wordsOf(childIn(meta, "by"))), ...creators]);
}

const languageOf = (item: XmlElement): string | null =>
  childIn(item, "contentmeta", "language")?.attributes.get("tag") ?? item.attributes.get("lang") ?? null;

function dateIn(item: XmlElement, name: string): string | null {
  const words = wordsOf(childIn(item, "itemmeta", name) ?? childIn(item, "contentmeta", name));
  return words === null ? null : isoDate(words);
}
