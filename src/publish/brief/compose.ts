// A brief is put together: topic by topic, in each what is put forward, how many stand behind it, how its figures
// moved, and who denies it or takes it back. A proposition is told once, and what is not fit to print is left out.

import { instantOf, wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import type { Brief, BriefReceipt, BriefSentence, Section } from "./brief.ts";
import { countsIn } from "./counts.ts";
import { isSince } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { gate } from "../gate/index.ts";
import { unfit } from "./fitness.ts";
import type { Lifted } from "./lift.ts";
import { lift } from "./lift.ts";
import { receiptOf, spanOf } from "./receipts.ts";
import { seriesIn } from "./series.ts";
import { Sources } from "./sources.ts";
import { topicsOf } from "./topics.ts";
import type { Topic } from "./topics.ts";

/** How long a brief may be, and from when on something is new. */
export interface BriefOptions {
  /** Sentences at most. */
  readonly sentences?: number | undefined;
  /** ISO 8601: what was published from then on is new, the rest is told after it. */
  readonly since?: string | null | undefined;
}

/** Sentences of one topic at most, as a share of the whole. */
const SHARE = 0.45;

/** With `since`, the share of a brief that what is new may take. */
const NEWS = 0.7;

/** Sentences of the brief on the way. */
class Draft {
  readonly evidence: Evidence;
  readonly sources: Sources;
  readonly most: number;
  readonly since: string | null;
  /** With `since`: what is new has been told. */
  isPast = false;
  readonly sentences: BriefSentence[] = [];
  readonly left: Record<string, number> = {};
  readonly #nouns = new Set<string>();
  readonly #told: Wording[] = [];

  constructor(evidence: Evidence, most: number, since: string | null) {
    this.evidence = evidence;
    this.most = most;
    this.since = since;
    this.sources = new Sources(evidence);
    this.#hear(evidence.story.title ?? "");
  }

  get isFull(): boolean {
    const isNew = this.since !== null && !this.isPast;
    return this.sentences.length >= (isNew ? Math.ceil(this.most * NEWS) : this.most);
  }

  /** Has the brief told a noun, in one of its forms? */
  readonly knows = (noun: string): boolean => this.#nouns.has(stemOf(noun));

  #hear(text: string): void {
    for (const word of text.match(/\p{L}{3,}/gu) ?? []) this.#nouns.add(stemOf(word));
  }

  /** Prints a sentence, if the gate lets it pass. */
  add(text: string, all: readonly BriefReceipt[], topic: number, section: Section): boolean {
    const sentence = { text, section, topic, receipts: unique(all) };
    const { faults } = gate({ asOf: this.evidence.story.last, sentences: [sentence] });
    for (const { kind } of faults) this.#leave(`gate: ${kind}`);
    if (faults.length > 0) return false;
    this.sentences.push(sentence);
    this.#hear(text);
    return true;
  }

  #leave(rule: string): void {
    this.left[rule] = (this.left[rule] ?? 0) + 1;
  }

  /** The first of these statements that makes a sentence fit to print is printed. */
  tell(one: ClaimCase, all: readonly Told[], topic: number): boolean {
    if (this.isFull) return false;
    for (const told of all.slice(0, TRIED)) {
      const made = this.#lifted(told);
      if (made === null) continue;
      const receipts = [receiptOf(this.evidence, one, told), ...made.receipts];
      if (!this.add(made.text, receipts, topic, this.sectionOf(told))) continue;
      for (const place of made.called) this.sources.remember(told, place);
      this.#told.push({ content: wordsIn(made.content), text: wordsIn(made.text) });
      return true;
    }
    return false;
  }

  /** Can any of its statements be printed, once all that they point to has been told? */
  isPrintable({ told }: ClaimCase): boolean {
    return told.slice(0, FIRST).some((one) => {
      const made = this.#made(one);
      return typeof made !== "string" && unfit(made, () => true) === null;
    });
  }

  #made(told: Told): Lifted | string {
    return lift(told, this.evidence.proseOf(told.kept.article, spanOf(told)), this.sources, this.evidence.story.last);
  }

  #lifted(told: Told): Lifted | null {
    const made = this.#made(told);
    const refusal = typeof made === "string" ? made : (unfit(made, this.knows) ?? this.#repeated(made));
    if (refusal !== null) this.#leave(refusal);
    return refusal === null && typeof made !== "string" ? made : null;
  }

  /** Contents that share most of their words, or of which one stands whole in the sentence of the other. */
  #repeated({ content, text }: Lifted): string | null {
    const own = { content: wordsIn(content), text: wordsIn(text) };
    const isToldBy = (other: Wording) =>
      shared(own.content, other.content) >= SAME * Math.min(own.content.size, other.content.size) ||
      shared(own.content, other.text) === own.content.size ||
      shared(other.content, own.text) === other.content.size;
    return this.#told.some(isToldBy) ? "told before" : null;
  }

  /** What is new is told first, and then what is not. */
  isWanted({ kept }: Told): boolean {
    return this.since === null || isSince(kept.article.published, this.since) !== this.isPast;
  }

  sectionOf(told: Told): Section {
    if (this.since !== null) return isSince(told.kept.article.published, this.since) ? "new" : "earlier";
    return isBackground(told, this.evidence.story.first) ? "earlier" : "now";
  }
}

/** Statements of a claim that tell whether any of it can be printed. */
const FIRST = 3;

