// Quotations: what stands between quotation marks, over sentences and paragraphs.
//
// Curly marks say which way they face; of a straight mark its neighbours do. A quotation that a paragraph
// leaves open goes on where the next paragraph opens with a mark again, the old rule of printing.

import type { Block } from "../../article/index.ts";
import type { Quotation, Token } from "../prose.ts";

const OPEN = new Set(["“", "„", "«"]);
const CLOSE = new Set(["”", "»"]);

/** Longest quotation, in tokens: beyond it the mark that opened it is taken for a stray one. */
const LONGEST = 700;

/** The quotations of a text. `blockOf` gives a token's block. */
export function quotations(
  tokens: readonly Token[],
  blocks: readonly Block[],
  blockOf: (token: Token) => number,
): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  const shut = (last: number, closed: boolean) => {
    if (open !== null && last > open && last - open <= LONGEST)
      found.push({ first: open, last, start: tokens[open]!.start, end: tokens[last]!.end, closed });
    open = null;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    if (open !== null && before && blockOf(before) !== blockOf(token)) {
      if (facing(token, before, tokens[i + 1], false) === "open" && i - open <= LONGEST) continue;
      shut(i - 1, false);
    }
    const way = facing(token, before, tokens[i + 1], open !== null);
    if (way === "open" && open === null) open = i;
    else if (way === "close" && open !== null) shut(i, true);
  }
  shut(tokens.length - 1, false);
  return found.filter((quotation) => blocks.length > 0 && quotation.last > quotation.first);
}

/** Which way a mark faces; null where the token is no quotation mark. */
function facing(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  inside: boolean,
): "open" | "close" | null {
  if (OPEN.has(token.text)) return "open";
  if (CLOSE.has(token.text)) return "close";
  if (token.text === "``") return "open";
  if (token.text !== '"' && token.text !== "''") return null;
  const touchesBefore = before !== undefined && before.end === token.start;
  const touchesAfter = after !== undefined && after.start === token.end;
  if (touchesAfter && !touchesBefore) return "open";
  if (touchesBefore && !touchesAfter) return "close";
  return inside ? "close" : "open";
}
