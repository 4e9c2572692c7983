// JSON-LD: what the page tells search engines about the article, in the words of schema.org.

import { dateIn } from "../dates.ts";
import { distinct, nameIn } from "./names.ts";
import { lineOf } from "./stated.ts";
import type { Reader } from "./stated.ts";

type Item = Readonly<Record<string, unknown>>;

/** Most items that are looked at. */
const MOST_ITEMS = 5_000;
const ARTICLE =
  /Article$|^(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|NewsItem|Review|ClaimReview)$/;
/** Properties that lead to what the page is about, and not to other articles. */
const INWARD = ["@graph", "mainEntity", "mainEntityOfPage", "about", "itemReviewed"];

export const linkedData: Reader = ({ tree, address }) => {
  const items = itemsIn(tree.data.map(parsed));
  const byId = new Map(items.map((item) => [item["@id"], item]));
  const article = articleOf(items, address);
  if (!article) return {};
  const full = (value: unknown): unknown => {
    const id = isItem(value) ? value["@id"] : undefined;
    return id !== undefined && isItem(value) && Object.keys(value).length < 3 ? (byId.get(id) ?? value) : value;
  };
  return {
    title: lineOf(article.headline) ?? lineOf(article.name),
    publisher: lineOf(nameOf(full(first(article.publisher)))),
    published: dateOf(article.datePublished) ?? dateOf(article.dateCreated),
    modified: dateOf(article.dateModified),
    authors: distinct(list(article.author ?? article.creator).flatMap((author) => nameIn(nameOf(full(author))))),
    url: lineOf(nameOf(article.url)) ?? lineOf(pageOf(article.mainEntityOfPage)),
    language: lineOf(nameOf(first(article.inLanguage))),
  };
};

/** The article that the page is about: the one with its address, or else the first. */
function articleOf(items: readonly Item[], address: string | null): Item | undefined {
  const articles = items.filter((item) => list(item["@type"]).some((type) => ARTICLE.test(String(type))));
  const isHere = (item: Item) =>
    address !== null && [item.url, item["@id"], pageOf(item.mainEntityOfPage)].includes(address);
  return (
    articles.find((item) => isHere(item) && item.headline !== undefined) ??
    articles.find((item) => item.headline !== undefined) ??
    articles[0]
  );
}

/** Items at the top and those that they lead inwards to. */
function itemsIn(values: readonly unknown[]): Item[] {
  const items: Item[] = [];
  let queue = values.flatMap(list);
  for (let level = 0; level < 8 && queue.length > 0; level += 1) {
    const here = queue
      .flatMap(list)
      .filter(isItem)
      .slice(0, MOST_ITEMS - items.length);
    items.push(...here);
    queue = here.flatMap((item) => INWARD.flatMap((property) => list(item[property])));
  }
  return items;
}

/** JSON with the slips that pages make: comments around it, line breaks in strings, commas too many. */
function parsed(words: string): unknown {
  const bare = words.replace(
    /^\s*(?:\/\*.{0,40}?\*\/|<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/g,
    "",
  );
  for (const attempt of [words, bare, bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient.
    }
  }
  return null;
}

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const first = (value: unknown): unknown => list(value)[0];

/** A thing by its name, where it has one. */
function nameOf(value: unknown): unknown {
  const only = first(value);
  return isItem(only) ? (first(only.name) ?? only["@value"] ?? null) : only;
}

function pageOf(value: unknown): unknown {
  return isItem(value) ? (value["@id"] ?? value.url) : value;
}

function dateOf(value: unknown): string | null {
  const line = lineOf(first(value));
  return line === null ? null : dateIn(line);
}
