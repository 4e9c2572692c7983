// Receipts: the words of an article that prove what a sentence says, and who said them.

import type { Span } from "../../article/index.ts";
import type { ClaimCase, Ledger, Told } from "../../ledger/index.ts";
import type { Ground } from "./evidence.ts";
import type { Brief, BriefReceipt } from "./brief.ts";

/** The receipt of a statement: the sentences that hold its source, cue and content. */
export function receiptOf(evidence: Ground, one: ClaimCase, told: Told): BriefReceipt {
  return receiptAt(evidence, told, "statement", sentencesAround(evidence, told, spanOf(told)), one);
}

/** The receipt of one of many who say the same: from the first of source, cue and content to the last. */
export const witnessReceipt = (evidence: Ground, one: ClaimCase, told: Told): BriefReceipt =>
  receiptAt(evidence, told, "statement", spanOf(told), one);

/** From the first to the last word of source, cue and content. */
export function spanOf(told: Told): Span {
  const { content, source, cue } = told.statement;
  const spans = [...content, ...source, ...cue];
  return spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }));
}

/** The receipt of a name: the words with which an article names somebody. */
export const nameReceipt = (evidence: Ground, told: Told, at: Span): BriefReceipt =>
  receiptAt(evidence, told, "name", at, null);

function receiptAt(
  { names, outdated }: Ground,
  told: Told,
  proves: BriefReceipt["proves"],
  { start, end }: Span,
  one: ClaimCase | null,
): BriefReceipt {
  const { statement, kept, held } = told;
  const { id, publisher, published, url, text } = kept.article;
  const replaced = outdated.get(id);
  return {
    proves,
    statement: statement.id,
    article: id,
    outlet: publisher,
    published,
    url,
    snapshot: null,
    quote: text.slice(start, end),
    start,
    end,
    chain: held.chain.map(({ name, entity }) => ({ name, known: names.get(entity ?? "") ?? [] })),
    act: statement.act,
    side: held.side,
    saidAt: statement.saidAt,
    origin: one && originIn(one, told.statement.id),
    origins: one && { least: one.origins.least, most: one.origins.most },
    ...(replaced && { earlier: { until: replaced.until } }),
  };
}

/** The whole sentences that a span touches. */
function sentencesAround(evidence: Ground, { kept }: Told, { start, end }: Span): Span {
  const sentences = evidence.proseOf(kept.article, { start, end })?.sentences ?? [];
  const touched = sentences.filter((one) => one.start < end && one.end > start);
  return {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
}

/** Which of the independent origins of a claim a statement comes from, counted from 1. */
export function originIn({ origins }: Pick<ClaimCase, "origins">, statement: string): number | null {
  const place = origins.groups.findIndex(({ statements }) => statements.includes(statement));
  return place < 0 ? null : place + 1;
}

/** A brief whose receipts name the bytes that their articles were read from: few of all that it was chosen from. */
export async function proved(ledger: Ledger, brief: Brief): Promise<Brief> {
  const articles = brief.sentences.flatMap(({ receipts }) => receipts.map(({ article }) => article));
  const proofs = await ledger.proofsOf([...new Set(articles)]);
  const known = (receipt: BriefReceipt) => ({ ...receipt, snapshot: proofs.get(receipt.article)?.hash ?? null });
  const sentences = brief.sentences.map((one) => ({ ...one, receipts: one.receipts.map(known) }));
  return { ...brief, sentences };
}

/** SHA-256 of the bytes that the article of a receipt was read from; null where they were not kept. */
export const snapshotOf = async (ledger: Ledger, { statement }: BriefReceipt): Promise<string | null> =>
  (await ledger.receiptOf(statement))?.snapshot?.hash ?? null;
