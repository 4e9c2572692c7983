// What a page says about its article, taken from the place that is trusted most.

import type { Article } from "../../../article/index.ts";
import type { PageBlock } from "../blocks.ts";
import type { Order } from "../dates.ts";
import type { PageTree } from "../tree.ts";
import { canonical } from "./address.ts";
import { linkedData } from "./linked-data.ts";
import { openGraph, otherMeta } from "./meta.ts";
import { microdata } from "./microdata.ts";
import { timeElements, visibleLines } from "./sight.ts";
import { elementsOf } from "./stated.ts";
import type { Reader, Stated, View } from "./stated.ts";
import { siteOfTitle, withoutSite } from "./title.ts";

/** Everything about an article but its words. */
export type Metadata = Pick<Article, "url" | "title" | "publisher" | "published" | "modified" | "authors" | "language">;

/** The most trusted first. */
const READERS: readonly Reader[] = [
  linkedData,
  openGraph,
  otherMeta,
  microdata,
  timeElements,
  visibleLines,
  siteOfTitle,
];

/** What the page states; null where no place says it. */
export function metadataOf(
  tree: PageTree,
  blocks: readonly PageBlock[],
  body: readonly PageBlock[],
  address: string | null,
): Metadata {
  const elements = elementsOf(tree);
  const htmlLanguage = languageIn(tree.html.lang ?? null);
  const view: View = { tree, elements, blocks, body, address, order: orderIn(htmlLanguage) };
  const stated = READERS.map((read) => read(view));
  const publisher = firstOf(stated, "publisher");
  const language =
    htmlLanguage ?? stated.map((one) => languageIn(one.language ?? null)).find((tag) => tag !== null) ?? null;
  const pageTitle = tree.title?.replace(/\s+/g, " ").trim() || null;
  return {
    url: canonical(
      tree,
      stated.map(({ url }) => url ?? null),
      address,
    ),
    title: withoutSite(firstOf(stated, "title") ?? pageTitle, publisher),
    publisher,
    published: firstOf(stated, "published"),
    modified: firstOf(stated, "modified"),
    authors: stated.find(({ authors }) => authors && authors.length > 0)?.authors ?? [],
    language,
  };
}

function firstOf(stated: readonly Partial<Stated>[], property: keyof Omit<Stated, "authors">): string | null {
  for (const one of stated) if (one[property]) return one[property];
  return null;
}

/** A language tag in its proper form; null where it is none. */
function languageIn(tag: string | null): string | null {
  try {
    const [proper] = Intl.getCanonicalLocales((tag ?? "").trim().replace("_", "-"));
    return proper === undefined || proper === "und" ? null : proper;
  } catch {
    return null;
  }
}

/** Which number of a date comes first, by the language of the page: English alone does not tell. */
function orderIn(language: string | null): Order {
  if (language === null || language === "en") return null;
  if (/^en-(?:US|PH)/.test(language)) return "month";
  // Lithuanian, Hungarian and the languages of East Asia put the year first, so their numbers are no guide.
  return /^(?:lt|hu|ja|ko|zh|mn|fa)\b/.test(language) ? null : "day";
}
