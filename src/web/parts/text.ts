// The text of a row, with every part of every statement marked in place.

import type { Article, Block, Span } from "../../article/index.ts";
import { statementAnchor } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import type { Row } from "../rows.ts";
import type { Segment } from "../segments.ts";
import { firstOf } from "../words/nesting.ts";
import type { Placed } from "../words/nesting.ts";
import { actOf, nameOf } from "../words/words.ts";
import { langOf } from "./said.ts";
import { marked } from "./sentence.ts";

type Cut = (block: Block) => Segment[];

/** The blocks of a row. `cut` is handed the blocks of the whole article in order. */
export function textOf({ blocks, statements }: Row, cut: Cut, article: Article, here: Span | null): Markup {
  const waiting = statements.toReversed();
  const inside = blocks.map((block) => blockOf(block, insideOf(cut(block), waiting, article, here)));
  return markup`<div class="text" lang="${langOf(article)}">${inside}${waiting.toReversed().map(refOf)}</div>`;
}

function blockOf({ kind }: Block, text: readonly Markup[]): Markup {
  if (kind === "headline" || kind === "subhead") return markup`<p class="${kind}" dir="auto">${text}</p>`;
  if (kind === "quote") return markup`<blockquote><p dir="auto">${text}</p></blockquote>`;
  return markup`<p${kind !== "paragraph" && markup` class="${kind}"`} dir="auto">${text}</p>`;
}

/** Each statement's number stands before its content. `waiting` has the next statement last. */
function insideOf(segments: readonly Segment[], waiting: Placed[], { text }: Article, here: Span | null): Markup[] {
  return segments.map(({ start, end, marks }) => {
    const refs: Markup[] = [];
    while (waiting.length > 0 && firstOf(waiting.at(-1)!.statement) <= start) refs.push(refOf(waiting.pop()!));
    const words = marked(text.slice(start, end), marks);
    return markup`${refs}${here !== null && here.start === start ? markup`<span id="here">${words}</span>` : words}`;
  });
}

function refOf({ statement, number }: Placed): Markup {
  const name = `${number}: ${nameOf(statement.chain[0] ?? { name: null, kind: "unnamed", role: null, onBehalfOf: null })} ${actOf(statement)}`;
  return markup`<a class="ref" id="r-${statement.id}" href="#${statementAnchor(statement.id)}" aria-label="${name}">${number}</a>`;
}
