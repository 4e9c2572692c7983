// What a content counts: how many at least and at most, and of what.

import type { Figure } from "../language/index.ts";
import { COUNTED, KINDS, MEASURES, PEOPLE, STATES } from "./kinds.ts";
import { headOf, isPartAt, perAt, statesBeside } from "./around.ts";
import { formerIn } from "./replaced.ts";
import { meant } from "./wordings.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

/** The least and the most that a figure can be, and what it counts. */
export interface Count {
  /** The figure as it stands; the middle of a range. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Stems of what is counted, people left out: "dead", "dead missing", "litr". */
  readonly of: ReadonlySet<string>;
  /** Whose: "ardovi" of Ardovian soldiers. */
  readonly whose: readonly string[];
  /** Counts the dead, the injured, the missing: who is counted in a story is plain then. */
  readonly isState: boolean;
  /** Money, time, distance, a share: the same amount is said of many things. */
  readonly isMeasure: boolean;
  /** Men, women, people, of whatever kind. */
  readonly isPeople: boolean;
  /** "the figure of 1,200", "I make it 14": says not what. */
  readonly isBare: boolean;
  /** "17 names, not 17 dead". */
  readonly isDenied: boolean;
}

export const NEGATIONS: ReadonlySet<string> = new Set(
  (
    "not no never none nobody nothing neither nor cannot cant wont isnt wasnt arent werent dont doesnt didnt hasnt havent " +
    "hadnt wouldnt couldnt shouldnt"
  ).split(" "),
);

/** Figures of one content that are read: a list of results is no proposition. */
const MOST = 12;

/** The counts of a content in order. `counted` says what a figure counts that does not say so itself. */
export function countsOf(
  text: string,
  words: readonly Word[],
  figures: readonly Figure[],
  counted: readonly string[],
): Count[] {
  const near = /\b(?:nearly|almost|just under|close to)\b/i.test(text);
  const found: Count[] = [];
  const former = formerIn(text);
  let from = 0;
  for (const figure of figures.slice(0, MOST)) {
    const value = figure.value ?? figure.min ?? figure.max;
    // "From 12 to 15" counts 15.
    if (figure.value !== undefined && former.has(figure.value)) continue;
    const after = words.findIndex((word, place) => place >= from && word.value === value);
    const at = after >= 0 ? after : words.findIndex((word) => word.value === value);
    if (after >= 0) from = after + 1;
    const isDenied = isDeniedAt(words, at);
    // "Not one more soldier" counts nobody.
    if (value === 1 && isDenied) continue;
    found.push({ ...intervalOf(figure, near), ...countedBy(words, at, figure, counted), isDenied });
  }
  const none = noneOf(words);
  return none ? [...found, none] : found;
}

/** Not 13; nine rather than 13; nine instead of 13. */
export const isDeniedAt = (words: readonly Word[], at: number): boolean =>
  at > 0 && (NEGATIONS.has(words[at - 1]!.lower) || isInstead(words, at));

/** Nine rather than 13: the words before a number that another stands in the place of. */
export const isInstead = (words: readonly Word[], at: number): boolean =>
  at > 1 && /^(?:rather than|instead of)$/.test(`${words[at - 2]!.lower} ${words[at - 1]!.lower}`);

/** Words within which "not one" says of what. */
const REACH = 4;

/** There is not one soldier; nobody was killed. */
function noneOf(words: readonly Word[]): Count | null {
  const at = words.findIndex(
    ({ lower }, place) =>
      /^(?:no|nobody|none|zero)$/.test(lower) ||
      (lower === "not" && /^(?:one|a|1)$/.test(words[place + 1]?.lower ?? "")),
  );
  const next = at < 0 ? [] : words.slice(at + 1, at + 1 + REACH);
  const of = next.map(meant).find((stem) => COUNTED.has(stem));
  if (of === undefined || next.some(({ value }) => value !== null && value !== 1)) return null;
  const none = {
    value: 0,
    least: 0,
    most: 0,
    whose: [],
    isPeople: false,
    isBare: false,
    isMeasure: false,
    isDenied: false,
  };
  return { ...none, of: new Set([of]), isState: STATES.has(of) };
}

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1;
const NEARLY = 0.15;

