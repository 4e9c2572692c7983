// A subject that something between commas or dashes parts from its verb.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose } from "./clause.ts";
import { opensAt } from "./modifiers.ts";
import { nounPhraseEndingAt } from "./phrases.ts";
import type { Range } from "./phrases.ts";
import { RELATIVE } from "./relatives.ts";

/** "Ruiz -- the mayor of Ostrel -- said": the name, with what stands between the dashes. */
export function beforeDash({ clause }: Cue, floor: number, dash: number): Range | null {
  const { tokens } = clause.prose;
  for (let k = dash - 2; k > Math.max(floor, dash - RELATIVE); k -= 1) {
    if (tokens[k]!.text !== tokens[dash]!.text) continue;
    const name = nounPhraseEndingAt(clause.prose, floor, k - 1);
    const next = tokens[k + 1]!;
    const isOfName = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.pos) || /^(?:who|including)$|ed$/.test(next.lower);
    return name && (isOfName ? { first: name.first, last: dash - 1 } : name);
  }
  return null;
}

/** "Ruiz, head of the council, said": the name, with what stands between the commas. */
export function beforeParenthesis({ clause }: Cue, floor: number, comma: number): Range | null {
  const { prose } = clause;
  const { tokens } = prose;
  let depth = 0;
  for (let k = comma - 1; k > floor; k -= 1) {
    const token = tokens[k]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (token.text !== "," || depth > 0) continue;
    const name = nounPhraseEndingAt(prose, floor, k - 1);
    if (!name) continue;
    // "In May, after the vote, Ruiz said" has no name before its first comma.
    if (name.first > floor && tokens[name.first - 1]!.pos === "ADP") continue;
    const inner = tokens[k + 1]!;
    if (isBeside(inner)) return name;
    if (isClose(tokens[k - 1]) && k - 1 - name.first > 6) return null;
    return { first: behindName(clause, floor, name).first, last: comma - 1 };
  }
  return null;
}

/** ", speaking in Ostrel,", ", in particular,", ", however,": what stands between the commas tells nothing of the name. */
const isBeside = ({ pos, lower }: Token): boolean =>
  (pos === "VERB" && lower.endsWith("ing") && lower !== "including") ||
  (pos === "ADP" && !/^(?:of|from|with|including)$/.test(lower)) ||
  /^(?:however|though|meanwhile|too|also|instead|then|likewise)$/.test(lower);

/** "Ruiz, head of the council, who was there, said": the name before an apposition that a clause follows. */
function behindName({ prose }: Cue["clause"], floor: number, { first, last }: Range): Range {
  const { tokens } = prose;
  if (tokens[first - 1]?.text !== "," || first - 2 < floor || !/^(?:DET|NOUN|ADJ|NUM)$/.test(tokens[first]!.pos))
    return { first, last };
  const name = nounPhraseEndingAt(prose, floor, first - 2);
  const isName = name !== null && tokens[first - 2]!.pos === "PROPN" && opensAt(tokens, floor, name.first);
  return isName ? { first: name.first, last } : { first, last };
}
