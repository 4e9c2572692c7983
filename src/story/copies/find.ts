// A new article among those seen before: which it copies, which copy it, with which it shares a passage.

import { candidatesOf, remember, type CopyIndex, type Lookup } from "./candidates.ts";
import { compare, type Likeness } from "./compare.ts";
import { placesOf, type Passage } from "./align.ts";
import { datelinesIn, withDatelines, type Datelines } from "./datelines.ts";
import { credited, directionOf, type Credited, type Direction } from "./direction.ts";
import { chosen } from "./fingerprints.ts";
import { wordsIn, type Printed, type Words } from "./words.ts";

/** An article made ready to be laid beside others. */
export interface Sheet {
  readonly id: string;
  /** Its address; null where it has none. */
  readonly page: string | null;
  readonly words: Words;
  readonly fingerprints: readonly number[];
  readonly credited: Credited;
  readonly datelines: Datelines;
}

/** Two articles with words in common: `a` came first, `b` is the new one. */
export interface Copy extends Likeness, Direction {
  readonly a: string;
  readonly b: string;
}

/** What one article cost: entries of the index that were touched, and texts that were laid beside it. */
export interface Found {
  readonly copies: readonly Copy[];
  readonly touched: number;
  readonly compared: number;
}

/** Cuts an article into words, once. */
export function sheetOf(article: Printed): Sheet {
  const words = wordsIn(article.text, article.quotations);
  const told = { credited: credited(article), datelines: datelinesIn(article.text) };
  return { id: article.id, page: article.url ?? null, words, fingerprints: chosen(words), ...told };
}

/**
 * Finds what a new article shares with the ones before it, and puts it into the index. `sheetBy` gives the
 * sheet of an article that was seen before; one that it no longer knows is passed over. Who has asked for the
 * candidates hands them in.
 */
export function findCopies(
  index: CopyIndex,
  sheet: Sheet,
  sheetBy: (id: string) => Sheet | undefined,
  { ids, touched }: Lookup = candidatesOf(index, sheet.fingerprints),
): Found {
  const others = ids.flatMap((id) => sheetBy(id) ?? []).filter((other) => !isVersion(other, sheet));
  const places = others.length > 0 ? placesOf(sheet.words) : new Map<number, number[]>();
  const copies = others.flatMap((other) => {
    const likeness = compare(other.words, sheet.words, places);
    if (!likeness) return [];
    const passages = likeness.passages.map((one) => withDatelines(one, other.datelines, sheet.datelines));
    return [{ a: other.id, b: sheet.id, ...likeness, passages, ...directionOf(other.credited, sheet.credited) }];
  });
  remember(index, sheet.id, sheet.fingerprints);
  return { copies, touched, compared: others.length };
}

/** Are two sheets of one page, or of one article? */
const isVersion = (a: Sheet, b: Sheet) => a.id === b.id || (a.page !== null && a.page === b.page);

/** A passage as the words that stand in each text. */
export const shown = (passage: Passage, a: string, b: string): readonly [string, string] => [
  a.slice(passage.a.start, passage.a.end),
  b.slice(passage.b.start, passage.b.end),
];
