// A brief is put together: topic by topic, in each what is put forward, how many stand behind it, how its figures
// moved, and who confirms it, denies it, says nothing to it or takes it back. A proposition is told once, never without
// who denies it or took it back, and what is not fit to print is left out.

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { deniedBefore } from "./answers.ts";
import type { Brief, Section } from "./brief.ts";
import { countsIn } from "./counts.ts";
import { isSince } from "./days.ts";
import { Draft } from "./draft.ts";
import type { Edit } from "./edited.ts";
import type { Evidence } from "./evidence.ts";
import { byFindings, newsFirst } from "./findings.ts";
import { seriesIn } from "./series.ts";
import { confirmedIn } from "./short.ts";
import { together } from "./together.ts";
import { topicsOf } from "./topics.ts";
import type { Topic } from "./topics.ts";
import { overlap, wordsIn } from "./wording.ts";

/** How long a brief may be, and from when on something is new. */
export interface BriefOptions {
  /** Sentences at most. */
  readonly sentences?: number | undefined;
  /** ISO 8601: what was published from then on is new, the rest is told after it. */
  readonly since?: string | null | undefined;
}

/** Sentences of a brief where nobody says how many. */
export const SENTENCES = 12;

/** Sentences of one topic at most, as a share of the whole. */
const SHARE = 0.45;

/** The brief of a story, compiled from what the ledger has on it. */
export function composed(evidence: Evidence, { sentences = SENTENCES, since = null }: BriefOptions = {}): Brief {
  const draft = new Draft(evidence, sentences, since);
  const printable = evidence.cases.filter((one) => draft.isPrintable(one));
  const isNew = (told: Told) => draft.isNew(told);
  const all = topicsOf(printable, evidence.story);
  const topics = since === null ? all : byFindings(all, isNew);
  if (since !== null) {
    topics.forEach((topic, place) => tellTopic(draft, newsFirst(topic, isNew), place));
    tellGone(draft, topics.length);
    draft.isPast = true;
  }
  topics.forEach((topic, place) => tellTopic(draft, topic, place));
  const { id, title, last, articles, texts, outlets } = evidence.story;
  const order: readonly Section[] = ["now", "new", "earlier"];
  const told = draft.sentences.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  return {
    story: id,
    title,
    asOf: last,
    since,
    articles,
    ...(texts > articles ? { texts } : {}),
    outlets,
    sentences: told,
    left: draft.left,
  };
}

/** What edits since then took off pages, and nothing stands in its place; what pages said that are gone. */
function tellGone(draft: Draft, topic: number): void {
  const since = draft.evidence.edits.filter(({ until }) => isSince(until, draft.since));
  for (const [place, edit] of since.entries()) if (!draft.isFull) tellEdit(draft, edit, topic + place);
}

/** “The hospital said that fourteen were ill, the page of Coast Wire said until 12 May.” */
const tellEdit = (draft: Draft, { one, told }: Edit, topic: number): boolean =>
  !draft.hasTold(told) && draft.tell(one, [told], topic, { mayRepeat: true });

function tellTopic(draft: Draft, { cases }: Topic, topic: number): void {
  const [first, ...others] = cases;
  const most = draft.sentences.length + Math.max(2, Math.ceil(draft.most * SHARE));
  const isOver = () => draft.isFull || draft.sentences.length >= most;
  if (!first || isOver()) return;
  if (!tellClaim(draft, first, topic, { isLead: true })) {
    for (const one of others) if (!isOver()) tellClaim(draft, one, topic);
    return;
  }
  const inSeries = isOver() ? [] : tellSeries(draft, cases, topic, isOver);
  for (const one of others) if (!isOver() && !inSeries.includes(one)) tellClaim(draft, one, topic);
}

/** Tells how the figure of a topic moved, and who is against its numbers; gives the claims that are told by it. */
function tellSeries(
  draft: Draft,
  cases: readonly ClaimCase[],
  topic: number,
  isOver: () => boolean,
): readonly ClaimCase[] {
  const series = seriesIn(cases, draft.evidence, draft.sources);
  if (!series) return [];
  const alone = () => {
    const isTold = draft.add(series.text, series.receipts, topic, draft.sectionOf(series.told.at(-1)!));
    for (const told of isTold ? series.told : []) draft.sources.remember(told, 0);
    return isTold;
  };
  const whole = () => {
    if (!alone()) return false;
    for (const one of cases.slice(1)) if (!isOver() && series.cases.includes(one)) tellSides(draft, one, topic);
    return true;
  };
  return together(draft, topic, whole) || together(draft, topic, alone) ? series.cases : [];
}

