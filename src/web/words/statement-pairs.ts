// Which statement of one text became which of the next.
//
// Rules run in the order of the list at the foot; each takes from what those before it left.

import type { Statement } from "../../statement/index.ts";

/** A statement with what it is told by. */
export interface Labelled {
  readonly statement: Statement;
  readonly source: string;
  readonly text: string;
  /** The words that tie it to its source. */
  readonly cue: string;
  readonly words: ReadonlySet<string>;
}

/** Pairs as they are found, and the statements of the later text that have none. */
interface Found {
  readonly pairs: Map<Labelled, Labelled>;
  readonly left: Set<Labelled>;
}

type Rule = (before: readonly Labelled[], after: readonly Labelled[], found: Found) => void;

/** Share of their words that two statements have in common where one was made into the other, of one source or of two. */
const [ALIKE, ALIKE_OF_OTHERS] = [0.4, 0.6];
/** Most statements of one text whose fellows are looked for among others than the same words. */
const MOST = 200;

/** Which statement of the later text each of the earlier one became; those that are gone are left out. */
export function pairsOf(before: readonly Labelled[], after: readonly Labelled[]): ReadonlyMap<Labelled, Labelled> {
  const found: Found = { pairs: new Map(), left: new Set(after) };
  for (const rule of [sameWords, likest, likestOfOthers, sameGap]) rule(before, after, found);
  return found.pairs;
}

function take({ pairs, left }: Found, one: Labelled, other: Labelled | undefined): void {
  if (!other) return;
  pairs.set(one, other);
  left.delete(other);
}

const open = (before: readonly Labelled[], { pairs }: Found) => before.filter((one) => !pairs.has(one)).slice(0, MOST);

/** The same words, of the same source before any other. */
const sameWords: Rule = (before, after, found) => {
  const byText = Map.groupBy(after, ({ text }) => text);
  for (const isSame of [true, false])
    for (const one of before) {
      if (found.pairs.has(one)) continue;
      const same = byText.get(one.text)?.filter((other) => found.left.has(other));
      take(
        found,
        one,
        same?.find(({ source }) => !isSame || source === one.source),
      );
    }
};

/** The likest words of the same source. */
const likest: Rule = (before, _, found) => {
  for (const one of open(before, found)) {
    const others = [...found.left].filter(({ source }) => source === one.source);
    take(found, one, likestOf(one, others, ALIKE));
  }
};

/** Nearly the same words, which another source is given for. */
const likestOfOthers: Rule = (before, _, found) => {
  for (const one of open(before, found)) take(found, one, likestOf(one, [...found.left], ALIKE_OF_OTHERS));
};

function likestOf(one: Labelled, others: readonly Labelled[], least: number): Labelled | undefined {
  const ranked = others
    .slice(0, MOST)
    .map((other) => ({ other, share: shareOf(one.words, other.words) }))
    .filter(({ share }) => share >= least);
  return ranked.toSorted((a, b) => b.share - a.share)[0]?.other;
}

/** One of a source was there, and one of the same source stands in its place: between the same neighbours. */
const sameGap: Rule = (before, after, found) => {
  const gaps = (all: readonly Labelled[], isOpen: (one: Labelled) => boolean, nameOf: (one: Labelled) => Labelled) => {
    const byGap = new Map<Labelled | null, Labelled[]>();
    let last: Labelled | null = null;
    for (const one of all) {
      if (!isOpen(one)) last = nameOf(one);
      else byGap.set(last, [...(byGap.get(last) ?? []).slice(-MOST), one]);
    }
    return byGap;
  };
  const earlier = gaps(
    before,
    (one) => !found.pairs.has(one),
    (one) => found.pairs.get(one)!,
  );
  const later = gaps(
    after,
    (one) => found.left.has(one),
    (one) => one,
  );
  for (const [gap, all] of earlier)
    for (const one of all) {
      const fellows = all.filter(({ source }) => source === one.source);
      const others = (later.get(gap) ?? []).filter(({ source }) => source === one.source);
      if (one.source !== "" && fellows.length === 1 && others.length === 1) take(found, one, others[0]);
    }
};

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}
