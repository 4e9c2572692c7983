// The words of a name, folded, with what each is worth.

import { LONGEST, isForeign, isSyllabic, isVowelless } from "./fold.ts";
import { isKnownGiven } from "./nicknames.ts";
import { type NameKind, type Piece, piecesOf } from "./pieces.ts";
import { skeletonOf, soundOf } from "./sound.ts";
import {
  COMMON,
  EMPTY,
  GENERIC,
  HONOURS,
  LONG_FORMS,
  PARTICLES,
  PREFIXES,
  TITLES,
  legalForm,
  numberOf,
  romanOf,
} from "./vocabulary.ts";

export interface Word {
  /** Lower case letters a to z and digits. */
  readonly text: string;
  readonly sound: string;
  /** As it stands where it is written in syllables; empty elsewhere. */
  readonly raw: string;
  /** Between 0 and 1: how much it tells. */
  readonly weight: number;
  readonly initial: boolean;
}

export interface Name {
  readonly words: readonly Word[];
  /** Numbers in it, in order: "44", "2"; "jr" and "sr" too. */
  readonly numbers: readonly string[];
  readonly titles: readonly string[];
  /** Kinds of legal form. */
  readonly forms: readonly string[];
  /** All words without spaces. */
  readonly compact: string;
  /** Whether the script is another than Latin, and whether it writes its vowels. */
  readonly foreign: boolean;
  readonly vowelless: boolean;
  readonly syllabic: boolean;
}

/** Most words of a name that are compared. */
const MOST = 12;

/** Reads a name; whatever the text, there is an answer. */
export function parseName(whole: string, kind: NameKind): Name {
  const text = whole.slice(0, LONGEST * 2);
  const pieces = piecesOf(text, kind);
  const left = kind === "person" ? withoutTitles(pieces) : withoutForms(pieces);
  const counted = kind === "person" ? generationsOf(left.pieces) : numbersOf(left.pieces);
  const words = counted.pieces
    .slice(0, MOST)
    .map((piece) => wordOf(piece, kind))
    .filter(({ weight }) => weight > 0);
  return {
    words,
    numbers: counted.numbers,
    titles: left.titles,
    forms: left.forms,
    compact: words.map((word) => word.text).join(""),
    foreign: isForeign(text),
    vowelless: isVowelless(text),
    syllabic: isSyllabic(text),
  };
}

interface Left {
  readonly pieces: readonly Piece[];
  readonly titles: readonly string[];
  readonly forms: readonly string[];
}

function withoutTitles(pieces: readonly Piece[]): Left {
  const head = pieces.findIndex(({ text: word }) => !TITLES.has(word) && !HONOURS.has(word));
  // A name of titles only is a name: King, Prince.
  if (head < 0) return { pieces, titles: [], forms: [] };
  const kept = pieces.slice(head).filter(({ text: word }) => !HONOURS.has(word));
  return { pieces: kept, titles: pieces.slice(0, head).map(({ text: word }) => word), forms: [] };
}

function withoutForms(pieces: readonly Piece[]): Left {
  const spaced = ` ${pieces.map(({ text: word }) => word).join(" ")} `;
  const dropped = new Set<number>();
  const forms: string[] = [];
  for (const long of LONG_FORMS) {
    const at = spaced.indexOf(` ${long} `);
    if (at < 0) continue;
    const from = spaced.slice(0, at).split(" ").length - 1;
    const length = long.split(" ").length;
    if (dropped.has(from)) continue;
    for (let i = from; i < from + length; i += 1) dropped.add(i);
    forms.push("limited");
  }
  pieces.forEach(({ text: word }, i) => {
    const form = legalForm(word);
    if (form === null || dropped.has(i)) return;
    dropped.add(i);
    if (form !== "none") forms.push(form);
  });
  const kept = pieces.filter((_, i) => !dropped.has(i));
  return kept.length === 0 ? { pieces, titles: [], forms: [] } : { pieces: kept, titles: [], forms };
}

interface Counted {
  readonly pieces: readonly Piece[];
  readonly numbers: readonly string[];
}

/** Ana Ruiz Jr, Ana Ruiz III. */
function generationsOf(pieces: readonly Piece[]): Counted {
  const numbers: string[] = [];
  const kept = pieces.filter(({ text: word, capital }, i) => {
    if (i === 0) return true;
    const roman = capital && word.length > 1 ? romanOf(word.toUpperCase()) : null;
    if (/^(?:jr|junior)$/.test(word)) numbers.push("jr");
    else if (/^(?:sr|senior)$/.test(word)) numbers.push("sr");
    else if (roman !== null) numbers.push(String(roman));
    else if (/^\d+$/.test(word)) numbers.push(word);
    else return true;
    return false;
  });
  return { pieces: kept, numbers };
}

/** Brigade Forty-Four is Brigade 44; Fund IV has number 4. */
function numbersOf(pieces: readonly Piece[]): Counted {
  const numbers: string[] = [];
  let open = false;
  const kept: Piece[] = [];
  pieces.forEach((piece, i) => {
    const roman = i > 0 && piece.capital ? romanOf(piece.text.toUpperCase()) : null;
    const number = numberOf(piece.text) ?? roman;
    const last = Number(numbers.at(-1));
    if (number === null) {
      const digits = /\d+/.exec(piece.text);
      if (digits) numbers.push(digits[0]);
      kept.push(piece);
    } else if (open && number < 10 && last >= 20 && last % 10 === 0)
      numbers[numbers.length - 1] = String(last + number);
    else numbers.push(String(number));
    open = number !== null;
  });
  return { pieces: kept, numbers };
}

function wordOf({ text: word, raw }: Piece, kind: NameKind): Word {
  return {
    text: word,
    sound: soundOf(word),
    raw,
    weight: weightOf(word, kind),
    initial: kind === "person" && word.length === 1,
  };
}

function weightOf(word: string, kind: NameKind): number {
  if (kind === "person") {
    if (word.length === 1) return 0.4;
    if (PARTICLES.has(word)) return 0.15;
    return COMMON.has(word) ? 0.7 : isPatronymic(word) ? 0.5 : 1;
  }
  if (EMPTY.has(word)) return 0;
  if (kind === "other" && PREFIXES.has(word)) return 0.1;
  return GENERIC.has(word) ? 0.4 : 1;
}

/** Petrovych, Petrovich, Petrovna: the father's name, mostly left out. */
export const isPatronymic = (word: string) =>
  word.length > 6 &&
  /(?:ovich|evich|ovych|evych|iyovych|ovna|evna|ivna|yivna|ovitch|evitch)$/.test(word) &&
  !isKnownGiven(word);

/** Keys under which spellings of one name meet: the skeleton of every word that tells something. */
export const keysOf = ({ words }: Name): string[] => [
  ...new Set(words.filter(({ weight, initial }) => weight > 0.3 && !initial).map(({ sound }) => skeletonOf(sound))),
];
