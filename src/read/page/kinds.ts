// What a block of an article is, by the elements that hold it.

import type { BlockKind } from "../../article/index.ts";
import type { PageBlock } from "./blocks.ts";
import type { PageElement } from "./tree.ts";

/** Longest line, in UTF-16 code units, that is taken for a subhead because it is all bold. */
const LONGEST_SUBHEAD = 120;

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "subhead",
  h2: "subhead",
  h3: "subhead",
  h4: "subhead",
  h5: "subhead",
  h6: "subhead",
  figcaption: "caption",
  caption: "caption",
  figure: "caption",
  blockquote: "quote",
  li: "list",
  dt: "list",
  dd: "list",
};

/** The kind that the nearest telling element gives; a paragraph where none tells. */
export function kindOf(block: PageBlock): BlockKind {
  // A row of a table is one block; a cell of a table that is only there for the layout is not.
  if (block.element.tag === "tr") return "list";
  for (let at: PageElement | null = block.element, level = 0; at && level < 6; at = at.parent, level += 1) {
    const kind = (Object.hasOwn(KINDS, at.tag) ? KINDS[at.tag] : undefined) ?? (level < 2 ? kindByName(at) : undefined);
    if (kind !== undefined) return kind;
    if (at.tag === "article" || at.tag === "section") break;
  }
  return isBoldLine(block) ? "subhead" : "paragraph";
}

function kindByName({ attributes }: PageElement): BlockKind | undefined {
  const names = attributes.class ?? "";
  if (/(?:^|[\s_-])(?:wp-caption-text|caption|figcaption|photo-?caption|image-?caption)(?:$|[\s_-])/i.test(names))
    return "caption";
  return /pull-?quote/i.test(names) ? "quote" : undefined;
}

/** A short line, bold from end to end, that is no sentence. */
function isBoldLine({ text, strong }: PageBlock): boolean {
  const letters = text.replace(/\s/g, "").length;
  return text.length <= LONGEST_SUBHEAD && strong >= letters && !/[.!…:;,"”’»)]$/.test(text);
}
