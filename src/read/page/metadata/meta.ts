// Meta tags: those of OpenGraph, and the many others that sites use.

import { dateIn } from "../dates.ts";
import { distinct, namesIn } from "./names.ts";
import { lineOf } from "./stated.ts";
import type { Reader, Stated, View } from "./stated.ts";

/** For every property the names of meta tags that state it, the most trusted first. */
type Names = Readonly<Record<keyof Stated, readonly string[]>>;

const OPEN_GRAPH: Names = {
  title: ["og:title"],
  publisher: ["og:site_name"],
  published: ["article:published_time", "og:published_time", "og:article:published_time", "article:published"],
  modified: [
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "article:modified",
    "article:updated_time",
  ],
  authors: ["article:author", "og:article:author", "og:author", "article:author_name"],
  url: ["og:url"],
  language: ["og:locale"],
};

const OTHERS: Names = {
  title: [
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "headline",
    "title",
    "cxenseparse:recs:title",
  ],
  publisher: [
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_publisher",
    "application-name",
    "apple-mobile-web-app-title",
  ],
  published: [
    ..."parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date".split(
      " ",
    ),
    ..."datepublished date_published publish-date publish_date publishdate published publication_date pubdate".split(
      " ",
    ),
    ..."article.published article_date_original originalpublicationdate citation_publication_date rnews:datepublished".split(
      " ",
    ),
    ..."cxenseparse:recs:publishtime article:publicationdate displaydate ptime date".split(" "),
  ],
  modified: [
    ..."dcterms.modified dc.date.modified datemodified last-modified lastmod article.updated revised modified utime".split(
      " ",
    ),
    "article:modificationdate",
  ],
  authors: [
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article_author",
    "cxenseparse:author",
  ],
  url: ["parsely-link", "twitter:url"],
  language: ["content-language", "dc.language", "dcterms.language", "language"],
};

export const openGraph: Reader = (view) => stated(view, OPEN_GRAPH);
export const otherMeta: Reader = (view) => stated(view, OTHERS);

function stated(view: View, names: Names): Partial<Stated> {
  const tags = contentsOf(view);
  const all = (property: keyof Stated) => names[property].flatMap((name) => tags.get(name) ?? []);
  const date = (property: "published" | "modified") =>
    all(property)
      .map((text) => dateIn(text, view.order))
      .find(Boolean) ?? null;
  return {
    title: all("title")[0] ?? null,
    publisher: all("publisher")[0] ?? null,
    published: date("published"),
    modified: date("modified"),
    authors: distinct(firstWithNames(names.authors.map((name) => tags.get(name) ?? []))),
    url: all("url")[0] ?? null,
    language: all("language")[0]?.replace("_", "-") ?? null,
  };
}

/** The names in the first kind of tag that has any. */
function firstWithNames(kinds: readonly (readonly string[])[]): string[] {
  return kinds.map((contents) => contents.flatMap(namesIn)).find((found) => found.length > 0) ?? [];
}

/** Contents of meta tags by their name, property, itemprop or http-equiv in lower case. */
function contentsOf({ tree }: View): Map<string, string[]> {
  const contents = new Map<string, string[]>();
  for (const meta of tree.metas) {
    const content = lineOf(meta.content);
    if (content === null) continue;
    for (const name of new Set([meta.property, meta.name, meta["http-equiv"]])) {
      if (name === undefined) continue;
      const key = name.toLowerCase().trim();
      contents.set(key, [...(contents.get(key) ?? []), content].slice(0, 20));
    }
  }
  return contents;
}
