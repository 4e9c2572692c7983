// Where English words and marks begin and end, by their letters alone.

import { GROUPED } from "./thousands.ts";

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

/** The pieces of a stretch of text in order. Nothing but white space stands between them. */
export const piecesOf = (text: string): readonly string[] => text.match(PIECE) ?? [];

/** Where the clitic of a piece begins: `can’t` is `ca` and `n’t`; 0 where it has none. */
export const cliticIn = (word: string): number =>
  word.length > 2 && /['’]/.test(word) ? (CLITIC.exec(word)?.index ?? 0) : 0;

/** Does a full stop behind the word belong to it? */
export const isShortForm = (word: string): boolean =>
  (ABBREVIATIONS.has(word.toLowerCase()) && !IN_FULL.test(word)) ||
  /^\p{Lu}$/u.test(word) ||
  (PARTY.test(word) && isShortForm(word.slice(2)));

/** The "D-" of "D-Conn.": party and state. */
const PARTY = /^\p{Lu}[-‐‑](?=\p{Lu})/u;

/** "No. Nobody had asked.": a number follows where it is short for one. */
export const isNo = (text: string, word: string, to: number) =>
  /^nos?$/i.test(word) && !/^\.\s*#?\d/.test(text.slice(to, to + 6));

/** "Three had fallen ill.": short forms that are words where they have no capital. */
const IN_FULL = /^(?:ill|mass|miss|wash|ore|sun|sat|mar|wed)$/;
