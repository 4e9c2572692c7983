// What belongs to a noun that stands further right: a participle, a share, one of two that an "and" joins.

import type { Prose, Token } from "../../language/index.ts";
import { INSIDE, NOUNISH, endsNoun } from "./words.ts";

/** "most of them", "six in 10": some out of those that token `last` names. */
export function isShareOf(tokens: readonly Token[], floor: number, last: number): boolean {
  const [share, tie, all] = [tokens[last - 2], tokens[last - 1], tokens[last]!];
  if (!share || last - 2 < floor) return false;
  if (/^(?:them|us|you)$/.test(all.lower))
    return tie!.lower === "of" && (share.pos === "NUM" || /^(?:NOUN|ADJ|DET|PRON)$/.test(share.pos));
  return all.pos === "NUM" && share.pos === "NUM" && /^(?:in|of)$/.test(tie!.lower);
}

/** Does a clause open at token `i`: behind a mark or a word that joins, or where the floor is? */
export const opensAt = (tokens: readonly Token[], floor: number, i: number): boolean =>
  i <= floor || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[i - 1]!.pos) || /^(?:where|when)$/.test(tokens[i - 1]!.lower);

/** "in the north": does a preposition stand before the noun that ends at `last`? */
export function hangs(tokens: readonly Token[], floor: number, last: number): boolean {
  let i = last;
  while (i > floor && INSIDE.has(tokens[i]!.pos)) i -= 1;
  return i > floor && tokens[i]!.pos === "ADP" && endsNoun(tokens[i - 1]!);
}

/** "the Ministry of Defence and Foreign Affairs", but not "left the hall and Smith said". */
export function joinsNouns(prose: Prose, floor: number, i: number): boolean {
  const { tokens } = prose;
  const noun = tokens[i - 2]!;
  if (!NOUNISH.has(noun.pos) || noun.pos === "PRON") return false;
  // A comma before "and" begins a clause more often than it ends a list.
  for (let k = i - 3; k >= Math.max(floor, i - 9); k -= 1) {
    // "research conducted by the Centre for Ships and Harbours"
    const isParticiple = tokens[k + 1]?.lower === "by" && k > floor && endsNoun(tokens[k - 1]!);
    if ((tokens[k]!.pos === "VERB" && !isParticiple) || tokens[k]!.pos === "AUX") return false;
    if (tokens[k]!.text === ",") return true;
  }
  return true;
}

/** Participles before an office: "managing director", "acting mayor". */
const HOLDING = /^(?:managing|acting|presiding|commanding|founding|sitting|visiting|attending|supervising)$/;

/** "Elected officials from both parties said": a participle opens the clause, and the noun behind it has no article. */
const isElected = ({ tokens }: Prose, floor: number, i: number): boolean =>
  opensAt(tokens, floor, i) &&
  tokens[i + 1]?.pos === "NOUN" &&
  tokens[i + 1]!.lower.endsWith("s") &&
  !/^(?:citing|quoting|saying|adding|telling|noting|asked|told|given|including)$/.test(tokens[i]!.lower);

/** A participle between article and noun: "the deepening crisis", "a self-described socialist". */
export function isModifier(prose: Prose, floor: number, i: number): boolean {
  const before = prose.tokens[i - 1];
  const token = prose.tokens[i]!;
  if (!/(?:ing|ed|en|own)$/.test(token.lower)) return false;
  if (HOLDING.test(token.lower)) return true;
  if (before === undefined || i <= floor) return isElected(prose, floor, i);
  // "its veto-wielding members", "most of registered voters"
  if (before.pos === "PRON" && /^(?:his|her|its|their|my|our|your)$/.test(before.lower)) return true;
  if (before.lower === "of" && !token.lower.endsWith("ing")) return true;
  return (
    before.pos === "DET" ||
    before.pos === "ADJ" ||
    before.pos === "PART" ||
    before.text === "-" ||
    isElected(prose, floor, i)
  );
}
