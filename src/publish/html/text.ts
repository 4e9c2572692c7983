// The text of a row, block by block, with every part of every statement marked in place.

import type { Block } from "../../article/index.ts";
import { firstOf, type Placed } from "../../web/words/index.ts";
import { markup, type Markup } from "../../web/text/index.ts";
import { nameOfStatement } from "./record.ts";
import type { Row } from "../../web/text/index.ts";
import type { Mark, Segment } from "../../web/text/index.ts";
import { TIES, type Sheet } from "./sheet.ts";

type Cut = (block: Block) => Segment[];

/** The blocks of a row. `cut` is handed the blocks of the whole article in order. */
export function textOf({ blocks, statements }: Row, cut: Cut, sheet: Sheet): Markup {
  const waiting = [...statements].reverse();
  const inside = blocks.map((block) => blockText(block, cut, waiting, sheet));
  const left = waiting.reverse().map((placed) => refOf(placed, sheet));
  const body =
    blocks[0]?.kind === "list"
      ? markup`<ul>${blocks.map(itemOf(inside, sheet))}</ul>`
      : blocks.map(blockOf(inside, sheet));
  return markup`<div class="text" lang="${sheet.lang}">${body}${left.length > 0 && markup`<p>${left}</p>`}</div>`;
}

const LISTED = /^(?:[-*•–]|\d{1,2}[.)])\s/;

/** An item that brings its own bullet or number is given no other. */
const itemOf =
  (inside: readonly Markup[], { article }: Sheet) =>
  ({ start }: Block, at: number) =>
    markup`<li dir="auto" class="block${LISTED.test(article.text.slice(start, start + 4)) && " listed"}">${inside[at]}</li>`;

const blockOf = (inside: readonly Markup[], sheet: Sheet) => (block: Block, at: number) => {
  const text = inside[at]!;
  switch (block.kind) {
    case "headline":
      return markup`<h2 class="block" dir="auto"${block === sheet.headline && markup` id="${sheet.id}h"`}>${text}</h2>`;
    case "subhead":
      return markup`<h3 class="block" dir="auto">${text}</h3>`;
    case "quote":
      return markup`<blockquote><p class="block" dir="auto">${text}</p></blockquote>`;
    case "caption":
      return markup`<p class="block caption" dir="auto">${text}</p>`;
    default:
      return markup`<p class="block" dir="auto">${text}</p>`;
  }
};

/** The segments of a block, each statement's number before its content. `waiting` has the next statement last. */
function blockText(block: Block, cut: Cut, waiting: Placed[], sheet: Sheet): Markup {
  const parts: Markup[] = [];
  for (const segment of cut(block)) {
    while (waiting.length > 0 && firstOf(waiting.at(-1)!.statement) <= segment.start) {
      parts.push(refOf(waiting.pop()!, sheet));
    }
    parts.push(segmentOf(segment, sheet));
  }
  return markup`${parts}`;
}

function refOf(placed: Placed, sheet: Sheet): Markup {
  const { number } = placed;
  const name = `${number}: ${nameOfStatement(placed)}`;
  const [ref, note] = [sheet.refId(number), sheet.noteId(number)];
  return markup`<a class="ref ${sheet.tie(number)}" id="${ref}" href="#${note}" aria-label="${name}">${number}</a>`;
}

function segmentOf({ start, end, marks }: Segment, { article }: Sheet): Markup {
  const words = article.text.slice(start, end);
  const inner = marks.at(-1);
  if (inner === undefined) return markup`${words}`;
  const contents = marks.filter(({ part }) => part === "content");
  const classes = [
    ...new Set(marks.map(({ part }) => part)),
    contents.length > 1 && "deep",
    contents.some((mark) => mark.start === start) && "open",
    contents.some((mark) => mark.end === end) && "close",
    `k${inner.placed.number % TIES}`,
    ...new Set(marks.map(({ placed }) => `m${placed.number % TIES}`)),
  ].filter(Boolean);
  const parts = marks.map(described).join(", ");
  return markup`<mark class="${classes.join(" ")}" tabindex="-1" aria-description="${parts}">${words}</mark>`;
}

const described = ({ part, placed }: Mark) => `${part} of statement ${placed.number}`;
