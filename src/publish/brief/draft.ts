// Sentences of a brief on the way: each is lifted from its statement, looked at, and printed where the gate lets it pass.

import { instantOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { gate, historyEnd } from "../gate/index.ts";
import type { Fault } from "../gate/index.ts";
import { Answers } from "./answers.ts";
import type { BriefReceipt, BriefSentence, Section } from "./brief.ts";
import { dayIn, isSince } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { unfit } from "./fitness.ts";
import type { Lifted } from "./lift.ts";
import { lift } from "./lift.ts";
import { receiptOf, spanOf } from "./receipts.ts";
import { Sources } from "./sources.ts";
import { isToldBy, stemOf, wordingOf } from "./wording.ts";
import type { Wording } from "./wording.ts";

/** With `since`, the share of a brief that what is new may take. */
const NEWS = 0.7;

/** How far a brief is. */
interface Mark {
  readonly sentences: number;
  readonly nouns: ReadonlySet<string>;
  readonly told: readonly Wording[];
  readonly introduced: ReadonlySet<string>;
}

/** How a statement may be told: with words that were told before; as the answer to what was told just before. */
interface Telling {
  readonly mayRepeat?: boolean;
  readonly isAnswer?: boolean;
}

/** Sentences of the brief on the way. */
export class Draft {
  readonly evidence: Evidence;
  readonly sources: Sources;
  readonly most: number;
  readonly since: string | null;
  /** With `since`: what is new has been told. */
  isPast = false;
  readonly sentences: BriefSentence[] = [];
  readonly left: Record<string, number> = {};
  readonly answers: Answers;
  readonly #people: ReadonlySet<string>;
  readonly #judged = new Map<string, readonly Fault[]>();
  #nouns = new Set<string>();
  #told: Wording[] = [];

  constructor(evidence: Evidence, most: number, since: string | null) {
    this.evidence = evidence;
    this.most = most;
    this.since = since;
    this.sources = new Sources(evidence);
    this.answers = new Answers(evidence);
    this.#people = peopleIn(evidence);
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
    if (this.#isRetold(sentence)) return false;
    const faults = this.#faultsOf(sentence);
    for (const { kind } of faults) this.leave(`gate: ${kind}`);
    if (faults.length > 0) return false;
    this.sentences.push(sentence);
    this.#hear(text);
    return true;
  }

  /** What the gate says of a sentence, which may be tried again in a shorter telling. */
  #faultsOf(sentence: BriefSentence): readonly Fault[] {
    const key = `${sentence.text} ${sentence.receipts.map(placeOf).join(" ")}`;
    const faults = this.#judged.get(key) ?? gate({ asOf: this.evidence.story.last, sentences: [sentence] }).faults;
    this.#judged.set(key, faults);
    return faults;
  }

  /** Does a sentence rest on the very statements that another one rests on? */
  #isRetold(sentence: BriefSentence): boolean {
    const own = groundOf(sentence);
    return own.includes(" ") && this.sentences.some((other) => groundOf(other) === own);
  }

  /** What has been printed so far, and whom it has introduced. */
  mark(): Mark {
    return {
      sentences: this.sentences.length,
      nouns: new Set(this.#nouns),
      told: [...this.#told],
      introduced: this.sources.introduced(),
    };
  }

  /** Takes back what was printed since. */
  back({ sentences, nouns, told, introduced }: Mark): void {
    this.sentences.length = sentences;
    [this.#nouns, this.#told] = [new Set(nouns), [...told]];
    this.sources.forgetBut(introduced);
  }

  /** Has a statement been told? */
  hasTold({ statement }: Told): boolean {
    return this.sentences.some(({ receipts }) =>
      receipts.some((one) => one.proves === "statement" && one.statement === statement.id),
    );
  }

  /** Counts what was left out, by the rule that refused it. */
  leave(rule: string): void {
    this.left[rule] = (this.left[rule] ?? 0) + 1;
  }

  /** The first of these statements that makes a sentence fit to print is printed; as an answer it may point at what it answers. */
  tell(one: ClaimCase, all: readonly Told[], topic: number, how: Telling = {}): boolean {
    if (this.isFull) return false;
    for (const told of all.slice(0, TRIED)) {
      const made = this.#lifted(told, how);
      if (made === null) continue;
      const receipts = [receiptOf(this.evidence, one, told), ...made.receipts];
      if (!this.add(this.asHistory(made.text, told), receipts, topic, this.sectionOf(told))) continue;
      for (const place of made.called) this.sources.remember(told, place);
      this.#told.push(wordingOf(made));
      return true;
    }
    return false;
  }

  /** What only an earlier text of its page said is told as that. */
  asHistory(text: string, { kept: { article } }: Told): string {
    const replaced = this.evidence.outdated.get(article.id);
    if (!replaced) return text;
    const day = replaced.until === null ? null : dayIn(replaced.until, this.evidence.story.last);
    return `${text.replace(/\.$/, "")}${historyEnd(article.publisher, day)}.`;
  }

  /** Can any of its statements be printed, once all that they point to has been told? */
  isPrintable({ told }: ClaimCase): boolean {
    const sides = Map.groupBy(told, ({ held }) => held.side);
    const first = [...sides.values()].flatMap((own) => own.slice(0, FIRST));
    return first.some((one) => {
      const made = this.#made(one);
      return typeof made !== "string" && unfit(made, { known: () => true, people: this.#people }) === null;
    });
  }

  #made(told: Told): Lifted | string {
    return lift(told, this.evidence.proseOf(told.kept.article, spanOf(told)), this.sources, this.evidence.story.last);
  }

  #lifted(told: Told, { mayRepeat = false, isAnswer = false }: Telling): Lifted | null {
    const made = this.#made(told);
    const refusal =
      typeof made === "string"
        ? made
        : (unfit(made, { known: this.knows, people: this.#people }, { isAnswer }) ??
          (mayRepeat ? null : this.#repeated(made)));
    if (refusal !== null) this.leave(refusal);
    return refusal === null && typeof made !== "string" ? made : null;
  }

  #repeated(made: Lifted): string | null {
    const own = wordingOf(made);
    return this.#told.some((other) => isToldBy(own, other)) ? "told before" : null;
  }

  /** What is new is told first, and then what is not. */
  isWanted(told: Told): boolean {
    if (this.evidence.outdated.has(told.kept.article.id)) return false;
    return this.since === null || this.isNew(told) !== this.isPast;
  }

  /** Was it published since then, or did its page come to say it? */
  isNew({ statement, kept }: Told): boolean {
    return (
      isSince(kept.article.published, this.since) || isSince(this.evidence.edited.get(statement.id) ?? null, this.since)
    );
  }

  sectionOf(told: Told): Section {
    const replaced = this.evidence.outdated.get(told.kept.article.id);
    if (replaced) return isSince(replaced.until, this.since) ? "new" : "earlier";
    if (this.since !== null) return this.isNew(told) ? "new" : "earlier";
    return isBackground(told, this.evidence.story.first) ? "earlier" : "now";
  }
}

/** Every name of the people who speak. */
function peopleIn({ cases, names }: Evidence): Set<string> {
  const links = cases.flatMap(({ told }) => told.flatMap(({ held }) => held.chain));
  const people = links.filter(({ kind, name }) => kind === "person" && name !== null);
  return new Set(people.flatMap(({ name, entity }) => [name!, ...(names.get(entity ?? "") ?? [])]));
}

/** The statements that a sentence rests on, as one word; two of them have a blank between. */
const groundOf = ({ receipts }: BriefSentence): string =>
  [...new Set(receipts.flatMap(({ proves, statement }) => (proves === "statement" ? statement : [])))]
    .toSorted()
    .join(" ");

/** Statements on each side of a claim that tell whether any of it can be printed. */
const FIRST = 3;

/** Statements of a claim that are tried before it is given up. */
const TRIED = 6;

const DAY = 24 * 60 * 60 * 1000;

/** What was said, or happened, well before the story began. */
function isBackground({ statement }: Told, first: string | null): boolean {
  const began = instantOf(first);
  const named = [statement.saidAt, ...statement.times.map(({ value }) => value)];
  const days = named.flatMap((value) => (/^\d{4}-\d\d-\d\d/.test(value ?? "") ? (instantOf(value) ?? []) : []));
  return began !== null && days.length > 0 && days.every((day) => day < began - 2 * DAY);
}

const placeOf = ({ proves, statement, start, end }: BriefReceipt): string => `${proves} ${statement} ${start} ${end}`;

function unique(receipts: readonly BriefReceipt[]): BriefReceipt[] {
  const found = new Map(receipts.map((one) => [placeOf(one), one]));
  return [...found.values()];
}
