// Where English sentences end.

import { ABBREVIATIONS } from "./pieces.ts";
import type { Row, Word } from "./tokens.ts";

const ENDS = new Set([".", "!", "?", "…", "...", ".."]);
const CLOSES = new Set(['"', "”", "’", "'", "''", ")", "]", "»"]);

/** Short forms that stand before a name or number, and so never end a sentence. */
const LEADS = new Set(
  "mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cmdr adm brig cpl pvt rev hon st pres supt det insp no nos vs fig vol mt".split(
    " ",
  ),
);

/** Longest sentence, in words: what runs on is cut there, so that no rule ever looks further. */
const LONGEST = 250;

/** Furthest word of a dateline. */
const DATELINE = 14;

/** "OSTREL, March 3 (Tern) - Twelve people …": the last word of a dateline; -1 where a block has none. */
function datelineEnd(row: Row): number {
  const { words } = row;
  const first = words[0];
  if (!first || !/^\p{Lu}/u.test(first.text)) return -1;
  let credit = false;
  for (let i = 1; i < Math.min(words.length - 1, DATELINE); i += 1) {
    const word = words[i]!;
    if (/^[-–—]+$/.test(word.text)) {
      const apart = isApart(row, i) || isApart(row, i + 1);
      return apart && (credit || /^\p{Lu}{3,}$/u.test(first.text)) ? i : -1;
    }
    if (word.text === ")") credit = true;
    if (!/^(?:[,./()]|\p{Lu}.*|\d+|of|and|de|la|el)$/u.test(word.text)) return -1;
  }
  return -1;
}

/** 18.25, 9:30 am, 17.52 GMT –: the last word of a clock time that stands before the first sentence; -1 where none does. */
function clockEnd(row: Row): number {
  const { words } = row;
  const at = (i: number) => words[i]?.text ?? "";
  const isParted = at(1) === ":" && /^[0-5]\d$/.test(at(2)) && !isApart(row, 1) && !isApart(row, 2);
  let last = isParted ? 2 : 0;
  const isHalf = /^[ap]\.?m\.?$/i.test(at(last + 1));
  const isClock = isParted ? /^(?:1?\d|2[0-3])$/.test(at(0)) : /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(at(0));
  if (!isClock && !(isHalf && /^1?\d$/.test(at(0)))) return -1;
  if (isHalf) last += 1;
  if (/^(?:UTC|GMT|[A-Z]{1,3}[SD]?T)$/.test(at(last + 1))) last += 1;
  if (/^[-–—|:]$/.test(at(last + 1))) last += 1;
  // “2 p.m. Wednesday”, “6 am Eastern time”: one expression of time.
  return /^[\p{Lu}“"‘']/u.test(at(last + 1)) && !OF_TIME.test(at(last + 1)) ? last : -1;
}

const OF_TIME =
  /^(?:(?:mon|tues?|wednes|wed|thu|thurs|fri|satur|sat|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|tonight|yesterday|tomorrow|local|eastern|central|pacific|moscow)$/iu;

/** Does white space stand before word `i`? */
const isApart = ({ words, starts }: Row, i: number): boolean => starts[i]! > starts[i - 1]! + words[i - 1]!.text.length;

/** Places of the words after which a sentence ends; the last word is always one of them. */
export function sentenceEnds(row: Row): number[] {
  const { words } = row;
  const ends: number[] = [];
  let from = Math.max(datelineEnd(row), clockEnd(row)) + 1;
  if (from > 0) ends.push(from - 1);
  for (let i = from; i < words.length; i += 1) {
    const last = endAt(row, i, from) ?? (i - from >= LONGEST ? i : null);
    if (last === null) continue;
    ends.push(last);
    i = last;
    from = last + 1;
  }
  if (words.length > 0 && ends.at(-1) !== words.length - 1) ends.push(words.length - 1);
  return ends;
}

/** The last word of the sentence that ends at `i`, closing marks included; null where none ends. */
function endAt(row: Row, i: number, from: number): number | null {
  const { words } = row;
  const word = words[i]!;
  const isMark = ENDS.has(word.text);
  if (!isMark && !endsWithStop(word)) return null;
  let last = i;
  while (last + 1 < words.length && isClosing(row, last + 1)) last += 1;
  const next = words[last + 1];
  if (!next) return last;
  if (!isMark) return startsSentence(next) && !isLead(word) ? last : null;
  // “No!” said the minister, (what else?), he asked: the sentence goes on in lower case, or behind a comma.
  if (/^[\p{Ll},;]/u.test(next.text)) return null;
  // “Never!” Smith said.
  if (last > i && word.text !== "." && isTag(words, last + 1)) return null;
  if (i === from && last === i) return null;
  return last;
}

function isClosing(row: Row, i: number): boolean {
  const { words } = row;
  const word = words[i]!;
  if (ENDS.has(word.text)) return true;
  if (!CLOSES.has(word.text)) return false;
  // A straight mark closes only where it touches the word before it; two of them also where they touch none.
  if (word.text === "''" && (i + 1 === words.length || isApart(row, i + 1))) return true;
  return !isApart(row, i);
}

const endsWithStop = (word: Word) => word.text.length > 1 && word.text.endsWith(".");

function isLead(word: Word): boolean {
  const bare = word.lower.slice(0, -1);
  return (
    LEADS.has(bare) || /^\p{Lu}\.$/u.test(word.text) || (ABBREVIATIONS.has(bare) && /^(?:u\.s|u\.k|u\.n)$/.test(bare))
  );
}

/** After a short form only a word that often begins a sentence is taken for the start of one. */
function startsSentence(next: Word): boolean {
  return (
    /^[“"‘]/.test(next.text) ||
    (/^\p{Lu}/u.test(next.text) && next.pos !== "PROPN" && next.pos !== "NOUN" && next.pos !== "ADJ")
  );
}

const SAID = new Set("said says asked added told wrote replied answered shouted".split(" "));

/** Smith said, the minister asked: a short name and a verb of saying. */
function isTag(words: readonly Word[], i: number): boolean {
  for (let k = i; k < Math.min(words.length, i + 5); k += 1) {
    if (SAID.has(words[k]!.lower)) return true;
    if (words[k]!.pos === "PUNCT") return false;
  }
  return false;
}
