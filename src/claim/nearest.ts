// Which claims of a story say what a new statement says, and which give another figure for it.

import type { Book } from "./book.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { areOfTwo, areTwo, verdictOf } from "./verdict.ts";
import type { Said, Verdict } from "./verdict.ts";

/** A claim, the wording of it that is likest, and what both are to each other. */
export interface Near {
  readonly place: number;
  /** Which of its wordings. */
  readonly wording: number;
  readonly comparison: Comparison;
  readonly verdict: Exclude<Verdict, null>;
}

export interface Nearest {
  readonly best: Near | null;
  /** A second claim that says the same. */
  readonly second: Near | null;
  readonly rival: Near | null;
}

/** The claims that are nearest to a statement, those at the places `apart` left out. */
export function nearestTo(said: Said, book: Book, apart: ReadonlySet<number>): Nearest {
  let best: Near | null = null;
  let second: Near | null = null;
  let rival: Near | null = null;
  for (const place of book.shelf.near(said.proposition)) {
    if (apart.has(place)) continue;
    const found = bestOf(place, said, book);
    if (isNearer(found.rival, rival)) rival = found.rival;
    if (isNearer(found.same, best)) {
      second = best;
      best = found.same;
    } else if (isNearer(found.same, second)) second = found.same;
  }
  return { best, second, rival };
}

/** By the likest of its wordings. */
function bestOf(place: number, said: Said, book: Book): { same: Near | null; rival: Near | null } {
  let same: Near | null = null;
  let rival: Near | null = null;
  for (const [wording, other] of book.at(place).said.entries()) {
    if (areOfTwo(said, other)) continue;
    const comparison = compare(said.proposition, other.proposition, book.shelf.weigh);
    const verdict = verdictOf(comparison, said, other);
    if (verdict === null || (verdict === "answered" && book.at(place).said.length > 1)) continue;
    const near: Near = { place, wording, comparison, verdict };
    if (verdict === "rival") rival = isNearer(near, rival) ? near : rival;
    else same = isNearer(near, same) ? near : same;
  }
  return { same: rival !== null && isByDenial(same) ? null : same, rival };
}

/** Reports of an army at the border are untrue: who denies a figure without giving it shows nothing of another figure. */
const isByDenial = (near: Near | null): boolean =>
  near !== null && near.verdict === "words" && near.comparison.figures === "one side";

const RANK = { rival: 0, words: 1, count: 2, answered: 3, denied: 3, saying: 4 };

function isNearer(one: Near | null, other: Near | null): boolean {
  if (one === null || other === null) return one !== null;
  const rank = RANK[one.verdict] - RANK[other.verdict];
  return rank > 0 || (rank === 0 && one.comparison.likeness > other.comparison.likeness);
}

/** Likeness from which on a statement bridges two claims, and that which these must have themselves. */
const BRIDGES = 0.8;
const BRIDGED = 0.6;

/** Does a statement that is like both show that two claims are one? No wording of one may exclude one of the other. */
export function bridges({ best, second }: Nearest, book: Book): boolean {
  if (best === null || second === null) return false;
  if ([best, second].some(({ verdict, comparison }) => isOfDenial(verdict) || comparison.likeness < BRIDGES))
    return false;
  const pairs = book
    .at(best.place)
    .said.flatMap((one) => book.at(second.place).said.map((other) => [one, other] as const));
  const compared = pairs.map(([one, other]) => ({
    one: one.proposition,
    other: other.proposition,
    both: compare(one.proposition, other.proposition, book.shelf.weigh),
  }));
  return (
    compared.every(({ one, other, both }) => !areTwo(both, one, other)) &&
    compared.some(({ both }) => both.likeness >= BRIDGED)
  );
}

/** Is it of the claim because one of both denies what the other counts? */
const isOfDenial = (verdict: Verdict): boolean => verdict === "denied" || verdict === "answered";

/** Why a statement is of the claim. */
export function reasonOf({ verdict, comparison: { likeness, figures, isOpposite } }: Near): string {
  if (verdict === "denied") return "denies the count of the same thing";
  if (verdict === "answered") return "the count that the other denies";
  if (verdict === "count") return "the same count of the same thing";
  const words = `the same words (${Math.round(likeness * 100)} %)`;
  const counted = figures === "agree" ? ", figures that agree" : "";
  return `${words}${counted}${isOpposite ? ", to the contrary" : ""}`;
}
