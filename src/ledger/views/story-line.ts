// A story in one line, made of its articles.

import { restoredOrNull } from "../stored.ts";
import type { ArticleLine } from "./article-lines.ts";
import { firstTitled } from "./titles.ts";

/** A story in one line. */
export interface StoryLine {
  readonly id: string;
  /** The title of its first article that has one, as the page of that article says it now; else first words of a post. */
  readonly title: string | null;
  /** When its first and its last article were published, as they state it. */
  readonly first: string | null;
  readonly last: string | null;
  /** Pages: one that was edited is one article. */
  readonly articles: number;
  /** Texts of these pages, each version of an edited one by itself. */
  readonly texts: number;
  readonly outlets: number;
  readonly statements: number;
}

/** What a story in one line needs of an article. */
export interface Member extends Pick<ArticleLine, "title" | "publisher" | "published" | "statements"> {
  /** Its page, by the number of the first address that it had; null where it has none. */
  readonly page: number | null;
}

/** An article as it is told, of one as it is stored. */
export const memberIn = ({ title, publisher, published, statements, page }: Member): Member => ({
  title: restoredOrNull(title),
  publisher: restoredOrNull(publisher),
  published,
  statements,
  page,
});

/** The line of a story; its articles come in the order of their publication. */
export function lineOf(id: string, articles: readonly Member[]): StoryLine {
  const dates = articles.flatMap(({ published }) => published ?? []).toSorted();
  const outlets = new Set(articles.flatMap(({ publisher }) => publisher ?? []));
  return {
    id,
    title: firstTitled(articles)?.title ?? null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    articles: pagesIn(articles),
    texts: articles.length,
    outlets: outlets.size,
    statements: articles.reduce((sum, one) => sum + one.statements, 0),
  };
}

/** Pages of articles; one without an address is a page by itself. */
const pagesIn = (articles: readonly Member[]): number =>
  new Set(articles.map(({ page }, place) => page ?? `text ${place}`)).size;
