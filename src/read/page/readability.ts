// What Readability takes for the article. It is asked over a copy of the page in which every text carries
// a stamp, so that its answer is a set of texts of the tree and not a string to be found again.

import { Readability } from "@mozilla/readability";
import DocumentParser from "@mozilla/readability/JSDOMParser.js";
import { isText } from "./tree.ts";
import type { PageElement, PageTree } from "./tree.ts";

// Readability takes seconds on some large pages, so it is not asked about pages that are ten times
// larger than large news pages are: in elements, in characters times levels of nesting, and in
// children of one element, squared.
const MOST_ELEMENTS = 10_000;
const MOST_NESTING = 8_000_000;
const MOST_CROWDING = 20_000_000;

/** Stamps are private-use characters of plane 15, which no page needs. */
const FIRST_STAMP = 0xf0000;
const STAMPS = 0xfffd;
const ANY_STAMP = /[\u{f0000}-\u{ffffd}]/gu;

/** Order numbers of the texts that Readability keeps; null where it was not asked or has no answer. */
export function readabilityOf(tree: PageTree): ReadonlySet<number> | null {
  const copy = copyOf(tree);
  if (copy === null) return null;
  try {
    const document = new DocumentParser().parse(copy, "http://a/");
    const options = { disableJSONLD: true, serializer: (node: unknown) => node as Written, charThreshold: 250 };
    const article = new Readability<Written>(document as never, options).parse();
    return article?.content ? stampsOf(article.content) : null;
  } catch {
    // It throws on some pages that no browser would show; then it has no opinion.
    return null;
  }
}

/** As much of a document's node as is needed here. */
interface Written {
  readonly textContent: string | null;
}

function stampsOf(content: Written): Set<number> {
  const found = new Set<number>();
  for (const [stamp] of (content.textContent ?? "").matchAll(ANY_STAMP)) found.add(stamp.codePointAt(0)! - FIRST_STAMP);
  return found;
}

/** The tree as markup with stamped texts; null where it is too much for Readability. */
function copyOf(tree: PageTree): string | null {
  if (tree.texts > STAMPS) return null;
  const budget = {
    elements: MOST_ELEMENTS,
    nesting: MOST_NESTING,
    crowding: MOST_CROWDING - tree.root.children.length ** 2,
  };
  const parts = ["<!doctype html><html><head><title>", bare(tree.title ?? ""), "</title></head><body>"];
  for (const child of tree.root.children) if (!isText(child) || child.value.trim()) copyInto(parts, child, budget);
  parts.push("</body></html>");
  return isSpent(budget) ? null : parts.join("");
}

function copyInto(parts: string[], node: PageElement["children"][number], budget: Budget): void {
  if (isSpent(budget)) return;
  if (isText(node)) {
    parts.push(stamped(node.value, node.order));
    return;
  }
  if (UNSEEN.has(node.tag)) return;
  budget.elements -= 1;
  budget.crowding -= node.children.length ** 2;
  if (VOID.has(node.tag)) {
    parts.push("<", node.tag, attributesOf(node), "/>");
    return;
  }
  parts.push("<", node.tag, attributesOf(node), ">");
  for (const child of node.children) {
    if (isText(child)) budget.nesting -= child.value.length * node.depth;
    copyInto(parts, child, budget);
  }
  parts.push("</", node.tag, ">");
}

interface Budget {
  elements: number;
  nesting: number;
  crowding: number;
}

function isSpent({ elements, nesting, crowding }: Budget): boolean {
  return elements < 0 || nesting < 0 || crowding < 0;
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const UNSEEN = new Set(["meta", "link"]);
const COPIED = ["class", "id", "role", "rel", "itemprop", "hidden", "aria-hidden"];

function attributesOf({ tag, attributes }: PageElement): string {
  let text = "";
  for (const name of COPIED) if (attributes[name] !== undefined) text += ` ${name}="${bare(attributes[name])}"`;
  if (tag === "img") text += ' src="http://a/i"';
  // Only whether a link leads elsewhere counts.
  if (attributes.href !== undefined) text += attributes.href.startsWith("#") ? ' href="#a"' : ' href="http://a/"';
  return text;
}

function stamped(value: string, order: number): string {
  const clean = bare(value.replace(ANY_STAMP, ""));
  return value.trim() === "" ? clean : clean + String.fromCodePoint(FIRST_STAMP + order);
}

/** Text without the signs of markup: which sign stands there makes no difference to the verdict. */
function bare(text: string): string {
  return text.replace(/[&<>"]/g, "+");
}
