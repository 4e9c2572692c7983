// Two numbers that are one quantity: 15-20%, four or five, between 4 and 5, from $12 million to $20 million.

import type { Atom } from "./atoms.ts";
import type { Found } from "./figures-shape.ts";

const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";

/** The numbers of a text with those that make a range put together. */
export function ranged(atoms: readonly Atom[], found: readonly Found[]): Found[] {
  const made: Found[] = [];
  for (let k = 0; k < found.length; k += 1) {
    const steps = countUp(atoms, found, k);
    const second = found[k + Math.max(steps, 1)];
    const range = second && (steps > 0 || isRange(atoms, found[k]!, second)) ? joined(found[k]!, second) : null;
    made.push(range ?? found[k]!);
    if (range) k += Math.max(steps, 1);
  }
  return made;
}

/** “Five, six, seven years”: how many numbers follow that count up by one; 0 where they do not. */
function countUp(atoms: readonly Atom[], found: readonly Found[], k: number): number {
  let last = k;
  for (let next = found[k + 1]; next; next = found[last + 1]) {
    const { number, unit } = found[last]!;
    const comma = wordAt(atoms, number.last + 1) === "," || (last > k && wordAt(atoms, number.last + 1) === "or");
    if (unit.sort !== "bare" || !comma || next.number.first !== number.last + 2) break;
    if (next.number.value !== number.value + 1 || last - k > 4) break;
    last += 1;
  }
  return last > k && found[last]!.unit.sort !== "bare" && !found[k]!.number.digits ? last - k : 0;
}

const isSame = (a: Found, b: Found) => a.unit.sort === "bare" || b.unit.sort === "bare" || a.unit.sort === b.unit.sort;

function isRange(atoms: readonly Atom[], a: Found, b: Found): boolean {
  if (!isSame(a, b) || a.number.form !== "plain" || b.number.form !== "plain") return false;
  if (a.unit.per !== null && b.unit.per === null) return false;
  if (atoms[a.number.first]!.sentence !== atoms[b.number.first]!.sentence) return false;
  const from = /^(?:from|between)$/.exec(startWord(atoms, a.unit.first))?.[0];
  const gap = b.unit.first - a.unit.last - 1;
  const link = wordAt(atoms, a.unit.last + 1);
  const rising = a.number.value * scaleFor(a, b) < b.number.value;
  if (gap === 1 && link === "to" && atoms[b.unit.first]!.tied) return rising;
  if (gap === 0) return atoms[b.unit.first]!.tied && rising;
  if (from === "between" && link === "and")
    return gap === 1 || /^(?:the|about|around)$/.test(wordAt(atoms, a.unit.last + 2));
  if (from === "from" && gap > 0 && gap < 4 && reaches(atoms, a.unit.last + 1, b.unit.first))
    return !isChanged(atoms, a.unit.first) && (rising || a.unit.sort !== "bare" || b.unit.sort !== "bare");
  if (gap !== 1 || !rising) return false;
  if (/^[-–—]$/.test(link)) return a.unit.sort === "bare" || a.unit.sort === b.unit.sort;
  if (link === "to") return isSpread(atoms, a, b);
  return link === "or" && a.unit.sort === "bare" && b.number.value <= 2 * a.number.value && b.unit.sort !== "bare";
}

/** “To”, “to about”, “miles to” on the way from one number to the other. */
function reaches(atoms: readonly Atom[], from: number, to: number): boolean {
  const way = atoms.slice(from, to);
  return way.some(({ lower }) => lower === "to") && !way.some(({ pos }) => pos === "VERB" || pos === "PUNCT");
}

/** The word before a number, past “up to” and “about”. */
function startWord(atoms: readonly Atom[], i: number): string {
  let at = i - 1;
  while (
    /^(?:up|to|about|around|roughly|approximately|nearly|almost|the|an?|as|little)$/.test(wordAt(atoms, at)) &&
    at > i - 4
  )
    at -= 1;
  return wordAt(atoms, at);
}

/** Words back to the verb of what is changed "from 12,000 to 10,000". */
const BACK = 16;
const CHANGED =
  /^(?:rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|revis(?:e[sd]?|ing)|cut(?:s|ting)?|increas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|correct(?:s|ed|ing)?|updat(?:e[sd]?|ing)|adjust(?:s|ed|ing)?|halv(?:e[sd]?|ing)|doubl(?:e[sd]?|ing)|rose|rises?|risen|fell|fall(?:s|en)?|grew|grown|dropp?(?:s|ed)|climb(?:s|ed)?|jump(?:s|ed)?|upgrad(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing))$/;

/** What is changed where no verb says so: “its estimate of losses from 40 to 25”; “estimates from 25 to 40” are many. */
const FIGURES = /^(?:estimate|forecast|projection|prediction|toll|tally|count|total|number)$/;

/** “The dead in Orm from 12 to 15”: words for people that no verb makes a range of. */
const HARMED = /^(?:dead|deaths|missing|fatalities|casualties|injuries)$/;

/** “Lowered its estimate from 12,000 to 10,000”: two figures, of which the second takes the place of the first. */
function isChanged(atoms: readonly Atom[], first: number): boolean {
  const { sentence } = atoms[first]!;
  let isFinite = false;
  for (let i = first - 1; i >= Math.max(0, first - BACK) && atoms[i]!.sentence === sentence; i -= 1) {
    const { lower, pos } = atoms[i]!;
    if (CHANGED.test(lower) && /^(?:VERB|AUX|NOUN)$/.test(pos)) return pos === "VERB";
    if ((FIGURES.test(lower) && pos === "NOUN") || HARMED.test(lower)) return !isFinite;
    // “The number of ships is from 20 to 30”, “ranges from 20 to 30”
    isFinite ||=
      pos === "AUX" || /^(?:rang|vary|vari)/.test(lower) || (pos === "VERB" && !/(?:ed|en|wn|ing)$/.test(lower));
  }
  return false;
}

const CHANGES =
  /^(?:by|up|down|another|additional|rose|rises?|risen|rising|fell|falls?|fallen|falling|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|drop(?:s|ped)?|dip(?:s|ped)?|increased?|decreased?|declined?|grew|grows?|grown|cut|slid|surged?|soar(?:s|ed)?|slipp?(?:s|ed)?|edged|advanced?)$/;

/** “10 to 12 people” is a range, “cut by $200 to $399” tells what became of it. */
function isSpread(atoms: readonly Atom[], a: Found, b: Found): boolean {
  const before = atoms[a.unit.first - 1];
  if (a.number.value === 0) return true;
  if (before && CHANGES.test(before.lower)) return false;
  return a.unit.sort === "bare" || (a.unit.sort === "money" && b.unit.sort === "money") || a.unit.sort === b.unit.sort;
}

/** “33-35 billion”: the scale of the second is the first one’s too. */
function scaleFor(a: Found, b: Found): number {
  const alone = a.number.scale === 1 && b.number.scale > 1 && Math.abs(a.number.value) < 1000;
  return alone && a.number.value < b.number.value / b.number.scale ? b.number.scale : 1;
}

function joined(a: Found, b: Found): Found {
  const unit = b.unit.sort === "bare" ? a.unit : b.unit;
  const number = { ...a.number, value: a.number.value * scaleFor(a, b) };
  return {
    number,
    other: b.number,
    unit: { ...unit, first: Math.min(a.unit.first, b.unit.first), last: Math.max(a.unit.last, b.unit.last) },
  };
}
