// From where, whereto, by whom, before what: the small words that turn a sentence round without a new word in it.

import { bondsOf } from "../bonds/index.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** “moved from the border”, where the receipts tell of the border, and never so. */
export const ways: Rule = ({ isCount, text, all }) => {
  if (isCount) return none;
  const known = all.flatMap((receipt) => bondsOf(receipt.text).directions);
  const objects = new Map(known.map((one) => [objectOf(one), one]));
  const told = new Set(known);
  return bondsOf(text).directions.flatMap((one) => {
    const other = objects.get(objectOf(one));
    const isTold = told.has(one) || other === undefined || objectOf(one) === "" || FREE.has(wordOf(one));
    return isTold ? none : [{ kind: "way" as const, words: one, why: `is “${other}” in the receipts` }];
  });
};

const wordOf = (bond: string): string => bond.slice(0, bond.indexOf(" "));
const objectOf = (bond: string): string => bond.slice(bond.indexOf(" ") + 1);

/** What says the same as another of them too often to tell anything. */
const FREE = new Set(["in", "on", "at", "about", "during", "within"]);
