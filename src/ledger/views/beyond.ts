// Statements of other claims that deny one of a claim, or put it in doubt: its sources count against it, though what they
// say besides belongs elsewhere.

import type { Side } from "../../claim/index.ts";
import type { Held } from "../../story/index.ts";
import type { Formed } from "../answers.ts";
import type { Relation } from "../opinion.ts";

/** How a statement stands that does this to one that is for the claim. */
const SIDES: Readonly<Partial<Record<string, Side>>> = {
  asserts: "for",
  repeats: "for",
  confirms: "for",
  denies: "against",
  disputes: "against",
  questions: "questions",
  retracts: "retracts",
};

/** Who denies a denial is for the claim, and who repeats one is against it. */
const OPPOSITE: Readonly<Partial<Record<Side, Side>>> = { for: "against", against: "for" };

/** The side of a statement that does something to another of the claim, which stands on its own side; undefined where that tells nothing. */
export function sideBy(relation: string | null, other: Side): Side | undefined {
  const side = relation === null ? undefined : SIDES[relation];
  return side !== undefined && other === "against" ? (OPPOSITE[side] ?? side) : side;
}

/** Statements beyond a claim that stand against it, each with its side. A figure that only differs is no denial, unless a person says so. */
export function againstBeyond(
  relations: readonly (Relation & Formed)[],
  own: readonly Held[],
): ReadonlyMap<string, Side> {
  const sides = new Map(own.map(({ statement, side }) => [statement, side]));
  const found = new Map<string, Side>();
  for (const { subject, object, kind, by } of relations) {
    const other = sides.get(object);
    if (other === undefined || sides.has(subject) || (kind !== "denies" && !("person" in by))) continue;
    const side = sideBy(kind, other);
    if (side === "against" || (side === "questions" && !found.has(subject))) found.set(subject, side);
  }
  return found;
}
