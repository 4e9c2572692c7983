// What a content says, apart from who says it and how: its words, whether it says that something is so or is
// not so, what it counts. Two contents that differ only in the last two are about one proposition.

import type { Figure } from "../language/index.ts";
import { stemOf } from "./stem.ts";
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
  /** Counts the dead, the injured, the missing: who is counted in a story is plain then. */
  readonly isState: boolean;
}

export interface Proposition {
  /** Stems that say something; numbers, negations and words about saying left out. */
  readonly stems: ReadonlySet<string>;
  /** Names, in order. */
  readonly names: readonly string[];
  readonly isNegated: boolean;
  /** Says of something that was said that it is false. */
  readonly isRefuting: boolean;
  /** Says that it was wrong to say so, or takes it back. */
  readonly isRetracting: boolean;
  /** Says that it is not known. */
  readonly isDoubting: boolean;
  /** Of what will or may be. */
  readonly isOpen: boolean;
  readonly isConditional: boolean;
  /** Says that an earlier figure or word no longer holds. */
  readonly isRevising: boolean;
  /** "no longer", "not only": a negation that denies nothing. */
  readonly isTricky: boolean;
  /** Tells what somebody said: "when he wrote that …". */
  readonly isReporting: boolean;
  readonly counts: readonly Count[];
}

const set = (words: string) => new Set(words.split(" "));
const NEGATIONS = set(
  "not no never none nobody nothing neither nor cannot cant wont isnt wasnt arent werent dont doesnt didnt hasnt havent " +
    "hadnt wouldnt couldnt shouldnt",
);
const REFUTING =
  /\b(?:false|untrue|fake|fabricat\w{1,8}|invented|lies?|nonsense|hoax|baseless|groundless|unfounded|wrong|incorrect|mistaken|myth|disinformation|not true|made up|no truth)\b/i;
const RETRACTING =
  /\b(?:apologi[sz]\w{1,4}|retract\w{0,5}|withdr[ae]w\w{0,3}|took back|taken? back|misspoken?|mistaken|in error|had been wrong|was wrong|were wrong|no longer (?:stands?|stood) by|regret\w{0,4} (?:saying|having)|correct\w{0,4} (?:itself|himself|herself|its|his|her))\b/i;
const DOUBTING =
  /\b(?:unclear|not (?:yet )?(?:known|clear)|unknown|could ?n[o']t (?:be )?(?:confirm|verif|say)\w{0,4}|cannot (?:be )?(?:confirm|verif|say)\w{0,4}|not (?:be )?(?:verified|confirmed|able to confirm)|no evidence|no proof|no sign|unverified|unconfirmed|whether|doubt\w{0,6}|too early)\b/i;
const OPEN =
  /\b(?:will|would|may|might|could|should|shall|plans?|planned|expect\w{0,3}|intends?|going to|likely|possibl[ey]|probably|set to)\b/i;
const REVISING =
  /\b(?:revis\w{2,4}|correct(?:ed|ion)|instead of|rather than|replac\w{1,4}|previously|earlier (?:figure|count|toll|estimate)|new (?:figure|count|toll|estimate)|postpon\w{1,3}|moved (?:back|forward)|brought forward|delay\w{0,3}|now)\b/i;
const NOBODY = /\b(?:not|no|without)\s(?:a\s)?(?:single|one)\b/i;
const TRICKY =
  /\b(?:no longer|not only|not just|no doubt|nothing but|not any ?more|not yet|no more than|no (?:less|fewer) than|not (?:a|one) moment|without doubt|not until)\b/i;
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
    "people person man woman resident victim least been having also there would could should will might one"
  )
    .split(" ")
    .flatMap((word) => [word, stemOf(word), wordsIn(word)[0]?.stem ?? word]),
);

