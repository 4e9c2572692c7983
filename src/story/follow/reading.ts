import type { Article } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";

/** What was read of one article. */
export interface Reading {
  readonly article: Article;
  readonly statements: readonly Statement[];
}
