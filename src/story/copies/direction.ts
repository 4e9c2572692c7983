// Which of two texts was printed first, and which repeats it.
//
// Rules run in the order of the list at the foot and the first to answer decides. Credit goes before time: an
// agency's own page may be stamped later than the paper that took the text from its wire.

import { creditsOf, outletKey } from "./credits.ts";
import { earlier, momentOf } from "./moment.ts";
import type { Printed } from "./words.ts";

/** What decides between two texts. */
export interface Direction {
  /** The one that was first; null where neither was (both are from `common`) or nobody can tell. */
  readonly original: "a" | "b" | null;
  /** The outlet that both credit, by the name that it has there. */
  readonly common: string | null;
  /** The rule that decided. */
  readonly by: string;
}

/** A text, and whom it credits. */
export interface Credited extends Pick<Printed, "publisher" | "published"> {
  /** By the key of the name, the name as it stands there. */
  readonly credits: ReadonlyMap<string, string>;
}

type Rule = (a: Credited, b: Credited) => Omit<Direction, "by"> | null;

/** A text with its credits; the outlet's own name in its own text is none. */
export function credited({ publisher, published, text, credits }: Omit<Printed, "id" | "quotations">): Credited {
  const own = publisher === null ? null : outletKey(publisher);
  const names = creditsOf(text, credits).map(({ name }) => [outletKey(name), name] as const);
  return { publisher, published, credits: new Map(names.filter(([key]) => key !== own).toReversed()) };
}

const credits = ({ credits: names }: Credited, { publisher }: Credited) =>
  publisher !== null && names.has(outletKey(publisher));

/** The Herald's text says "(Tern) -", and the other one is Tern's. */
const creditLine: Rule = (a, b) => {
  const [toA, toB] = [credits(b, a), credits(a, b)];
  if (toA === toB) return null;
  return { original: toA ? "a" : "b", common: null };
};

/** Both say "(Tern) -", and neither is Tern's: both are reprints of a third. */
const sharedCredit: Rule = (a, b) => {
  for (const [key, name] of a.credits) if (b.credits.has(key)) return { original: null, common: name };
  return null;
};

/** One was published on Monday, the other on Tuesday. */
const time: Rule = (a, b) => {
  const [one, other] = [momentOf(a.published), momentOf(b.published)];
  const order = one && other ? earlier(one, other) : 0;
  return order === 0 ? null : { original: order < 0 ? "a" : "b", common: null };
};

const rules: readonly (readonly [by: string, rule: Rule])[] = Object.entries({ creditLine, sharedCredit, time });

/** Which of two texts that share words is the original. */
export function directionOf(a: Credited, b: Credited): Direction {
  for (const [by, rule] of rules) {
    const found = rule(a, b);
    if (found) return { ...found, by };
  }
  return { original: null, common: null, by: "unknown" };
}
