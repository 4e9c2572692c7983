// A sentence that only says where the one before it comes from.

import type { Clause } from "../clause.ts";
import { clauseOf, lastOf, spanOf } from "../clause.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { PhraseRule } from "./parts.ts";

/** Verbs of such a sentence. */
const TOLD = /^(?:reported|announced|stated|published|written|confirmed|disclosed|said|informed|conveyed)$/;

/**
 * Two battalions came. This was reported by Tern with reference to the Herald.
 *
 * Where the sentence before has a source of its own, the second one only tells who carried it.
 */
export const sentenceBefore: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const group = tellsOrigin(clause) ? clause.groups[0]! : null;
  if (!group) return [];
  const by = group.last + 1;
  if (tokens[by]?.lower !== "by") return [];
  const name = nounPhraseFrom(prose, endOfName(clause, by + 1), by + 1);
  const before = prose.sentences[sentence.index - 1];
  if (!name || !before || before.last - before.first < 3) return [];
  const earlier = clauseOf(prose, before);
  if ([...earlier.verbs.values()].some(({ frames }) => frames.has("clause"))) return [];
  return [
    {
      content: [spanOf(prose, { first: before.first, last: lastOf(earlier) })],
      source: [spanOf(prose, name)],
      cue: [spanOf(prose, group)],
    },
  ];
};

/** "This was reported by …": the sentence says of the one before it where it comes from. */
export function tellsOrigin({ prose, sentence, groups }: Clause): boolean {
  const group = groups[0];
  if (!group?.passive || group.first !== sentence.first + 1) return false;
  return /^(?:this|it|that)$/.test(prose.tokens[sentence.first]!.lower) && TOLD.test(prose.tokens[group.head]!.lower);
}

/** The name of the reporter ends before "with reference to", "citing" or the next mark. */
function endOfName({ prose, sentence }: Clause, first: number): number {
  const { tokens } = prose;
  let last = first;
  while (last < sentence.last && !/^(?:with|in|on|citing|quoting|referring|[,.;:])$/.test(tokens[last + 1]!.lower))
    last += 1;
  return last;
}