/** Statements of a claim that are tried before it is given up. */
const TRIED = 6;

/** Share of its words by which a sentence repeats another. */
const SAME = 0.7;

/** The words of a sentence and of its content, by their stems. */
interface Wording {
  readonly content: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

const wordsIn = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(stemOf));
const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|es|s|ed|ing)$/, "")
    .slice(0, 7);

const DAY = 24 * 60 * 60 * 1000;

/** What was said, or happened, well before the story began. */
function isBackground({ statement }: Told, first: string | null): boolean {
  const began = instantOf(first);
  const named = [statement.saidAt, ...statement.times.map(({ value }) => value)];
  const days = named.flatMap((value) => (/^\d{4}-\d\d-\d\d/.test(value ?? "") ? (instantOf(value) ?? []) : []));
  return began !== null && days.length > 0 && days.every((day) => day < began - 2 * DAY);
}

/** The brief of a story, compiled from what the ledger has on it. */
export function composed(evidence: Evidence, { sentences = 12, since = null }: BriefOptions = {}): Brief {
  const draft = new Draft(evidence, sentences, since);
  const printable = evidence.cases.filter((one) => draft.isPrintable(one));
  const topics = inNews(topicsOf(printable, evidence.story.last), since);
  if (since !== null) {
    topics.forEach((topic, place) => tellTopic(draft, topic, place));
    draft.isPast = true;
  }
  topics.forEach((topic, place) => tellTopic(draft, topic, place));
  const { id, title, last, articles, outlets } = evidence.story;
  const order: readonly Section[] = ["now", "new", "earlier"];
  const told = draft.sentences.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  return { story: id, title, asOf: last, since, articles, outlets, sentences: told, left: draft.left };
}

/** Topics with something new come first. */
const inNews = (topics: readonly Topic[], since: string | null): Topic[] => {
  const isNew = ({ cases }: Topic) =>
    cases.some(({ told }) => told.some(({ kept }) => isSince(kept.article.published, since)));
  return since === null ? [...topics] : topics.toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)));
};

function tellTopic(draft: Draft, { cases }: Topic, topic: number): void {
  const [first, ...others] = cases;
  const most = draft.sentences.length + Math.max(2, Math.ceil(draft.most * SHARE));
  const isOver = () => draft.isFull || draft.sentences.length >= most;
  if (!first || isOver()) return;
  if (!tellClaim(draft, first, topic, { isLead: true })) {
    for (const one of others) if (!isOver()) tellClaim(draft, one, topic);
    return;
  }
  const series = isOver() ? null : seriesIn(cases, draft.evidence, draft.sources);
  const isTold =
    series !== null && draft.add(series.text, series.receipts, topic, draft.sectionOf(series.told.at(-1)!));
  for (const told of isTold ? series.told : []) draft.sources.remember(told, 0);
  for (const one of others)
    if (!isOver()) tellClaim(draft, one, topic, { isInSeries: isTold && series.cases.includes(one) });
}

/** Topics whose origins are always counted; of the others only those that somebody denies. */
const WEIGHED = 3;

/** Tells a claim, what is behind it, and who is against it. */
function tellClaim(draft: Draft, one: ClaimCase, topic: number, { isInSeries = false, isLead = false } = {}): boolean {
  const on = (side: string) => inOrder(one, side, draft.since).filter((told) => draft.isWanted(told));
  const isTold = !isInSeries && draft.tell(one, on("for"), topic);
  // Where there is little room, who denies it comes before how many carry it.
  const isTight = draft.most - draft.sentences.length < 2 && one.origins.against.least > 0;
  if (isTold && isLead && !draft.isFull && !isTight) {
    const counts = countsIn(one, draft.evidence);
    if (counts && (topic < WEIGHED || one.origins.against.least > 0))
      draft.add(counts.text, counts.receipts, topic, draft.sentences.at(-1)!.section);
  }
  if (isTold || isInSeries) {
    draft.tell(one, on("against"), topic);
    draft.tell(one, on("retracts"), topic);
  }
  return isTold;
}

/** Who tells it first-hand and in full comes first; with `since` the newest. */
function inOrder(one: ClaimCase, side: string, since: string | null): Told[] {
  const words = wordsIn(one.text);
  const worth = ({ statement, held, kept }: Told) =>
    (isSince(kept.article.published, since) ? 8 : 0) +
    (held.copyOf === null ? 2 : 0) +
    (statement.chain.length === 1 ? 2 : 0) +
    (statement.form === "direct" ? 0 : 1) +
    (held.chain[0]?.kind === "unnamed" ? 0 : 2) +
    3 * overlap(words, wordsOf(kept.article.text, statement.content)) +
    (statement.saidAt === null ? 0 : 0.5) -
    (/\bhad\b/.test(wordsOf(kept.article.text, statement.cue)) ? 2 : 0) +
    statement.confidence;
  return one.told.filter(({ held }) => held.side === side).toSorted((a, b) => worth(b) - worth(a));
}

/** Share of a claim's words that a statement has. */
function overlap(words: ReadonlySet<string>, text: string): number {
  const own = wordsIn(text);
  return [...words].filter((word) => own.has(word)).length / Math.max(1, words.size);
}

function unique(receipts: readonly BriefReceipt[]): BriefReceipt[] {
  const found = new Map(receipts.map((one) => [`${one.proves} ${one.statement} ${one.start} ${one.end}`, one]));
  return [...found.values()];
}
