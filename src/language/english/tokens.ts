// Words and marks of English news, with part of speech and lemma.
//
// We cut the text ourselves, so that offsets are exact and a text is cut the same way whatever was read
// before it; wink-nlp, given the pieces, says what they are.

import type { Span } from "../../article/index.ts";
import type { PartOfSpeech } from "../prose.ts";
import { newTagger } from "./tagger.ts";
import type { Parts, Tagger } from "./tagger.ts";
import { GROUPED } from "./thousands.ts";

/** A token before it knows its sentence. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** Short forms that keep their full stop. */
export const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cmdr adm brig cpl pvt rev hon st jr sr pres supt det insp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun " +
    "inc corp co ltd plc bros assn dept univ no nos vs etc est approx ave blvd rd ft mt " +
    "al ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn " +
    "tenn tex va vt wash wis wyo fig vol pp eds ed cf viz resp ret a.m p.m i.e e.g u.s u.k u.n"
  ).split(" "),
);

/** Ends of names of sites that are no words, and so no sentence that goes on without a space. */
const ENDS =
  "com|org|net|gov|edu|mil|int|info|biz|news|media|press|online|site|tech|app|dev|blog|radio|example|" +
  "uk|ca|au|nz|ie|fr|de|es|pt|nl|ch|cz|pl|hu|ro|bg|gr|tr|ua|ru|by|kz|ge|il|ir|iq|jp|kr|cn|tw|hk|sg|ph|vn|th|pk|bd|za|ke|ng|eg|br|mx|ar|cl|pe|ve|eu|tv|io|fm";

const PIECE = new RegExp(
  [
    // Most pieces are a plain word before a space or a comma, which none of the others would take otherwise.
    "[A-Za-z]+(?=[ ,])",
    String.raw`https?://[^\s<>"”’]+[^\s<>"”’.,;:!?)]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    // Tidewatch.com, alt.tern.harbour
    String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{Ll}\p{N}][\p{Ll}\p{N}-]{1,62}){0,4}\.(?:${ENDS})(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])`,
    String.raw`\p{Ll}{2,62}(?:\.[\p{Ll}\p{N}-]{2,62}){2,5}(?![\p{L}\p{N}_@-])`,
    // U.S., a.m., J.K., D-N.Y.
    String.raw`(?:\p{Lu}[-‐‑])?\p{L}(?:\.\p{L})+(?:\.(?!\p{L})|(?!\p{L}))`,
    // 12 000
    GROUPED,
    // 12,000  3.5  1st  2015
    String.raw`\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}_]|[.,]\d)`,
    String.raw`\d+(?:[.,]\d+)*`,
    // words with inner hyphens and apostrophes
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+|[-‐‑][\p{L}\p{M}\p{N}_]+)*`,
    "\\.{2,}|[-–—]{2,}|``|''",
    String.raw`[^\s]`,
  ].join("|"),
  "gu",
);

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

interface Piece extends Span {
  readonly text: string;
}

/** Cuts a stretch of text into pieces: `can’t` is two, `U.S.` and `Seok-yeol` are one. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let to = 0;
  // Nothing but white space stands between pieces, so each is found where the one before it ended.
  for (const word of text.match(PIECE) ?? []) {
    const from = text.indexOf(word, to);
    to = from + word.length;
    const clitic = word.length > 2 && /['’]/.test(word) ? CLITIC.exec(word) : null;
    if (clitic && clitic.index > 0) {
      const cut = from + clitic.index;
      found.push({ start: from, end: cut, text: text.slice(from, cut) }, { start: cut, end: to, text: clitic[0] });
      continue;
    }
    const last = found.at(-1);
    // The full stop that a short form took is no piece of its own.
    if (last && from < last.end) continue;
    const isShort = text[to] === "." && isShortForm(word) && !isNo(text, word, to);
    found.push({ start: from, end: isShort ? to + 1 : to, text: isShort ? `${word}.` : word });
  }
  return found;
}

const isShortForm = (word: string): boolean =>
  (ABBREVIATIONS.has(word.toLowerCase()) && !IN_FULL.test(word)) ||
  /^\p{Lu}$/u.test(word) ||
  (PARTY.test(word) && isShortForm(word.slice(2)));

/** The "D-" of "D-Conn.": party and state. */
const PARTY = /^\p{Lu}[-‐‑](?=\p{Lu})/u;

/** "No. Nobody had asked.": a number follows where it is short for one. */
const isNo = (text: string, word: string, to: number) =>
  /^nos?$/i.test(word) && !/^\.\s*#?\d/.test(text.slice(to, to + 6));

/** "Three had fallen ill.": short forms that are words where they have no capital. */
const IN_FULL = /^(?:ill|mass|miss|wash|ore|sun|sat|mar|wed)$/;

/** Words that are read with one tagger: it remembers each, and so do we, so both are made anew in time. */
const MEMORY = 2_000_000;
let tagger: Tagger | null = null;
let seen = 0;

/** A piece as it is written: what that alone tells is told once, wherever it stands. */
interface Form {
  readonly text: string;
  readonly lower: string;
  readonly parts: Parts;
}

const forms = new Map<string, Form>();

/** The words of one block, which is all that it looks at. */
export function words(text: string): Word[] {
  const found = pieces(text);
  if (found.length === 0) return [];
  if (tagger === null || seen > MEMORY) {
    tagger = newTagger();
    forms.clear();
    seen = 0;
  }
  seen += found.length;
  const shown = found.map((piece) => formOf(piece.text, tagger!));
  const tags = tagger.tags(shown);
  const isPlain = /\p{Ll}/u.test(text);
  return found.map(({ start, end }, place) => {
    const { text: word, lower } = shown[place]!;
    const { pos, lemma } = tags[place]!;
    const whole = lemma !== null;
    return {
      start,
      end,
      text: word,
      lower,
      lemma: lemma ?? lower,
      pos: whole ? tagOf(word, pos, isPlain) : partOf(word, pos),
    };
  });
}

function formOf(piece: string, { parts }: Tagger): Form {
  const known = forms.get(piece);
  if (known) return known;
  // A copy: a piece holds on to the whole text that it was cut from.
  const text = piece.split("").join("");
  const form = { text, lower: text.toLowerCase().replaceAll("’", "'"), parts: parts(plain(text)) };
  if (text.length <= SHOWN) forms.set(text, form);
  return form;
}

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
