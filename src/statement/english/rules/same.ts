// One who says, denies or confirms what another has said: "Her husband said the same." "The union denied that."

import type { Span } from "../../../article/index.ts";
import type { Prose, Sentence, Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { clauseOf, cueOf, isStop, lastOf, spanOf } from "../clause.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import type { Found } from "../../statement.ts";
import { tellsThis } from "./before.ts";
import type { Parts } from "./parts.ts";
import { isDay } from "./said.ts";

/** Words that stand for what was said before, behind "said". */
const SAME = /^(?:the same(?: thing)?|as much|so too|likewise)(?: too| as well)?$/;

/** Most words of them. */
const LONGEST = 5;

/** Ruiz said the port was shut. Her deputy said the same: the content is that of the sentence before. */
export function sameBefore(clause: Clause, before: readonly Found[]): Parts[] {
  const { prose } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    if (tokens[group.head]!.lemma !== "say" || group.shape !== "finite" || group.passive) return [];
    const last = endOfWords(clause, group.last);
    const words = tokens.slice(group.last + 1, last + 1).map(({ lower }) => lower);
    const said = SAME.test(words.join(" ")) ? widest(before) : null;
    const source = said && subjectOf(cueOf(clause, group), group);
    if (!said || !source) return [];
    return [{ content: said.content, source: [spanOf(prose, source)], cue: [spanOf(prose, { ...group, last })] }];
  });
}

/** What is done to what was said before. */
const ANSWERS = new Set(
  "deny dispute dismiss reject refute rebut contest contradict confirm corroborate acknowledge".split(" "),
);

const answers = (tokens: readonly Token[], { head, shape, passive }: VerbGroup): boolean =>
  ANSWERS.has(tokens[head]!.lemma) && shape === "finite" && !passive;

/** "The union denied that.", "The mayor disputes this, too": does the verb speak of the sentence before, and of nothing else? */
export function answersBefore({ prose: { tokens }, sentence }: Clause, group: VerbGroup): boolean {
  if (!answers(tokens, group)) return false;
  const [that, next] = [tokens[group.last + 1], tokens[group.last + 2]];
  if (!that || that.sentence !== sentence.index || !/^(?:that|this|it)$/.test(that.lower)) return false;
  if (!next || next.sentence !== sentence.index || /^[.,;!]$/.test(next.text)) return true;
  return /^(?:too|also|as|and|but|when|while|in|on)$/.test(next.lower) || isDay(next.lower);
}

/**
 * The port was shut. The union denied that: its content is the sentence before. Where somebody says what stands there, the
 * word stays that points to it: who answers whom is told by claims.
 */
export function deniedBefore(clause: Clause, before: readonly Found[]): Parts[] {
  const group = clause.groups.find((one) => answersBefore(clause, one));
  const source = group && subjectOf(cueOf(clause, group), group);
  if (!group || !source) return [];
  return answerTo(clause, group, source, before);
}

/** Who answers with a verb and a "that" behind it. */
export function answerTo(clause: Clause, group: VerbGroup, source: Range, before: readonly Found[]): Parts[] {
  const { prose, sentence } = clause;
  const that = group.last + 1;
  const isSaid = before.length > 0 || isCarrier(prose, prose.sentences[sentence.index - 1]);
  const content = isSaid ? [spanOf(prose, { first: that, last: that })] : sentenceBefore(prose, sentence);
  const cue = spanOf(prose, { ...group, last: isSaid ? group.last : that });
  return content ? [{ content, source: [spanOf(prose, source)], cue: [cue] }] : [];
}

/** "Tern writes about this with reference to two officials.": it says where the sentence before it comes from. */
function isCarrier(prose: Prose, sentence: Sentence | undefined): boolean {
  const clause = sentence && clauseOf(prose, sentence);
  return clause?.groups.some((group) => tellsThis(clause, group)) ?? false;
}

/** All of the sentence before, where it is one of this paragraph or the one above, and no question or headline. */
function sentenceBefore(prose: Prose, { index, block }: Sentence): Span[] | null {
  const before = prose.sentences[index - 1];
  if (!before || block - before.block > 1 || prose.blocks[before.block]!.kind === "headline") return null;
  const last = isStop(prose.tokens[before.last]) ? before.last - 1 : before.last;
  if (last - before.first < 2 || prose.tokens[before.last]!.text === "?") return null;
  return [spanOf(prose, { first: before.first, last })];
}

/** The last word behind `last` before a mark or the end of the sentence. */
function endOfWords(clause: Clause, last: number): number {
  const { tokens } = clause.prose;
  let end = last;
  while (end < lastOf(clause) && end - last < LONGEST && /^[\p{L}]/u.test(tokens[end + 1]!.text)) end += 1;
  return end;
}

/** The statement with the longest content: others stand inside it. */
const widest = (found: readonly Found[]): Found | null =>
  found.reduce<Found | null>((most, one) => (most === null || length(one) > length(most) ? one : most), null);

const length = ({ content }: Found) => content.reduce((sum, { start, end }) => sum + end - start, 0);
