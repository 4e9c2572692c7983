// Are two contents of one story one proposition? Rather two claims than one that is not.

import { isGroupAt } from "./around.ts";
import { denies, isPart } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { agree, countSame, isDistinct } from "./counts.ts";
import type { Count } from "./counts.ts";
import { remembering } from "./memo.ts";
import type { Proposition } from "./proposition.ts";
import { wordsIn } from "./words.ts";

/**
 * One claim because one source said it in the same words, by a count that it denies, or that the other denies, by
 * what it counts, by its words; another figure for the same thing; or nothing.
 */
export type Verdict = "saying" | "denied" | "answered" | "count" | "words" | "rival" | null;

/** A content and whether its source says that it is not so. */
export interface Said {
  readonly proposition: Proposition;
  readonly isAgainst: boolean;
  /** Whose it is; null where nobody knows. */
  readonly source: string | null;
  readonly text: string;
  /** The words that its own only point to. */
  readonly about: string | null;
  /** It only names what its source has an attitude to. */
  readonly isAttitude: boolean;
}

/** Likeness from which on two contents are one proposition, and fewest words that tell. */
const ALIKE = 0.64;
/** The same, where each has words that the other has not. */
const CLOSE = 0.72;
const FEWEST = 2;
/** Few words are in many longer contents: then most of both must be the same. */
const FEW = 3;
const MUTUAL = 0.6;
/** The same, where two words without a name are all that one says: he respected the decision, any decision must respect the law. */
const ALMOST = 0.8;
/** The same, where both give one figure that is hardly given by chance. */
const LESS = 0.4;

/** Do their kinds, their times or their sources tell that they are two, whatever their words? Then nobody need compare them. */
export const areOfTwo = (one: Said, other: Said): boolean =>
  isOtherKind(one.proposition, other.proposition) ||
  isOtherTime(one.proposition, other.proposition) ||
  ((one.isAttitude || other.isAttitude) && !isOneSource(one, other));

const isOneSource = (one: Said, other: Said): boolean => one.source !== null && one.source === other.source;

/** What two contents are that may be one by their kinds and times. */
export function verdictOf(both: Comparison, one: Said, other: Said): Verdict {
  const [a, b] = [one.proposition, other.proposition];
  if (isOneSaying(one, other)) return "saying";
  if (one.about === other.text || other.about === one.text) return "words";
  if (both.deniesCount) {
    if (givesAnother(a, b) || givesAnother(b, a)) return "rival";
    return denies(a, b) ? "denied" : "answered";
  }
  const counted = byCount(both, one, other);
  if (counted !== undefined) return counted;
  if (!sayTheSame(both, one, other) || both.namesClash || both.doingsClash || both.figures === "other") return null;
  return both.figures === "differ" || both.figures === "meet" ? "rival" : "words";
}

/** “Three were injured, not 13”: one other figure for the same thing, and not only that this one is wrong. */
const givesAnother = (a: Proposition, b: Proposition): boolean =>
  a.counts.length === 2 &&
  a.main !== null &&
  !a.main.isDenied &&
  b.main !== null &&
  denies(a, b) &&
  !agree(a.main, b.main) &&
  isOfOne(a.main, b.main);

const isOfOne = (a: Count, b: Count): boolean => countSame(a, b, true) || isPart(a, b) || isPart(b, a);

/** “We are not to blame” says little, but by one source it is one thing wherever it is printed. */
const isOneSaying = (one: Said, other: Said) =>
  isOneSource(one, other) && one.isAgainst === other.isAgainst && lettersOf(one.text) === lettersOf(other.text);

