// Which words of an article stand in another one too.

import { covers } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import type { Shared } from "./followed.ts";

/** An article beside one whose words it prints: which of its spans hold them. */
export interface Beside {
  readonly article: string;
  readonly other: string;
  readonly spans: readonly Span[];
}

/** A copy beside its original. */
export const besideOf = (original: string, copy: string, passages: readonly Shared[]): Beside => ({
  article: copy,
  other: original,
  spans: passages.map((one) => one.copy),
});

/** Letters by which a passage may miss the ends of what is put forward: quotation marks, "that". */
const SLACK = 6;

/** The article whose text holds these words of this one as well; null where none does. */
export function otherPrinting(content: readonly Span[], beside: readonly Beside[]): string | null {
  const wide = ({ start, end }: Span) => ({ start: start - SLACK, end: end + SLACK });
  const found = beside.find(({ spans }) => content.every((piece) => spans.some((span) => covers(wide(span), piece))));
  return found?.other ?? null;
}
