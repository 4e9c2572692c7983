// Who confirms, denies or takes back a claim that was told, in few words: “The ministry confirmed this on 6 March.”

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { largeHead } from "./amounts.ts";
import { deniedBefore } from "./answers.ts";
import type { Answering, Need } from "./answers.ts";
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

/** A sentence in few words, with what proves it. */
interface Short {
  readonly text: string;
  readonly told: Told;
  readonly receipts: readonly BriefReceipt[];
}

/** Words that confirm as they stand; what an article puts in other words is no confirmation of ours. */
const CONFIRMS = /^(?:has |have |had |later |also )?(confirmed|acknowledged|admitted|conceded)$/i;

/** And those that deny or take back. */
const ANSWERS =
  /^(?:has |have |had |later |also |earlier |flatly )?(denied|rejected|dismissed|disputed|contradicted|refuted|retracted|withdrew|withdrawn)$/i;

/**
 * Who other than those who said it first confirms a claim; null where nobody does. `all` are the statements for it that
 * may be told, the best first.
 */
export function confirmedIn(one: ClaimCase, all: readonly Told[], desk: Desk): Short | null {
  const first = new Set(all.filter(({ statement }) => statement.act !== "confirm").flatMap(speakerOf));
  if (first.size === 0) return null;
  for (const told of all) {
    const [speaker] = speakerOf(told);
    if (speaker === undefined || told.statement.act !== "confirm" || first.has(speaker)) continue;
    const found = shortOf(one, told, CONFIRMS, desk);
    if (found) return found;
  }
  return null;
}

/** Who denies or takes back what was told just before. */
export function toldInShort({ one }: Need, all: readonly Answering[], desk: Desk): Short | null {
  for (const { one: home, told } of all) {
    const isPast = deniedBefore(one).has(told.statement.id);
    const found = home === one ? shortOf(one, told, ANSWERS, desk, isPast) : null;
    if (found) return found;
  }
  return null;
}

/** “The ministry denied this on 6 March”, where an article says it with one of these verbs. */
function shortOf(one: ClaimCase, told: Told, verbs: RegExp, { evidence, sources }: Desk, isPast = false): Short | null {
  const { statement, held, kept } = told;
  const [, verb] = verbs.exec(wordsOf(kept.article.text, statement.cue)) ?? [];
  if (verb === undefined || held.copyOf !== null || statement.chain.length > 1) return null;
  const called = sources.call(told, 0);
  if (!called) return null;
  const day = statement.saidAt === null ? null : dayIn(statement.saidAt, evidence.story.last);
  const past = verb.toLowerCase() === "withdrawn" ? "withdrew" : verb.toLowerCase();
  const text = `${largeHead(called.words)} ${isPast ? "had " : ""}${past} this${day === null ? "" : ` on ${day}`}.`;
  return { text, told, receipts: [receiptOf(evidence, one, told), ...called.receipts] };
}

const speakerOf = ({ held }: Told): string[] => held.chain.slice(0, 1).flatMap(({ entity }) => entity ?? []);
