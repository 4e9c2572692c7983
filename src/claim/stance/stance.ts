// What an article does to a claim, by ordered lists of rules: the first to answer decides, and its name is kept.
//
// The title is asked first. Where it does no more than restate the claim, the lines of the text that are about
// the claim may still speak against it; where the title is not about the claim, they answer for it. Figures that
// take the place of the claim's are no stance: `relate` compares them.

import { contrary } from "./contrary.ts";
import { claimWords, lineOf, sharedBy } from "./line.ts";
import type { ClaimWords, Line } from "./line.ts";
import { affirming } from "./polarity.ts";
import { refuting } from "./refuting.ts";
import { reporting } from "./reporting.ts";
import type { Rule, Stance } from "./rule.ts";

/** Where an article stands towards a claim. */
export interface StanceTaken {
  readonly stance: Stance;
  /** Name of the rule that decided; "restates" where the claim is told with nothing added, "apart" where
   * it is not told, "unmarked" where there is but a title, and the title does not tell. */
  readonly by: string;
  /** Between 0 and 1; a round figure for each kind of rule. */
  readonly confidence: number;
}

/** Kinds of rules, with how sure they are. */
const AGAINST = [
  { rules: Object.entries<Rule>(refuting), confidence: 0.9 },
  { rules: Object.entries<Rule>(contrary), confidence: 0.8 },
];
const ALL = [
  ...AGAINST,
  { rules: Object.entries<Rule>(reporting), confidence: 0.8 },
  { rules: Object.entries<Rule>(affirming), confidence: 0.7 },
];
const RESTATES: StanceTaken = { stance: "for", by: "restates", confidence: 0.7 };
/** A headline that plays with words stands over an article that most often takes the claim up. */
const UNMARKED: StanceTaken = { stance: "for", by: "unmarked", confidence: 0.5 };
const APART: StanceTaken = { stance: "observing", by: "apart", confidence: 0.5 };

/** Share of the claim's words from which on a line is about the claim: a title says things in fewer words. */
const TITLE = 0.3;
const SENTENCE = 0.5;
/** How many sentences about the claim are read. */
const MOST = 5;
/** How much of a text is looked through, in UTF-16 code units. */
const LOOKED = 6000;

/**
 * Says what an article does to a claim. Costs a look through the title and the beginning of the text. Where only
 * a title is at hand it is taken to be about the claim.
 */
export function stanceOf(
  claim: string,
  { title, text }: { readonly title: string; readonly text: string | null },
): StanceTaken {
  const words = claimWords(claim);
  const head = lineOf(title, words);
  if (text === null) return decide(head, ALL) ?? (sharedBy(head) > 0 ? RESTATES : UNMARKED);
  const isTold = isAbout(head, TITLE);
  const lines = isTold ? [head, ...linesAbout(text, words)] : linesAbout(text, words);
  for (const line of lines) {
    const said = decide(line, isTold && line !== head ? AGAINST : ALL);
    if (said) return said;
  }
  return lines.length > 0 ? RESTATES : APART;
}

const isAbout = (line: Line, share: number) => sharedBy(line) >= Math.max(1, line.claim.telling.size * share);

function decide(line: Line, kinds: typeof ALL): StanceTaken | null {
  for (const { rules, confidence } of kinds) {
    for (const [by, rule] of rules) {
      const stance = rule(line);
      if (stance !== null) return { stance, by, confidence };
    }
  }
  return null;
}

/** Sentences that have most of what the claim says. */
function linesAbout(text: string, words: ClaimWords): Line[] {
  const found: Line[] = [];
  for (const sentence of text.slice(0, LOOKED).split(/\n+|(?<=[.!?…]["”’]?)\s+/)) {
    const line = lineOf(sentence, words);
    if (isAbout(line, SENTENCE)) found.push(line);
    if (found.length === MOST) break;
  }
  return found;
}
