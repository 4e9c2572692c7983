// Numbers whose place others take: “revised from 13 to 12”, “ten, up from 7”, “not 12 but 10”. The number that stands is
// the new one; the old one is what was said before.

import { remembering } from "./memo.ts";
import { wordsIn } from "./words.ts";

/** A number on the words from `start` to `end` of a text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
}

/** Two numbers of a text, by their places in a list of them: the one stands now, the other stood before. */
export interface Replaced {
  readonly former: number;
  readonly now: number;
  /** “Not 12”: the former is denied, and not only out of date. */
  readonly isDenied: boolean;
}

/** UTF-16 code units before a number, and most of them between two, that tell how they stand to each other. */
const [LEAD, BETWEEN] = [90, 110];

const ABOUT = String.raw`(?:(?:at least|more than|fewer than|about|around|nearly|almost|over|up to|some|the|just|only)\s){0,2}`;
const EARLIER = String.raw`(?:earlier|previous|initial|first|former|original|preliminary|provisional|prior)`;
const FIGURE = String.raw`(?:figure|toll|count|estimate|number|total|tally|report|forecast)s?`;
/** “An earlier”, “its previous figure of”, “the initial count of”. */
const OF_BEFORE = String.raw`(?:(?:an?|the|its|their)\s)?(?:${EARLIER}\s(?:[\p{L}-]{1,20}\s){0,2}?(?:${FIGURE}\s(?:of|at)\s)?)?`;
const ending = (words: string) => new RegExp(`${words}${ABOUT}$`, "iu");

const FROM = ending(String.raw`\bfrom\s${OF_BEFORE}`);
const TO = ending(String.raw`\bto\s`);
const ON = ending(String.raw`^\W{0,2}\s(?:[\p{L}-]{1,20}\s){0,3}to\s`);
const BACK = ending(String.raw`^\W{0,2}\s(?:[\p{L}-]{1,20}\s){0,3}from\s${OF_BEFORE}`);
const CHANGED_OF = ending(
  String.raw`\b(?:revis|lower|rais|cut|reduc|increas|correct|updat|chang|downgrad|upgrad|trim)\p{L}{0,5}\s(?:up\s|down\s)?(?:its|the|their|his|her|an?)\s[^.;,:]{0,50}\b(?:of|at)\s`,
);
const CAME_FROM = ending(
  String.raw`(?:^|[\s,(–—-])(?:up|down|increased?|rise|risen|fallen|drop|jump|lowered|revised|corrected|raised|cut|reduced)\sfrom\s${OF_BEFORE}`,
);
const WAS_BEFORE = ending(
  String.raw`\b(?:previously|earlier|initially|originally|at first)\s(?:(?:reported|given|put|estimated|counted|stated|announced|\p{L}{2,12}ing)\s)?(?:(?:as|at|to be|that)\s)?`,
);
const FIGURE_BEFORE = ending(
  String.raw`\b(?:an?|the|its|their)\s${EARLIER}\s(?:[\p{L}-]{1,20}\s){0,2}?${FIGURE}\s(?:of|at)\s`,
);
const COMPARED = ending(String.raw`\b(?:compared (?:with|to)|against|versus)\s${OF_BEFORE}`);
const THEN =
  /^\s(?:[\p{L}-]{1,20}\s){0,2}?(?:before\b(?! \p{L})|earlier|previously|at first|originally|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the|a) (?:day|week|month|year) (?:before|earlier|ago)|last (?:week|month|year))/iu;
const INSTEAD = ending(String.raw`(?:[\s,(](?:and\s)?not|instead of|rather than)\s`);
const NOT = ending(String.raw`\b(?:not|no longer|never)\s`);
const BUT = ending(String.raw`^(?:\s[\p{L}’'-]{1,20}){0,5},?\sbut\s(?:rather\s)?`);

/** The words before two numbers, between them and after them. */
interface Around {
  readonly lead: string;
  readonly between: string;
  readonly after: string;
}

const FIRST = { isFirst: true, isDenied: false } as const;
const SECOND = { isFirst: false, isDenied: false } as const;

