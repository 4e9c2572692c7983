// How two names of one kind are one: the answer names the reason, and null is "not by their names".

import { bodyAlike } from "./institutions.ts";
import { type Likeness, likeness } from "./likeness.ts";
import { rememberingPairs } from "./memo.ts";
import { type Family, readName } from "./mention.ts";
import type { Name } from "./parse.ts";
import { personAlike } from "./persons.ts";
import { isSpeltAlike } from "./score.ts";

/** How two names may be of one; null where they are not. */
export const likenessOf = (a: string, b: string, family: Family): Likeness | null => remembered[family](a, b);

/** Pairs of names whose likeness is remembered. */
const REMEMBERED = 40_000;
const comparing = (family: Family) => rememberingPairs((a, b) => compareNames(a, b, family), REMEMBERED);
const remembered: Readonly<Record<Family, ReturnType<typeof comparing>>> = {
  person: comparing("person"),
  body: comparing("body"),
  document: comparing("document"),
};

function compareNames(a: string, b: string, family: Family): Likeness | null {
  const [left, right] = [readName(a, family), readName(b, family)];
  if (family === "document") return isSpeltAlike(left, right) && left.words.length > 0 ? documentAlike(left) : null;
  return family === "person" ? personAlike(a, b, left, right) : bodyAlike(a, b, left, right);
}

/** The report, the annual report: many have such a name. */
const documentAlike = ({ words }: Name) => likeness("same name", words.length > 2 ? 2 : 1);
