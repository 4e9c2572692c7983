// The gate: a text of which a name, number, day, quotation, source, verb, negation or degree of certainty is not
// supported by its receipts does not pass. It works on words alone, whoever wrote them.

import { alignmentOf } from "./align.ts";
import { caseOf } from "./case.ts";
import { outdated, withoutHistory } from "./history.ts";
import type { Fault, Found, Proof, Receipted } from "./fault.ts";
import { RULES } from "./rules/index.ts";
import { tellsWho as saysWho } from "./rules/unattributed.ts";
import { textOf } from "./text.ts";

export { historyEnd } from "./history.ts";
export type { Fault, FaultKind, Proof, Receipted } from "./fault.ts";

/** What the gate says of a text. */
export interface Verdict {
  readonly passed: boolean;
  readonly faults: readonly Fault[];
}

/** Longest sentence that is held against receipts, in UTF-16 code units. */
const LONGEST = 3000;
const endless = (text: string): Found => ({
  kind: "receipt",
  words: text.slice(0, 80),
  why: "begins a sentence that is too long to be held against receipts",
});

/** Holds every sentence of a text against its receipts. Costs the product of the lengths of sentence and quote. */
export function gate({ sentences, asOf = null }: Receipted): Verdict {
  const faults = sentences.flatMap(({ text, receipts }, sentence) => {
    if (text.length > LONGEST) return [{ sentence, ...endless(text) }];
    const seen = caseOf(withoutHistory(text, receipts), receipts, asOf);
    const rules = seen.held.length === 0 ? [RULES.receiptless] : Object.values(RULES);
    const found = [...rules.flatMap((rule) => rule(seen)), ...outdated(text, receipts)];
    const told = new Map(found.map((one) => [`${one.kind} ${one.words}`, one]));
    return [...told.values()].map((one): Fault => ({ sentence, ...one }));
  });
  return { passed: faults.length === 0, faults };
}

/** The words between quotation marks, without the marks. */
export const quotationsIn = (text: string): string[] =>
  textOf(text, null).quotations.flatMap(({ words }) => words.replaceAll('"', " ").trim() || []);

/** Does a sentence say of anything whose word it is? */
export const tellsWho = (text: string): boolean => saysWho(caseOf(text, [], null));

/** The share of a sentence's words that a quote has in the same order, from 0 to 1. */
export const shareOf = (text: string, { quote }: Pick<Proof, "quote">): number => {
  const [sentence, words] = [textOf(text, null).tokens, textOf(quote, null).tokens];
  return alignmentOf(sentence, words).matched.size / Math.max(1, sentence.length);
};
