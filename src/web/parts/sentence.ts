// A statement in the sentence in which it stands.

import { overlaps } from "../../article/index.ts";
import type { Article, Span } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";
import { markup, type Markup } from "../markup.ts";
import { cutter, marksOf } from "../segments.ts";
import type { Mark } from "../segments.ts";
import { placed } from "../words/nesting.ts";
import { langOf } from "./said.ts";

/** Longest stretch that is shown of one sentence, in UTF-16 code units. */
const LONGEST = 700;

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence of a statement with its words marked: what is put forward, by whom, and the words between. */
export function sentenceOf(article: Article, statement: Statement): Markup {
  const span = around(article, statement);
  const cut = cutter(marksOf(placed([statement])));
  const parts = cut(span).map(({ start, end, marks }) => marked(article.text.slice(start, end), marks));
  const isCut = span.end - span.start >= LONGEST;
  return markup`<p class="sentence" dir="auto" lang="${langOf(article)}">${parts}${isCut && " […]"}</p>`;
}

/** Words with the parts that cover them, the innermost last. */
export function marked(words: string, marks: readonly Mark[]): Markup {
  if (marks.length === 0) return markup`${words}`;
  const classes = [...new Set(marks.map(({ part }) => part))].join(" ");
  const isDeep = marks.filter(({ part }) => part === "content").length > 1;
  return markup`<mark class="${classes}${isDeep && " deep"}">${words}</mark>`;
}

/** From the beginning of the sentence in which a statement begins to the end of that in which it ends, within a block. */
function around({ text, blocks }: Article, { content, source, cue }: Statement): Span {
  const spans = [...content, ...source, ...cue];
  const at = content[0] ?? cue[0] ?? { start: 0, end: 0 };
  const block = blocks.find((one) => overlaps(one, at)) ?? { start: 0, end: text.length };
  const own = spans.filter((one) => overlaps(one, block));
  const first = own.reduce((least, { start }) => Math.min(least, start), at.start);
  const last = own.reduce((most, { end }) => Math.max(most, end), Math.min(at.end, block.end));
  // What is far from the statement is not cut into sentences: a block may be a whole book.
  const from = Math.max(block.start, first - LONGEST);
  const stretch = text.slice(from, Math.min(block.end, last + LONGEST));
  let [start, end] = [Math.max(from, first), last];
  for (const { index, segment } of SENTENCES.segment(stretch)) {
    const [left, right] = [from + index, from + index + segment.trimEnd().length];
    if (left <= first && right > first) start = left;
    if (left < last && right >= last) end = right;
  }
  return { start, end: Math.min(end, start + LONGEST) };
}
