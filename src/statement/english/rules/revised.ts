// A figure that its source changes: "lowered its estimate from 12,000 to 10,000", "raised the death toll to 14".

import { cueOf, spanOf } from "../clause.ts";
import type { Clause } from "../clause.ts";
import { objectFrom } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { sourceOf } from "../sources.ts";
import { subjectOf } from "../subjects.ts";
import type { PhraseRule } from "./parts.ts";
import { isDay } from "./said.ts";

/** What is done to a figure by whoever gives it. */
const REVISES = new Set(
  "raise lower revise cut increase reduce slash trim hike update adjust upgrade downgrade double halve bring".split(
    " ",
  ),
);

/** Figures that somebody gives. */
const FIGURES = /^(?:estimate|forecast|projection|prediction|toll|tally|count|figure|total|outlook|guidance|number)s?$/;

/** Words from the verb to the figure, and from there to the number. */
const [NEAR, FAR] = [6, 24];

/**
 * The fire service lowered its estimate of people evacuated from 12,000 to 10,000: it now says 10,000. Who only changes
 * how many there are, "cut the number of buses to 40", says nothing: the figure must be one that is told.
 */
export const revised: PhraseRule = (clause) => {
  // A headline says in short, and often of a land, what the text says of its service.
  if (clause.prose.blocks[clause.sentence.block]?.kind === "headline") return [];
  return clause.groups.flatMap((group) => {
    if (!REVISES.has(clause.prose.tokens[group.head]!.lemma) || group.shape === "infinitive") return [];
    const cue = cueOf(clause, group);
    const figure = group.passive ? subjectOf(cue, group) : figureBehind(clause, group);
    const source = sourceOf(cue);
    if (!figure || !isTold(clause, figure) || source === null || source === "nobody") return [];
    const numbers = numbersFrom(clause, group.passive ? group.last + 1 : figure.first);
    if (!numbers) return [];
    const { prose } = clause;
    const counted = behindEstimate(prose, figure);
    return [
      {
        content: (group.passive ? [counted, numbers] : [{ first: counted.first, last: numbers.last }]).map((range) =>
          spanOf(prose, range),
        ),
        source: [spanOf(prose, source.range)],
        cue: [spanOf(prose, group)],
      },
    ];
  });
};

/** The noun phrase behind the verb, past "up" and "down". */
function figureBehind({ prose, sentence }: Clause, { last }: VerbGroup): Range | null {
  const at = /^(?:up|down)$/.test(prose.tokens[last + 1]?.lower ?? "") ? last + 2 : last + 1;
  return at > sentence.last ? null : nounPhraseFrom(prose, sentence.last, at);
}

/** "its estimate of | people evacuated": who says how many says it of them, and not of the estimate. */
function behindEstimate({ tokens }: Clause["prose"], { first, last }: Range): Range {
  const of = tokens.slice(first, last).findIndex(({ lower }) => lower === "of");
  const isEstimate = of > 0 && /^(?:estimate|count|tally|figure)s?$/.test(tokens[first + of - 1]!.lower);
  return isEstimate ? { first: first + of + 1, last } : { first, last };
}

/** "its estimate of", "the death toll", "the number of dead"; not "the number of buses". */
function isTold({ prose: { tokens } }: Clause, { first, last }: Range): boolean {
  const at = tokens.slice(first, Math.min(last + 1, first + NEAR)).findIndex(({ lower }) => FIGURES.test(lower));
  if (at < 0) return false;
  const { lower } = tokens[first + at]!;
  const owner = tokens[first]!.lower;
  if (!/^(?:number|total|count)s?$/.test(lower)) return true;
  const rest = tokens.slice(first + at + 1, last + 1);
  return /^(?:its|their|his|her)$/.test(owner) || rest.some((token) => HARMED.test(token.lower));
}

const HARMED = /^(?:dead|deaths|killed|injured|wounded|missing|victims|casualties|fatalities|evacuated|infected)$/;

/** From token `first` to the number that the figure is changed to; null where none is told. */
function numbersFrom(clause: Clause, first: number): Range | null {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  let to = -1;
  for (let i = first; i < Math.min(sentence.last, first + FAR); i += 1)
    if (tokens[i]!.lower === "to" && isNumber(clause, i + 1)) to = i;
  if (to < 0) return null;
  const rest = objectFrom(cueOf(clause, { first: to, last: to, head: to, shape: "finite", passive: false }), to + 1);
  if (!rest) return null;
  const by = tokens.slice(to, rest.last + 1).findIndex(({ lower }) => lower === "by");
  return { first, last: withoutDay(clause, by < 0 ? rest.last : to + by - 1) };
}

/** A number, past "at least" and "about". */
function isNumber({ prose: { tokens } }: Clause, i: number): boolean {
  for (let at = i; at < i + 4; at += 1) {
    const token = tokens[at];
    if (!token || /^(?:PUNCT|VERB|DET)$/.test(token.pos)) return false;
    if (token.pos === "NUM" || /^\d/.test(token.text)) return true;
  }
  return false;
}

/** "to 14 | on Tuesday": when it was said is no part of it. */
function withoutDay({ prose: { tokens } }: Clause, last: number): number {
  if (!isDay(tokens[last]!.lower)) return last;
  return tokens[last - 1]!.lower === "on" ? last - 2 : last - 1;
}
