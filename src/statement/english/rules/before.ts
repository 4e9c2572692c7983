// A sentence that only says where the one before it comes from.

import type { Clause } from "../clause.ts";
import { clauseOf, cueOf, lastOf, spanOf } from "../clause.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import type { PhraseRule } from "./parts.ts";

/** Verbs of such a sentence. */
const TOLD = /^(?:reported|announced|stated|published|written|confirmed|disclosed|said|informed|conveyed)$/;

/**
 * Two battalions came. This was reported by Tern with reference to the Herald. Two battalions came. Tern reports this.
 *
 * Where the sentence before has a source of its own, the second one only tells who carried it.
 */
export const sentenceBefore: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const told = carrierOf(clause);
  const before = prose.sentences[sentence.index - 1];
  if (!told || !before || before.last - before.first < 3) return [];
  const earlier = clauseOf(prose, before);
  if ([...earlier.verbs.values()].some(({ frames }) => frames.has("clause"))) return [];
  return [
    {
      content: [spanOf(prose, { first: before.first, last: lastOf(earlier) })],
      source: [spanOf(prose, told.name)],
      cue: [spanOf(prose, told.group)],
    },
  ];
};

/** Who carried it, and the verb that says so; null where the sentence tells something else. */
function carrierOf(clause: Clause): { readonly name: Range; readonly group: VerbGroup } | null {
  const { prose, sentence, groups } = clause;
  const group = groups[0];
  if (!group) return null;
  if (tellsThis(clause, group)) {
    const name = subjectOf(cueOf(clause, group), group);
    return name && { name, group };
  }
  const by = group.last + 1;
  if (!tellsOrigin(clause) || prose.tokens[by]?.lower !== "by" || by >= sentence.last) return null;
  const name = nounPhraseFrom(prose, endOfName(clause, by + 1), by + 1);
  return name && { name, group };
}

/** "Tern reports this with reference to the Herald", "Tern wrote about this on Monday." */
export function tellsThis({ prose: { tokens }, sentence }: Clause, { head, last, shape, passive }: VerbGroup): boolean {
  const at = tokens[last + 1]?.lower === "about" ? last + 2 : last + 1;
  if (tokens[at]?.lower !== "this" || at >= sentence.last) return false;
  if (shape !== "finite" || passive || !/^(?:report|write|inform|announce)$/.test(tokens[head]!.lemma)) return false;
  return /^(?:ADP|PUNCT)$/.test(tokens[at + 1]!.pos) || /^(?:citing|quoting|referring)$/.test(tokens[at + 1]!.lower);
}

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
