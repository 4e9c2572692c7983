// What a content says, apart from who says it and how: its words, whether it says that something is so or is
// not so, what it counts. Two contents that differ only in the last two are about one proposition.

import { NEGATIONS, isDeniedAt, isInstead } from "./counts.ts";
import type { Count } from "./counts.ts";
import { BEING, doersFirst } from "./doers.ts";
import { isRefuting, withoutNotFalse } from "./false.ts";
import { focusOf } from "./focus.ts";
import { stemOf } from "./stem.ts";
import { meant } from "./wordings.ts";
import type { Wording } from "./wording.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

export interface Proposition {
  /** Stems that say something; numbers, negations and words about saying left out. */
  readonly stems: ReadonlySet<string>;
  /** Names, in order. */
  readonly names: readonly string[];
  /** What was done or how it is: "clos" of "had been closed", "safe" of "are safe". */
  readonly doings: readonly string[];
  readonly isNegated: boolean;
  /** Says of something that was said that it is false. */
  readonly isRefuting: boolean;
  /** Says that it was wrong to say so, or takes it back. */
  readonly isRetracting: boolean;
  /** Says that it is not known. */
  readonly isDoubting: boolean;
  /** Of what will or may be. */
  readonly isOpen: boolean;
  /** Of what somebody ought to do. */
  readonly isWanted: boolean;
  readonly isConditional: boolean;
  /** Says that an earlier figure or word no longer holds. */
  readonly isRevising: boolean;
  /** "no longer", "not only": a negation that denies nothing. */
  readonly isTricky: boolean;
  /** Tells what somebody said: "when he wrote that …". */
  readonly isReporting: boolean;
  readonly counts: readonly Count[];
  /** What it counts first of all: the dead before the streets. */
  readonly main: Count | null;
  readonly days: readonly string[];
  /** Years that it names. */
  readonly years: readonly number[];
  readonly isTelling: boolean;
}

const RETRACTING =
  /\b(?:apologi[sz]\w{1,4}|retract\w{0,5}|withdr[ae]w\w{0,3}|took back|taken? back|misspoken?|mistaken(?! (?:[^.;,]{1,80} )?for\b)|in error|had been wrong|was wrong|were wrong|no longer (?:stands?|stood) by|regret\w{0,4} (?:saying|having)|correct\w{0,4} (?:itself|himself|herself|its|his|her))\b/i;
const DOUBTING =
  /\b(?:unclear|not (?:yet )?(?:known|clear)|unknown|(?:could ?n[o'’]t|can(?: ?not|['’]t)) (?:be )?(?:(?!be )\w+ )?(?:confirm|verif|say)\w{0,4}|not (?:be )?(?:verified|confirmed|able to confirm)|no evidence|no proof|no sign|unverified|unconfirmed|whether|doubt\w{0,6}|too early|hard to (?:square|believe|reconcile)|not add up|implausible)\b/i;
const OPEN =
  /\b(?:will|would|may|might|could|should|shall|plans?|planned|expect\w{0,3}|intends?|going to|likely|possibl[ey]|probably|set to)\b/i;
const WANTED = /\b(?:should|ought to|must(?! (?:have|be)\b)|needs? to)\b/i;
const REVISING =
  /\b(?:revis\w{2,4}|correct(?:ed|ion)|instead of|rather than|replac\w{1,4}|previously|earlier (?:figure|count|toll|estimate)|new (?:figure|count|toll|estimate)|postpon\w{1,3}|moved (?:back|forward)|brought forward|delay\w{0,3}|now)\b/i;
const TRICKY =
  /\b(?:no longer|not (?:only|just|merely|simply|solely|necessarily|including|counting)|no doubt|nothing but|not any ?more|not yet|no more than|no (?:less|fewer) than|not (?:a|one) moment|without doubt|not until)\b/i;
