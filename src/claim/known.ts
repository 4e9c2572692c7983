// What is kept of a claim, and of a text that is asked about, so that comparing them is counting.

import { wordsIn, zonesOf } from "./words.ts";
import type { Word } from "./words.ts";

/** A proposition that statements may be instances of. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  /** How somebody headed it; null where nobody did. */
  readonly title: string | null;
}

/** One text, with what is compared. */
export interface Bag {
  /** Words that say something, in order. */
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  /** Neighbours among the words. */
  readonly pairs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** A claim made ready. */
export interface Known {
  readonly claim: Claim;
  readonly text: Bag;
  readonly title: Bag;
  /** Text and title together. */
  readonly all: Bag;
  /** How often each stem stands in text and title. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  /** Words that the claim itself quotes. */
  readonly quoted: Bag;
}

/** Words of a text that is asked about beyond which nothing is compared: a claim is a sentence. */
const LONGEST = 400;
const QUOTED = /["“‘]([^"”’“‘]{3,200})["”’]/gu;

export function knownOf(claim: Claim): Known {
  const text = bagOf(claim.text);
  const title = bagOf(claim.title ?? "");
  const words = [...text.words, ...title.words];
  const counts = new Map<string, number>();
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const quotes = [...claim.text.slice(0, 4000).matchAll(QUOTED)].map((match) => match[1]!).join(" ");
  return { claim, text, title, all: bagged(words), counts, length: words.length, quoted: bagOf(quotes) };
}

/** Takes an unknown word that several were run together in apart; empty where it cannot. */
export type Split = (stem: string) => string[];

/** A text that is asked about: what it says, and who signed it. */
export interface Asked {
  readonly all: Bag;
  readonly body: Bag;
  readonly signed: Bag;
}

export function askedOf(text: string, split: Split): Asked {
  const { body, signed } = zonesOf(text);
  return { all: bagOf(text, split), body: bagOf(body, split), signed: bagOf(signed, split) };
}

/** The words of a text that say something. */
export function bagOf(text: string, split: Split = () => []): Bag {
  return bagged(
    wordsIn(text)
      .flatMap((word) => apart(word, split))
      .filter(({ isStop }) => !isStop)
      .slice(0, LONGEST),
  );
}

function apart(word: Word, split: Split): Word[] {
  const parts = word.value === null ? split(word.lower) : [];
  return parts.length === 0
    ? [word]
    : parts.flatMap((part) => wordsIn(part)).map((one) => ({ ...one, isName: word.isName }));
}

function bagged(words: readonly Word[]): Bag {
  const stems = new Set(words.map(({ stem }) => stem));
  const pairs = new Set(words.slice(1).map(({ stem }, at) => `${words[at]!.stem} ${stem}`));
  const names = new Set(words.filter(({ isName }) => isName).map(({ stem }) => stem));
  const numbers = new Set(words.filter(({ value }) => value !== null).map(({ stem }) => stem));
  return { words, stems, pairs, names, numbers };
}
