// How likely two names are names of one.

import { genderOfName } from "../english/firstnames.ts";
import { acronymOf, isAcronym } from "./acronym.ts";
import { type Alignment, align, isTurned } from "./align.ts";
import { stateBodyOf } from "./bodies.ts";
import { type Weights, featuresOf, numbersConflict, statesDiffer } from "./features.ts";
import { rememberingPairs } from "./memo.ts";
import { type Name, parseName } from "./parse.ts";
import type { NameKind } from "./pieces.ts";
import { phraseOf, stateOf } from "./states.ts";
import { CHILD_OF } from "./vocabulary.ts";
import { WEIGHTS } from "./weights.ts";

/** What the names themselves say before anything is weighed; null where nothing decides. */
type Rule = (a: string, b: string, kind: NameKind) => number | null;

/** North Korea, DPRK. */
const states: Rule = (a, b, kind) => {
  if (kind === "person") return null;
  const [x, y] = [stateOf(phraseOf(a)), stateOf(phraseOf(b))];
  if (x?.form !== "name" || y?.form !== "name") return null;
  return x.state === y.state ? 0.97 : 0.03;
};

/** The Pentagon, the US Department of Defense; the Russian government, the Ukrainian government. */
const bodies: Rule = (a, b, kind) => {
  if (kind !== "organization") return null;
  const [x, y] = [stateBodyOf(a), stateBodyOf(b)];
  if (!x || !y) return null;
  return x.key === y.key ? 0.97 : 0.05;
};

/** IAEA, International Atomic Energy Agency. */
const acronyms: Rule = (a, b, kind) => {
  if (kind === "person" || !isAcronym(a, b)) return null;
  const short = acronymOf(a.length < b.length ? a : b)!;
  return short.length > 2 ? 0.9 : 0.6;
};

const RULES: readonly Rule[] = [states, bodies, acronyms];

/** Whatever else speaks for it, two names with such a difference are more likely two. */
const DOUBTS: readonly ((left: Name, right: Name, alignment: Alignment, kind: NameKind) => boolean)[] = [
  /** Unit 61398, Unit 74455. */
  (left, right) => numbersConflict(left, right),
  /** Bank of Armenia, Bank of America. */
  (_left, _right, alignment, kind) => kind !== "person" && statesDiffer(alignment),
  /** A. R., Ana Ruiz. */
  (_left, _right, { matches }, kind) => kind === "person" && matches.every(({ way }) => way === "initial"),
  /** Mario Ruiz, Maria Ruiz. */
  (_left, _right, alignment, kind) => kind === "person" && isOtherGender(alignment),
  /** Omar bin Salim, Salim bin Omar. */
  (left, right, { matches }) => isChild(left) && isChild(right) && isTurned(matches),
];

const isChild = ({ words }: Name) => words.some(({ text }) => CHILD_OF.has(text));

/** Mario, Maria. */
function isOtherGender({ matches }: Alignment): boolean {
  return matches.some(({ a, b }) => {
    const [x, y] = a.text === b.text ? [null, null] : [genderOfName(a.text), genderOfName(b.text)];
    return x !== null && y !== null && x !== y;
  });
}

/**
 * How likely two names are names of one person or body: between 0 and 1, where .5 is as likely as not.
 * The order of the two changes nothing, and a name is itself: 1.
 */
export function nameScore(a: string, b: string, kind: NameKind): number {
  return a < b ? scored[kind](a, b) : scored[kind](b, a);
}

/** Pairs of names whose score is remembered: a story says the same few names over and over. */
const REMEMBERED = 40_000;
const scoring = (kind: NameKind) => rememberingPairs((a, b) => scoreBy(WEIGHTS, a, b, kind), REMEMBERED);
const scored: Readonly<Record<NameKind, ReturnType<typeof scoring>>> = {
  person: scoring("person"),
  organization: scoring("organization"),
  other: scoring("other"),
};

/** The same with other weights: training tries them. */
export function scoreBy(fitted: Weights, a: string, b: string, kind: NameKind): number {
  if (a === b) return 1;
  const [left, right] = a < b ? [a, b] : [b, a];
  for (const rule of RULES) {
    const answer = rule(left, right, kind);
    if (answer !== null) return answer;
  }
  return weigh(fitted, parseName(left, kind), parseName(right, kind), kind);
}

function weigh(fitted: Weights, left: Name, right: Name, kind: NameKind): number {
  if (left.words.length === 0 || right.words.length === 0) return onlyNumbers(left, right);
  if (isSpeltAlike(left, right)) return 0.99;
  const alignment = align(left, right);
  if (alignment.matches.length === 0) return 0;
  const { bias, weights } = kind === "person" ? fitted.person : fitted.body;
  const values = featuresOf(left, right, alignment, kind);
  const sum = values.reduce((total, value, i) => total + value * (weights[i] ?? 0), bias);
  const score = 1 / (1 + Math.exp(-sum));
  return DOUBTS.some((doubt) => doubt(left, right, alignment, kind)) ? score * 0.45 : score;
}

/** Names without a word: 44 is 44, a dash is nobody. */
const onlyNumbers = (left: Name, right: Name) =>
  left.words.length === right.words.length &&
  left.numbers.length > 0 &&
  left.numbers.join(" ") === right.numbers.join(" ")
    ? 0.9
    : 0;

/** The same words in the same order once accents, capitals, titles and legal forms are off. */
export const isSpeltAlike = (left: Name, right: Name) =>
  left.compact === right.compact &&
  left.numbers.join(" ") === right.numbers.join(" ") &&
  left.words.every(({ raw }, i) => raw === (right.words[i]?.raw ?? "")) &&
  (left.forms.length === 0 || right.forms.length === 0 || left.forms.some((form) => right.forms.includes(form)));
