// What a noun phrase is, and the little words in it.

import type { Token } from "../language/index.ts";
import { TITLES } from "./english/people.ts";

/** A noun phrase, read. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** "he", in lower case. */
  readonly pronoun: string | null;
  /** The determiner, in lower case: "the", "a", "his". */
  readonly determiner: string | null;
  /** Words of the proper name, titles left off. */
  readonly name: readonly Token[];
  /** Words of the role, determiner left off. */
  readonly role: readonly Token[];
  /** Title before the name, in lower case: "mr". */
  readonly title: string | null;
  /** The noun that the phrase turns on where it is no name, in lower case. */
  readonly head: string | null;
  /** What kind of thing a name is called: Harbour Wire is an "agency". */
  readonly called: string | null;
  /** Words before 's: the company's. */
  readonly owner: readonly Token[];
  /** Words after the head's preposition: a spokesman for | the ministry. */
  readonly of: readonly Token[];
  /** Parts of "A and B"; empty for one. */
  readonly parts: readonly Phrase[];
}

/** Words that stand for somebody by themselves. */
const PRONOUNS = new Set(
  "he she it they we i him her them us who which that me his its their our my whom whose".split(" "),
);

/** I, she, which; but not the US and the WHO. */
export const isPronoun = ({ lower, pos, text }: Token): boolean =>
  PRONOUNS.has(lower) && !(pos === "PROPN" && /^\p{Lu}{2,}$/u.test(text));

/** Words before a noun. */
export const DETERMINERS = new Set("the a an this that these those his her its their our my your both some".split(" "));

/** Words that end the core of a phrase. */
export const PREPOSITIONS = new Set(
  "of for at in from with on to by about behind under inside within near against between among familiar".split(" "),
);

/** What makes an owner of the word before it. */
export const POSSESSIVES = new Set(["'s", "’s", "'", "’"]);

/** Does the word begin with a capital letter or hold one: Ruiz, iVale, al-Midana; but not UN-led? */
export const isCapital = ({ text, lower, pos }: Token) =>
  text !== lower &&
  (isLarge(text.charCodeAt(0)) || LATER.test(text)) &&
  !(text.includes("-") && MADE.test(text) && (pos !== "PROPN" || text.endsWith("-old")));

/** The code of a letter from A to Z. */
const isLarge = (code: number) => code >= 65 && code <= 90;

const LATER = /^(?:(?:a[dlnrstz]|ash|el|u[dlr]|abu|bin|ibn|d|l)[-'’])?\p{Ll}*\p{Lu}/u;

/** UN-supervised, Kelmar-backed, Sixty-year-old. */
const MADE = /^\p{Lu}[\p{L}.]*(?:-\p{Ll}+)*-\p{Ll}*(?:ed|led|held|run|born|made|style|wide|bound|built|like|era|old)$/u;
/** TV, CCTV: letters that name nobody by themselves. */
export const isThing = ({ lower }: Token) => /^(?:c?c?tv|pc|dvd|gps|dna|id|suv|atm|sms|usb|vip|pdf|faq)$/.test(lower);
export const isNumber = ({ text }: Token) => /^\d/.test(text);
export const isLetter = ({ text }: Token) => /[\p{L}\p{N}&]/u.test(text);

const AT_TIMES = new Set(["current", "then", "then-", "now"]);

/** Role words after its determiners and titles. */
export function withoutDeterminer(tokens: readonly Token[]): Token[] {
  let from = 0;
  while (
    from < tokens.length - 1 &&
    (DETERMINERS.has(tokens[from]!.lower) || TITLES.has(tokens[from]!.lower) || AT_TIMES.has(tokens[from]!.lower))
  )
    from += 1;
  return tokens.slice(from);
}

const RELATIVES = new Set(["who", "which", "whose", "where", "that", "whom"]);

/** The man who; but not the WHO. */
export const isRelative = ({ lower, text }: Token): boolean => RELATIVES.has(lower) && text !== "WHO";
