// What the small words of a sentence tie together: a number and what is counted, “to” and where, “not” and what is not,
// a verb with who does it and to whom. Words may be moved about, and these may not come apart.

import { covers } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import { VERBS } from "../gate/lexicon.ts";
import type { Text } from "../gate/text.ts";
import { stem } from "../gate/text.ts";

/** Bonds of one sentence, each as a line of words. */
export interface Bonds {
  /** “soldier 1,200”. */
  readonly numbers: readonly string[];
  /** Numbers that count nothing that is named beside them. */
  readonly isOrdered: boolean;
  /** “to border”, “from 4 march”. */
  readonly directions: readonly string[];
  /** “not move”, “most soldier”, “may fail”. */
  readonly limits: readonly string[];
  /** “his ministry”, “they”. */
  readonly pointers: readonly string[];
  /** “armed soldier”. */
  readonly epithets: readonly string[];
  /** “soldier | attack | police”: who does what to whom. */
  readonly deeds: readonly string[];
  /** “knife in car”, “refuse to resign”, “quickly leave”. */
  readonly ties: readonly string[];
}

const set = (words: string) => new Set(words.split(" "));

/** Prepositions that tell from where, whereto, through whom, since when, against what. */
const DIRECTIONS = set(
  "from to into onto against toward towards without before after since until till by through throughout between among above below " +
    "under over inside outside within beyond behind off via across along past except despite during near beside for with",
);

/** Words that limit others: how many, whether at all, how likely, when again, on which condition. */
const LIMITS = set(
  "all every each both either neither some any most many much few several half none no not n't never nobody nothing nor only just " +
    "another other others more less fewer least than as twice double almost nearly about around roughly approximately up down " +
    "hardly barely scarcely cannot may might could can must should would will shall ought still yet already again always often " +
    "sometimes rarely mostly partly fully completely first second third last next too enough so if unless whether because although " +
    "though while when where or but even also former ex acting deputy alleged suspected unconfirmed preliminary potential attempted " +
    "partial temporary possible likely unlikely probably possibly perhaps reportedly allegedly apparently",
);

const POINTERS = set("he him his she her hers it its they them their theirs we us our you your i me my who whom whose");
const PERSONS: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["them", "they"],
  ["hers", "her"],
  ["whom", "who"],
]);
const OWNING = set("his her its their our your my whose");

const CONTENT = set("NOUN PROPN VERB ADJ NUM");
const NOUNS = set("NOUN PROPN PRON");
/** What stands inside a noun phrase before its head. */
const INSIDE = set("DET ADJ NUM NOUN PROPN");
const BE = set("is are am was were be been being 's 're");

/** Words of a receipt that are looked at. */
const MOST = 600;

/** The words of a sentence as its bonds see them: without quotations, and without the day of an “on 4 March”. */
function wordsOf({ prose, days, isQuoted }: Text): Token[] {
  const isDay = (token: Token | undefined) => token !== undefined && days.some((day) => covers(day, token));
  return prose.tokens.slice(0, MOST).filter((token, place, all) => {
    if (isQuoted(token)) return false;
    if (token.lower === "on" && isDay(all[place + 1])) return false;
    if (!isDay(token)) return true;
    let first = place;
    while (first > 0 && isDay(all[first - 1])) first -= 1;
    return DIRECTIONS.has(all[first - 1]?.lower ?? "");
  });
}

/** The bonds of a sentence; every rule asks for them. */
export function bondsOf(text: Text): Bonds {
  const made = known.get(text) ?? bondsIn(text);
  known.set(text, made);
  return made;
}

const known = new WeakMap<Text, Bonds>();

function bondsIn(text: Text): Bonds {
  const words = wordsOf(text);
  const counted = words.flatMap((token, at) => (isNumber(token) ? [countedAt(words, at)] : []));
  return {
    numbers: counted.map(({ number, noun }) => `${noun ?? ""} ${number}`),
    isOrdered: counted.some(({ noun }) => noun === null),
    directions: words.flatMap((token, at) =>
      isDirection(words, at) ? [`${token.lower} ${objectAfter(words, at)}`] : [],
    ),
    limits: words.flatMap((token, at) =>
      LIMITS.has(token.lower) && !isCompared(words, at) ? [boundTo(words, at)] : [],
    ),
    pointers: words.flatMap((token, at) => (POINTERS.has(token.lower) ? [pointerAt(words, at)] : [])),
    epithets: words.flatMap((token, at) =>
      token.pos === "ADJ" && !LIMITS.has(token.lower) ? epithetAt(words, at) : [],
    ),
    deeds: words.flatMap((_, at) => (isDeed(words, at) ? [deedAt(words, at)] : [])),
    ties: words.flatMap((_, at) => tieAt(words, at) ?? []),
  };
}

