// Groups of people in a sentence: who could be counted, by number, by name, or by description.

import type { Group, GroupRule, Words } from "./group.ts";
import { OTHER, ageAfter, at, boundAt, groupOf, numberAt } from "./group.ts";
import { phrase } from "./phrase.ts";
import { personAt, wholeAt } from "./words.ts";

/** The groups of a sentence, in order; they do not overlap. */
export function groupsIn(words: Words): Group[] {
  const found: Group[] = [];
  for (let i = 0; i < words.length;) {
    const group = groupAt(words, i);
    if (group) found.push(group);
    i = group ? group.last + 1 : i + 1;
  }
  return found;
}

function groupAt(words: Words, i: number): Group | null {
  for (const read of [nobody, some, pronoun, phrase, bare, others, name]) {
    const found = read(words, i);
    if (found) return found;
  }
  return null;
}

/** Nobody; no one else; no other victims. */
const nobody: GroupRule = (words, i) => {
  const word = at(words, i);
  const noOne = word === "no" && at(words, i + 1) === "one";
  if (noOne || word === "nobody" || word === "none") {
    const last = noOne ? i + 1 : i;
    const isOther = OTHER.test(at(words, last + 1));
    return groupOf(i, isOther ? last + 1 : last, { count: 0, isNobody: true, isOther });
  }
  if (word !== "no") return null;
  let last = i + 1;
  while (last < i + 4 && !personAt(at(words, last)) && /^(?:ADJ|NOUN)$/.test(words[last]?.pos ?? "")) last += 1;
  if (!personAt(at(words, last)) && at(words, last) !== "others") return null;
  const isOther = words.slice(i, last + 1).some(({ lower }) => OTHER.test(lower));
  return groupOf(i, last, { count: 0, isNobody: true, isOther });
};

const WHOLE = /^(?:the|his|her|their|those|these|my|our|its|\d+|two|three|four|five|six|seven|eight|nine|ten)$/;

/** One of the men, two of them, four of the five victims: a part of those told of. */
const some: GroupRule = (words, i) => {
  const { bound, next } = boundAt(words, i);
  const count = at(words, next) === "none" ? 0 : wholeAt(at(words, next));
  if (count === null || at(words, next + 1) !== "of") return null;
  const from = next + 2;
  const part = { count, bound, isKnown: true, isNobody: count === 0, isNumbered: true, isPart: true };
  if (/^(?:them|whom|those|these|us)$/.test(at(words, from)) && !personAt(at(words, from + 1)))
    return groupOf(i, from, part);
  const whole = WHOLE.test(at(words, from)) ? phrase(words, from) : null;
  if (!whole) return null;
  const outOf = whole.bound === "exact" && whole.count > count && count > 0 ? whole.count : null;
  return { ...whole, ...part, first: i, outOf };
};

/** He, them, himself, both. */
const pronoun: GroupRule = (words, i) => {
  const word = at(words, i);
  if (/^(?:himself|herself|themself|themselves|self)$/.test(word))
    return groupOf(i, i, { isPronoun: true, noun: "self" });
  if (/^(?:he|she|him|someone|somebody)$/.test(word)) return groupOf(i, i, { isPronoun: true });
  if (word === "her" && !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(words[i + 1]?.pos ?? ""))
    return groupOf(i, i, { isPronoun: true });
  if (word === "both" && at(words, i + 1) !== "of") return groupOf(i, i, { count: 2, isKnown: true });
  return /^(?:they|them)$/.test(word) ? groupOf(i, i, { isPronoun: true, count: 2, bound: "over" }) : null;
};

/** What follows a number that counts people without naming them. */
const AFTER_BARE = new Set(
  "confirmed missing arrested shot killed dead died die injured wounded hurt hit struck hospitalized critically seriously fatally slain stabbed murdered were was are have had has of in at , . ; : and after before during other others more also later who suffered sustained remain remained by on when as near outside inside taken transported including fatalities additional dies ) with".split(
    " ",
  ),
);

