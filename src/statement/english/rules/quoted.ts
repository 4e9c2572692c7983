// One who is quoted by another: "quoted a diplomat as saying that …".

import type { Clause } from "../clause.ts";
import { cueOf, isOpen, lastOf, quotationAt, spanOf, wordGroup } from "../clause.ts";
import { clauseFrom } from "../contents.ts";
import type { Range, VerbGroup } from "../phrases.ts";
import { subjectOf } from "../sources.ts";
import type { PhraseRule } from "./parts.ts";

/** Most words from "quoted" to "as saying", and from there to a colon. */
const [NAME, TIME] = [24, 6];

/**
 * The Vale Post quoted a diplomat as saying that talks had failed. The minister was quoted as saying: “…”
 *
 * The diplomat says it. Who quotes him is another statement, whose content is this one.
 */
export const quotedAs: PhraseRule = (clause) =>
  clause.groups.flatMap((group) => {
    const as = asSaying(clause, group);
    if (as === null) return [];
    const source = group.passive ? subjectOf(cueOf(clause, group), group) : between(clause, group.last + 1, as - 1);
    const content = quotedBehind(clause, as);
    if (!source || !content) return [];
    const { prose } = clause;
    return [
      {
        content: [spanOf(prose, content)],
        source: [spanOf(prose, source)],
        cue: [spanOf(prose, { first: as, last: as + 1 })],
      },
    ];
  });

/** Place of the "as" of "as saying" that belongs to a verb of quoting; null where there is none. */
export function asSaying({ prose, sentence, verbs }: Clause, group: VerbGroup): number | null {
  const { tokens } = prose;
  if (!/^(?:quote|cite)$/.test(tokens[group.head]!.lemma)) return null;
  for (let i = group.last + 1; i < Math.min(sentence.last, group.last + NAME); i += 1) {
    if (tokens[i]!.lower === "as" && tokens[i + 1]!.lower === "saying") return i;
    if (verbs.has(i)) return null;
  }
  return null;
}

function between({ prose }: Clause, first: number, last: number): Range | null {
  while (last > first && prose.tokens[last]!.text === ",") last -= 1;
  return first <= last ? { first, last } : null;
}

/** What stands behind "as saying", or behind its colon; null where nothing does. */
export function quotedBehind(clause: Clause, as: number): Range | null {
  const next = as + 2;
  const { tokens } = clause.prose;
  let first = next;
  for (let i = next; i < Math.min(next + TIME, lastOf(clause)); i += 1) if (tokens[i]!.text === ":") first = i + 1;
  if (first > lastOf(clause) || /^[.,;!?]$/.test(tokens[first]!.text)) return null;
  const quotation = isOpen(tokens[first]) ? quotationAt(clause.prose, first) : null;
  if (quotation?.first === first) return { first, last: quotation.last };
  return clauseFrom(cueOf(clause, wordGroup(next - 1)), first);
}