const isPunctuation = ({ text }: Token) => !/[\p{L}\p{N}]/u.test(text);
const isNumber = ({ text, pos }: Token) => /^\d/.test(text) || (pos === "NUM" && /\p{L}/u.test(text));
const wordOf = ({ lower }: Token) => stem(lower === "n't" || lower === "cannot" ? "not" : lower);

/** 1,200 armed soldiers; 12 dead; a toll of 14. */
function countedAt(words: readonly Token[], at: number): { number: string; noun: string | null } {
  const number = words[at]!.lower;
  let noun: string | null = null;
  for (let next = at + 1; next < words.length; next += 1) {
    const token = words[next]!;
    const isJoined =
      noun === null && /^(?:and|or|to|-|–|per|of|than)$/.test(token.lower) && isNumber(words[next + 1] ?? token);
    if (isJoined || isNumber(token)) continue;
    if (!INSIDE.has(token.pos) || token.pos === "DET") break;
    noun = wordOf(token);
  }
  return { number, noun };
}

/** “according to” only names a source; “to drink” is told by the verb. */
const isDirection = (words: readonly Token[], at: number) =>
  DIRECTIONS.has(words[at]!.lower) &&
  (words[at]!.pos === "ADP" || words[at]!.pos === "SCONJ") &&
  words[at - 1]?.lower !== "according";

/** The noun that a preposition leads to, with its numbers; a verb where it leads to one. */
function objectAfter(words: readonly Token[], at: number): string {
  const found: string[] = [];
  let head = "";
  for (const token of words.slice(at + 1)) {
    if (isPunctuation(token) && token.text !== "-") break;
    if (isNumber(token)) found.push(token.lower);
    else if (NOUNS.has(token.pos)) head = wordOf(token);
    else if (token.pos === "VERB" && head === "") {
      head = wordOf(token);
      break;
    } else if (token.pos === "ADP" && head === "" && found.length === 0) continue;
    else if (!INSIDE.has(token.pos) && token.pos !== "ADV") break;
  }
  return [...found, head].join(" ");
}

/** “as full as”, but not “as the union claims”. */
const isCompared = (words: readonly Token[], at: number) =>
  words[at]!.lower === "as" && words[at]!.pos !== "ADV" && words[at - 1]?.pos !== "ADJ" && words[at + 1]?.pos !== "ADJ";

/** The next word of substance up to the next mark, or else the one before. */
function boundTo(words: readonly Token[], at: number): string {
  const isBond = (token: Token) => CONTENT.has(token.pos) && !LIMITS.has(token.lower);
  const end = words.findIndex((token, place) => place > at && isPunctuation(token));
  const next = words.slice(at + 1, end < 0 ? words.length : end).find(isBond);
  const before = next ?? words.slice(0, at).findLast(isBond);
  return `${wordOf(words[at]!)} ${before ? wordOf(before) : ""}`;
}

function pointerAt(words: readonly Token[], at: number): string {
  const { lower } = words[at]!;
  const next = OWNING.has(lower)
    ? words.slice(at + 1, at + 8).find(({ pos }) => pos === "NOUN" || pos === "PROPN")
    : null;
  return `${PERSONS.get(lower) ?? lower} ${next ? wordOf(next) : ""}`.trim();
}

/** The noun that an adjective stands before. */
function epithetAt(words: readonly Token[], at: number): string[] {
  let noun: Token | null = null;
  for (const token of words.slice(at + 1)) {
    if (!INSIDE.has(token.pos) || token.pos === "DET") break;
    if (token.pos === "NOUN" || token.pos === "PROPN") noun = token;
  }
  return noun ? [`${wordOf(words[at]!)} ${wordOf(noun)}`] : [];
}

/** Prepositions that say where or whose the noun before them is. */
const PLACES = set("in on at of");

