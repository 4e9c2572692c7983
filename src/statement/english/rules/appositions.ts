// What hangs on the name behind "according to": who that is, whom it cites.

import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { hasVerb, lastOf, quotationAt } from "../clause.ts";

/** Longest apposition and relative clause behind a name, in words. */
const LONGEST = 24;

/**
 * "Ana Ruiz, head of the council, the port is shut", "the Post, which cites two officials, the port is shut": the last
 * token before the second comma. `first` is the first token of the cue, `last` the last one of the name.
 */
export function behindApposition(clause: Clause, first: number, last: number): number {
  const { tokens } = clause.prose;
  if (tokens[last + 1]?.text !== "," || last + 2 > lastOf(clause)) return last;
  const comma = nextComma(clause, last);
  if (/^(?:which|who|whose)$/.test(tokens[last + 2]!.lower)) return comma === null ? last : comma - 1;
  const end = comma ?? lastOf(clause) + 1;
  if (end - last > LONGEST || hasVerb(clause, last + 2, end - 1)) return last;
  // "According to Ruiz, the mayor, …": what is put forward must follow.
  const isFirst = first <= clause.sentence.first + 2;
  if (isFirst && (comma === null || !goesOn(clause, comma))) return last;
  return isApposed(tokens.slice(first + 2, last + 1), tokens.slice(last + 2, end), isFirst) ? end - 1 : last;
}

/** The comma that ends what stands between commas behind `last`; null where nothing does. */
function nextComma(clause: Clause, last: number): number | null {
  const { tokens } = clause.prose;
  if (tokens[last + 1]?.text !== ",") return null;
  for (let i = last + 2; i < Math.min(lastOf(clause), last + LONGEST); i += 1) {
    if (quotationAt(clause.prose, i)) return null;
    if (tokens[i]!.text === ",") return i > last + 2 ? i : null;
  }
  return null;
}

/** Does a clause follow whose subject reaches to its verb without a comma? */
function goesOn(clause: Clause, comma: number): boolean {
  const verb = clause.groups.find(({ first, shape }) => first > comma && shape === "finite");
  if (!verb) return false;
  for (let i = comma + 1; i < verb.first; i += 1) if (clause.prose.tokens[i]!.text === ",") return false;
  return verb.first > comma + 1;
}

/** Ana Ruiz, | head of the council; Ana Ruiz, | 45; the mayor, | Ana Ruiz; but not: officials, Ana Ruiz. */
function isApposed(name: readonly Token[], words: readonly Token[], isFirst: boolean): boolean {
  const [first] = words;
  const isNamed = name.some(({ pos }) => pos === "PROPN");
  if (!first || words.some(({ pos }) => pos === "PRON")) return false;
  if (words.length === 1 && first.pos === "NUM") return isNamed;
  if (words.every(({ pos }) => pos === "PROPN"))
    return isFirst && !isNamed && words.length > 1 && !name.at(-1)!.lower.endsWith("s");
  return isNamed && /^(?:DET|NOUN|ADJ)$/.test(first.pos) && words.some(({ pos }) => pos === "NOUN");
}

/** "the Post, citing two officials, the port is shut": the last token before what is put forward. */
export function behindAside(clause: Clause, last: number): number {
  const { tokens } = clause.prose;
  if (tokens[last + 1]?.text !== "," || !opensAside(tokens, last + 2)) return last;
  return (nextComma(clause, last) ?? lastOf(clause) + 1) - 1;
}

const opensAside = (tokens: readonly Token[], i: number): boolean =>
  /^(?:citing|quoting|crediting|referencing|referring)$/.test(tokens[i]?.lower ?? "") ||
  (/^(?:with|in)$/.test(tokens[i]?.lower ?? "") && tokens[i + 1]?.lower === "reference");
