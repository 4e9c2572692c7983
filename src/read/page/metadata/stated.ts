// What a page says about itself, wherever it says it.

import { Parser } from "htmlparser2";
import type { PageBlock } from "../blocks.ts";
import type { Order } from "../dates.ts";
import { isText } from "../tree.ts";
import type { PageElement, PageTree } from "../tree.ts";

/** What one place on a page states; what it leaves out is null, and no authors are none. */
export interface Stated {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly language: string | null;
}

/** A page as readers of metadata see it. */
export interface View {
  readonly tree: PageTree;
  readonly elements: readonly PageElement[];
  readonly blocks: readonly PageBlock[];
  /** The blocks of the article. */
  readonly body: readonly PageBlock[];
  readonly address: string | null;
  readonly order: Order;
}

/** One place to look in. */
export type Reader = (view: View) => Partial<Stated>;

/** Longest name or title that is believed. */
const LONGEST = 500;

/** A value as one clean line without markup; null where it is no text or has none. */
export function lineOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const line = plain(String(value).slice(0, LONGEST * 4))
    .replace(/\s+/g, " ")
    .trim();
  return line === "" || line.length > LONGEST ? null : line;
}

/** Text without tags, its entities read: metadata is often escaped once too often. */
function plain(text: string): string {
  if (!/[<&]/.test(text)) return text;
  let result = "";
  const parser = new Parser({ ontext: (part) => (result += part) }, { decodeEntities: true });
  parser.end(text);
  return result;
}

/** The words inside an element, on one line. */
export function wordsOf(element: PageElement): string {
  const parts: string[] = [];
  let length = 0;
  const add = (node: PageElement["children"][number]): void => {
    if (length > LONGEST * 4) return;
    if (isText(node)) length += parts.push(node.value) && node.value.length;
    else for (const child of node.children) add(child);
  };
  add(element);
  return parts
    .join(" ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST * 4);
}

/** All elements of a tree, in the order of the page. */
export function elementsOf(tree: PageTree): PageElement[] {
  const found: PageElement[] = [];
  const add = (element: PageElement): void => {
    found.push(element);
    for (const child of element.children) if (!isText(child)) add(child);
  };
  add(tree.root);
  return found;
}
