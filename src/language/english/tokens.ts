// Words and marks of English news, with part of speech and lemma.
//
// We cut the text ourselves, so that offsets are exact and a text is cut the same way whatever was read
// before it; wink-nlp, given the pieces, says what they are.

import type { PartOfSpeech } from "../prose.ts";
import { cliticIn, isNo, isShortForm, piecesOf } from "./pieces.ts";
import { newTagger } from "./tagger.ts";
import type { Parts, Tag, Tagger } from "./tagger.ts";

/** What a token says, wherever it stands. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** The words of a block in order, with the place where each begins. */
export interface Row {
  readonly words: Word[];
  readonly starts: readonly number[];
}

/** Words that are read with one tagger: it remembers each, and so do we, so both are made anew in time. */
const MEMORY = 2_000_000;
let tagger: Tagger | null = null;
let seen = 0;

/** A piece as it is written: what that alone tells is told once, wherever it stands. */
interface Form {
  readonly text: string;
  readonly lower: string;
  readonly parts: Parts;
  /** The word that it is by each tag, where small letters stand beside it. */
  readonly words: (Word | undefined)[];
  /** Does a full stop behind it belong to it? */
  readonly isShort: boolean;
  /** The `n’t` of `can’t`, whose form is `ca`. */
  readonly clitic: Form | null;
}

const known = new Map<string, Form>();

/** The words of one block, which is all that it looks at. */
export function wordsOf(text: string): Row {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { words: [], starts: [] };
  if (tagger === null || seen > MEMORY) {
    tagger = newTagger();
    known.clear();
    seen = 0;
  }
  seen += pieces.length;
  const { forms, starts } = placed(text, pieces, tagger);
  const isPlain = /\p{Ll}/u.test(text);
  const words = tagger.tags(forms).map((tag, place) => {
    const form = forms[place]!;
    if (!isPlain) return wordOf(form, tagger!.told(form.parts, tag), isPlain);
    return (form.words[tag] ??= wordOf(form, tagger!.told(form.parts, tag), isPlain));
  });
  return { words, starts };
}

const wordOf = ({ text, lower }: Form, { pos, lemma }: Tag, isPlain: boolean): Word => ({
  text,
  lower,
  lemma: lemma ?? lower,
  pos: lemma === null ? partOf(text, pos) : tagOf(text, pos, isPlain),
});

/** The forms of all pieces with the place where each begins. */
function placed(text: string, pieces: readonly string[], { parts }: Tagger): { forms: Form[]; starts: number[] } {
  const forms: Form[] = [];
  const starts: number[] = [];
  let [to, end] = [0, 0];
  for (const piece of pieces) {
    let from = to;
    while (text.charCodeAt(from) !== piece.charCodeAt(0)) from += 1;
    to = from + piece.length;
    // The full stop that a short form took is no piece of its own.
    if (from < end) continue;
    let form: Form | null = formOf(piece, parts);
    if (form.isShort && text[to] === "." && !isNo(text, piece, to)) form = formOf(`${piece}.`, parts);
    for (; form; form = form.clitic) {
      forms.push(form);
      starts.push(from);
      from += form.text.length;
    }
    end = from;
  }
  return { forms, starts };
}

function formOf(piece: string, parts: Tagger["parts"]): Form {
  const found = known.get(piece);
  if (found) return found;
  // A copy: a piece holds on to the whole text that it was cut from.
  const text = piece.split("").join("");
  const cut = cliticIn(text);
  const form =
    cut > 0
      ? newForm(text.slice(0, cut), parts, newForm(text.slice(cut), parts))
      : { ...newForm(text, parts), isShort: isShortForm(text) };
  if (text.length <= SHOWN) known.set(text, form);
  return form;
}

const newForm = (text: string, parts: Tagger["parts"], clitic: Form | null = null): Form => ({
  text,
  lower: text.toLowerCase().replaceAll("’", "'"),
  parts: parts(plain(text)),
  words: [],
  isShort: false,
  clitic,
});

/** Longest piece that the tagger is shown whole, in UTF-16 code units: its time grows with the square. */
const SHOWN = 40;

/** What the tagger is shown: straight apostrophes, and nothing that it would cut at white space; 12 000 is 12000. */
function plain(word: string): string {
  const shown = word.length > SHOWN ? word.slice(0, SHOWN) : word;
  if (PLAIN.test(shown)) return shown;
  if (/^\d[\d\s.,'’]*$/.test(shown)) return shown.replace(/[\s'’]/g, "");
  return shown.replaceAll("’", "'").replace(/[\s\p{C}]/gu, "x");
}

/** Letters and marks that need no change. */
const PLAIN = /^[!-~]+$/;

/**
 * Li Na, De Brask: a capital that the tagger takes for a particle other than "Not" and "To", or for no word, is a name; so
 * are the US and the WHO, which it takes for pronouns, in a text that has small letters too.
 */
function tagOf(shown: string, tag: PartOfSpeech, isPlain: boolean): PartOfSpeech {
  if (tag === "PRON" && isPlain && /^\p{Lu}{2,}$/u.test(shown)) return "PROPN";
  const isOther = tag === "PART" || (tag === "X" && isPlain && shown.length > 1);
  return isOther && /^\p{Lu}/u.test(shown) && !/^(?:not|to)$/i.test(shown) ? "PROPN" : tag;
}

/** A piece that the tagger cut further: `Seok-yeol` is a name, `cannot` a verb, `far-right` whatever its last part is. */
function partOf(shown: string, last: PartOfSpeech): PartOfSpeech {
  if (/^[\d.,]+$/.test(shown)) return "NUM";
  if (/^cannot$/i.test(shown)) return "AUX";
  if (/^\p{Lu}/u.test(shown) && (last !== "PUNCT" || /\p{L}\.$/u.test(shown))) return "PROPN";
  return last;
}
