// Blocks of a text that came without markup: a line is a block, or a paragraph that was broken to a width, and the first
// short one a headline.

import type { Block } from "./article.ts";
import { trimmed } from "./span.ts";
import type { Span } from "./span.ts";

/** Longest line, in UTF-16 code units, that is taken for a headline or a subhead. */
const HEADLINE = 160;

/** Longest line of a text that is broken to a width, and shortest that is not a heading of its own. */
const [WIDEST, NARROWEST] = [120, 25];

/** The blocks of a plain text: one for every line that is not blank, or for every paragraph that is broken into lines. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const span of paragraphsOf(text).flatMap((lines) => (isBroken(text, lines) ? [around(lines)] : lines)))
    blocks.push({ kind: kindOf(text.slice(span.start, span.end), blocks), ...span });
  return blocks;
}

/** Lines that are not blank, by the blank lines between them. */
function paragraphsOf(text: string): Span[][] {
  const paragraphs: Span[][] = [[]];
  let ended = 0;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const span = trimmed(text, { start: index, end: index + line.length });
    if (!span || text.slice(ended, index).replaceAll("\r\n", "\n").length > 1) paragraphs.push([]);
    if (span) paragraphs.at(-1)!.push(span);
    ended = index + line.length;
  }
  return paragraphs;
}

/** Was a paragraph broken to a width? Then a line that ends no sentence is followed by one that begins small. */
function isBroken(text: string, lines: readonly Span[]): boolean {
  if (lines.some(({ start, end }) => end - start > WIDEST)) return false;
  return lines.some(({ start }, place) => {
    const before = lines[place - 1];
    if (!before || before.end - before.start < NARROWEST || !/^\p{Ll}/u.test(text.slice(start, start + 2)))
      return false;
    return !/[.!?:;…]["'”’)]{0,3}$/.test(text.slice(before.start, before.end));
  });
}

const around = (lines: readonly Span[]): Span => ({ start: lines[0]!.start, end: lines.at(-1)!.end });

function kindOf(line: string, before: readonly Block[]): Block["kind"] {
  const short = line.length <= HEADLINE && !/[.!?…]["'”’»)]*$/.test(line);
  if (before.length === 0) return short ? "headline" : "paragraph";
  if (/^(?:[-*•–]|\d{1,2}[.)])\s/.test(line)) return "list";
  return "paragraph";
}
