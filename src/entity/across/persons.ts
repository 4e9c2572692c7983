// How two names of persons are one.

import { type Alignment, type Match, align, isTurned } from "./align.ts";
import { numbersConflict } from "./features.ts";
import { type Likeness, likeness } from "./likeness.ts";
import { isShortFor } from "./nicknames.ts";
import { type Name, type Word, isPatronymic } from "./parse.ts";
import { isSpeltAlike, nameScore } from "./score.ts";

/** How two names may be of one person; null where they are not. */
export function personAlike(a: string, b: string, left: Name, right: Name): Likeness | null {
  if (numbersConflict(left, right) || left.words.length === 0 || right.words.length === 0) return null;
  const isSingle = Math.min(told(left), told(right)) < 2;
  // Ana Ruiz and Ana Ruiz Jr may be mother and daughter.
  const strong = left.numbers.length === right.numbers.length ? 2 : 1;
  if (isSpeltAlike(left, right)) return likeness("same name", isSingle ? 1 : strong);
  if (!mayAnswer(left, right)) return null;
  const alignment = align(left, right);
  const { matches } = alignment;
  if (matches.length === 0 || isConflict(alignment) || isTurnedChild(alignment)) return null;
  if (isSingle)
    return matches.every(isSure) && isSurnameMatched(left, right, matches) ? likeness("part of the name", 1) : null;
  if (matches.every(isSure)) return sureAlike(matches, alignment, strong);
  // Letters that a hurried hand changes, in long words.
  if (!matches.every((match) => isSure(match) || isSlip(match)) || !isSurnameMatched(left, right, matches)) return null;
  return nameScore(a, b, "person") >= 0.5 ? likeness("misspelling", 1) : null;
}

/** Whether every word of the shorter name has one in the other that begins alike: most pairs are told apart by it. */
function mayAnswer(left: Name, right: Name): boolean {
  const [short, long] = told(left) <= told(right) ? [left, right] : [right, left];
  // Joined words and scripts without vowels are looked at closely.
  if (left.foreign !== right.foreign || left.words.length !== right.words.length) return sharesHead(short, long);
  return short.words.every((word) => word.weight < 0.3 || long.words.some((other) => beginsAlike(word, other)));
}

const sharesHead = (short: Name, long: Name) =>
  short.words.some((word) => long.words.some((other) => beginsAlike(word, other)));

const beginsAlike = (a: Word, b: Word) =>
  (headOf(a) === headOf(b) && (a.initial || b.initial || Math.abs(a.sound.length - b.sound.length) < 3)) ||
  isShortFor(a.text, b.text);

/** The sort of sound that a word begins with. */
function headOf({ sound }: Word): string {
  const head = sound[0] ?? "";
  return HEADS.find((sort) => sort.includes(head))?.[0] ?? head;
}

const HEADS = ["aeiou", "sCSJzx", "bpvf", "kghq", "td"];

function sureAlike(matches: readonly Match[], { restA, restB }: Alignment, strong: 1 | 2): Likeness {
  const extra = [...restA, ...restB].filter(({ text, weight }) => weight >= 0.3 && !isPatronymic(text));
  if (matches.some(({ way }) => way === "initial")) return likeness("short form", 1);
  const sure = isTurnedWestern(matches) || matches.some(({ heard }) => heard > 0.5) ? 1 : strong;
  if (matches.some(({ way }) => way === "short")) return likeness("short form", sure);
  const reason = matches.some(({ way }) => way !== "same") ? "spelling variant" : "same name";
  // Ana Maria Ruiz, Ana Ruiz: one more given name needs somebody to vouch for it.
  return likeness(
    extra.length > 0 && reason === "same name" ? "part of the name" : reason,
    extra.length > 0 ? 1 : sure,
  );
}

/** Hans Friedrich, Friedrich Hans: two given names make two people, but Zhang Wei is Wei Zhang. */
const isTurnedWestern = (matches: readonly Match[]) =>
  isTurned(matches) && !matches.some(({ a }) => EASTERN.has(a.text));

const told = ({ words }: Name) => words.filter(({ weight }) => weight >= 0.3).length;

/** Both names have a word that the other has not: Ilya Torenko, Mykhal Torenko. */
function isConflict({ restA, restB }: Alignment): boolean {
  const tells = ({ weight }: Word) => weight >= 0.3;
  return restA.some(tells) && restB.some(tells);
}

/** Omar bin Salim, Salim bin Omar. */
const isTurnedChild = ({ matches, restA, restB }: Alignment) =>
  [...matches.map(({ a }) => a), ...restA, ...restB].some(({ text }) => /^(?:bin|ben|ibn|bint)$/.test(text)) &&
  isTurned(matches);

/** The same word, or the same sound; in a short word nearly every sound counts. */
const isSure = ({ way, heard, a, b }: Match) =>
  way === "same" ||
  way === "short" ||
  way === "initial" ||
  (way === "sound" && heard <= (Math.min(a.sound.length, b.sound.length) < 4 ? 0.3 : 0.7));

/** One letter of a long word. */
const isSlip = ({ letters, a, b }: Match) => letters === 1 && Math.min(a.text.length, b.text.length) > 5;

/** The last word that tells something of the longer name is in both. */
function isSurnameMatched(left: Name, right: Name, matches: readonly Match[]): boolean {
  const long = left.words.length >= right.words.length ? left : right;
  const ends = [long.words.findLast(({ weight }) => weight >= 0.3), long.words.find(({ weight }) => weight >= 0.3)];
  const isIn = (word: Word | undefined) =>
    matches.some(({ a, b, likeness: like }) => (a === word || b === word) && like >= 0.8);
  // Eastern names begin with it, and there a short word is no given name alone.
  return isIn(ends[0]) || (isIn(ends[1]) && long.words.some(({ text }) => EASTERN.has(text)));
}

const EASTERN = new Set(
  "kim lee yi ri pak park choe choi jeong jung chung kang cho yun yoon jang im han o oh seo shin kwon hwang an song ryu xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo nguyen tran le pham".split(
    " ",
  ),
);
