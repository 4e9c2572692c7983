// Briefs: what happened and who says so, every sentence with its receipts.

import type { Ledger } from "../../ledger/index.ts";
import type { Brief } from "./brief.ts";
import { composed, SENTENCES } from "./compose.ts";
import type { BriefOptions } from "./compose.ts";
import { evidenceOf } from "./evidence.ts";
import { proved } from "./receipts.ts";

export type { Brief, BriefReceipt, BriefSentence, ReceiptLink, Section } from "./brief.ts";
export type { BriefOptions } from "./compose.ts";
export { namedInDoubt } from "./doubt.ts";
export { groundOf } from "./evidence.ts";
export { receiptOf, snapshotOf } from "./receipts.ts";
export { briefFormats, FILE_KIND } from "./formats.ts";
export type { BriefFormat } from "./formats.ts";
export { newsOf, newsWith } from "./news.ts";
export type { LeftOut, News, NewsOptions } from "./news.ts";

/** The brief of a story; null where the ledger has none of this id. */
export async function briefOf(ledger: Ledger, story: string, options: BriefOptions = {}): Promise<Brief | null> {
  const evidence = await evidenceOf(ledger, story, options.sentences ?? SENTENCES);
  return evidence && proved(ledger, composed(evidence, options));
}
