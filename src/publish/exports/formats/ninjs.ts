// ninjs 3 (IPTC): every article as a news item with the people and bodies that speak in it.

import type { Article, Block, BlockKind } from "../../../article/index.ts";
import { wordsOf } from "../../../article/index.ts";
import type { Holdings, ToldArticle } from "../../../ledger/index.ts";
import type { Export } from "../export.ts";
import { inPieces, plainJson } from "../json.ts";
import { agentOf } from "../links.ts";
import { urnOf, webAddressOf } from "../names.ts";

export const ninjs: Export = {
  name: "ninjs",
  summary: "Articles as IPTC ninjs 3.1, an item on each line.",
  extension: ".ninjs.jsonl",
  mediaType: "application/jsonl",
  write: (holdings) => inPieces(items(holdings)),
};

async function* items(holdings: Holdings): AsyncGenerator<string> {
  for await (const told of holdings.articles()) yield `${plainJson(itemOf(told))}\n`;
}

const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};

function itemOf(told: ToldArticle): object {
  const { article, version } = told;
  const { title, publisher, forwardedFrom, authors, language } = article;
  return {
    uri: webAddressOf(article.url) ?? urnOf("article", article.id),
    standard: STANDARD,
    type: "text",
    representationType: "full",
    version: String(version),
    pubStatus: article.withdrawn ? "canceled" : "usable",
    firstCreated: timeOf(article.published),
    versionCreated: timeOf(article.modified),
    language,
    // What is less than a moment is no time for ninjs, and none is made up.
    descriptions: [...stated("published", article.published), ...stated("modified", article.modified)],
    headlines: title === null ? [] : [{ role: "main", contentType: "text/plain", value: title }],
    by: authors.length === 0 ? null : authors.join(", "),
    infoSources: [
      ...(publisher === null ? [] : [{ name: publisher, role: "publisher" }]),
      ...(forwardedFrom === undefined ? [] : [{ name: forwardedFrom, role: "originator" }]),
    ],
    people: namedIn(told, "person"),
    organisations: namedIn(told, "organization"),
    bodies: [{ role: "main", contentType: "text/html", value: htmlOf(article) }],
    altIds: [{ role: "whence", value: article.id }],
  };
}

/** A time with a zone, to the second. */
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

function timeOf(time: string | null): string | null {
  const [, minutes, seconds = ":00", zone = ""] = MOMENT.exec(time ?? "") ?? [];
  return minutes === undefined ? null : `${minutes}${seconds}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`;
}

const stated = (role: string, time: string | null) =>
  time === null || timeOf(time) !== null ? [] : [{ role, contentType: "text/plain", value: time }];

/** Who speaks in it, or passes on what others said: each once. */
function namedIn({ statements, entities }: ToldArticle, agent: "person" | "organization"): object[] {
  const found = new Map<string, object>();
  for (const { id, chain } of statements)
    for (const [place, link] of chain.entries()) {
      if (link.name === null || agentOf(link) !== agent || found.has(link.name)) continue;
      found.set(link.name, partyOf(link.name, entities.get(`${id}#${place}`)));
    }
  return [...found.values()];
}

const partyOf = (name: string, entity: string | undefined) => ({
  name,
  rel: "source",
  uri: entity === undefined ? null : urnOf("entity", entity),
});

/** Around a block of each kind; the headline stands in a field of its own. */
const TAGS: Readonly<Record<BlockKind, readonly [open: string, close: string]>> = {
  headline: ["<h1>", "</h1>"],
  subhead: ["<h2>", "</h2>"],
  paragraph: ["<p>", "</p>"],
  quote: ["<blockquote><p>", "</p></blockquote>"],
  caption: ["<figure><figcaption>", "</figcaption></figure>"],
  list: ["<ul><li>", "</li></ul>"],
};

function htmlOf({ text, title, blocks }: Article): string {
  const isTitle = ({ kind, start, end }: Block, place: number) =>
    place === 0 && kind === "headline" && text.slice(start, end) === title;
  return blocks
    .filter((block, place) => !isTitle(block, place))
    .map((block) => `${TAGS[block.kind][0]}${escaped(wordsOf(text, [block]))}${TAGS[block.kind][1]}`)
    .join("\n");
}

const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
