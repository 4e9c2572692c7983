// Lines that say what excludes the claim, with no word of denial.

import { hits, lexicon } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { meaningOfWord, sharedBy } from "./line.ts";
import type { Rule } from "./rule.ts";

const meanings = (words: string) => words.split(" ").map(meaningOfWord);

/** What is claimed of somebody, and what excludes it even where a line has both: "feared dead, is alive". */
const RECOVERED: readonly (readonly [claimed: readonly string[], contrary: Lexicon])[] = [
  [
    meanings("dead hurt injured sick infected poisoned"),
    lexicon("alive,unhurt,unharmed,uninjured,in good health,is fine,is okay,actually fine,just fine,doing fine"),
  ],
  [meanings("captured missing dead arrested"), lexicon("safe,found safe,found alive,freed,released,escapes,escaped")],
  [meanings("guilty arrested charged accused"), lexicon("innocent,cleared,acquitted,exonerated")],
];

/** Of two lists of words each excludes the other. */
const PAIRS = [
  ["alive", "dead"],
  ["close shut shutdown", "reopen stay remain"],
  ["ban forbid prohibit", "allow permit"],
  ["blurred censored", "uncensored unblurred"],
  ["join joined sign signed", "leave left"],
  ["accept agree", "refuse reject"],
  ["win won", "lose lost"],
  ["rise increase", "fall decrease"],
  ["approve", "reject veto"],
  ["resign quit", "stay remain"],
  ["split divorce", "reconcile reunited"],
  ["hire", "fire sack"],
  ["guilty convicted", "innocent acquitted"],
  ["support", "oppose"],
].map((pair) => pair.map(meanings) as [string[], string[]]);

/** Somebody does not do what they were to do. */
const WITHDRAWAL = lexicon(
  "quit,quits,exit,exits,exited,drop out,drops out,dropped out,bail,bails,bailed,pulls out,pulled out,backs out,backed out",
  "bows out,bowed out,pass on,passes on,passed on,turns down,turned down,walks away,walked away,steps down,calls off,called off",
  "cancels,canceled,cancelled,scraps,scrapped,abandons,abandoned,shelves,shelved,axes,axed,no plans",
);

/** Feared dead, Ruiz is alive. */
const isWell: Rule = (line) =>
  RECOVERED.some(([claimed, words]) => claimed.some((one) => line.claim.all.has(one)) && hits(line, words).length > 0)
    ? "against"
    : null;

/** The bridge is to be closed: bridge stays open. */
const excluded: Rule = (line) => {
  if (sharedBy(line) === 0) return null;
  const said = new Set(line.marks.map(({ meaning }) => meaning));
  const isClaimed = (words: readonly string[]) => words.some((one) => line.claim.all.has(one));
  const isSaid = (words: readonly string[]) => words.some((one) => said.has(one));
  const clash = (claimed: readonly string[], other: readonly string[]) =>
    isClaimed(claimed) && !isClaimed(other) && !isSaid(claimed) && isSaid(other);
  return PAIRS.some(([one, other]) => clash(one, other) || clash(other, one)) ? "against" : null;
};

/** Ruiz will play the queen: Ruiz drops out. */
const withdrawn: Rule = (line) =>
  line.claim.isPlan && sharedBy(line) > 0 && hits(line, WITHDRAWAL).length > 0 ? "against" : null;

export const contrary = { isWell, excluded, withdrawn };
