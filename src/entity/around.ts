// How far the words around a name belong to it: its role before, its apposition behind.

import type { Prose, Token } from "../language/index.ts";
import { ROLES } from "./english/people.ts";
import { isPersonName } from "./kind.ts";
import { DETERMINERS, isCapital } from "./words.ts";

const BEFORE = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);
const SAYS = new Set("say says said claims adds notes news reports warns asks".split(" "));
const TIES = new Set(["of", "for", "and", "at", "'s", "-"]);

/** The first token of the phrase in which the name at `first` stands. */
export function leftOf({ tokens }: Prose, first: number): number {
  let from = first;
  const sentence = tokens[first]!.sentence;
  for (let i = first - 1; i >= 0 && first - i <= REACH && tokens[i]!.sentence === sentence; i -= 1) {
    const { lower, pos, text } = tokens[i]!;
    // "an agreement with Vale for | striker Ana Ruiz"
    if (lower === "for" && i < first - 1 && ROLES.has(tokens[first - 1]!.lower)) break;
    if (DETERMINERS.has(lower)) {
      from = i;
      if (!/^(?:of|for)$/.test(tokens[i - 1]?.lower ?? "")) break;
    } else if (text === "," && i === first - 1 && isApposed(tokens, i)) continue;
    else if (SAYS.has(lower)) break;
    else if (BEFORE.has(pos) || ROLES.has(lower) || isCapital(tokens[i]!)) from = i;
    else if (!TIES.has(lower)) break;
  }
  return from;
}

/** The vice president of Vale, | Ana Ruiz: before the comma stands a phrase with a role in it and an article before it. */
function isApposed(tokens: readonly Token[], comma: number): boolean {
  const start = comma - 1;
  for (let i = start; i >= 0 && start - i < REACH && tokens[i]!.sentence === tokens[comma]!.sentence; i -= 1) {
    const { lower, text, pos } = tokens[i]!;
    if (text === "," || pos === "VERB" || pos === "AUX") return false;
    if (lower === "the" && !/^(?:of|for|at|in)$/.test(tokens[i - 1]?.lower ?? ""))
      return tokens.slice(i, comma).some((token) => ROLES.has(token.lower));
  }
  return false;
}

/** The last token of the phrase in which the name that ends at `last` stands. */
export function rightOf({ tokens }: Prose, last: number): number {
  const sentence = tokens[last]!.sentence;
  if (tokens[last + 1]?.text === "(") return last;
  const of = /^(?:of|from|at)$/.test(tokens[last + 1]?.lower ?? "") ? last + 1 : -1;
  let at = of > 0 ? of + 1 : last + 1;
  if (of > 0) {
    while (tokens[at] && (isCapital(tokens[at]!) || tokens[at]!.lower === "the") && tokens[at]!.sentence === sentence)
      at += 1;
    return at > of + 1 ? at - 1 : last;
  }
  if (tokens[at]?.text !== "," || tokens[at]?.sentence !== sentence) return last;
  if (isTime(tokens, at + 1)) return last;
  let role = false;
  for (at += 1; at < tokens.length && at - last <= REACH + 6 && tokens[at]!.sentence === sentence; at += 1) {
    const token = tokens[at]!;
    if (token.text === "," || /^[.;:!?"“”(]$/.test(token.text)) break;
    if ((token.pos === "VERB" || token.pos === "AUX") && !isCapital(token) && !ROLES.has(token.lower)) {
      if (!role || (isDone(tokens, at) && isPlaced(tokens, last))) return last;
      break;
    }
    if (ROLES.has(token.lower)) role = true;
  }
  return role ? at - 1 : last;
}

/** Port Lesk, | a day after the minister left. */
const isTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:hour|day|week|month|year)s?$/.test(
    tokens[/^(?:DET|NUM)$/.test(tokens[at]?.pos ?? "") ? at + 1 : at]?.lower ?? "",
  );

/** "was held in Astel, the mayor said": who says it is not Astel. */
const isDone = (tokens: readonly Token[], at: number) =>
  tokens[at]!.pos === "VERB" && !tokens[at]!.lower.endsWith("ing") && tokens[at + 1]?.lower !== "by";

/** Is the name that ends at token `last` a single word, or behind a preposition, as places are? */
function isPlaced(tokens: readonly Token[], last: number): boolean {
  let first = last;
  while (first > 0 && last - first < REACH && isCapital(tokens[first - 1]!)) first -= 1;
  const name = tokens.slice(first, last + 1);
  return !isPersonName(name) && (name.length === 1 || tokens[first - 1]?.pos === "ADP");
}

/** Longest phrase around a name, in tokens on either side. */
const REACH = 14;
