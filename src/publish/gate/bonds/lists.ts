// The small words that tie others together, and the kinds of words that they tie.

import type { Token } from "../../../language/index.ts";
import { stem } from "../text.ts";

/** Words, by a blank between them. */
export const set = (words: string) => new Set(words.split(" "));

/** Prepositions that tell from where, whereto, through whom, since when, against what. */
export const DIRECTIONS = set(
  "from to into onto against toward towards without before after since until till by through throughout between among above below " +
    "under over inside outside within beyond behind off via across along past except despite during near beside for with in on at about",
);

/** Words that limit others: how many, whether at all, how likely, when again, on which condition. */
export const LIMITS = set(
  "all every each both either neither some any most many much few several half none no not n't never nobody nothing nor only just " +
    "another other others more less fewer least than as twice double almost nearly about around roughly approximately up down " +
    "hardly barely scarcely cannot may might could can must should would will shall ought still yet already again always often " +
    "sometimes rarely mostly partly fully completely first second third last next too enough so if unless whether because although " +
    "though while when where or but even also former ex acting deputy alleged suspected unconfirmed preliminary potential attempted " +
    "partial temporary possible likely unlikely probably possibly perhaps reportedly allegedly apparently",
);

export const POINTERS = set(
  "he him his she her hers it its they them their theirs we us our you your i me my who whom whose",
);
export const PERSONS: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["them", "they"],
  ["hers", "her"],
  ["whom", "who"],
]);
export const OWNING = set("his her its their our your my whose");

export const CONTENT = set("NOUN PROPN VERB ADJ NUM");
export const NOUNS = set("NOUN PROPN PRON");
/** What stands inside a noun phrase before its head. */
export const INSIDE = set("DET ADJ NUM NOUN PROPN");
export const BE = set("is are am was were be been being 's 're");

export const isPunctuation = ({ text }: Token): boolean => !/[\p{L}\p{N}]/u.test(text);
export const isNumber = ({ text, pos }: Token): boolean => /^\d/.test(text) || (pos === "NUM" && /\p{L}/u.test(text));

/** What a word goes by in a bond. */
export const wordOf = ({ lower }: Token): string => stem(lower === "n't" || lower === "cannot" ? "not" : lower);