/** What a small word holds together with what stands before it, or an adverb with its verb; null for other words. */
function tieAt(words: readonly Token[], at: number): string | null {
  const { lower, pos } = words[at]!;
  const before = words[at - 1];
  if (PLACES.has(lower) && before && NOUNS.has(before.pos)) {
    const noun = nounAfter(words, at);
    return noun && `${wordOf(before)} ${lower} ${noun}`;
  }
  const next = words.slice(at + 1, at + 5).find((token) => !BETWEEN.has(token.pos) || token.pos === "VERB");
  if (lower === "to" && next?.pos === "VERB") {
    const verb = words.slice(0, at).findLast(({ pos: one }) => CONTENT.has(one));
    return `${verb ? wordOf(verb) : ""} to ${wordOf(next)}`;
  }
  if (pos !== "ADV" || !lower.endsWith("ly") || LIMITS.has(lower)) return null;
  const own =
    next?.pos === "VERB" || next?.pos === "ADJ" ? next : words.slice(0, at).findLast((one) => one.pos === "VERB");
  return own ? `${lower} ${wordOf(own)}` : null;
}

/** The head of the noun phrase behind a word; null where none follows. */
function nounAfter(words: readonly Token[], at: number): string | null {
  let head: Token | null = null;
  for (const token of words.slice(at + 1)) {
    if (NOUNS.has(token.pos)) head = token;
    else if (head !== null || !INSIDE.has(token.pos)) break;
  }
  return head && wordOf(head);
}

/** Verbs that put something forward have a source, which is looked at by itself; “was” only where no verb follows. */
function isDeed(words: readonly Token[], at: number): boolean {
  const { pos, lower } = words[at]!;
  if (pos === "VERB") return !VERBS.has(lower) && lower !== "according";
  return BE.has(lower) && !leadsToVerb(words, at);
}

function leadsToVerb(words: readonly Token[], at: number): boolean {
  const next = words.slice(at + 1).find(({ pos }) => pos !== "ADV" && pos !== "AUX" && pos !== "PART");
  return next?.pos === "VERB";
}

/** Who, how, to whom. */
function deedAt(words: readonly Token[], at: number): string {
  const token = words[at]!;
  const isDone = token.pos === "VERB" && !token.lower.endsWith("ing") && isAfterBe(words, at);
  const verb = token.pos === "VERB" ? `${isDone ? "be " : ""}${wordOf(token)}` : "be";
  return [subjectOf(words, at) ?? "", verb, token.pos === "VERB" ? patientOf(words, at) : stateOf(words, at)].join(
    " | ",
  );
}

function isAfterBe(words: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { pos, lower } = words[i]!;
    if (BE.has(lower)) return true;
    if (pos !== "AUX" && pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}

/** The head of the noun phrase behind a verb; empty where something else follows. */
function patientOf(words: readonly Token[], at: number): string {
  let head = "";
  for (const token of words.slice(at + 1)) {
    if (NOUNS.has(token.pos)) head = wordOf(token);
    else if (!INSIDE.has(token.pos) && !(head === "" && (token.pos === "ADV" || token.pos === "PART"))) break;
    if (token.pos === "PRON") break;
  }
  return head;
}

/** “was sound”, “is the mayor”. */
function stateOf(words: readonly Token[], at: number): string {
  const state = words.slice(at + 1, at + 8).find(({ pos }) => CONTENT.has(pos) || pos === "ADP");
  return state && state.pos !== "ADP" ? wordOf(state) : "";
}

/** Words between a verb and its subject. */
const BETWEEN = set("AUX ADV PART VERB");

/** The head of the noun phrase before a verb that hangs on no preposition: “the wall of Basin 2 failed” is of the wall. */
function subjectOf(words: readonly Token[], at: number): string | null {
  let i = at - 1;
  while (i >= 0) {
    const token = words[i]!;
    if (BETWEEN.has(token.pos) || /^(?:who|which|that|and|or)$/.test(token.lower)) i -= 1;
    else if (token.text === ",") {
      // “the dam, which was old, burst”
      i -= 1;
      while (i >= 0 && words[i]!.text !== ",") i -= 1;
      if (i < 0) return null;
      i -= 1;
    } else if (NOUNS.has(token.pos) || token.pos === "NUM" || token.pos === "ADJ") {
      const first = firstOf(words, i);
      if (words[first - 1]?.pos !== "ADP" || isPart(words, first)) return wordOf(token);
      i = first - 2;
    } else return null;
  }
  return null;
}

/** “most of the passengers were rescued” is of passengers. */
const isPart = (words: readonly Token[], first: number) => {
  const [of, whole] = [words[first - 1], words[first - 2]];
  return of?.lower === "of" && whole !== undefined && (LIMITS.has(whole.lower) || isNumber(whole));
};

/** Where the noun phrase that ends here begins. */
function firstOf(words: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && (INSIDE.has(words[first - 1]!.pos) || /^['’]s?$/.test(words[first - 1]!.text))) first -= 1;
  return first;
}
