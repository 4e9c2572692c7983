// An article as one outlet published it at one moment: frozen text, and where it came from.

import { hash } from "node:crypto";
import type { Span } from "./span.ts";

/** What a block of the text is on the page. */
export type BlockKind = "headline" | "subhead" | "paragraph" | "quote" | "caption" | "list";

/** One block of the text. Blocks come in order, do not overlap, and no sentence runs out of one. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One article. What the page does not say is null: nothing is guessed. */
export interface Article {
  /** Hash of the address and the text: reading the same page twice gives one article. */
  readonly id: string;
  /** The canonical address, or the one it was read from; null for a file or standard input. */
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Whose post this is, where the publisher only passes it on, as the page names them; left out for its own words. */
  readonly forwardedFrom?: string;
  /** Its publisher says that it is not to be used any more; left out otherwise. */
  readonly withdrawn?: true;
  /** It says that it was changed after it came out, and not when; left out otherwise. */
  readonly edited?: true;
  /** ISO 8601, with a zone only where the page states one: "2024-10-23" or "2024-10-23T16:12+03:00". */
  readonly published: string | null;
  /** When it was last changed, in the form of `published`. */
  readonly modified: string | null;
  readonly authors: readonly string[];
  /** BCP 47 tag ("en"), stated or identified; null where the text is too short to tell. */
  readonly language: string | null;
  /** Frozen: everything that Whence finds is a span of it. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** An article with its id, which is 16 hexadecimal digits of SHA-256 over the address and the text. */
export function freeze(article: Omit<Article, "id">): Article {
  return { id: hash("sha256", `${article.url ?? ""}\n${article.text}`).slice(0, 16), ...article };
}
