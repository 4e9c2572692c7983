// The unit of a number: money, percent, a measure, or what is counted.

import type { Atom } from "./atoms.ts";
import type { Counted } from "./figures-nouns.ts";
import { countedAt, plural } from "./figures-nouns.ts";
import type { Text, Unit } from "./figures-shape.ts";
import type { Numeral } from "./numbers.ts";
import type { Currency } from "./units.ts";
import { currencyAfter, currencyBefore, isCurrency, isMeasure, UNIT_LEADS } from "./units.ts";

type Reading = (text: Text, number: Numeral) => Unit | null;

const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";
const slice = ({ text, atoms }: Text, first: number, last: number) => text.slice(atoms[first]!.start, atoms[last]!.end);
const same = (atoms: readonly Atom[], i: number, from: number) => atoms[i]?.sentence === atoms[from]!.sentence;

/** US$40 billion, 26 cents per share, billions of dollars */
const money: Reading = (text, number) => {
  const { atoms } = text;
  const { first, last } = number;
  if (number.form === "part") return null;
  const front = currencyBefore(atoms, first);
  const at = wordAt(atoms, last + 1) === "of" && number.form === "vague" ? last + 2 : last + 1;
  const next = same(atoms, at, first) ? currencyAfter(atoms, at, number.scale > 1) : null;
  const found = front ?? next;
  if (!found) return null;
  const end = next?.last ?? (front && /^(?:us|u\.s\.)$/.test(wordAt(atoms, last + 1)) ? last + 1 : last);
  return withPer(text, {
    sort: "money",
    first: front?.first ?? first,
    last: end,
    name: found.code,
    words: slice(text, found.first, found.last),
    per: null,
    divisor: hundredths(found),
  });
};

const hundredths = (currency: Currency) => (currency.hundredths ? 100 : 1);

/** 50%, 50 per cent, a 50-percent cut; two percentage points */
const percent: Reading = ({ atoms }, { first, last, form }) => {
  const at = last + 1;
  const word = wordAt(atoms, at);
  const unit = (end: number, name: string, words: string): Unit => ({
    sort: "percent",
    first,
    last: end,
    name,
    words,
    per: null,
    divisor: 1,
  });
  if (form === "part") return unit(last, "percent", "%");
  if (!same(atoms, at, first)) return null;
  if (word === "percentage" && /^points?$/.test(wordAt(atoms, at + 1)))
    return unit(at + 1, "percentage points", "percentage points");
  if (/^(?:%|percent|pct|pct\.|percentage)$/.test(word) || (word === "pc" && atoms[at]!.glued))
    return unit(at, "percent", word);
  return word === "per" && wordAt(atoms, at + 1) === "cent" ? unit(at + 1, "percent", "percent") : null;
};

/** 500km, fifty-year, 8 square miles, 30 degrees Celsius, 60 miles per hour; a 19-year-old has an age */
const measure: Reading = (text, number) => {
  const { atoms } = text;
  const { first } = number;
  const at = wordAt(atoms, number.last + 1) === "of" ? -1 : number.last + 1;
  const lead = at > 0 && UNIT_LEADS.test(wordAt(atoms, at)) && isMeasure(wordAt(atoms, at + 1)) ? 1 : 0;
  let last = at + lead;
  if (at < 0 || !same(atoms, last, first) || !isMeasure(wordAt(atoms, last)) || !isUnitWord(atoms, last)) return null;
  if (/^degrees?$/.test(wordAt(atoms, last)) && /^(?:celsius|fahrenheit|centigrade|c|f)$/.test(wordAt(atoms, last + 1)))
    last += 1;
  while (atoms[last + 1]?.tied && isMeasure(wordAt(atoms, last + 1))) last += 1;
  const head = last;
  const age = /^olds?$/.test(wordAt(atoms, last + 1));
  if (age) last += 1;
  const shown = slice(text, at, head);
  const whole = plural(atoms[head]!.text);
  const pluralised =
    head === last && shown.length > 2 && isMeasure(whole) ? shown.slice(0, -atoms[head]!.text.length) + whole : shown;
  const name = age ? "years" : pluralised;
  const sort = age && !isThing(atoms, last + 1) ? "age" : "measure";
  return withPer(text, { sort, first, last, name, words: age ? "year-old" : shown, per: null, divisor: 1 });
};

/** Decades in the making: number and unit in one word */
const decades: Reading = ({ atoms }, { first, last }) => {
  const word = wordAt(atoms, first);
  if (!/^(?:decades|centuries)$/.test(word)) return null;
  return { sort: "measure", first, last, name: word, words: word, per: null, divisor: 1 };
};

/** A letter that is a unit touches its number: 10W; the G of 5G is none. */
function isUnitWord(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i]!;
  if (atom.text.length === 1 && UNIT_LEADS.test(wordAt(atoms, i - 1))) return true;
  if (atom.text.length === 1) return atom.glued && !atom.tied && !/[GDKTMV]/.test(atom.text);
  return !(atom.lower === "second" && !atom.tied && /^(?:half|leg|time|round|term|place)$/.test(wordAt(atoms, i + 1)));
}

