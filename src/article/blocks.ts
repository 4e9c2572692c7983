// Blocks of a text that came without markup: a line is a block, and the first short one a headline.

import type { Block } from "./article.ts";
import { trimmed } from "./span.ts";

/** Longest line, in UTF-16 code units, that is taken for a headline or a subhead. */
const HEADLINE = 160;

/** The blocks of a plain text: one for every line that is not blank. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const span = trimmed(text, { start: index, end: index + line.length });
    if (span) blocks.push({ kind: kindOf(text.slice(span.start, span.end), blocks), ...span });
  }
  return blocks;
}

function kindOf(line: string, before: readonly Block[]): Block["kind"] {
  const short = line.length <= HEADLINE && !/[.!?…]["'”’»)]*$/.test(line);
  if (before.length === 0) return short ? "headline" : "paragraph";
  if (/^(?:[-*•–]|\d{1,2}[.)])\s/.test(line)) return "list";
  return "paragraph";
}
