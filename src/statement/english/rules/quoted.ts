// One who is quoted by another: "quoted a diplomat as saying that …".

import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { cueOf, isOpen, lastOf, quotationAt, spanOf, wordGroup } from "../clause.ts";
import { clauseFrom, contentBefore } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import type { PhraseRule } from "./parts.ts";

/** Most words from "quoted" to "as saying", and from there to a colon. */
const [NAME, TIME] = [24, 6];

/**
 * The Vale Post quoted a diplomat as saying that talks had failed. The minister was quoted as saying: “…” Talks had
 * failed, the Vale Post quoted a diplomat as saying.
 *
 * The diplomat says it. Who quotes him says nothing of his own: he is a link of its chain.
 */
export const quotedAs: PhraseRule = (clause) =>
  clause.groups.flatMap((group) => {
    const as = asSaying(clause, group);
    if (as === null) return [];
    const { prose } = clause;
    const quoter = subjectOf(cueOf(clause, group), group);
    const source = group.passive ? quoter : between(prose.tokens, group.last + 1, as - 1);
    const content = quotedBehind(clause, as) ?? (quoter && contentBefore(clause, quoter.first));
    if (!source || !content) return [];
    // "was quoted as saying" is one cue; where somebody stands between, the last words are.
    const first = group.last === as - 1 ? group.first : as;
    return [
      {
        content: [spanOf(prose, content)],
        source: [spanOf(prose, source)],
        cue: [spanOf(prose, { first, last: as + 1 })],
      },
    ];
  });

/** Who quotes somebody "as saying", whose "as" stands at token `as`; null where nobody is named. */
export function quoterOf(clause: Clause, as: number): Range | null {
  const group = clause.groups.find((one) => asSaying(clause, one) === as);
  if (!group) return null;
  if (!group.passive) return subjectOf(cueOf(clause, group), group);
  const agent = agentAt(clause, group.last + 1) ?? agentAt(clause, as + 2);
  return agent && { first: agent.first + 1, last: agent.last };
}

/** "by the Vale Post" at token `i`. */
function agentAt({ prose, sentence }: Clause, i: number): Range | null {
  if (prose.tokens[i]?.lower !== "by") return null;
  const name = nounPhraseFrom(prose, sentence.last, i + 1);
  if (!name) return null;
  // "by the Vale Post that talks had failed": the "that" is not of the name.
  const that = prose.tokens.slice(i + 2, name.last + 1).findIndex(({ lower }) => lower === "that");
  return { first: i, last: that < 0 ? name.last : i + 1 + that };
}

/** Place of the "as" of "as saying" that belongs to a verb of quoting; null where there is none. */
export function asSaying({ prose, sentence, verbs }: Clause, group: VerbGroup): number | null {
  const { tokens } = prose;
  const { lemma } = tokens[group.head]!;
  if (lemma !== "quote" && lemma !== "cite" && lemma !== "report") return null;
  for (let i = group.last + 1; i < Math.min(sentence.last, group.last + NAME); i += 1) {
    if (tokens[i]!.lower === "as" && SAYING.test(tokens[i + 1]!.lower)) return i;
    if (verbs.has(i)) return null;
  }
  return null;
}

const SAYING =
  /^(?:saying|telling|writing|reporting|adding|claiming|stating|declaring|confirming|warning|insisting|arguing)$/;

function between(tokens: readonly Token[], first: number, last: number): Range | null {
  while (last > first && tokens[last]!.text === ",") last -= 1;
  return first <= last ? { first, last } : null;
}

/** What stands behind "as saying", its colon, and who was told or who quotes; null where nothing does. */
function quotedBehind(clause: Clause, as: number): Range | null {
  const { prose } = clause;
  const { tokens } = prose;
  let next = (agentAt(clause, as + 2)?.last ?? as + 1) + 1;
  if (tokens[as + 1]!.lower === "telling") next = (nounPhraseFrom(prose, lastOf(clause), next)?.last ?? next - 1) + 1;
  let first = next;
  for (let i = next; i < Math.min(next + TIME, lastOf(clause)); i += 1) if (tokens[i]!.text === ":") first = i + 1;
  if (first > lastOf(clause) || /^[.,;!?]$/.test(tokens[first]!.text)) return null;
  const quotation = isOpen(tokens[first]) ? quotationAt(prose, first) : null;
  if (quotation?.first === first) return { first, last: quotation.last };
  return clauseFrom(cueOf(clause, wordGroup(next - 1)), first);
}
