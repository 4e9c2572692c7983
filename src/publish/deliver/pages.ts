// Receipts for words of a page itself.

import { createHash } from "node:crypto";
import type { Article } from "../../article/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { NoticeReceipt } from "./content.ts";

/** Longest quote of a page that is not of one sentence, in UTF-16 code units. */
const LONGEST = 400;

/** Who said it, origin first; null where nobody is told. */
export const whoOf = (chain: readonly (string | null)[]): string | null =>
  chain.length === 0 ? null : chain.map((name) => name ?? "source not named").join(" → ");

/** The receipt of words of an article, or of its beginning; none where the words do not stand in it. */
export async function pageReceipt(ledger: Ledger, article: Article, words: string | null): Promise<NoticeReceipt[]> {
  const [first] = article.blocks;
  const start = words === null ? (first?.start ?? 0) : article.text.indexOf(words);
  if (start < 0) return [];
  const end = words === null ? Math.min(first?.end ?? article.text.length, start + LONGEST) : start + words.length;
  const bytes = (await ledger.snapshotOf(article.id))?.bytes;
  return [
    {
      article: article.id,
      outlet: article.publisher,
      published: article.published,
      url: article.url,
      snapshot: bytes ? createHash("sha256").update(bytes).digest("hex") : null,
      quote: article.text.slice(start, end),
      start,
      end,
      who: null,
    },
  ];
}