/** “A 10-year-old browser” has lasted ten years; a 10-year-old boy has an age. */
function isThing(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  if (!atom || atom.pos !== "NOUN" || /^\p{Lu}/u.test(atom.text)) return false;
  if (
    /^(?:browser|computer|tower|paper|letter|order|charter|tanker|freighter|cancer|trailer|reactor|tractor|motor|tumor|agreement|document|apartment|monument|parliament|plant|ordinance)$/.test(
      atom.lower,
    )
  )
    return true;
  return !/(?:man|woman|boy|girl|child|son|daughter|kid|baby|infant|mother|father|brother|sister|student|suspect|victim|widow|worker|er|or|ist|ian|ant|ent|teenager|youth|male|female|resident|pensioner|driver|pupil|twin|twins)$/.test(
    atom.lower,
  );
}

/** Special forces soldiers, containers of ammunition */
const count: Reading = (text, number) => {
  const { atoms, stop } = text;
  const at = number.last + 1;
  if (number.form === "part" || !same(atoms, at, number.first)) return null;
  if (atoms[at]!.tied && /^(?:to|or|and|by|plus)$/.test(wordAt(atoms, at))) return null;
  const tied = atoms[at]!.tied && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(atoms[at]!.pos) && atoms[at]!.number === null;
  const loose = tied && /^(?:odd|strong|ish)$/.test(wordAt(atoms, at));
  const found: Counted | null = loose
    ? countedAt(atoms, at + 1, stop)
    : tied
      ? { first: at, head: at, last: at }
      : countedAt(atoms, at, stop);
  if (!found) return null;
  const { first, head, last } = found;
  const front = head > first ? text.text.slice(atoms[first]!.start, atoms[head]!.start) : "";
  const tail = text.text.slice(atoms[head]!.end, atoms[last]!.end);
  const noun = /^\p{Ll}/u.test(atoms[head]!.text) ? plural(atoms[head]!.text) : atoms[head]!.text;
  return withPer(text, {
    sort: "count",
    first: number.first,
    last,
    name: front + noun + tail,
    words: slice(text, first, last),
    per: null,
    divisor: 1,
  });
};

/** “Job cuts of 10,000”: what is counted stands before the number. */
const countBefore: Reading = (text, number) => {
  const { atoms } = text;
  const of = number.first - 1;
  if (wordAt(atoms, of) !== "of" || number.form === "part" || number.value < 2) return null;
  // “Rises of 15-20%” are no 15 rises.
  if (atoms[number.last + 1]?.tied || /^(?:to|or|-|–)$/.test(wordAt(atoms, number.last + 1))) return null;
  let first = of;
  while (first > of - 4 && first > 0 && same(atoms, first - 1, of) && atoms[first - 1]!.pos === "NOUN") first -= 1;
  if (first === of || !/[^s]s$/.test(wordAt(atoms, of - 1)) || wordAt(atoms, of - 1) === "thousands") return null;
  const words = slice(text, first, of - 1);
  return { sort: "count", first: number.first, last: number.last, name: words, words, per: null, divisor: 1 };
};

/** 200 million per aircraft */
const bare: Reading = (text, { first, last }) =>
  withPer(text, { sort: "bare", first, last, name: null, words: null, per: null, divisor: 1 });

const readings: readonly Reading[] = [decades, money, percent, measure, count, countBefore, bare];

/** The unit of a number; the first reading to answer decides. */
export function unitOf(text: Text, number: Numeral): Unit {
  for (const read of readings) {
    const found = read(text, number);
    if (found) return found;
  }
  throw new Error(`figures: no unit for the number at ${text.atoms[number.first]!.start}: ${number.value}`);
}

const PER =
  /^(?:year|month|week|day|hour|minute|second|barrel|share|gallon|ounce|tonne|ton|litre|liter|head|person|night|piece|metre|meter|mile|pound|kilo|kilogram|bushel|unit|copy|seat|ticket)$/;

/** The unit with “per share”, “a year”, “/h” taken in. */
function withPer(text: Text, unit: Unit): Unit {
  const { atoms } = text;
  const at = unit.last + 1;
  if (!same(atoms, at, unit.first)) return unit;
  const word = wordAt(atoms, at);
  const slash =
    word === "/" && atoms[at]!.glued && /^(?:h|hr|hour|s|l|day|year|kg|km|month)$/.test(wordAt(atoms, at + 1));
  if (/^(?:ago|earlier|later|before|after)$/.test(wordAt(atoms, at + 2))) return unit;
  const per = word === "per" || slash || (/^an?$/.test(word) && PER.test(wordAt(atoms, at + 1)));
  const noun = atoms[at + 1];
  if (!per || !noun || !/^\p{L}/u.test(noun.text) || isCurrency(noun.text) || unit.sort === "age") return unit;
  const last = UNIT_LEADS.test(noun.lower) && atoms[at + 2] ? at + 2 : at + 1;
  const what = slice(text, at + 1, last);
  const link = slash ? "/" : unit.name === null ? "per " : " per ";
  return { ...unit, last, per: what, name: `${unit.name ?? ""}${link}${what}` };
}
