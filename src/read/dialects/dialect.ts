import type { Article } from "../../article/index.ts";
import type { Raw } from "../sources/source.ts";

/** A form in which an article comes. */
export interface Dialect {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Does a text that nothing else is known about begin like one of these? */
  readonly looksLike: (head: string) => boolean;
  /** The article, or the several that lie at the address, in order; throws `Unreadable`. */
  readonly read: (raw: Raw) => readonly Omit<Article, "id">[];
}
