// Any article with any statements: text with everything in it that may break a format, spans wherever they may be.

import * as fc from "fast-check";
import { freeze, type Block, type BlockKind, type Span } from "../../src/article/index.ts";
import type { Entry } from "../../src/publish/index.ts";
import { link, statement } from "./example.ts";

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "<b>",
    "</p>",
    "&amp;",
    '" x="',
    "'",
    "]]>",
    "<!--",
    "\u202e",
    "\x1b[31m",
    "\x9b",
    "\ud800",
    "\udc00",
  ),
  fc.constantFrom("港の責任者は", "e\u0301\u0302", "👩‍🚀", "\r", "\n", "\t", "\0", "word ", "a".repeat(90), "\u2028"),
);

/** Any text. */
export const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

const kind = fc.constantFrom<BlockKind>("headline", "subhead", "paragraph", "quote", "caption", "list");
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });

/** Every other stretch between the cuts: in order, not overlapping, within the text, no surrogate pair split. */
function stretches(text: string, at: readonly number[]): Span[] {
  const edges = [...new Set(at.map((cut) => whole(text, cut % (text.length + 1))))].sort((a, b) => a - b);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

const whole = (text: string, cut: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(cut - 1, cut + 1)) ? cut + 1 : cut;

/** Any entry whose spans lie in its text. */
export const entry: fc.Arbitrary<Entry> = fc
  .record({
    words: text,
    blocks: fc.array(fc.tuple(fc.nat({ max: 400 }), kind), { maxLength: 10 }),
    found: fc.array(fc.tuple(cuts, cuts, cuts), { maxLength: 12 }),
    name: fc.option(text),
  })
  .map(({ words, blocks, found, name }) => {
    const article = freeze({
      url: name,
      title: name,
      publisher: name,
      published: name,
      modified: null,
      authors: name === null ? [] : [name],
      language: name,
      text: words,
      blocks: blocksAt(words, blocks),
    });
    const statements = found.map(([content, source, cue], index) => {
      const spans = {
        content: stretches(words, content),
        source: stretches(words, source),
        cue: stretches(words, cue),
      };
      return statement(`s${index}`, { ...spans, chain: [link(name, { role: name }), link("Coast Wire")] });
    });
    return { doc: "any", address: name ?? "-", article, statements };
  });

function blocksAt(text: string, blocks: readonly (readonly [number, BlockKind])[]): Block[] {
  const spans = stretches(
    text,
    blocks.map(([at]) => at),
  );
  return spans.map((span, index) => ({ kind: blocks[index]![1], ...span }));
}
