// One who says what another has said: "Her husband said the same."

import type { Clause } from "../clause.ts";
import { cueOf, lastOf, spanOf } from "../clause.ts";
import { subjectOf } from "../subjects.ts";
import type { Found } from "../../statement.ts";
import type { Parts } from "./parts.ts";

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
