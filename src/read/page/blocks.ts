// The blocks of a page: stretches of text with nothing but inline markup inside, in reading order.

import { isText } from "./tree.ts";
import type { PageElement, PageNode, PageTree } from "./tree.ts";

/** One stretch of text on the page, body or not. */
export interface PageBlock {
  readonly text: string;
  /** The innermost element that is no inline markup. */
  readonly element: PageElement;
  /** Order numbers of its texts in the tree. */
  readonly texts: readonly number[];
  /** Characters inside links, inside strong or emphasised words. */
  readonly linked: number;
  readonly strong: number;
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr picture q rp rt " +
    "ruby s samp small span strike strong sub sup time tt u var wbr br meta link"
  ).split(" "),
);
const STRONG = new Set(["b", "strong", "em", "i", "u"]);
/** Longest row of a table that is read as one line of cells. */
const LONGEST_ROW = 400;

/** The blocks of a tree; a block has at least one letter, digit or sign. */
export function blocksOfPage(tree: PageTree): PageBlock[] {
  const reader = new BlockReader(tree.root);
  for (const child of tree.root.children) reader.read(child);
  reader.end();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  #element: PageElement;
  #parts: string[] = [];
  #texts: number[] = [];
  #linked = 0;
  #strong = 0;
  #inLink = 0;
  #inStrong = 0;
  #breaks = 0;
  #inRow = false;

  constructor(root: PageElement) {
    this.#element = root;
  }

  read(node: PageNode): void {
    if (isText(node)) this.#write(node.value, node.order);
    else if (node.tag === "br") this.#break();
    else if (INLINE.has(node.tag)) this.#inline(node);
    else if (this.#inRow) this.#cell(node);
    else this.#block(node);
  }

  /** Ends the block that is being read. */
  end(): void {
    const text = this.#parts.join("").replace(/\s+/g, " ").trim();
    if (text !== "") {
      this.blocks.push({
        text,
        element: this.#element,
        texts: this.#texts,
        linked: this.#linked,
        strong: this.#strong,
      });
    }
    this.#parts = [];
    this.#texts = [];
    this.#linked = this.#strong = this.#breaks = 0;
  }

  #write(value: string, order: number): void {
    this.#parts.push(value);
    const length = value.trim().length;
    if (length === 0) return;
    this.#breaks = 0;
    this.#texts.push(order);
    if (this.#inLink > 0) this.#linked += length;
    if (this.#inStrong > 0) this.#strong += length;
  }

  /** One line break is a space, two part blocks. */
  #break(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.end();
    else this.#parts.push(" ");
  }

  #inline(node: PageElement): void {
    const link = node.tag === "a" && node.attributes.href !== undefined ? 1 : 0;
    const strong = STRONG.has(node.tag) ? 1 : 0;
    this.#inLink += link;
    this.#inStrong += strong;
    for (const child of node.children) this.read(child);
    this.#inLink -= link;
    this.#inStrong -= strong;
  }

  #cell(node: PageElement): void {
    this.#parts.push(" ");
    for (const child of node.children) this.read(child);
    this.#parts.push(" ");
  }

  #block(node: PageElement): void {
    this.end();
    const outer = this.#element;
    this.#element = node;
    this.#inRow = node.tag === "tr" && isRow(node);
    for (const child of node.children) this.read(child);
    this.end();
    this.#inRow = false;
    this.#element = outer;
  }
}

/** A row of several short cells with nothing but inline markup in them. */
function isRow(row: PageElement): boolean {
  let length = 0;
  let cells = 0;
  const isPlain = (node: PageNode): boolean => {
    if (isText(node)) length += node.value.trim().length;
    return length <= LONGEST_ROW && (isText(node) || (INLINE.has(node.tag) && node.children.every(isPlain)));
  };
  for (const cell of row.children) {
    if (isText(cell)) continue;
    cells += 1;
    if (!cell.children.every(isPlain)) return false;
  }
  return cells > 1;
}