/** Letters and digits alone, in lower case. */
const lettersOf = remembering((text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** What would be, and what somebody tells of another's words, are not what is so. */
const isOtherKind = (a: Proposition, b: Proposition) =>
  a.isConditional !== b.isConditional || a.isTelling !== b.isTelling;

/** Each names a day or a year that the other does not. */
const isOtherTime = (a: Proposition, b: Proposition) =>
  !a.main?.isBare && !b.main?.isBare && (areApart(a.days, b.days) || areApart(a.years, b.years));

const areApart = <T>(a: readonly T[], b: readonly T[]) =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** By what they count first of all; undefined where that does not tell. */
function byCount(both: Comparison, one: Said, other: Said): Verdict | undefined {
  const [a, b] = [one.proposition, other.proposition];
  if (!a.main || !b.main) return undefined;
  const isSame = countSame(a.main, b.main) && a.main.of.size > 0;
  if (isSame && a.main.isState) {
    if (areApart(a.names, b.names)) return null;
    return agree(a.main, b.main) ? "count" : "rival";
  }
  if (!agree(a.main, b.main) || a.main.value === 0) return undefined;
  if (isSame && !a.main.isMeasure) {
    // 25 acres were scorched after a fire; 25 acres were scorched in the valley.
    const isDone = a.doings.some((doing) => b.doings.includes(doing)) && !areApart(a.names, b.names);
    if ((isDistinct(a.main) && !isOfGroup(one) && !isOfGroup(other)) || isDone) return "count";
    return a.main.value >= ROUND && both.shared >= FEWEST && both.likeness >= HALF ? "count" : undefined;
  }
  if (a.main.isMeasure || b.main.isMeasure) return undefined;
  const isCited = a.main.value === b.main.value && isDistinct(a.main) && countSame(a.main, b.main, true);
  return isCited ? "count" : undefined;
}

/** A smaller figure may be said of two things in one story. */
const ROUND = 100;
/** Likeness from which on it is said of one: talks on 200 captives, and 200 captives who were seen. */
const HALF = 0.5;

function isOfGroup({ text, proposition: { main } }: Said): boolean {
  const words = wordsIn(text);
  return isGroupAt(
    words,
    words.findIndex(({ value }) => value === main?.value),
  );
}

function sayTheSame(both: Comparison, one: Said, other: Said): boolean {
  const { shared, bothDiffer } = both;
  if (both.likeness < (bothDiffer ? CLOSE : ALIKE)) return false;
  const [a, b] = [one.proposition, other.proposition];
  // What would be sold is not sold.
  if (a.isOpen !== b.isOpen) return false;
  // What should be sold is not what will be sold.
  if (a.isWanted !== b.isWanted) return false;
  if (sharesNamesAlone(a, b)) return false;
  // Found out when it is asked for: most that are compared are not alike enough for that.
  const { figures } = both;
  if (figures === "one side" && (bothDiffer || (turnsOnCount(a, b) && one.isAgainst === other.isAgainst))) return false;
  if (figures === "agree" && countApart(a, b)) return false;
  const [few, many] = [Math.min(a.stems.size, b.stems.size), Math.max(a.stems.size, b.stems.size)];
  if (few <= FEWEST && figures === "none" && !sharesName(a, b) && 2 * shared < ALMOST * (few + many)) return false;
  if (few <= FEW && 2 * shared < (tellsMuch(a, b) ? LESS : MUTUAL) * (few + many)) return false;
  const isShort = many <= FEWEST;
  return shared >= FEWEST || (shared === 1 && isShort && figures !== "none" && figures !== "one side");
}

/** Four complaints before 12 people died, and the toll is 12: they count two things, or each gives a figure that the other does not. */
const countApart = (a: Proposition, b: Proposition): boolean =>
  countOther(a, b) || (!a.counts.every((one) => gives(b, one)) && !b.counts.every((one) => gives(a, one)));

/** Do they count two things first of all, in two numbers? */
const countOther = ({ main: a }: Proposition, { main: b }: Proposition): boolean =>
  a !== null && b !== null && a.value !== b.value && !countSame(a, b, true);

const gives = ({ counts }: Proposition, wanted: Count): boolean => counts.some((one) => agree(one, wanted));

/** “The mayor's campaign” and “the mayor scares me” have one name in common, and nothing that is said of it. */
function sharesNamesAlone(a: Proposition, b: Proposition): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem));
  const isSame = shared.length === Math.max(a.stems.size, b.stems.size);
  return !isSame && shared.every((stem) => a.names.includes(stem) && b.names.includes(stem));
}

const sharesName = (a: Proposition, b: Proposition): boolean => a.names.some((name) => b.names.includes(name));

/** The pond was 96 per cent full. */
const tellsMuch = ({ main: a }: Proposition, { main: b }: Proposition) =>
  a !== null && b !== null && a.value === b.value && a.value > TOLD && countSame(a, b);

/** Anything may be told up to ten times. */
const TOLD = 10;

/** Soldiers came, and 1,200 soldiers came: who denies the first denies the second, who says the first does not say it. */
const turnsOnCount = (a: Proposition, b: Proposition) =>
  [a.main, b.main].some((main) => main !== null && (main.isState || isDistinct(main)));

/** Can both not be one, whatever statement seems to say both? */
export function areTwo(both: Comparison, a: Proposition, b: Proposition): boolean {
  const figures = both.figures === "differ" || both.figures === "meet" || both.figures === "other";
  return isOtherKind(a, b) || isOtherTime(a, b) || both.namesClash || both.doingsClash || figures || both.isOpposite;
}
