// Who confirms a claim that was told: “The ministry confirmed this on 6 March.”

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { largeHead } from "./amounts.ts";
import type { BriefReceipt } from "./brief.ts";
import { dayIn } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { receiptOf } from "./receipts.ts";
import type { Sources } from "./sources.ts";

/** What the sentence is made with. */
interface Desk {
  readonly evidence: Evidence;
  readonly sources: Sources;
}

/** A sentence that says who confirms, with what proves it. */
interface Confirmed {
  readonly text: string;
  readonly told: Told;
  readonly receipts: readonly BriefReceipt[];
}

/** Words that confirm as they stand; what an article puts in other words is no confirmation of ours. */
const CONFIRMS = /^(?:has |have |had |later |also )?(confirmed|acknowledged|admitted|conceded)$/i;

/**
 * Who other than those who said it first confirms a claim; null where nobody does. `all` are the statements for it that
 * may be told, the best first.
 */
export function confirmedIn(one: ClaimCase, all: readonly Told[], { evidence, sources }: Desk): Confirmed | null {
  const first = new Set(all.filter(({ statement }) => statement.act !== "confirm").flatMap(speakerOf));
  for (const told of all) {
    const { statement, held, kept } = told;
    const [, verb] = CONFIRMS.exec(wordsOf(kept.article.text, statement.cue)) ?? [];
    const [speaker] = speakerOf(told);
    if (verb === undefined || speaker === undefined || statement.act !== "confirm" || first.has(speaker)) continue;
    if (first.size === 0 || held.copyOf !== null || statement.chain.length > 1) continue;
    const called = sources.call(told, 0);
    if (!called) continue;
    const day = statement.saidAt === null ? null : dayIn(statement.saidAt, evidence.story.last);
    const text = `${largeHead(called.words)} ${verb.toLowerCase()} this${day === null ? "" : ` on ${day}`}.`;
    return { text, told, receipts: [receiptOf(evidence, one, told), ...called.receipts] };
  }
  return null;
}

const speakerOf = ({ held }: Told): string[] => held.chain.slice(0, 1).flatMap(({ entity }) => entity ?? []);