/** Topics whose origins are always counted; of the others only those that somebody denies. */
const WEIGHED = 3;

/** Tells a claim, what is behind it, and who is against it: in full, or as shortly as it may be told. */
function tellClaim(draft: Draft, one: ClaimCase, topic: number, { isLead = false } = {}): boolean {
  const alone = () => draft.tell(one, wantedOn(draft, one, "for"), topic);
  const whole = () => {
    if (!alone()) return false;
    if (isLead) tellCounts(draft, one, topic);
    for (const edit of draft.evidence.edits) if (edit.inPlace === one.id) tellEdit(draft, edit, topic);
    tellSides(draft, one, topic);
    return true;
  };
  if (together(draft, topic, whole) || together(draft, topic, alone)) return true;
  // Who says nothing to it may be all that is told, who refuses it, or who is against it.
  return ["declines", "refuses", "against", "retracts"].some((side) =>
    together(draft, topic, () => draft.tell(one, wantedOn(draft, one, side), topic)),
  );
}

/** How many origins it has; where there is little room, who denies it comes before. */
function tellCounts(draft: Draft, one: ClaimCase, topic: number): void {
  const isTight = draft.most - draft.sentences.length < 2 && one.origins.against.least > 0;
  if (draft.isFull || isTight) return;
  const counts = countsIn(one, draft.evidence);
  if (counts && (topic < WEIGHED || one.origins.against.least > 0))
    draft.add(counts.text, counts.receipts, topic, draft.sentences.at(-1)!.section);
}

/** Who denies a claim, confirms it, questions it, says nothing to it, or takes it back. */
function tellSides(draft: Draft, one: ClaimCase, topic: number): void {
  draft.tell(one, wantedOn(draft, one, "against"), topic);
  const confirmed = draft.isFull ? null : confirmedIn(one, wantedOn(draft, one, "for"), draft);
  if (
    confirmed &&
    !draft.hasTold(confirmed.told) &&
    draft.add(confirmed.text, confirmed.receipts, topic, draft.sectionOf(confirmed.told))
  )
    draft.sources.remember(confirmed.told, 0);
  for (const side of ["questions", "declines", "refuses", "retracts"])
    draft.tell(one, wantedOn(draft, one, side), topic);
}

/** Statements on a side that are to be told now. */
function wantedOn(draft: Draft, one: ClaimCase, side: string): Told[] {
  const past = deniedBefore(one);
  const undone = articlesOf(one, "retracts");
  const isIt = (told: Told) =>
    draft.isWanted(told) &&
    !past.has(told.statement.id) &&
    // A denial that another claim was told with is told.
    !(side === "against" && draft.hasTold(told)) &&
    // Whoever takes a claim back repeats it, and is no receipt for it.
    !(side === "for" && undone.has(told.kept.article.id));
  return inOrder(draft, one, side).filter(isIt);
}

const articlesOf = ({ told }: ClaimCase, side: string): Set<string> =>
  new Set(told.filter(({ held }) => held.side === side).map(({ kept }) => kept.article.id));

/** Who tells it first-hand and in full comes first; with `since` the newest. */
function inOrder(draft: Draft, one: ClaimCase, side: string): Told[] {
  const words = wordsIn(one.text);
  const worth = ({ statement, held, kept }: Told) =>
    (draft.isNew({ statement, held, kept }) ? 8 : 0) +
    (held.copyOf === null ? 2 : 0) +
    (statement.chain.length === 1 ? 2 : 0) +
    (statement.form === "direct" ? 0 : 1) +
    (held.chain[0]?.kind === "unnamed" ? 0 : 2) +
    3 * overlap(words, wordsOf(kept.article.text, statement.content)) +
    (statement.saidAt === null ? 0 : 0.5) -
    (/\bhad\b/.test(wordsOf(kept.article.text, statement.cue)) ? 2 : 0) +
    statement.confidence;
  return one.told
    .filter(({ held }) => held.side === side)
    .map((told) => ({ told, worth: worth(told) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ told }) => told);
}
