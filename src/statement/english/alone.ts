// A paragraph that is a quotation and nothing else: who spoke last in the paragraph before goes on.

import { covers } from "../../article/index.ts";
import type { Prose, Sentence } from "../../language/index.ts";
import type { Found } from "../statement.ts";
import { confidenceOf } from "./confidence.ts";
import { quotationAt } from "./clause.ts";

/** Rules that find somebody speaking: who goes on must have spoken. */
const SPEAKS = new Set([
  "quotationBefore",
  "quotationAfter",
  "thatClause",
  "bareClause",
  "clauseBefore",
  "quotedAlone",
]);

/** Statements of one sentence that are looked at, from its end. */
const NEAREST = 8;

/** Ruiz said that the port was shut. / “We ran. Nobody came.” Such quotations that nobody else is given; `found` in any order. */
export function quotedAlone(prose: Prose, found: readonly Found[]): Found[] {
  const given = new Set(found.flatMap(({ content }) => content.map(({ start }) => start)));
  const speaking = bySentence(prose, found);
  const alone: Found[] = [];
  let speaker: Found | null = null;
  for (let i = 0; i < prose.sentences.length; i += 1) {
    const sentence = prose.sentences[i]!;
    const last = lastOfBlock(prose, i);
    const isQuoted = speaker !== null && isWhollyQuoted(prose, sentence, last) && !given.has(sentence.start);
    if (isQuoted) alone.push(goingOn(speaker!, sentence, last));
    else speaker = speakerIn(speaking.get(last.index) ?? []);
    i = last.index;
  }
  return alone;
}

/** The statements of each sentence, by where their source stands. */
function bySentence(prose: Prose, found: readonly Found[]): Map<number, Found[]> {
  const places = new Map<number, Found[]>();
  const ordered = found.filter(({ source }) => source.length > 0);
  ordered.sort((a, b) => a.source[0]!.start - b.source[0]!.start);
  let at = 0;
  for (const one of ordered) {
    while (at + 1 < prose.sentences.length && prose.sentences[at + 1]!.start <= one.source[0]!.start) at += 1;
    const list = places.get(at);
    if (list) list.push(one);
    else places.set(at, [one]);
  }
  return places;
}

/** Who speaks last in a sentence, and in nobody else's words. */
function speakerIn(found: readonly Found[]): Found | null {
  const near = found.slice(-NEAREST);
  const outer = near.filter(
    ({ source }) => !near.some(({ content }) => content.some((span) => covers(span, source[0]!))),
  );
  const last = outer.at(-1);
  return last && SPEAKS.has(last.by) ? last : null;
}

function lastOfBlock({ sentences }: Prose, i: number): Sentence {
  let last = i;
  while (sentences[last + 1]?.block === sentences[i]!.block) last += 1;
  return sentences[last]!;
}

/** Quotations from the first token to the last, none of which began in another paragraph. */
function isWhollyQuoted(prose: Prose, { first }: Sentence, { last }: Sentence): boolean {
  for (let at = first; at <= last;) {
    const quotation = quotationAt(prose, at);
    if (quotation?.first !== at || !quotation.closed || quotation.last > last) return false;
    at = quotation.last + 1;
  }
  return true;
}

const goingOn = ({ source }: Found, { start }: Sentence, { end }: Sentence): Found => ({
  content: [{ start, end }],
  source,
  cue: [],
  by: "quotedAlone",
  confidence: confidenceOf("quotedAlone"),
});
