// Words that turn what is said: verbs of attribution, negations, degrees of certainty.

import type { Token } from "../../../language/index.ts";
import type { Case, Held } from "../case.ts";
import type { Found } from "../fault.ts";
import { EXACTNESS, HEDGES, LIMITS, NEGATIONS, PLAIN, VERBS } from "../lexicon.ts";
import { FAR, isOutside, lostWords, MADE_FROM, SMALL, unmatched } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** Verbs that may be left out for another plain one. */
const LIGHT = new Set([PLAIN, "report"]);

/** “confirmed that”, where the source said it. */
export const verbs: Rule = (sentence) => {
  if (sentence.isCount) return none;
  const added = unmatched(sentence, isStrong, FAR).filter(
    (token) => !sentence.held.some((receipt) => hasForm(receipt, token, isDenied(sentence.text.tokens, token))),
  );
  const isWeighty = ({ lower }: Token) => !LIGHT.has(VERBS.get(lower) ?? PLAIN);
  const lost = lostWords(sentence, isWeighty, ({ lower }) => VERBS.has(lower)).filter(
    ({ lower }) => !sentence.text.tokens.some((token) => isForm(token.lower, lower)),
  );
  return [
    ...softened(sentence),
    ...added.map(({ text }): Found => ({ kind: "verb", words: text, why: "no receipt says so" })),
    ...lost.map(({ text }): Found => ({
      kind: "verb",
      words: text,
      why: "stands in the receipt, and here another word",
    })),
  ];
};

/** “Denied” of who was “denying”: the same verb, where no other word of the sentence stands for it. */
function hasForm({ text, alignment: { places } }: Held, { lower }: Token, mayBeDenied: boolean): boolean {
  const used = new Set(places.values());
  return text.tokens.some(
    (token, place) =>
      isForm(token.lower, lower) &&
      !used.has(place) &&
      !text.isQuoted(token) &&
      (mayBeDenied || !isDenied(text.tokens, token)),
  );
}

/** “could not confirm” confirms nothing. */
function isDenied(tokens: readonly Token[], token: Token): boolean {
  const place = tokens.indexOf(token);
  return tokens.slice(Math.max(0, place - 2), place).some(({ lower }) => NEGATIONS.has(lower));
}

const isForm = (a: string, b: string) => VERBS.get(a) === VERBS.get(b) && a.slice(0, 3) === b.slice(0, 3);

/** Words of a quote before the next one that both have, in which another verb may stand. */
const BEFORE = 8;

/** “said that troops had moved”, where the source denied it: a plain verb in the place of another. */
function softened({ text, best }: Case): Found[] {
  if (!best || best.share < MADE_FROM) return [];
  const { matched, places } = best.alignment;
  const its = best.text.tokens;
  const added = text.tokens.filter(
    (token) => VERBS.get(token.lower) === PLAIN && !text.isQuoted(token) && !matched.has(token.index),
  );
  return added.flatMap((token): Found[] => {
    const next = text.tokens.find((one) => one.index > token.index && one.lower.length > 3 && matched.has(one.index));
    const last = text.tokens.findLast((one) => one.index < token.index && matched.has(one.index));
    if (!next) return [];
    const to = places.get(next.index)!;
    const from = Math.max(to - BEFORE, last ? places.get(last.index)! - 2 : 0, 0);
    const between = its.slice(from, to).filter((one) => !best.text.isQuoted(one));
    const lost = between.find((one) => isStrong(one) && ![...places.values()].includes(its.indexOf(one)));
    const isSaid = between.some(({ lower }) => VERBS.get(lower) === PLAIN);
    return lost && !isSaid ? [{ kind: "verb", words: token.text, why: `is “${lost.text}” in the receipt` }] : [];
  });
}

/** A verb that says more than that somebody said it; a word of a name is none. */
const isStrong = ({ text, lower }: Token) =>
  VERBS.has(lower) && VERBS.get(lower) !== PLAIN && text === text.toLowerCase();

/** Faults of a kind: words that no receipt has here, and words of the receipt that are left out. */
function turned(sentence: Case, kind: Found["kind"], added: ReadonlySet<string>, lost: ReadonlySet<string>): Found[] {
  if (sentence.isCount) return none;
  const more = unmatched(sentence, ({ lower }) => added.has(lower));
  const less = lostWords(sentence, ({ lower }) => lost.has(lower));
  return [
    ...more.map(({ text }): Found => ({ kind, words: text, why: "no receipt has it here" })),
    ...less.map(({ text }): Found => ({ kind, words: text, why: "stands in the receipt and is left out" })),
  ];
}

/** “had not died”, “had died”: the opposite. */
export const negations: Rule = (sentence) => turned(sentence, "negation", NEGATIONS, NEGATIONS);

const EXACT = new Set([...HEDGES, ...EXACTNESS, ...LIMITS]);

/** “will”, where the source said “may”; “nearly” left out. */
export const certainties: Rule = (sentence) => turned(sentence, "certainty", HEDGES, EXACT);

const TO_COME = new Set(["will", "would", "shall", "'ll"]);
const DONE = new Set(["has", "have", "had", "was", "were", "did"]);

/** “has paid”, where the receipt says that it will. */
export const tenses: Rule = ({ best, text, isCount }) => {
  if (!best || best.share < MADE_FROM || isCount) return none;
  return best.alignment.gaps.flatMap(({ sentence, quote }): Found[] => {
    if (quote.length > SMALL || sentence.length > SMALL) return none;
    const [own, its] = [sentence, quote].map((tokens) => tokens.find(({ lower }) => TO_COME.has(lower)));
    const [past, before] = [sentence, quote].map((tokens) => tokens.find(({ lower }) => DONE.has(lower)));
    const told = own && before && !its ? own : its && past && !own ? past : undefined;
    if (!told || isOutside(text, told)) return none;
    return [{ kind: "certainty", words: told.text, why: `is “${(its ?? before)!.text}” in the receipt` }];
  });
};