export function propositionOf(text: string, figures: readonly Figure[]): Proposition {
  const words = wordsIn(text);
  const said = words.filter(
    ({ isStop, value, stem, lower }) => !isStop && value === null && !EMPTY.has(stem) && !NEGATIONS.has(lower),
  );
  const negations = words.filter(({ lower }) => NEGATIONS.has(lower)).length;
  const tricky = TRICKY.test(text);
  return {
    stems: new Set(said.map(({ stem }) => STATES.get(stem) ?? stem)),
    names: said
      .filter(({ isName }, at) => isName && (at > 0 || said[0] !== words[0] || named(words)))
      .map(({ stem }) => stem),
    isNegated: !tricky && negations % 2 === 1,
    isRefuting: REFUTING.test(text),
    isRetracting: RETRACTING.test(text),
    isDoubting: DOUBTING.test(text),
    isOpen: OPEN.test(text),
    isConditional: CONDITION.test(text),
    isRevising: REVISING.test(text),
    isTricky: tricky,
    isReporting: REPORTING.test(text),
    counts: countsOf(text, words, figures),
  };
}

/** A first word is a name where another name follows it, or a word of doing: "Ardovia moved". */
const named = (words: readonly Word[]) =>
  words.length > 1 && (words[1]!.isName || words[1]!.isStop || /(?:ed|s)$/.test(words[1]!.lower));

/** States that people or things are counted in. The first word of a line stands for all. */
const STATES = new Map<string, string>();
for (const line of [
  "dead die death kill murder body",
  "injured injure hurt wound casualty",
  "missing",
  "arrested arrest detain",
  "displaced homeless evacuate evacuee",
  "sick ill hospital infect infection hospitalise",
  "rescue save found survive survivor",
  "lost",
]) {
  const stems = line.split(" ").map((word) => wordsIn(word)[0]!.stem);
  for (const stem of stems) if (!STATES.has(stem)) STATES.set(stem, stems[0]!);
}
const STATE_STEMS = new Set(STATES.values());
const PEOPLE = new Set(
  "people person man woman resident victim civilian life".split(" ").map((word) => wordsIn(word)[0]!.stem),
);

function countsOf(text: string, words: readonly Word[], figures: readonly Figure[]): Count[] {
  const near = /\b(?:nearly|almost|just under|close to)\b/i.test(text);
  return figures.flatMap((figure) => {
    const value = figure.value ?? figure.min ?? figure.max;
    const at = words.findIndex((word) => word.value === value);
    // "Not one more soldier" counts nobody.
    if (at > 0 && NEGATIONS.has(words[at - 1]!.lower)) return [];
    if (value === 1 && NOBODY.test(text)) return [];
    const of = countedBy(words, at, figure);
    const middle = figure.value ?? ((figure.min ?? figure.max ?? 0) + (figure.max ?? figure.min ?? 0)) / 2;
    return [{ value: middle, ...intervalOf(figure, near), of, isState: [...of].some((one) => STATE_STEMS.has(one)) }];
  });
}

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1;
const NEARLY = 0.15;

function intervalOf({ value, min, max, bound }: Figure, near: boolean): { least: number; most: number } {
  if (value === undefined) return { least: min ?? -Infinity, most: max ?? Infinity };
  if (bound === "about") return { least: value * (1 - ABOUT), most: value * (1 + ABOUT) };
  if (bound === "over") return { least: value, most: Infinity };
  if (bound === "under") return { least: near ? value * (1 - NEARLY) : -Infinity, most: value };
  return { least: value, most: value };
}

/** Words on either side of a figure that can say what is counted. */
const BESIDE = 7;

function countedBy(words: readonly Word[], at: number, { unit }: Figure): Set<string> {
  const counted = new Set<string>();
  for (const { stem, isStop } of wordsIn(unit ?? ""))
    if (!isStop && !PEOPLE.has(stem)) counted.add(STATES.get(stem) ?? stem);
  if (at < 0) return counted;
  const next = words.findIndex(({ value }, place) => place > at && value !== null);
  const after = words.slice(at + 1, Math.min(next < 0 ? words.length : next, at + 1 + BESIDE));
  let states = statesIn(after);
  if (states.length === 0) states = statesIn(words.slice(Math.max(0, at - BESIDE), at));
  for (const state of states) counted.add(state);
  return counted;
}

const statesIn = (words: readonly Word[]) => words.flatMap(({ stem }) => STATES.get(stem) ?? []);
