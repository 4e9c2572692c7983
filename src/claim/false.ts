// Words with which somebody says that a thing is not so.

import { remembering } from "./memo.ts";

/** Words of judging that leave nothing of what was said. */
export const FALSE =
  "(?:false|falsehoods?|untruths?|untrue|not true|not so|not the case|incorrect|fals(?:e|ified)|fabrications?|fabricated|fakes?|fake news|faked|" +
  "fictions?|fictitious|fictional|fairy[ -]?tales?|fantas(?:y|ies)|figments? of (?:the|his|her|its|their) imaginations?|hoax(?:es)?|" +
  "inventions?|invented|lies?|made[ -]up|cooked up|concocted|myths?|nonsense|rubbish|garbage|hogwash|humbug|bullshit|balderdash|baloney|" +
  "poppycock|drivel|twaddle|tosh|claptrap|bogus|phon(?:e?y)|spurious|slanders?|libel|disinformation|misinformation|baseless|groundless|" +
  "unfounded|ungrounded|without (?:any )?(?:foundation|basis|substance)|devoid of (?:any )?truth|far from (?:the )?truth|canards?)";
/** Words that do so only of what was put forward as true: a plan may be absurd, and a deed wrong. */
export const POOR = "(?:wrong|mistaken|inaccurate|absurd|ridiculous|preposterous|ludicrous|laughable)";

/** Words before one of these: "completely", "a complete and utter". */
const MERELY =
  "(?:all|just|so|very|nothing but|nothing (?:more|less|other) than|[\\p{L}]{2,}ly|complete|utter|total|absolute|pure|sheer|outright|blatant|" +
  "downright|plain|patent|mere|malicious|deliberate|another|yet another|one more|the (?:usual|same|latest)|old)";
const OTHER =
  "(?!(?:not|no|never|hardly|nor|or|but|about|on|in|of|to|for|with|at|by|from|that|which|who|if|like|is|are|was|were)\\b)[\\p{L}-]+,?";
export const DEGREE = `(?:${MERELY} (?:and )?){0,3}(?:an? (?:${OTHER} (?:and )?){0,3}?)?(?:(?:piece|pack|tissue|string|web|load|bunch) of )?`;

/** Words that say so of a number or a word of somebody's. */
const PAST =
  "(?:fabricat\\w{1,8}|out of date|outdated|exaggerated|inflated|overstated|understated|(?:far |much |way )?too (?:high|low)|mistaken(?! (?:[^.;,]{1,80} )?for\\b))";
const WORD = `(?:${FALSE}|${POOR}|${PAST})`;
/** Behind it nothing follows that it would only describe: "a false alarm", "fake passports". */
const END =
  '(?=$|[”"’\'»]?\\s*(?:$|[.,;:!?…”"’»)—–])|[”"’\'»]?\\s(?:and|but|that|to|in|by|about|on|when|if|because|as|since|from|anyway)\\b)';
const IS = "(?:(?:is|are|was|were|be|been|being|as|it|this|that|them|these|those|remain(?:s|ed)?)\\s|['’](?:s|re)\\s)";

/** One of these words: most texts have none, and need not be looked at any closer. */
const ANY = new RegExp(`\\b(?:${FALSE}|${POOR}|${PAST}|truth|true|reality|facts|basis|foundation)`, "i");

export const mayRefute: (text: string) => boolean = remembering((text) => ANY.test(text));

/** The figure was out of date. “Nonsense, we sent nobody.” No word of truth is in it. */
const REFUTING = new RegExp(
  `(?:^|[.,;:!?—–]\\s+|\\b(?<=\\s|^)${IS}|(?<=\\p{L})['’](?:s|re)\\s)[“"‘']?${DEGREE}[“"‘']?${WORD}${END}|\\b(?:no|nothing) (?:truth|true)\\b|\\bnot true\\b`,
  "iu",
);
/** It is not false, no lie. */
const NOT_FALSE = new RegExp(`(?:\\b(?:not|never|no)|n['’]t) ${DEGREE}(?!not )${WORD}${END}`, "giu");

/** Does a text say of something that it is false? */
export const isRefuting = (text: string): boolean => mayRefute(text) && REFUTING.test(text);

/** A text without saying of something that it is not false, which is no negation. */
export const withoutNotFalse = (text: string): string => (mayRefute(text) ? text.replace(NOT_FALSE, "") : text);