/** “Don't you know that they have left?” says that they have. */
const RHETORICAL = /^["“‘']*(?:do|does|did|is|are|was|were|have|has|had|ca|could|would|should|wo)n['’]t\b[^.?!]*\?/i;
const REPORTING = /\b(?:said|says|wrote|writes|told|tells|claimed|declared|denied|denies|announced)\b/i;
const CONDITION = /^(?:if|unless|should)\b|\b(?:if|unless|provided that|in case)\b/i;

/** Words that count as nothing when propositions are compared. */
const EMPTY = new Set(
  (
    "say tell report claim state add note confirm deny announce declare false untrue fake fabricated invented lie nonsense " +
    "hoax baseless wrong apologise apologize regret retract withdraw mistaken error unclear unknown evidence proof whether " +
    "doubt may least most about around nearly almost approximately roughly some more than fewer less over under total " +
    "only even still yet already now later earlier today yesterday tomorrow monday tuesday wednesday thursday friday " +
    "saturday sunday january february march april june july august september october november december " +
    "half third quarter additional single another other true truth story revised revise figure toll count number count " +
    "per cent percent people person man woman resident victim least been having also there would could should will might one"
  )
    .split(" ")
    .flatMap((word) => [word, stemOf(word), wordsIn(word)[0]?.stem ?? word]),
);

/** A wording is asked about whenever a statement is put beside it. */
const known = new WeakMap<Wording, Proposition>();

/** What a wording says. One that only points to another says that, in the way that its own words say it. */
export function propositionOf(wording: Wording): Proposition {
  const made = known.get(wording) ?? readPointing(wording);
  known.set(wording, made);
  return made;
}

/** Takes up what a wording is known to say. */
export function recall<T extends Wording>(wording: T, proposition: Proposition): T {
  known.set(wording, proposition);
  return wording;
}

/** The same wording with more beside it, which says the same. */
export function withMore<T extends object>(wording: Wording, more: T): Wording & T {
  return recall({ ...wording, ...more }, propositionOf(wording));
}

function readPointing(wording: Wording): Proposition {
  const own = readWording(wording);
  if (!wording.about) return own;
  const base = propositionOf(wording.about);
  const { stems, names, doings, counts, main, days, years, isTelling } = base;
  return {
    ...own,
    stems,
    names,
    doings,
    counts,
    main,
    days,
    years,
    isTelling,
    isNegated: own.isNegated !== base.isNegated,
    isOpen: own.isOpen || base.isOpen,
    isConditional: own.isConditional || base.isConditional,
  };
}

function readWording(wording: Wording): Proposition {
  const { days = [], told } = wording;
  const { text, words, counts, main, clause } = focusOf(wording);
  const said = tellingIn(told ? wordsIn(told.text) : words);
  const tricky = TRICKY.test(text) || RHETORICAL.test(text.trim());
  const denied = clause === text ? counts.filter(({ isDenied }) => isDenied).length : numbersDeniedIn(clause);
  return {
    stems: new Set(said.map(meant)),
    names: [
      ...(told ? tellingIn(wordsIn(told.by)).filter(({ isName }) => isName) : []).map(meant),
      ...doersFirst(
        words,
        said.filter(({ isName }, at) => isName && (at > 0 || said[0] !== words[0] || named(words))),
      ).map(meant),
    ],
    doings: doingsIn(told ? wordsIn(told.text) : words),
    // "Not 17 dead" denies a number, and nothing else that is said beside it.
    isNegated: !tricky && (negationsIn(clause) - denied) % 2 === 1,
    isRefuting: isRefuting(text),
    isRetracting: RETRACTING.test(text),
    isDoubting: DOUBTING.test(text),
    isOpen: OPEN.test(text),
    isWanted: WANTED.test(text),
    isConditional: CONDITION.test(text),
    isRevising: REVISING.test(text),
    isTricky: tricky,
    isReporting: REPORTING.test(text),
    counts,
    main,
    days,
    years: words.flatMap(({ value }) => (value !== null && value > 1800 && value < 2100 ? value : [])),
    isTelling: told !== undefined,
  };
}

/** “Not thirteen” in a part of a content; “not one” denies more than a number. */
const numbersDeniedIn = (clause: string): number =>
  wordsIn(clause).filter(({ value }, at, all) => value !== null && value !== 1 && isDeniedAt(all, at)).length;

const negationsIn = (text: string) =>
  wordsIn(withoutNotFalse(text)).filter(
    ({ lower, value }, at, all) => NEGATIONS.has(lower) || (value !== null && isInstead(all, at)),
  ).length;

/** Words of a content that are compared: a proposition is a sentence. */
const LONGEST = 80;

/** Words that say something: no numbers, negations and words about saying. */
const tellingIn = (words: readonly Word[]) =>
  words
    .filter(({ isStop, value, stem, lower }) => !isStop && value === null && !EMPTY.has(stem) && !NEGATIONS.has(lower))
    .slice(0, LONGEST);

const HAVING = new Set("has have had".split(" "));

/** Had pulled out, had not yet captured; but not "had six aged pupils". */
function doneIn(next: readonly Word[]): string[] {
  const [done] = next.filter(({ lower }) => !NEGATIONS.has(lower) && !/^(?:also|now|since|yet|already)$/.test(lower));
  return done !== undefined && done.lower.endsWith("ed") ? tellingIn([done]).map(meant) : [];
}

/** The first word that says something after a form of "to be", three words on at most. */
function doingsIn(words: readonly Word[]): string[] {
  return words.flatMap(({ lower }, at) => {
    if (HAVING.has(lower)) return doneIn(words.slice(at + 1, at + 3));
    if (!BEING.has(lower)) return [];
    const next = words.slice(at + 1, at + 4);
    const end = next.findIndex((word) => BEING.has(word.lower) || word.value !== null);
    const [doing] = tellingIn(end < 0 ? next : next.slice(0, end)).filter((word) => !word.lower.endsWith("ly"));
    return doing ? [meant(doing)] : [];
  });
}

/** A first word is a name where another name follows it, or a word of doing: "Ardovia moved". */
const named = (words: readonly Word[]) =>
  words.length > 1 && (words[1]!.isName || words[1]!.isStop || /(?:ed|s)$/.test(words[1]!.lower));
