// What is counted: the words after a number, “special forces soldiers”, “containers of ammunition”.

import type { Atom } from "./atoms.ts";

/** The words that name what is counted, on atoms `first` to `last`. */
export interface Counted {
  readonly first: number;
  /** The last word of the noun itself, before “of ammunition”. */
  readonly head: number;
  readonly last: number;
}

/** Words between number and noun that say nothing about what is counted. */
const DROPPED =
  /^(?:more|other|additional|further|extra|new|such|full|whole|entire|straight|consecutive|net|remaining|combined|total|the|its|their|his|her|our|my|your|these|those|all|said|so-called|brand|current|estimated|reported)$/;
/** Adjectives that stand for people. */
const PEOPLE = /^(?:dead|injured|wounded|missing|homeless|others)$/;
/** What comes in these is told after “of”, a name included: “copies of Tiger”. */
const VESSELS =
  /^(?:copies|units|bottles|barrels|boxes|containers|tons|tonnes|pieces|pairs|kinds|types|branches|categories|cases|bags|cups|sheets|members|rounds|tanks|loads|shipments|gallons|pages)$/;

const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";

/** The noun phrase from atom `i`; `stop` marks atoms that belong to something else, a date or another number. */
export function countedAt(atoms: readonly Atom[], i: number, stop: (i: number) => boolean): Counted | null {
  const from = wordAt(atoms, i) === "of" ? skipOwner(atoms, i + 1) : i;
  let first = from;
  while (inPhrase(atoms, first, i, stop) && isDropped(atoms, first)) first += 1;
  // “Fewer than 9,000 left their homes”: a verb, whatever the tagger says.
  if (wordAt(atoms, first) === "left") return null;
  let head = -1;
  for (let at = first; at < first + 9 && inPhrase(atoms, at, i, stop); at += 1) {
    const way = head < 0 && isTakenForVerb(atoms[at]!) ? "noun" : step(atoms, at, stop, head < 0);
    if (way === "end") break;
    if (way === "noun") head = at;
    if (way === "noun" && endsPhrase(atoms, at)) break;
  }
  if (head < 0) return PEOPLE.test(wordAt(atoms, first)) && !stop(first) ? { first, head: first, last: first } : null;
  return { first, head, last: complement(atoms, head, stop) };
}

const inPhrase = (atoms: readonly Atom[], at: number, start: number, stop: (i: number) => boolean) =>
  atoms[at] !== undefined && atoms[at].sentence === atoms[start]!.sentence && !stop(at);

/** Participles go with the words that say nothing: “300 recorded songs”. */
const isDropped = (atoms: readonly Atom[], at: number) =>
  DROPPED.test(wordAt(atoms, at)) ||
  (atoms[at]!.pos === "VERB" && /(?:ed|ing)$/.test(wordAt(atoms, at)) && isNoun(atoms[at + 1]));

/** A capital makes a name of what the tagger took for a verb: “35m of its Echo devices”. */
const isNoun = (atom: Atom | undefined) =>
  atom !== undefined &&
  (atom.pos === "NOUN" || atom.pos === "PROPN" || (atom.pos === "VERB" && /^\p{Lu}/u.test(atom.text)));

/** “Of the company’s 20 planes”: past the owner to what is owned. */
function skipOwner(atoms: readonly Atom[], i: number): number {
  for (let at = i; at < i + 5; at += 1) if (/^['’]s?$/.test(wordAt(atoms, at))) return at + 1;
  return i;
}

/** Adjectives and adverbs that end a measure: “90 miles wide”. */
const AFTER = /^(?:ago|later|earlier|per|each|apiece|long|wide|deep|tall|high|old|away|times)$/;

/** What the word at `at` is to the phrase: part of it, its noun so far, or beyond its end. */
function step(
  atoms: readonly Atom[],
  at: number,
  stop: (i: number) => boolean,
  opens: boolean,
): "part" | "noun" | "end" {
  const atom = atoms[at]!;
  if (AFTER.test(atom.lower) && !isNoun(atoms[at + 1]) && atom.pos !== "NOUN") return "end";
  if (isNoun(atom)) return /^\p{L}|^\d+\p{L}/u.test(atom.text) ? "noun" : "end";
  if (atom.pos === "ADJ" || (opens && (/^(?:most|least|very)$/.test(atom.lower) || isAnd(atoms, at)))) return "part";
  if (opens && atom.pos === "VERB" && /(?:ed|ing)$/.test(atom.lower) && isNoun(atoms[at + 1])) return "part";
  if (atom.pos === "NUM" && isNoun(atoms[at - 1]) && isNoun(atoms[at + 1]) && !stop(at + 1)) return "part";
  const both = /^(?:and|&)$/.test(atom.lower) && atoms[at - 1]?.pos === "PROPN" && atoms[at + 1]?.pos === "PROPN";
  return both && isNoun(atoms[at + 2]) ? "part" : "end";
}

/** The `and` of “gifted and unpredictable attackers”. */
const isAnd = (atoms: readonly Atom[], at: number) =>
  atoms[at]!.lower === "and" && atoms[at - 1]!.pos === "ADJ" && atoms[at + 1]?.pos === "ADJ";

/** A plural right after its number is no verb: “3 rebounds”. */
const isTakenForVerb = (atom: Atom) =>
  atom.pos === "VERB" &&
  /^\p{Ll}{3,}s$/u.test(atom.text) &&
  !/^(?:says|is|was|has|does|goes|ss|makes|comes|gets|wants|remains|includes|means|takes|brings|leaves|works)$/.test(
    atom.lower,
  );

/** After a plural a name or an adjective begins something else: “30 people Russian forces held”. */
function endsPhrase(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (!next || next.tied) return false;
  return /[^s]s$|people$|men$|children$/.test(wordAt(atoms, at)) && atoms[at]!.pos === "NOUN" && next.pos !== "NOUN";
}

/** The end of “of ammunition”; a name after “of” is a place or an owner, but for what comes in copies. */
function complement(atoms: readonly Atom[], head: number, stop: (i: number) => boolean): number {
  if (wordAt(atoms, head + 1) !== "of") return head;
  const named = VESSELS.test(wordAt(atoms, head));
  let last = head;
  for (let at = head + 2; at < head + 6 && inPhrase(atoms, at, head, stop); at += 1) {
    const { pos } = atoms[at]!;
    if (pos === "NOUN" || (named && pos === "PROPN")) last = at;
    else if (pos !== "ADJ") break;
    if (last === at && endsPhrase(atoms, at)) break;
  }
  return last;
}

const IRREGULAR = new Map([
  ["man", "men"],
  ["woman", "women"],
  ["child", "children"],
  ["person", "people"],
  ["foot", "feet"],
]);
const SAME =
  /(?:s|craft|livestock|cavalry|poultry|deer|offspring|people|police|men|children|staff|personnel|fish|sheep|cattle|series|feet|dead|injured|wounded|missing|homeless|crew|infantry|artillery|rpm|hp|mph|horsepower)$/;

/** The plural of a noun: “one vote” is counted in votes. */
export function plural(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (lower.endsWith("ss")) return `${word}es`;
  if (SAME.test(lower) || word.length < 3 || !/\p{Ll}$/u.test(word)) return word;
  if (/(?:man)$/.test(lower) && !/(?:human|german|roman|ottoman)$/.test(lower)) return `${word.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh|z)$/.test(lower) ? `${word}es` : `${word}s`;
}
