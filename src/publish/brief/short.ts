// Who confirms, denies or takes back a claim that was told, in few words: “The ministry confirmed this on 6 March.”

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { largeHead } from "./amounts.ts";
import { deniedBefore } from "./answers.ts";
import type { Answering, Need } from "./answers.ts";
import type { BriefReceipt } from "./brief.ts";
import { dayIn } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { originIn, receiptOf } from "./receipts.ts";
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

/** And those that deny or take back, in any tense. */
const ANSWERS =
  /^(?:(?:has|have|had|later|also|earlier|flatly|strongly|firmly|categorically|again) )*(den|reject|dismiss|disput|contradict|refut|retract|withdr)(?:y|ies|ied|e?s|e?d|aws?|ew|awn)?$/i;

/** What is told of such a verb. */
const PAST: Readonly<Record<string, string>> = {
  den: "denied",
  reject: "rejected",
  dismiss: "dismissed",
  disput: "disputed",
  contradict: "contradicted",
  refut: "refuted",
  retract: "retracted",
  withdr: "withdrew",
};

/** “The allegations published today”: what a denial is about, in words for all that somebody may deny. */
const TALK =
  /^(?:(?:the|these|those|all|any|such) )?(?:allegations?|accusations?|charges?|claims?|assertions?|reports?|rumou?rs?|suggestions?|insinuations?)\b/i;

/**
 * Who other than those who said it first confirms a claim; null where nobody does. `all` are the statements for it that
 * may be told, the best first.
 */
export function confirmedIn(one: ClaimCase, all: readonly Told[], desk: Desk): Short | null {
  const first = new Set(all.filter(({ statement }) => statement.act !== "confirm").flatMap(speakerOf));
  if (first.size === 0) return null;
  // A body and its head are one origin: who repeats his own word confirms nothing.
  const origins = new Set(
    one.told.flatMap(({ statement }) => (statement.act === "confirm" ? [] : (originIn(one, statement.id) ?? []))),
  );
  for (const told of all) {
    const [speaker] = speakerOf(told);
    if (speaker === undefined || told.statement.act !== "confirm" || first.has(speaker)) continue;
    if (origins.has(originIn(one, told.statement.id) ?? 0)) continue;
    const found = shortOf(one, told, CONFIRMS, desk);
    if (found) return found;
  }
  return null;
}

/** Who denies or takes back what was told just before; a statement of another claim only where it denies this one. */
export function toldInShort({ one, positions }: Need, all: readonly Answering[], desk: Desk): Short | null {
  const denials = new Set(positions.flatMap(({ what, statements }) => (what === "denied" ? statements : [])));
  for (const { one: home, told } of all) {
    const isPast = deniedBefore(one).has(told.statement.id);
    const isIt = home === one || denials.has(told.statement.id);
    const what = home === one ? "this" : talkIn(told);
    const found = isIt ? shortOf(home, told, ANSWERS, desk, { isPast, what }) : null;
    if (found) return found;
  }
  return null;
}

/** What a statement denies, as it says itself: “the allegations”. */
const talkIn = ({ statement, kept }: Told): string =>
  TALK.exec(wordsOf(kept.article.text, statement.content))?.[0].replace(/^\p{Lu}/u, (first) => first.toLowerCase()) ??
  "this";

/** “The ministry denied this on 6 March”, where an article says it with one of these verbs. */
function shortOf(
  one: ClaimCase,
  told: Told,
  verbs: RegExp,
  { evidence, sources }: Desk,
  { isPast = false, what = "this" } = {},
): Short | null {
  const { statement, held, kept } = told;
  const [, verb] = verbs.exec(wordsOf(kept.article.text, statement.cue)) ?? [];
  if (verb === undefined || held.copyOf !== null || statement.chain.length > 1) return null;
  const called = sources.call(told, 0);
  if (!called) return null;
  const day = statement.saidAt === null ? null : dayIn(statement.saidAt, evidence.story.last);
  const on = day === null ? "" : ` on ${day}`;
  const text = `${largeHead(called.words)} ${isPast ? "had " : ""}${PAST[verb.toLowerCase()] ?? verb.toLowerCase()} ${what}${on}.`;
  return { text, told, receipts: [receiptOf(evidence, one, told), ...called.receipts] };
}

const speakerOf = ({ held }: Told): string[] => held.chain.slice(0, 1).flatMap(({ entity }) => entity ?? []);
