// Quotations on either side of a verb.

import type { Quotation } from "../../../language/index.ts";
import { isClose, isOpen, isStop, lastOf, quotationAt } from "../clause.ts";
import type { Cue } from "../clause.ts";
import { contentBefore } from "../contents.ts";
import type { Range } from "../phrases.ts";
import { one, tagOf, speaks, hasThat, openingAt } from "./said.ts";
import type { ContentRule, Said } from "./said.ts";
import { takesObject } from "./tags.ts";

/** “We will rebuild,” Ana Ruiz said. “We will rebuild,” said Ana Ruiz. */
export const quotationBefore: ContentRule = (said) => {
  if (!speaks(said)) return null;
  const tag = tagOf(said);
  const before = tag.first - 1;
  const quotation = isClose(said.clause.prose.tokens[before]) ? quotationAt(said.clause.prose, before) : null;
  if (quotation?.last !== before || hasThat(said) !== null || isTitle(said, quotation, tag.last)) return null;
  if (!said.frames.has("clause") && takesObject(said, tag.last)) return null;
  const content = contentBefore(said.clause, tag.first);
  if (!content || endsItself(said, content.last, tag) || isQuotedByTheWay(said, quotation)) return null;
  return { content: [content, ...goesOn(said, tag.last)] };
};

/** On Monday’s “Morning Show,” Ruiz said the port was shut: the name of a programme, and what was said follows. */
function isTitle({ clause: { prose, sentence, groups } }: Said, { first, last }: Quotation, end: number): boolean {
  if (first <= sentence.first || last - first > TITLE) return false;
  const words = prose.tokens.slice(first + 1, last).filter(({ text }) => /^\p{L}{4}/u.test(text));
  return (
    words.length > 0 &&
    words.every(({ text }) => /^\p{Lu}/u.test(text)) &&
    /^(?:NOUN|PROPN|ADP|PART|DET)$/.test(prose.tokens[first - 1]!.pos) &&
    groups.some((group) => group.first > end && group.shape === "finite")
  );
}

/** "Ruiz, citing “the magic of the port,” said": the words of somebody else. */
const isQuotedByTheWay = ({ clause: { prose } }: Said, { first }: Quotation): boolean =>
  /^(?:citing|quoting|calling|dubbing|invoking)$/.test(prose.tokens[first - 1]?.lower ?? "");

/** Longest such name, in words and marks. */
const TITLE = 10;

/**
 * “It is over.” Ruiz said that …: a quotation that ended with its own sentence is closed to what follows; not to a tag that
 * is a sentence by itself. In a paragraph of its own a question has ended too.
 */
function endsItself({ clause }: Said, close: number, tag: Range): boolean {
  const { prose, sentence } = clause;
  if (tag.first !== sentence.first || close >= sentence.first || tag.last >= lastOf(clause)) return false;
  const mark = prose.tokens[close - 1]?.text ?? "";
  const isAbove = prose.sentences[prose.tokens[close]!.sentence]!.block !== sentence.block;
  return !/^[,!?—–-]+$/.test(mark) || (isAbove && /^[!?]+$/.test(mark));
}

/** “Never,” said Ruiz. “Not while I am here.” / “Never,” he said, “not while I am here.” */
function goesOn(said: Said, last: number): Range[] {
  const { prose, sentence } = said.clause;
  const found: Range[] = [];
  let i = last + 1;
  while (i <= sentence.last && !isOpen(prose.tokens[i]) && i - last < 25) i += 1;
  if (i <= sentence.last) {
    const quotation = openingAt(prose, i);
    const mark = prose.tokens[i - 1]!.text;
    if (!quotation || i === last + 1 || (mark !== "," && mark !== ":")) return [];
    found.push({ first: i, last: quotation.last });
    i = quotation.last + 1;
  }
  for (
    let quotation = openingAt(prose, i);
    quotation && isUntagged(prose, quotation);
    quotation = openingAt(prose, i)
  ) {
    found.push({ first: i, last: quotation.last });
    i = quotation.last + 1;
  }
  return found;
}

/** A quotation that ends with its sentence has no tag of its own. */
function isUntagged(prose: Cue["clause"]["prose"], quotation: Quotation): boolean {
  const sentence = prose.sentences[prose.tokens[quotation.last]!.sentence]!;
  return quotation.last >= sentence.last - 1;
}

/** Ruiz said: “The port is shut.” */
export const quotationAfter: ContentRule = (said) => {
  const opening = quotationFollowing(said);
  if (!opening) return null;
  return one({ first: opening.first, last: opening.last });
};

/** The quotation that follows a cue with only a place, time, addressee or colon between. */
function quotationFollowing(said: Said): Quotation | null {
  const { clause, group, source } = said;
  if (!speaks(said) && !said.frames.has("paper")) return null;
  if (said.lemma === "provide") return null;
  const below = quotationBelow(said);
  if (below) return below;
  const { prose, sentence } = clause;
  const from = source !== "nobody" && source.place === "after" ? source.range.last + 1 : group.last + 1;
  const own = quotationAt(prose, group.head);
  for (let i = from; i <= Math.min(prose.tokens.length - 1, from + 24); i += 1) {
    const token = prose.tokens[i]!;
    if (isOpen(token)) {
      const quotation = quotationAt(prose, i);
      if (quotation === null || quotation === own || quotation.first !== i) return null;
      return isWhole(
        prose,
        quotation,
        i > sentence.last ||
          i === from ||
          prose.tokens[i - 1]!.text === ":" ||
          prose.tokens[i - 1]!.text === "," ||
          said.frames.has("person"),
        i === from + 1 && said.lemma === "say" && prose.tokens[from]!.text === "," && opensSaying(said),
      )
        ? quotation
        : null;
    }
    if (i > sentence.last && prose.tokens[i - 1]!.text !== ":") return null;
    if (token.pos === "VERB" || token.pos === "AUX" || isStop(token)) return null;
  }
  return null;
}

/** “Ruiz wrote from her own account:” and a quotation as the next paragraph, with no other verb that could own it. */
function quotationBelow({ clause: { prose, sentence, groups, verbs }, group }: Said): Quotation | null {
  if (prose.tokens[sentence.last]!.text !== ":") return null;
  const isOwned = [...verbs.values()].some((other) => other.group.head > group.head);
  const isClause = groups.some(({ first, shape }) => first > group.last && shape === "finite");
  return isOwned || isClause ? null : openingAt(prose, sentence.last + 1);
}

/** "Ruiz said, “as long as it holds”": no words before who says it that the quotation goes on with. */
const opensSaying = (said: Said): boolean => {
  const { tokens } = said.clause.prose;
  const { first } = tagOf(said);
  return first === said.clause.sentence.first || !/^[,—–-]$/.test(tokens[first - 1]!.text);
};

/** A quotation that is a sentence, not a borrowed word inside one. */
function isWhole(prose: Cue["clause"]["prose"], quotation: Quotation, announced: boolean, isSaid: boolean): boolean {
  // He said, “as long as it holds”
  if (!announced || isSaid) return announced;
  const inside = prose.tokens[quotation.first + 1]!;
  return /^\p{Lu}|^[[(.…]|^\p{N}/u.test(inside.text) || quotation.last - quotation.first > 12;
}
