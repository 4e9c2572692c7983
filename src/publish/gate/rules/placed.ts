// Plain words: each of a sentence stands in a receipt, and there in its place.

import { covers } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import { alignmentOf } from "../align.ts";
import type { Held } from "../case.ts";
import type { FaultKind, Found } from "../fault.ts";
import { EXACTNESS, HEDGES, NEGATIONS, QUANTIFIERS, VERBS } from "../lexicon.ts";
import { valueOf } from "../numbers.ts";
import { stem } from "../text.ts";
import type { Text } from "../text.ts";
import { isNameLike } from "./names.ts";
import { FAR, unmatched } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";
import { isSeries } from "./series.ts";

/** “falsely”, “gallons”, “former”, “all”, “across”: words that no receipt has in this place. */
export const placed: Rule = (sentence) => {
  if (sentence.isCount) return none;
  const { text, words, all } = sentence;
  const sources = sentence.statements.flatMap(({ source }) => source);
  const isSource = (token: Token) => sources.length === 0 || sources.some((span) => covers(span, token));
  const isFree = (token: Token) => isSeries(sentence) && isOfSeries(text, token);
  const isAsked = (token: Token) =>
    (SUBSTANCE.has(token.pos) || isMeant(token)) && !isFree(token) && !isLookedAt(token);
  const alone = unmatched(sentence, isAsked, FAR).filter(
    (token) =>
      !isUnknown(token, all) &&
      !(isSource(token) && all.some(({ names }) => isInName(text, token, names))) &&
      !all.some((receipt) => isElsewhere(text, token, receipt)),
  );
  return runsOf(alone).map((run): Found => {
    const shown = words.slice(run[0]!.start, run.at(-1)!.end);
    return { kind: kindOf(run[0]!), words: shown, why: "no receipt has it here" };
  });
};

/** Words that name, do, qualify. */
const SUBSTANCE = new Set(["NOUN", "VERB", "ADJ", "ADV", "PROPN", "INTJ", "X", "SYM"]);
/** Small words that say how many, who, whereto, on which condition, but for those that stand anywhere. */
const SMALL = new Set(["PRON", "ADP", "SCONJ", "CCONJ"]);
const FREE = new Set(
  "the that this who which whose it of on in at to by for from with as than and about between within during".split(" "),
);

const isMeant = ({ pos, lower }: Token) => QUANTIFIERS.has(lower) || (SMALL.has(pos) && !FREE.has(lower));

/** Other rules look at these. */
const isLookedAt = ({ text, lower }: Token): boolean =>
  lower === "according" ||
  NEGATIONS.has(lower) ||
  HEDGES.has(lower) ||
  VERBS.has(lower) ||
  /^['’]/.test(text) ||
  valueOf({ text, lower }) !== null;

/** “spoke of 12 dead”: what is counted there is held against the count of the receipt. */
function isOfSeries({ tokens, numerals }: Text, { index, lower }: Token): boolean {
  if (lower === "spoke" || (EXACTNESS.has(lower) && lower !== "only")) return true;
  if (QUANTIFIERS.has(lower)) return false;
  const place = tokens.findIndex((one) => one.index === index);
  const before = tokens.slice(Math.max(0, place - 3), place);
  return before.some((one) => numerals.some(({ start, end }) => start <= one.start && one.end <= end));
}

/** A name that stands nowhere is told of as that. */
const isUnknown = (token: Token, all: readonly Held[]): boolean =>
  isNameLike(token, false) && !all.some((receipt) => receipt.text.tokens.some(({ lower }) => lower === token.lower));

/** Words of a name whose parts may stand alone; of a longer one each stands beside its neighbour. */
const SHORT = 4;

/** In the name of who says it. */
function isInName({ tokens }: Text, token: Token, names: readonly string[]): boolean {
  const place = tokens.indexOf(token);
  const [before, own, after] = [-1, 0, 1].map((step) => tokens[place + step]?.lower.replace(/\.$/, ""));
  return names.some((name) => {
    const letters = lettersIn(name);
    if (letters.length <= SHORT) return letters.includes(own!);
    return letters.some((one, at) => one === own && (letters[at - 1] === before || letters[at + 1] === after));
  });
}

/** In another form, or in a stretch that was moved as a whole. */
function isElsewhere(text: Text, token: Token, receipt: Held): boolean {
  const { text: quote, alignment } = receipt;
  const used = new Set(alignment.places.values());
  // “Slowly” stands before its verb or behind it.
  const isManner = token.pos === "ADV" && token.lower.endsWith("ly");
  const isForm = (one: Token, at: number) =>
    (isManner || one.lower !== token.lower) && stem(one.lower) === stem(token.lower) && !used.has(at);
  return quote.tokens.some(isForm) || movedIn(text, receipt).has(token.index);
}

const lettersIn = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words of a stretch, and words between two of them. */
const [STRETCH, GAP] = [4, 3];

const known = new WeakMap<Held, ReadonlySet<number>>();

/** The words that a receipt has elsewhere in the same order: “…, the town council said” of “The town council said …”. */
function movedIn({ tokens }: Text, receipt: Held): ReadonlySet<number> {
  const made = known.get(receipt);
  if (made) return made;
  const { text, alignment } = receipt;
  const used = new Set(alignment.places.values());
  const [left, its] = [
    tokens.filter(({ index }) => !alignment.matched.has(index)),
    text.tokens.filter((_, at) => !used.has(at)),
  ];
  const places = [...alignmentOf(left, its).places];
  const stretches: number[][] = [];
  for (const [at, [index, place]] of places.entries()) {
    const [before, from] = places[at - 1] ?? [-Infinity, 0];
    const isNext = index - before <= GAP && its[place]!.index - its[from]!.index <= GAP;
    if (isNext) stretches.at(-1)!.push(index);
    else stretches.push([index]);
  }
  const moved = new Set(stretches.filter(({ length }) => length >= STRETCH).flat());
  known.set(receipt, moved);
  return moved;
}

/** Words that stand side by side are one fault. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && last.index === token.index - 1 && kindOf(last) === kindOf(token)) run!.push(token);
    else runs.push([token]);
  }
  return runs;
}

function kindOf(token: Token): FaultKind {
  if (QUANTIFIERS.has(token.lower)) return "number";
  if (SMALL.has(token.pos) && token.pos !== "PRON") return "way";
  return isNameLike(token, false) ? "name" : "word";
}