/** Which of two numbers stood before; null where nothing tells. */
type Rule = (around: Around) => { readonly isFirst: boolean; readonly isDenied: boolean } | null;

/** From 12 to 15. */
const risen: Rule = ({ lead, between }) => (FROM.test(lead) && ON.test(between) ? FIRST : null);

/** Its toll of 15 cut to 11; cut its toll of 15 dead to 11. */
const changed: Rule = ({ lead, between }) => (CHANGED_OF.test(lead) && ON.test(between) ? FIRST : null);

/** To 15 from 12. */
const back: Rule = ({ lead, between }) => (TO.test(lead) && BACK.test(between) ? SECOND : null);

/** Ten people died, up from 7; down from an earlier 40. */
const cameFrom: Rule = ({ between }) => (CAME_FROM.test(between) ? SECOND : null);

/** Ten people died, previously reported as 12; after an earlier figure of 12; 30, compared with 45 a week before. */
const was: Rule = ({ between, after }) =>
  WAS_BEFORE.test(between) || FIGURE_BEFORE.test(between) || (COMPARED.test(between) && THEN.test(after))
    ? SECOND
    : null;

/** It corrected its earlier toll of 13: 12 had died. */
const had: Rule = ({ lead }) => (FIGURE_BEFORE.test(lead) ? FIRST : null);

/** Not 12 but 10. */
const but: Rule = ({ lead, between }) =>
  NOT.test(lead) && BUT.test(between) ? { isFirst: true, isDenied: true } : null;

/** Ten instead of 12; ten, not 12. */
const instead: Rule = ({ lead, between }) =>
  !NOT.test(lead) && INSTEAD.test(between) ? { isFirst: false, isDenied: true } : null;

const RULES: readonly Rule[] = [risen, changed, back, cameFrom, was, had, but, instead];

/** The numbers of a text whose place others take, each beside the one that takes it. Each number is of one pair. */
export function replacedIn(text: string, amounts: readonly Amount[]): Replaced[] {
  const found: Replaced[] = [];
  for (let i = 0; i + 1 < amounts.length; i += 1) {
    const how = howReplaced(text, amounts[i]!, amounts[i + 1]!);
    if (!how) continue;
    const [former, now] = how.isFirst ? [i, i + 1] : [i + 1, i];
    found.push({ former, now, isDenied: how.isDenied });
    i += 1;
  }
  return found;
}

function howReplaced(text: string, a: Amount, b: Amount): ReturnType<Rule> {
  const between = text.slice(a.end, b.start);
  if (between.length > BETWEEN || /[;!?]|\.\s/.test(between)) return null;
  const around = {
    lead: text.slice(Math.max(0, a.start - LEAD), a.start),
    between,
    after: text.slice(b.end, b.end + 40),
  };
  for (const rule of RULES) {
    const how = rule(around);
    if (how) return how;
  }
  return null;
}

const NUMBER =
  /(?<![\p{L}\d])(?:\d{1,15}(?:[.,]\d{1,6})*(?:st|nd|rd|th)?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?:\s(?:hundred|thousand|million|billion|trillion))?(?![\p{L}\d])/giu;
/** Without one of these words no number takes the place of another. */
const MAY_REPLACE =
  /\b(?:from|of|not|instead|rather|earlier|previously|initially|originally|first|compared|against|versus)\b/i;

/** The values of a text that are out of date, and stand nowhere else in it. */
export const formerIn = remembering((text: string): ReadonlySet<number> => {
  if (!MAY_REPLACE.test(text)) return NONE;
  const amounts = [...text.slice(0, LONGEST).matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: wordsIn(match[0])[0]?.value ?? null,
  }));
  const replaced = replacedIn(text, amounts).filter(({ isDenied }) => !isDenied);
  if (replaced.length === 0) return NONE;
  const old = new Set(replaced.map(({ former }) => former));
  const standing = new Set(amounts.filter((_, at) => !old.has(at)).map(({ value }) => value));
  return new Set([...old].flatMap((at) => amounts[at]!.value ?? []).filter((value) => !standing.has(value)));
});

const NONE: ReadonlySet<number> = new Set();
/** What is read of a content for this, in UTF-16 code units. */
const LONGEST = 4000;
