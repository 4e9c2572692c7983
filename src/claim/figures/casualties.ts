// What became of people, sentence by sentence: so many dead, so many wounded, by number, name or description.

import type { Prose } from "../../language/index.ts";
import type { Fate } from "./trigger.ts";
import { triggerAt } from "./fate.ts";
import type { Group, Words } from "./group.ts";
import { at, boundAt, groupOf, numberAt } from "./group.ts";
import { chainAfter, harmedBy } from "./harmed.ts";
import { groupsIn } from "./people.ts";

/** One mention of people and what became of them. */
export interface Casualty {
  readonly fate: Fate;
  readonly group: Group;
  /** Place of the sentence. */
  readonly sentence: number;
  /** The word that tells. */
  readonly by: string;
  /** Place of that word in the sentence: mentions of one verb share it. */
  readonly verb: number;
  /** Done to them by somebody: "killed three". */
  readonly isObject: boolean;
}

type Told = Omit<Casualty, "sentence">;

/** Tokens of a sentence that are read. */
const LONGEST = 300;

/** The mentions of a text, in order of its sentences. Costs one pass over the tokens. */
export function casualtiesIn(prose: Prose): Casualty[] {
  return prose.sentences.flatMap(({ first, last, index }) => {
    const words = prose.tokens.slice(first, Math.min(last + 1, first + LONGEST));
    return toldIn(words).map((told) => ({ ...told, sentence: index }));
  });
}

function toldIn(words: Words): Told[] {
  const groups = groupsIn(words);
  const found: Told[] = [];
  for (let i = 0; i < words.length;) {
    const trigger = triggerAt(words, i);
    if (trigger) {
      const { isObject, groups: harmed } = harmedBy(words, groups, trigger);
      const { fate, by, first: verb } = trigger;
      found.push(...harmed.map((group) => ({ fate, group, by, verb, isObject })));
    }
    i = trigger ? trigger.last + 1 : i + 1;
  }
  const byNouns = words.flatMap((_, i) => NOUNS.flatMap((rule) => rule(words, i, groups)));
  return [...found, ...fatally(words, groups), ...byNouns];
}

/** Four were shot, one fatally. */
function fatally(words: Words, groups: readonly Group[]): Told[] {
  return groups.flatMap((group) => {
    const verb = group.last + 1;
    const ends = /^$|^[,.;)—–]$|^(?:in|on|at|and|after|during|when|by)$/.test(at(words, verb + 1));
    const isIt = /^(?:fatally|mortally)$/.test(at(words, verb)) && ends;
    return isIt ? [{ fate: "dead" as const, group, by: "fatally", verb, isObject: false }] : [];
  });
}

/** What a noun tells of people. */
type NounRule = (words: Words, i: number, groups: readonly Group[]) => readonly Told[];

const told = (fate: Fate, by: string, i: number, group: Partial<Group>): Told => ({
  fate,
  by,
  verb: i,
  isObject: false,
  group: groupOf(i, i, group),
});

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
  ["quintuple", 5],
]);

/** A triple shooting; a double homicide. */
const multiple: NounRule = (words, i) => {
  const count = MULTIPLES.get(at(words, i));
  if (count === undefined) return [];
  const what = `${at(words, i + 1)} ${at(words, i + 2)}`;
  if (/^(?:fatal |deadly )?(?:homicides?|murders?|killings?|slayings?)|^fatal/.test(what))
    return [told("dead", "double homicide", i, { count })];
  return what.startsWith("shooting") ? [told("hit", "double shooting", i, { count })] : [];
};

/** A murder-suicide: at least two. */
const murderSuicide: NounRule = (words, i) => {
  const word = at(words, i);
  const isApart = word === "murder" && /^[-/–]$/.test(at(words, i + 1)) && at(words, i + 2) === "suicide";
  if (!isApart && word !== "murder-suicide" && word !== "murder/suicide") return [];
  return [told("dead", "murder-suicide", i, { count: 2, bound: "over" })];
};

const ATTEMPTED = /^(?:non|attempted|attempt|conspiracy|potentially|nearly)$/;
const OFFICE = /^(?:weapons?|force|conduct|unit|detectives?|bureau|division|squad|investigators?|task|rate|counts?)$/;

/** A fatal shooting; the coroner; manslaughter: somebody died. */
const deadly: NounRule = (words, i) => {
  const word = at(words, i);
  if (!/^(?:homicide|fatal|deadly|coroner|autopsy|slaying|manslaughter|suicide|murder)$/.test(word)) return [];
  const isOther = OFFICE.test(at(words, i + 1)) && word !== "murder";
  if (isOther || [1, 2, 3, 4].some((back) => ATTEMPTED.test(at(words, i - back)))) return [];
  return [told("dead", word, i, { bound: "over" })];
};

/** Claimed twelve lives; twelve lives were lost. */
const livesLost: NounRule = (words, i) => {
  const { bound, next } = boundAt(words, i);
  const number = numberAt(words, next);
  if (!number || [1, 2].some((back) => i >= back && boundAt(words, i - back).next === i)) return [];
  const lives = at(words, number.last + 1) === "more" ? number.last + 2 : number.last + 1;
  if (at(words, lives) !== "lives") return [];
  const isTaken = [1, 2].some((back) => /^(?:claim|cost|took|taken|takes|lost)/.test(at(words, i - back)));
  const after = `${at(words, lives + 1)} ${at(words, lives + 2)} ${at(words, lives + 3)}`;
  if (!isTaken && !/^(?:(?:were|was|had been|have been|are) )?lost\b/.test(after)) return [];
  const group = { count: number.value, bound, isNumbered: true };
  const found = told("dead", "lives", lives, group);
  return [{ ...found, group: { ...found.group, first: i } }];
};

/** The death of Jo Ruiz; the bodies of two men; the shooting of his wife and son. */
const ofPeople: NounRule = (words, i, groups) => {
  const by = at(words, i);
  const isDead = /^(?:deaths?|murders?|killing|slayings?|homicides?|body|bodies|fatalities)$/.test(by);
  if (!isDead && !/^(?:shooting|wounding|stabbing)$/.test(by)) return [];
  const isOf = at(words, i + 1) === "of" || (isDead && at(words, i + 1) === "to");
  const place = isOf ? groups.findIndex(({ first }) => first === i + 2) : -1;
  if (place >= 0) {
    const all = [groups[place]!, ...chainAfter(words, groups, place)];
    return all.map((group) => ({ fate: isDead ? "dead" : "hit", group, by: `${by} of`, verb: i, isObject: true }));
  }
  return /^deaths?$/.test(by) && at(words, i + 1) !== "toll" ? [told("dead", by, i, { bound: "over" })] : [];
};

/** No injuries; non-life-threatening; a survivor. */
const lived: NounRule = (words, i) => {
  const word = at(words, i);
  if (word === "injuries" && at(words, i - 1) === "no")
    return [told("injured", "no injuries", i, { count: 0, isNobody: true })];
  const isIt = word.endsWith("threatening") || /^(?:non-fatal|nonfatal|survivors?)$/.test(word);
  return isIt ? [told("treated", "non-fatal", i, { bound: "over" })] : [];
};

const NOUNS: readonly NounRule[] = [multiple, murderSuicide, deadly, livesLost, ofPeople, lived];
