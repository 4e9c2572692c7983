// Briefs are checked: their receipts against themselves, their sentences against their receipts, and, where there is
// a ledger, their receipts against what it keeps.

import type { Ledger } from "../../ledger/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";
import { gate } from "../gate/index.ts";
import { Book } from "./book.ts";
import type { Wrong } from "./wrong.ts";
import { untoldIn } from "./untold.ts";

/** Something wrong, with the sentence in which it stands. */
export interface Finding {
  /** Place of the sentence in the whole file, from 1; 0 for what a brief says of itself above its sentences. */
  readonly sentence: number;
  readonly text: string;
  /** What is wrong: a kind of the gate, or "span", "missing", "article", "snapshot", "statement", "story". */
  readonly kind: string;
  readonly words: string;
  readonly why: string;
}

/** What was checked and what was found wrong. */
export interface Checked {
  readonly sentences: number;
  readonly receipts: number;
  /** Receipts of which the ledger keeps the article; null where there is no ledger. */
  readonly kept: number | null;
  readonly findings: readonly Finding[];
  /** What was so when the brief was made, and is otherwise since later articles came: no fault. */
  readonly grown: readonly Finding[];
}

/** Checks briefs, offline. */
export async function checkBriefs(briefs: readonly Brief[], ledger: Ledger | null): Promise<Checked> {
  const findings: Finding[] = [];
  const grown: Finding[] = [];
  let [sentences, receipts, kept] = [0, 0, 0];
  const book = ledger && new Book(ledger);
  // What a file says again and again goes through the gate once.
  const passed = new Map<string, readonly Wrong[]>();
  const tell = (list: Finding[], sentence: number, text: string, all: readonly Wrong[]) =>
    list.push(...all.map(({ kind, words, why }) => ({ sentence, text, kind, words, why })));
  for (const brief of briefs) {
    const { asOf, sentences: all } = brief;
    const above = await book?.ofStory(brief);
    tell(findings, 0, brief.title ?? "", above?.faults ?? []);
    tell(grown, 0, brief.title ?? "", above?.grown ?? []);
    const untold = ledger && (await untoldIn(brief, ledger, above!.before === 0));
    tell(findings, 0, brief.title ?? "", untold?.faults ?? []);
    tell(grown, 0, brief.title ?? "", untold?.grown ?? []);
    for (const one of all) {
      const { text, receipts: own } = one;
      sentences += 1;
      const key = JSON.stringify([asOf, text, own]);
      const faults = passed.get(key) ?? gate({ asOf, sentences: [one] }).faults;
      passed.set(key, faults);
      tell(findings, sentences, text, faults);
      for (const receipt of own) {
        receipts += 1;
        tell(findings, sentences, text, spanFaults(receipt));
        if (!book) continue;
        const found = await book.of(receipt, above!.before);
        if (found) kept += 1;
        const doubt = faults.some(({ kind }) => kind === "source") ? null : await book.inDoubt(text, receipt);
        tell(findings, sentences, text, [...(found?.faults ?? [missing(receipt)]), ...(doubt ? [doubt] : [])]);
        tell(grown, sentences, text, found?.grown ?? []);
      }
    }
  }
  return { sentences, receipts, kept: ledger && kept, findings, grown };
}

const missing = ({ article }: BriefReceipt): Wrong => ({
  kind: "missing",
  words: article,
  why: "is no article of the ledger",
});

function spanFaults({ quote, start, end }: BriefReceipt): Wrong[] {
  if (end - start === quote.length) return [];
  return [{ kind: "span", words: quote, why: `is ${quote.length} long, its span ${end - start}` }];
}
