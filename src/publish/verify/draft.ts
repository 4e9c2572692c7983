// A text that Whence did not write, held against a ledger: which of its sentences have support?

import { blocksOf } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import type { ClaimCase, Ledger } from "../../ledger/index.ts";
import { groundOf, receiptOf, snapshotOf } from "../brief/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import { gate, shareOf } from "../gate/index.ts";
import type { Fault } from "../gate/index.ts";

/** A sentence of a draft with what speaks for it. */
export interface DraftSentence {
  readonly text: string;
  readonly isSupported: boolean;
  /** What of it the nearest receipt does not support. */
  readonly faults: readonly Omit<Fault, "sentence">[];
  /** What comes nearest to it in the ledger; null where nothing does. */
  readonly nearest: BriefReceipt | null;
}

/** Different sentences of a draft that are looked at, and claims and statements that each is laid beside. */
const [SENTENCES, CLAIMS, STATEMENTS] = [400, 4, 12];
/** Share of a sentence's words that a receipt must have to speak for it. */
const ENOUGH = 0.5;
/** Shorter sentences put nothing forward. */
const SHORTEST = 4;

/** What was found of a draft. */
export interface CheckedDraft {
  /** Every sentence that puts something forward, in order. */
  readonly sentences: readonly DraftSentence[];
  /** Sentences at the end that were not looked at, because there are too many. */
  readonly left: number;
}

/** Holds a draft against a ledger. */
export async function checkDraft(text: string, ledger: Ledger): Promise<CheckedDraft> {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const all = prose.sentences
    .filter(({ first, last }) => last - first >= SHORTEST)
    .map(({ start, end }) => text.slice(start, end));
  // What a text says again and again is held against the ledger once.
  const known = new Map<string, DraftSentence>();
  const sentences: DraftSentence[] = [];
  for (const sentence of all) {
    if (!known.has(sentence) && known.size >= SENTENCES) break;
    const found = known.get(sentence) ?? (await checkSentence(sentence, ledger));
    known.set(sentence, found);
    sentences.push(found);
  }
  return { sentences, left: all.length - sentences.length };
}

async function checkSentence(text: string, ledger: Ledger): Promise<DraftSentence> {
  const held = (await receiptsFor(text, ledger))
    .map((receipt) => ({ receipt, share: shareOf(text, receipt), faults: faultsOf(text, receipt) }))
    .filter(({ share }) => share > 0.2)
    .toSorted((a, b) => worth(b) - worth(a));
  const [best] = held;
  if (!best) return { text, isSupported: false, faults: [], nearest: null };
  const isSupported = best.faults.length === 0 && best.share >= ENOUGH;
  const nearest = { ...best.receipt, snapshot: await snapshotOf(ledger, best.receipt) };
  return { text, isSupported, faults: best.faults, nearest };
}

const worth = ({ share, faults }: { share: number; faults: readonly unknown[] }) => share - 0.15 * faults.length;

const faultsOf = (text: string, receipt: BriefReceipt) =>
  gate({ asOf: receipt.published, sentences: [{ text, receipts: [receipt] }] }).faults;

/** Receipts of the claims that are most like a sentence. */
async function receiptsFor(text: string, ledger: Ledger): Promise<BriefReceipt[]> {
  const cases: ClaimCase[] = [];
  for (const { id } of await ledger.claimsLike(text, CLAIMS)) {
    const one = await ledger.claim(id);
    if (one) cases.push(one);
  }
  const ground = await groundOf(ledger, cases);
  return cases.flatMap((one) =>
    one.told
      .filter(({ held }) => held.copyOf === null)
      .slice(0, STATEMENTS)
      .map((told) => receiptOf(ground, one, told)),
  );
}
