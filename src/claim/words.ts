// What a claim is compared by: its words, with what hashtags, handles and numbers hide taken apart.

import { remembering } from "./memo.ts";
import { stemOf } from "./stem.ts";
import { meaningOf } from "./synonyms.ts";

/** One word of a claim or of a text that may be an instance of it. */
export interface Word {
  readonly lower: string;
  readonly stem: string;
  /** Written like a name, or as a handle or hashtag is. */
  readonly isName: boolean;
  /** Its value where it is a number. */
  readonly value: number | null;
  readonly isStop: boolean;
}

const STOP = new Set(
  (
    "a an the and or but of to in on for with at by from as is was were are be been being this that these those it its " +
    "he she they his her their them him i you we me my your our us who whom which what when where why how there here has " +
    "have had do does did will would can could should may might must not no nor so if then than too very just about into " +
    "over after before out up down off also all any some such one via rt amp s t d ll re ve m"
  ).split(" "),
);

const NUMBERS = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
for (const [at, word] of "thirty forty fifty sixty seventy eighty ninety".split(" ").entries())
  NUMBERS.set(word, at * 10 + 30);

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};

const ADDRESS = /https?:\/\/[^\s"”’)]+|(?:pic\.twitter|t\.co|youtu\.be|bit\.ly)[^\s"”’)]*/g;
const PIECE = /[@#]?[\p{L}\p{N}_]+(?:[.,]\d+)*(?:['’]\p{L}+)?%?/gu;

/** The words of a text in order. Addresses are left out; marks over letters do not count. */
export const wordsIn: (text: string) => readonly Word[] = remembering((text) => {
  const cleared = text.replace(ADDRESS, " ");
  const plain = PLAIN.test(cleared) ? cleared : cleared.normalize("NFKD").replace(/\p{M}+/gu, "");
  const initials = plain.replace(/\b(?:\p{L}\.){2,}/gu, (short) => short.replaceAll(".", ""));
  const words: Word[] = [];
  for (const { 0: piece } of initials.matchAll(PIECE)) {
    const isTag = /^[@#]/.test(piece);
    for (const part of isTag ? partsOf(piece.slice(1)) : [piece]) push(words, part, isTag);
  }
  return words;
});

/** Letters without marks. */
const PLAIN = /^[\n -~–—‘’“”]*$/;

/** WhiteHouse, womens_march and MH17 taken apart where the writing shows the seams. */
function partsOf(tag: string): string[] {
  return tag.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|[^\p{Lu}\p{Ll}\d_]+/gu) ?? [];
}

function push(words: Word[], piece: string, isTag: boolean): void {
  const word = isTag ? wordOf(piece, true) : plainWord(piece);
  const last = words.at(-1);
  const scale = Object.hasOwn(SCALES, word.lower) ? SCALES[word.lower] : undefined;
  // 3 million is one number.
  if (scale !== undefined && last?.value != null && word.lower.length > 1) {
    words[words.length - 1] = numbered(last.value * scale);
  } else if (word.lower !== "" && word.lower !== "_") words.push(word);
}

function wordOf(piece: string, isTag: boolean): Word {
  const shown = piece.replace(/['’](?:s|S)$|['’]/u, "").replace(/%$/, "");
  const lower = shown.toLowerCase();
  const value = valueOf(lower);
  if (value !== null) return numbered(value);
  const isName = isTag || /^\p{Lu}/u.test(shown);
  return { lower, stem: meaningOf(stemOf(lower)), isName, value: null, isStop: STOP.has(lower) && shown !== "US" };
}

const plainWord = remembering((piece) => wordOf(piece, false));

const numbered = (value: number): Word => ({
  lower: String(value),
  stem: String(value),
  isName: false,
  value,
  isStop: false,
});

function valueOf(lower: string): number | null {
  const named = NUMBERS.get(lower);
  if (named !== undefined && lower !== "one") return named;
  const match = /^(\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?)(k|m|mn|b|bn|st|nd|rd|th)?$/.exec(lower);
  if (!match) return null;
  return Number(match[1]!.replaceAll(",", "")) * (SCALES[match[2] ?? ""] ?? 1);
}

/** A post ends with who wrote it, under which handle, and when; a page may show several. */
const SIGNATURE = /[—–-]\s?[^—–\n()]{1,80}\(@\w{1,30}\)\s*(?:\p{L}{3,9}\s\d{1,2},\s\d{4})?/gu;

/** What a text says, apart from the signatures of posts. */
export function zonesOf(text: string): { readonly body: string; readonly signed: string } {
  const signed = [...text.matchAll(SIGNATURE)].map((match) => match[0]).join(" ");
  return { body: text.replace(SIGNATURE, " "), signed };
}
