// Groups told by a noun: “a 23-year-old Velmar man”, “at least two other people”, “his wife”.

import type { Group, GroupRule, Words } from "./group.ts";
import { OTHER, ageAfter, at, boundAt, groupOf, isAgeAt, numberAt } from "./group.ts";
import { personAt, wholeAt } from "./words.ts";

/** Longest run of words from an article or number to the noun. */
const LONGEST = 9;
/** Words that a noun phrase does not run over, though a tagger may call them nouns. */
const NOT_INSIDE =
  /^(?:shot|shots|killed|dead|died|injured|wounded|hurt|hit|struck|stabbed|hospitalized|dies|kills|shoots|wounds|fatally|left|leaves|who|that|which|found|identified|charged|arrested|police|accused|critically|seriously|slain|murdered|gunned|grazed|after|before)$/;
const DETERMINER = /^(?:an?|the|his|her|their|its|my|our|this|that|these|those|one|another|each|every|some)$/;
const KNOWN = /^(?:the|these|those|his|her|their)$/;

/** A number before a noun, and the words that tell how exact it is. */
interface Lead {
  readonly number: ReturnType<typeof numberAt>;
  readonly bound: Group["bound"];
  readonly isDetermined: boolean;
  /** The first word after it. */
  readonly next: number;
}

/** A 23-year-old Velmar man; at least two other people; his wife. */
export const phrase: GroupRule = (words, i) => {
  const { pos, lower } = words[i]!;
  if ((pos === "PUNCT" || pos === "ADP") && !/^(?:at|about|around|over|up)$/.test(lower)) return null;
  const lead = leadAt(words, i);
  const noun = nounFrom(words, lead);
  return noun < 0 ? null : counted(words, i, noun, lead);
};

function leadAt(words: Words, i: number): Lead {
  const { bound, next } = boundAt(words, i);
  const skips = /^(?:the|these|those|all)$/.test(at(words, next)) && wholeAt(at(words, next + 1)) !== null;
  const from = skips ? next + 1 : next;
  const number = numberAt(words, from);
  const isDetermined = number !== null || DETERMINER.test(at(words, from)) || /['’]s?$/.test(at(words, from));
  return { number, bound, isDetermined, next: number ? number.last + 1 : isDetermined ? from + 1 : from };
}

/** “Gas station clerk”, “shooting victims”: the last noun counts. */
function nounFrom(words: Words, { next, isDetermined }: Lead): number {
  let noun = -1;
  let end = next + LONGEST;
  for (let k = next; k < end && k < words.length; k += 1) {
    if (personAt(at(words, k)) || at(words, k) === "others") {
      noun = k;
      end = k + 2;
    } else if (noun >= 0 || !isInside(words, k, isDetermined)) break;
  }
  return noun;
}

function isInside(words: Words, k: number, isDetermined: boolean): boolean {
  const { pos, lower, text } = words[k]!;
  const isOfficer = lower === "police" && personAt(at(words, k + 1)) !== null;
  if (NOT_INSIDE.test(lower) && !isOfficer) return false;
  if (pos === "ADJ" || pos === "NOUN") return true;
  if (pos === "PROPN") return isDetermined || !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower);
  if (pos === "NUM") return isAgeAt(words, k);
  if (text === "-" || /^(?:old|years?|months?|weeks?|days?)$/.test(lower) || OTHER.test(lower)) return true;
  if (pos === "VERB") return /(?:ing|ed)$/.test(lower) && isDetermined;
  return /^['’]s$/.test(text) && isDetermined;
}

function counted(words: Words, first: number, noun: number, { number, bound }: Lead): Group {
  const person = personAt(at(words, noun));
  const isOther = words.slice(first, noun + 1).some(({ lower }) => OTHER.test(lower));
  const isMany = number === null && !person?.isPair && (person === null || person.isPlural);
  const after = ageAfter(words, noun);
  return groupOf(first, after?.last ?? noun, {
    count: number?.value ?? (isMany || person?.isPair ? 2 : 1),
    bound: isMany ? "over" : bound,
    noun: person === null || (person.noun === "person" && isOther) ? "other" : person.noun,
    age: ageIn(words, first, noun) ?? after?.age ?? null,
    isOther,
    isKnown: KNOWN.test(at(words, first)),
    isNumbered: number !== null || person?.isPair === true || at(words, first) === "one",
  });
}

/** “15-year-old”, before the noun. */
function ageIn(words: Words, first: number, last: number): number | null {
  for (let k = first; k <= last; k += 1) {
    const value = wholeAt(at(words, k));
    if (value !== null && isAgeAt(words, k)) return value;
    const whole = /^(\w{1,12})-(?:year|month|week|day)-olds?$/.exec(at(words, k));
    if (whole) return wholeAt(whole[1]!);
  }
  return null;
}
