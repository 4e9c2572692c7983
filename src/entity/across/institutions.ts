// How two names of bodies are one.

import { acronymOf, isAcronym } from "./acronym.ts";
import { align } from "./align.ts";
import { stateBodyOf } from "./bodies.ts";
import { numbersConflict } from "./features.ts";
import { type Likeness, type Reason, likeness } from "./likeness.ts";
import { isOneOwned, ownedBodyOf } from "./owned.ts";
import type { Name } from "./parse.ts";
import { isSpeltAlike } from "./score.ts";
import { isStateWord, phraseOf, stateOf } from "./states.ts";
import { COMMON_TOPICS, GENERIC } from "./vocabulary.ts";

/** How two names may be of one body; null where they are not. */
export function bodyAlike(a: string, b: string, left: Name, right: Name): Likeness | null {
  const [x, y] = [stateBodyOf(a), stateBodyOf(b)];
  if (x && y) return x.key === y.key ? likeness(reasonOf(a, b, x.metonym || y.metonym), 3) : null;
  const [own, other] = x || y ? [null, null] : [ownedBodyOf(a), ownedBodyOf(b)];
  if (own && other && isOneOwned(own, other))
    return likeness(own.owner === other.owner && isSpeltAlike(left, right) ? "same name" : "spelling variant", 2);
  if (numbersConflict(left, right) || left.numbers.length !== right.numbers.length) return null;
  if (isAcronym(a, b)) return likeness("acronym", isLongAcronym(a, b) ? 2 : 1);
  if (left.words.length === 0 || right.words.length === 0) return null;
  const strength = isGeneric(left) || isGeneric(right) ? 1 : 2;
  if (isSpeltAlike(left, right)) return likeness("same name", strength);
  if (coreOf(left) !== coreOf(right)) return null;
  const { matches, restA, restB } = align(left, right);
  const rest = [...restA, ...restB];
  const isVariant = matches.every(({ way, likeness: like }) => way === "same" || (way === "sound" && like >= 0.9));
  if (!isVariant || matches.length === 0 || formsConflict(left, right)) return null;
  if (rest.length === 0)
    return likeness(
      "spelling variant",
      matches.some(({ a: one, b: two }) => one.text !== two.text && isStateWord(one.text)) ? 1 : strength,
    );
  return rest.every(({ text }) => LEFT_OFF.has(text)) && (restA.length === 0 || restB.length === 0)
    ? likeness("part of the name", strength)
    : null;
}

/** How many words stand even in a short name. */
const coreOf = ({ words }: Name) => words.filter(({ text }) => !LEFT_OFF.has(text)).length;

/** Kyiv and Kyiv are one name whatever they stand for; DPRK and North Korea are short and long. */
function reasonOf(a: string, b: string, isMetonym: boolean): Reason {
  const [x, y] = [phraseOf(a), phraseOf(b)].map((phrase) => phrase.replace(/^the /, ""));
  if (x === y) return "same name";
  const [one, two] = [stateOf(x!), stateOf(y!)];
  if (acronymOf(a) !== acronymOf(b) && (isAcronym(a, b) || one?.form === two?.form)) return "acronym";
  return isMetonym && (one?.form ?? "") !== (two?.form ?? "-") ? "metonym" : "spelling variant";
}

const isLongAcronym = (a: string, b: string) => (acronymOf(a.length < b.length ? a : b) ?? "").length > 2;

/** Words that a body's short name leaves off. */
const LEFT_OFF = new Set(
  "group holding holdings company corporation international airlines airways party agency newspaper".split(" "),
);

/** Ministry of Health, Supreme Court: every state has one. */
const isGeneric = ({ words }: Name) => words.every(({ text }) => GENERIC.has(text) || COMMON_TOPICS.has(text));

const formsConflict = (left: Name, right: Name) =>
  left.forms.length > 0 && right.forms.length > 0 && !left.forms.some((form) => right.forms.includes(form));
