// What the parts of one article on the page have in common.

import type { Article, Block } from "../../article/index.ts";
import type { Entry, Look } from "../format.ts";

/** One article of the page: its text, and how its parts are named. */
export interface Sheet {
  readonly article: Article;
  readonly look: Look;
  /** The language of the text as a tag; empty, which means unknown, where there is none. */
  readonly lang: string;
  readonly id: string;
  /** The block that is the headline; null where the text has none. */
  readonly headline: Block | null;
  /** The id of a statement's number in the text. */
  readonly refId: (number: number) => string;
  /** The id of a statement's note. */
  readonly noteId: (number: number) => string;
  /** The classes that tie the number, the marks and the note of a statement together. */
  readonly tie: (number: number) => string;
}

/**
 * How many statements of one row the style sheet can tell apart. It ties a mark to its note without a script, by
 * classes that come round again, because rules of its own for every statement would slow a long page down.
 */
export const TIES = 32;

/** The sheet of the article that is `place`th on the page. */
export function sheetOf({ article }: Entry, look: Look, place: number): Sheet {
  const id = `a${place}`;
  return {
    article,
    look,
    lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(article.language ?? "") ? article.language! : "",
    id,
    headline: article.blocks.find(({ kind }) => kind === "headline") ?? null,
    refId: (number) => `${id}s${number}`,
    noteId: (number) => `${id}n${number}`,
    tie: (number) => `k${number % TIES} m${number % TIES}`,
  };
}
