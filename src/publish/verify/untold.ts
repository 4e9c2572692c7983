// What a brief leaves out: a claim is not told without who denies it, takes it back or gives another figure.

import type { Ledger } from "../../ledger/index.ts";
import { Answers } from "../brief/answers.ts";
import type { Brief } from "../brief/index.ts";
import { answeringOf } from "../brief/evidence.ts";
import { asItStands } from "../brief/standing.ts";
import type { Told } from "./wrong.ts";

/**
 * What a ledger has against the claims of a brief and the brief does not tell. It is a fault where the ledger had it
 * when the brief was made: it came before an article that the brief rests on, or the brief is of now.
 */
export async function untoldIn(brief: Brief, ledger: Ledger, isNow: boolean): Promise<Told> {
  const receipts = brief.sentences.flatMap((one) => one.receipts.filter(({ proves }) => proves === "statement"));
  const claims = await ledger.thingsOf("claim", [...new Set(receipts.map(({ statement }) => statement))]);
  const all = await ledger.claimCases([...new Set(claims.values())]);
  const articles = all.flatMap(({ told }) => told.map(({ kept }) => kept.article.id));
  const outdated = await ledger.replacedIn([...new Set(articles)]);
  // What only an earlier text of a page said is told as history, or not at all.
  const cases = all.flatMap((one) => asItStands(one, outdated) ?? []);
  const answers = new Answers({ cases, beside: await answeringOf(ledger, cases) });
  const own = new Set(receipts.map(({ article }) => article));
  const numbers = all.flatMap(({ told }) => told.flatMap(({ kept }) => (own.has(kept.article.id) ? kept.number : [])));
  const last = isNow ? Infinity : Math.max(...numbers);
  const faults: Told["faults"][number][] = [];
  const grown: Told["grown"][number][] = [];
  for (const need of answers.missing(brief.sentences, 0)) {
    const told = answers.toldFor(need);
    const wasKnown = told.some(({ told: { kept } }) => kept.number <= last);
    const why = `is ${need.positions[0]!.what}, and the brief does not tell it`;
    (wasKnown ? faults : grown).push({ kind: "denial", words: need.one.text, why });
  }
  return { faults, grown };
}