function intervalOf({ value, min, max, bound }: Figure, near: boolean): Pick<Count, "value" | "least" | "most"> {
  if (value === undefined) {
    const middle = ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2;
    return { value: middle, least: min ?? -Infinity, most: max ?? Infinity };
  }
  if (bound === "about") return { value, least: value * (1 - ABOUT), most: value * (1 + ABOUT) };
  if (bound === "over") return { value, least: value, most: Infinity };
  if (bound === "under") return { value, least: near ? value * (1 - NEARLY) : -Infinity, most: value };
  return { value, least: value, most: value };
}

function countedBy(
  words: readonly Word[],
  at: number,
  { unit }: Figure,
  counted: readonly string[],
): Pick<Count, "of" | "whose" | "isState" | "isMeasure" | "isPeople" | "isBare"> {
  const named = wordsIn(unit ?? "").filter(({ isStop, value }) => !isStop && value === null);
  const head = named.at(-1);
  const of = new Set(named.map(meant).filter((stem) => STATES.has(stem)));
  if (head && !PEOPLE.has(meant(head))) of.add(meant(head));
  const isPeople = head !== undefined && PEOPLE.has(meant(head));
  for (const state of at < 0 ? [] : statesBeside(words, at)) of.add(state);
  if (isPartAt(words, at)) of.add(PART);
  const per = perAt(words, at);
  if (per !== null) of.add(per);
  if (of.size === 0 && unit === null) for (const stem of headOf(words, at)) of.add(stem);
  const isBare = of.size === 0 && !isPeople && unit === null;
  if (isBare) for (const stem of counted) of.add(stem);
  const whose = named.slice(0, -1).filter(({ isName }) => isName);
  const isMeasure = unit !== null && (/^[A-Z]{3}$/.test(unit) || (head !== undefined && MEASURES.has(head.stem)));
  return { of, whose: whose.map(meant), isState: [...of].some((one) => STATES.has(one)), isMeasure, isPeople, isBare };
}

/** Stands among what is counted: a part is no count of the whole. */
const PART = "of them";

/** From so many on a figure is hardly twice in a story by chance. */
const DISTINCT = 100;
const LARGE = 1_000_000;

/** 1,200 and 3 million are hardly said of two things in one story; 200 may be. */
export const isDistinct = ({ value }: Count): boolean =>
  value >= LARGE || (value >= DISTINCT && String(value).replace(/\D/g, "").replace(/0+$/, "").length > 1);

/** Could both count the same? Ardovian soldiers and soldiers, not Kelmari ones; men and soldiers where `isLoose`. */
export function countSame(a: Count, b: Count, isLoose = false): boolean {
  if (a.whose.length > 0 && b.whose.length > 0 && !a.whose.some((one) => b.whose.includes(one))) return false;
  if (a.of.size === b.of.size)
    return a.of.size === 0 ? a.isPeople === b.isPeople : [...a.of].every((one) => b.of.has(one));
  return isLoose && (isAnybody(a, b) || isAnybody(b, a));
}

const isAnybody = ({ of, isPeople, isBare }: Count, other: Count) =>
  of.size === 0 && (isBare || (isPeople && [...other.of].every((one) => KINDS.has(one))));

/** Is one in a state in which the other is not: "dead", and "dead and missing"? */
export const isOtherState = (a: Count, b: Count): boolean =>
  [...b.of].some((one) => STATES.has(one) && !a.of.has(one)) ||
  [...a.of].some((one) => STATES.has(one) && !b.of.has(one));

/** One value, a value in a stretch, or two stretches that hold what each other is about: "2.4 to 2.8" is not "nearly 3". */
export function agree(a: Count, b: Count): boolean {
  if (a.value === b.value) return a.least <= b.most && b.least <= a.most;
  const closed = [a.least, a.most, b.least, b.most].every(Number.isFinite);
  const holds = (one: Count, other: Count) => one.least <= other.value && other.value <= one.most;
  const isPoint = a.least === a.most || b.least === b.most;
  return closed && (isPoint ? holds(a, b) || holds(b, a) : holds(a, b) && holds(b, a));
}
