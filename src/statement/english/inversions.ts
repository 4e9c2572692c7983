// Names behind their verb: “…,” said Ruiz, a spokesman for the port.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { nounPhraseFrom } from "./phrases.ts";
import type { Range, VerbGroup } from "./phrases.ts";
import { RELATIVE, isRelative } from "./relatives.ts";

/** "No rocks since May, says the man who owns the quarry.": a verb between a comma and a name that ends the clause. */
export function isInversion({ clause, group, frames }: Cue): boolean {
  const { prose, sentence } = clause;
  if (!frames.has("clause") || frames.has("person") || group.first !== group.last) return false;
  if (prose.tokens[group.first - 1]?.text !== ",") return false;
  const name = nameFrom(prose, sentence.last, group.last + 1);
  // "Her husband, a docker, said the same."
  if (name && prose.tokens[name.last]!.lower === "same") return false;
  // What takes an object or a person has one behind it: "Ruiz, the mayor, told reporters."
  if (frames.has("object") && !(name && isTagged(clause, group, name))) return false;
  const end = name && prose.tokens[name.last + 1];
  return Boolean(
    end && (/^[,.!?]$/.test(end.text) || /^(?:who|which|that)$/.test(end.lower) || end.sentence !== sentence.index),
  );
}

/** "The talks failed, reported the Herald.": a clause with its verb, and a name that only speaks. */
function isTagged({ prose, sentence, groups }: Cue["clause"], group: VerbGroup, { first, last }: Range): boolean {
  const { tokens } = prose;
  const words = tokens.slice(first, last + 1);
  if (!words.some(({ pos }) => pos === "PROPN") || !words.every(({ pos }) => pos === "PROPN" || pos === "DET"))
    return false;
  const finite = groups.find((other) => other.shape === "finite");
  if (!finite || finite.last >= group.first - 1) return false;
  // "Ruiz, who left, reported the Herald."
  for (let i = sentence.first; i < group.first; i += 1)
    if (tokens[i]!.text === "," && i < group.first - 1 && tokens[i - 1]!.pos === "PROPN") return false;
  return true;
}

/** “…,” said Ruiz, who … / … , said the minister. */
export function inverted({ clause, group }: Cue): Range | null {
  const { prose, sentence } = clause;
  const range = nameFrom(prose, sentence.last, group.last + 1);
  return range && withApposition(prose.tokens, sentence.last, range);
}

/** The noun phrase that begins at `first`, a "who" behind it left out. */
function nameFrom(prose: Cue["clause"]["prose"], ceiling: number, first: number): Range | null {
  const name = nounPhraseFrom(prose, ceiling, first);
  if (!name || name.last === first || !isRelative(prose.tokens[name.last]!)) return name;
  return { first, last: name.last - 1 };
}

/** "says the man who owns the quarry": the clause of its "who" goes with a name. */
function withClause(tokens: readonly Token[], ceiling: number, { first, last }: Range): Range {
  let end = last + 1;
  if (end > ceiling || !isRelative(tokens[end]!)) return { first, last };
  while (end < ceiling && !/^[,.;:“"”—–-]$/.test(tokens[end + 1]!.text)) end += 1;
  return end - last > RELATIVE ? { first, last } : { first, last: end };
}

/** "a spokesman", "urban policy professor"; not "angry at the delay", "this week". */
const opensApposition = ({ pos, lower }: Token, [second, third]: readonly Token[]) =>
  (pos === "DET" && lower !== "this") ||
  pos === "NOUN" ||
  (pos === "ADJ" && (second?.pos === "NOUN" || (second?.pos === "ADJ" && third?.pos === "NOUN")));

/** Longest apposition, in words. */
const LONGEST = 24;

/** "said Ruiz, a spokesman for the port" */
function withApposition(tokens: readonly Token[], ceiling: number, name: Range): Range {
  const range = withClause(tokens, ceiling, name);
  const comma = range.last + 1;
  if (tokens[comma]?.text !== "," || comma >= ceiling) return range;
  const next = tokens[comma + 1]!;
  if (!opensApposition(next, tokens.slice(comma + 2, comma + 4)) && next.lower !== "who") return range;
  let last = comma;
  while (last + 1 <= ceiling && !/^[,.;:“"”—–-]$/.test(tokens[last + 1]!.text)) last += 1;
  return last - comma > LONGEST ? range : { first: range.first, last };
}
