// How much one sentence says for the day that it names.

import type { Prose, Sentence } from "../../language/index.ts";
import { stemOf } from "../english.ts";

/** A day and the sentence that names it. */
export interface Dated {
  readonly date: string;
  readonly sentence: Sentence;
  /** The day of publication; null where nothing tells it. */
  readonly today: string | null;
  readonly by: "text" | "publication";
  /** Is it named by its month, and not as “Monday” or “yesterday”? */
  readonly calendar: boolean;
  /** How many days the sentence names. */
  readonly among: number;
}

type Rule = (one: Dated, prose: Prose, chronicle: boolean) => number;

/** Days after which a day is history, and seldom of the story. */
const HISTORY = 365;

/** “On 3 March”, written in April: what is still told after a while mattered. What is only announced counts half. */
const lookingBack: Rule = (one) => {
  const age = ageOf(one);
  if (age > HISTORY) return 1;
  return age < 0 ? 0.5 : Math.log2(2 + age);
};

/** “The wall collapsed”, “the council voted”: something happens. */
const happening: Rule = ({ sentence: { first, last } }, { tokens }) => {
  for (let i = first; i <= last; i += 1) if (HAPPENS.has(stemOf(tokens[i]!.lower))) return 2;
  return 1;
};

/** “3 March – The wall gives way.” An article that names many past days by the calendar retells the story. */
const retelling: Rule = (one, _, chronicle) => (chronicle && isPastDay(one) ? 2 : 1);

/** What stands at the top is what the article is about. */
const atTop: Rule = ({ sentence }) => (sentence.index < 5 ? 1.5 : 1);

/** “I knew it on Monday,” he said: a quotation seldom tells what happened. */
const quoting: Rule = ({ sentence: { start, end } }, { text }) => (/["“”„«»]/.test(text.slice(start, end)) ? 0.5 : 1);

/** A sentence that names several days tells a little of each. */
const sharing: Rule = ({ among }) => 1 / Math.sqrt(among);

/** Nothing but the publication speaks for the day. */
const undated: Rule = ({ by }) => (by === "publication" ? 0.5 : 1);

const rules: readonly Rule[] = [lookingBack, happening, retelling, atTop, quoting, sharing, undated];

/** The product of all that is known of a mention. */
export const weightOf: (...known: Parameters<Rule>) => number = (...known) =>
  rules.reduce((weight, rule) => weight * rule(...known), 1);

/** Past days named by the calendar that make an article a chronicle. */
const CHRONICLE = 5;

/** Does an article retell many days? */
export const isChronicle = (dated: readonly Dated[]): boolean =>
  new Set(dated.filter(isPastDay).map(({ date }) => date)).size >= CHRONICLE;

const isPastDay = (one: Dated) => one.calendar && ageOf(one) > 0;

/** Days from the day that is told to the day of telling. */
const ageOf = ({ date, today }: Dated) => (today === null ? 0 : (Date.parse(today) - Date.parse(date)) / 86_400_000);

/** Stems of what happens in the news. */
const HAPPENS = new Set(
  (
    "agree announce appoint approve arrest attack bomb capture collapse dead declare defect die died elect election explode " +
    "explosion impose kill launch reject resign resignation sanction seize sentence sign struck suspend veto vote voted"
  )
    .split(" ")
    .map(stemOf),
);