/** 4 shot, 1 dead; wounding five; two others. */
const bare: GroupRule = (words, i) => {
  const { bound, next } = boundAt(words, i);
  const isKnown = /^(?:the|all|these|those)$/.test(at(words, next));
  const from = isKnown ? next + 1 : next;
  const other = OTHER.test(at(words, from)) && !/^(?:more|second|third|fourth|fifth|sixth)$/.test(at(words, from));
  const number =
    numberAt(words, other ? from + 1 : from) ?? (at(words, from) === "one" ? { value: 1, last: from } : null);
  if (!number) return null;
  const isMore = /^(?:others?|more)$/.test(at(words, number.last + 1));
  const last = isMore ? number.last + 1 : number.last;
  const isYear = /^\d{4}$/.test(at(words, number.last)) && !isMore;
  if (!countsPeople(words, last + 1) || number.value > 999 || isYear || isMeasured(words, i, last)) return null;
  const told = { count: number.value, bound, isOther: isMore || other, isKnown: isKnown && !isMore, isNumbered: true };
  return groupOf(i, last, told);
};

function countsPeople(words: Words, i: number): boolean {
  // “At least nine” dead.
  if (/^[”"’']$/.test(at(words, i))) return /^(?:dead|killed|injured|wounded|missing)$/.test(at(words, i + 1));
  const next = at(words, i);
  return next === "" || AFTER_BARE.has(next) || (words[i]!.pos === "VERB" && next.endsWith("ing"));
}

/** Another; the others. */
const others: GroupRule = (words, i) => {
  const from = /^(?:the|all|these|those)$/.test(at(words, i)) ? i + 1 : i;
  const word = at(words, from);
  if (word === "others") return groupOf(i, from, { count: 2, bound: "over", isOther: true, noun: "other" });
  const isOne = word === "another" || (from > i && word === "other");
  return isOne ? groupOf(i, from, { isOther: true, noun: "other" }) : null;
};

const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\.?$/;
const NUMBERED = /^(?:highway|route|interstate|unit|apartment|chapter|article|section|#|no|\$|at|about|since|until)$/;

/** “At 5 on Monday”, “May 3”, “John Ruiz, 34,”, “ages 20, 24 and 26”: no number of people. */
function isMeasured(words: Words, i: number, last: number): boolean {
  const before = words[i - 1];
  if (!before) return false;
  if (MONTH.test(before.lower) || NUMBERED.test(before.lower) || isAmongAges(words, i)) return true;
  const digits = /^\d/.test(at(words, i));
  const aged = before.lower === "," && /^(?:PROPN|NOUN)$/.test(words[i - 2]?.pos ?? "");
  if (aged && digits && /^[,.;]$/.test(at(words, last + 1))) return true;
  return digits && (before.pos === "PROPN" || /^(?:between|from)$/.test(before.lower));
}

function isAmongAges(words: Words, i: number): boolean {
  for (let k = i - 1; k > i - 8 && k >= 0; k -= 1) {
    if (/^age[sd]?$/.test(at(words, k))) return true;
    if (!/^(?:,|and|to|of|through|\d+|-|–)$/.test(at(words, k))) return false;
  }
  return false;
}

const NO_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|police|county|city|department|hospital|center|centre|medical|university|street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|park|school|church|sheriff|sheriff's|office|news|state|court|district|the|north|south|east|west|northeast|northwest|southeast|southwest|united|states|sgt|lt|capt|fire|bureau|club|bar|apartments|mall|associated|press|photo|video|shooting|suspect|victim|authorities|officers|man|woman|teen)\.?$/;
const TITLE = /^(?:mr|mrs|ms|dr|sgt|lt|cpl|pvt|spc|capt|officer|deputy|trooper|detective|sr|jr)\.?$/;

/** Matt Alder, 15,: a run of capitals that is no place, day or body. */
const name: GroupRule = (words, i) => {
  let end = i;
  while (end < i + 5 && isNamePart(words, end)) end += 1;
  const parts = words.slice(i, end).filter(({ lower }) => !TITLE.test(lower));
  if (parts.length === 0) return null;
  const after = ageAfter(words, end - 1);
  const shown = parts.map(({ lower }) => lower).join(" ");
  return groupOf(i, after?.last ?? end - 1, { name: shown, age: after?.age ?? null });
};

function isNamePart(words: Words, k: number): boolean {
  const word = words[k];
  if (!word || NO_NAME.test(word.lower)) return false;
  if (TITLE.test(word.lower)) return /^\p{Lu}/u.test(word.text);
  return word.pos === "PROPN" && /^\p{Lu}[\p{L}.'’-]*$/u.test(word.text);
}
