// How news writes long numbers: 12,000 with commas, 12.000.000 with points, 12 000 with a space, 12'000 with a mark.

/** White space of any width, that breaks a line or does not. */
const GAP = String.raw`[ \u00A0\u2007\u2009\u202F]`;

/** Words whose number names a thing or a day, so that what follows is another number: “Route 1 800 people took”. */
const NAMED =
  "routes?|highways?|roads?|motorways?|interstate|exits?|lines?|flights?|gates?|rooms?|platforms?|terminals?|channels?|piers?|berths?|" +
  "articles?|sections?|chapters?|pages?|rows?|tables?|figures?|annex|appendix|paragraphs?|clauses?|items?|no\\.|nos\\.|№|#|" +
  "phases?|stages?|steps?|levels?|grades?|types?|class|categor(?:y|ies)|tiers?|zones?|wards?|districts?|precincts?|units?|blocks?|" +
  "schools?|reactors?|bus|tram|train|lap|week|day|year|formula|aged?|number|" +
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|" +
  "nov(?:ember|\\.)?|dec(?:ember|\\.)?";

/**
 * 1 800, 12 500 000, 12'500, as a piece of a pattern: all groups have three digits, one kind of gap stands between them,
 * and no digit is left over on either side, as in telephone numbers and in rows of numbers. “3 100-metre races” are
 * three races.
 */
export const GROUPED = [
  String.raw`(?<!(?:^|[^\p{L}])(?i:${NAMED})${GAP})(?<!\d${GAP}?|[+.,])`,
  String.raw`[1-9]\d{0,2}(?:(?:${GAP}\d{3}){1,4}|(?:['’]\d{3}){1,4})`,
  String.raw`(?:[.,]\d{1,2})?(?![\p{L}\p{N}_'’]|[-‐‑](?:met(?:re|er)|m|km|yard|mile|year|day|minute)\b|[.,:/]\d|${GAP}\d|[-–—]\d(?!\d{0,2}${GAP}\d{3}))`,
].join("");

/** A number in digits, however its thousands are parted. */
export const DIGITS = new RegExp(String.raw`^\d+(?:(?:[.,'’]|${GAP})\d+)*$`, "u");
const PARTED = new RegExp(String.raw`['’]|${GAP}`, "gu");

/** The number that `digits` write, as `DIGITS` has them. */
export function valueOfDigits(digits: string): number {
  return Number(plainDigits(digits.replace(PARTED, "")));
}

/** `12,000` and `1.234.567` have separators, `3.5` and `3,5` decimals, `1.234,56` both. */
function plainDigits(digits: string): string {
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits)) return digits.replaceAll(",", "");
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll(".", "");
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  if (/^\d+,\d{1,2}$/.test(digits)) return digits.replace(",", ".");
  return digits.replaceAll(",", "");
}
