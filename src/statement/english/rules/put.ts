// Figures that somebody gives with "put": "Police put the number of marchers at 35,000", "the damage was put at two million".

import type { Token } from "../../../language/index.ts";
import { cueOf, spanOf } from "../clause.ts";
import type { Clause } from "../clause.ts";
import { objectFrom } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { sourceOf } from "../sources.ts";
import { subjectOf } from "../subjects.ts";
import type { Parts, PhraseRule } from "./parts.ts";
import { isDay } from "./said.ts";

const PUTS = new Set("put place peg estimate give".split(" "));

/** What has a number: the toll, the loss, the price. */
const MEASURED =
  /^(?:number|total|toll|tally|count|figure|estimate|loss|losses|damage|damages|cost|price|value|share|rate|size|bill|turnout|attendance|crowd|casualty|casualties|speed|amount|volume|odds|chance|chances|probability|debt|deficit|population|dead|death|deaths|injured|wounded|missing|victims|age|weight|height|depth|length|distance|strength|fee|budget|revenue|sales|profit|growth|inflation|unemployment|magnitude|temperature|area|support|approval|lead)s?$/;

/** Words from the verb to its "at", of a phrase that "it" stands for, and back to it. */
const [FAR, WORDS, NEAR] = [24, 14, 60];

/** Organisers put the number of marchers at 120,000. Police put it at 35,000. The mayor gave the toll as 14. */
export const putAt: PhraseRule = (clause) => clause.groups.flatMap((group) => partsOf(clause, group) ?? []);

function partsOf(clause: Clause, group: VerbGroup): Parts | null {
  const { prose } = clause;
  const { lemma } = prose.tokens[group.head]!;
  if (!PUTS.has(lemma) || group.shape === "infinitive" || (lemma === "estimate" && !group.passive)) return null;
  const cue = cueOf(clause, group);
  const at = placeOf(clause, group, lemma === "give" ? "as" : "at");
  const figure = at === null ? null : group.passive ? subjectOf(cue, group) : { first: group.last + 1, last: at - 1 };
  const numbers = at !== null && figure ? objectFrom(cueOf(clause, wordAt(at)), at) : null;
  const source = figure && sourceOf(cue);
  if (!figure || !numbers || !source || (source === "nobody" && !group.passive)) return null;
  const meant = isIt(prose.tokens, figure) ? meantBy(clause, group) : figure;
  if (meant && !isMeasured(prose.tokens, meant)) return null;
  const content = withoutTail(prose.tokens, numbers);
  const isWhole = meant === figure && !group.passive;
  const pieces = isWhole ? [{ first: figure.first, last: content.last }] : [meant ?? figure, content];
  return {
    content: pieces.map((range) => spanOf(prose, range)),
    source: source === "nobody" ? [] : [spanOf(prose, source.range)],
    cue: [spanOf(prose, group)],
  };
}

const wordAt = (i: number): VerbGroup => ({ first: i, last: i, head: i, shape: "finite", passive: false });

/** The "at" behind "put", or the "as" behind "gave", that a number follows; null where there is none in its clause. */
function placeOf({ prose: { tokens }, sentence }: Clause, { last, passive }: VerbGroup, word: string): number | null {
  const from = passive ? last + 1 : last + 2;
  for (let i = from; i < Math.min(sentence.last, last + FAR); i += 1) {
    const { text, lower } = tokens[i]!;
    if (/^[,;:.“”"]$/.test(text)) return null;
    if (lower === word && isNumber(tokens, i + 1)) return i;
    if (passive && i > from + 3) return null;
  }
  return null;
}

/** A number, past "at least", "between", "about" and the sign of a currency. */
function isNumber(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < i + 4; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (token.pos === "NUM" || /^\p{Sc}?\d/u.test(token.text)) return true;
    if (!/^\p{Sc}$/u.test(token.text) && !/^(?:ADP|ADV|ADJ|SCONJ|SYM)$/.test(token.pos) && token.lower !== "some")
      return false;
  }
  return false;
}

const isIt = (tokens: readonly Token[], { first, last }: Range): boolean =>
  first === last && /^(?:it|that|this|them)$/.test(tokens[first]!.lower);

/** "the number of marchers", "losses"; not "two guards", "the ball". */
const isMeasured = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens.slice(first, last + 1).some(({ lower, pos }) => pos !== "VERB" && MEASURED.test(lower));

/** "The fee was not told; a broker | put it at", or the one of the sentence before. */
function meantBy({ prose, sentence }: Clause, { first }: VerbGroup): Range | null {
  const before = prose.sentences[sentence.index - 1];
  const stretches: Range[] = [{ first: sentence.first, last: first - 1 }];
  if (before && sentence.block - before.block <= 1) stretches.push(before);
  for (const whole of stretches) {
    const stretch = { first: Math.max(whole.first, whole.last - NEAR), last: whole.last };
    for (let i = stretch.first; i <= stretch.last; i += 1) {
      if (!MEASURED.test(prose.tokens[i]!.lower) || prose.tokens[i]!.pos !== "NOUN") continue;
      const phrase = phraseAround(prose, stretch, i);
      if (phrase) return phrase;
    }
  }
  return null;
}

/** The phrase that a noun is in: from its article to what hangs on it, without a number of its own. */
function phraseAround(prose: Clause["prose"], { first, last }: Range, noun: number): Range | null {
  const { tokens } = prose;
  let from = noun;
  while (from > first && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[from - 1]!.pos)) from -= 1;
  const phrase = nounPhraseFrom(prose, Math.min(last, from + WORDS), from);
  if (!phrase) return null;
  const at = tokens
    .slice(noun, phrase.last + 1)
    .findIndex(({ lower, pos }, i) => pos === "NUM" || (lower === "at" && isNumber(tokens, noun + i + 1)));
  return { first: from, last: at < 0 ? phrase.last : noun + at - 1 };
}

/** "at 35,000 | on Monday", "| by police", "| , and the mayor gave …": when, by whom and what follows is no part of it. */
function withoutTail(tokens: readonly Token[], { first, last }: Range): Range {
  const by = tokens
    .slice(first, last + 1)
    .findIndex(
      ({ lower }, i, all) =>
        i > 0 && (lower === "by" || (lower === "," && /^(?:and|but|while)$/.test(all[i + 1]?.lower ?? ""))),
    );
  let end = by < 0 ? last : first + by - 1;
  if (isDay(tokens[end]!.lower)) end -= tokens[end - 1]!.lower === "on" ? 2 : 1;
  return { first, last: end };
}
