// A page as a small tree, made in one pass over the markup. Whatever the markup does, the tree stays
// bounded: so wide, so deep, no scripts, no styles, nothing that is drawn rather than written.

import { Parser } from "htmlparser2";

/** Longest markup, in UTF-16 code units, that is looked at. What comes after it is not read. */
export const LONGEST_PAGE = 5_000_000;
/** Most elements and texts that a tree holds. What comes after them is not read. */
export const MOST_NODES = 60_000;
/** Most characters of text that a tree holds: a long novel. What comes after them is not read. */
export const MOST_TEXT = 2_000_000;
/** Deepest nesting that is kept. An element below it starts again under the body. */
export const DEEPEST = 200;
/** Longest value of an attribute that is kept. */
const LONGEST_VALUE = 2_000;
/** Longest block of JSON-LD, and the most of them, that are kept. */
const LONGEST_DATA = 1_000_000;
const MOST_DATA = 50;
const LONGEST_TITLE = 2_000;

/** An element with its written content. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly depth: number;
  readonly children: PageNode[];
}

/** A stretch of text between two tags; `order` counts such stretches from 0. */
export interface PageText {
  readonly order: number;
  value: string;
}

export type PageNode = PageElement | PageText;

/** What one pass over a page finds. */
export interface PageTree {
  readonly root: PageElement;
  /** Attributes of the `<html>` tag. */
  readonly html: Readonly<Record<string, string>>;
  readonly title: string | null;
  readonly metas: readonly Readonly<Record<string, string>>[];
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly base: string | null;
  /** The contents of `application/ld+json` scripts. */
  readonly data: readonly string[];
  readonly texts: number;
}

const KEPT = new Set(
  (
    "class id role rel href src lang dir content datetime data-post itemprop itemtype itemscope property name typeof " +
    "hidden aria-hidden aria-label title pubdate data-datetime data-timestamp data-testid http-equiv charset type"
  ).split(" "),
);

/** Elements that hold no written words of the page; nor does anything that lies over it. */
const UNWRITTEN = new Set(
  (
    "script style noscript template svg math iframe object embed applet canvas audio video map select datalist " +
    "textarea button input progress meter dialog frameset noframes"
  ).split(" "),
);

/** Elements of which nothing is kept in the tree. */
const EMPTY = new Set("html head body base source track param col".split(" "));

/** Is this node a text? */
export function isText(node: PageNode): node is PageText {
  return "value" in node;
}

/** Reads markup into a tree. Never throws; takes time in proportion to the length of the markup. */
export function treeOf(markup: string): PageTree {
  const builder = new TreeBuilder();
  const source = markup.slice(0, LONGEST_PAGE).toWellFormed();
  let from = 0;
  while (from < source.length && !builder.full) from = parseFrom(source, from, builder);
  return builder;
}

/** Parses until the end or until the nesting is too deep; gives the place to go on from. */
function parseFrom(source: string, from: number, builder: TreeBuilder): number {
  builder.startOver();
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        builder.open(tag, attributes);
        if (builder.stuck || builder.full) parser.pause();
      },
      ontext(text) {
        builder.write(text);
        if (builder.full) parser.pause();
      },
      onclosetag: () => builder.close(),
    },
    { decodeEntities: true },
  );
  parser.write(from === 0 ? source : source.slice(from));
  if (builder.stuck) return from + parser.endIndex + 1;
  if (!builder.full) parser.end();
  return source.length;
}

class TreeBuilder implements PageTree {
  readonly root: PageElement = { tag: "body", attributes: {}, parent: null, depth: 0, children: [] };
  html: Record<string, string> = {};
  title: string | null = null;
  readonly metas: Record<string, string>[] = [];
  readonly links: Record<string, string>[] = [];
  readonly data: string[] = [];
  base: string | null = null;
  texts = 0;
  full = false;
  stuck = false;
  #nodes = 0;
  #length = 0;
  #at: PageElement = this.root;
  /** For every open tag, what its end does. */
  #open: Ending[] = [];
  /** How many open elements hold no written words. */
  #unwritten = 0;
  #heard: { kind: "title" | "data"; words: string } | null = null;

  startOver(): void {
    this.stuck = false;
    this.#at = this.root;
    this.#open = [];
    this.#unwritten = 0;
    this.#heard = null;
  }

  open(tag: string, attributes: Record<string, string>): void {
    const ending = this.#enter(tag, attributes);
    this.#open.push(ending);
    if (this.#open.length > DEEPEST) this.stuck = true;
  }

  write(text: string): void {
    if (this.#heard) {
      const longest = this.#heard.kind === "title" ? LONGEST_TITLE : LONGEST_DATA;
      if (this.#heard.words.length < longest) this.#heard.words += text.slice(0, longest);
    } else if (this.#unwritten === 0 && !this.full) this.#append(text);
  }

  close(): void {
    const ending = this.#open.pop();
    if (ending === "climb") this.#at = this.#at.parent ?? this.root;
    if (ending === "unwritten") this.#unwritten -= 1;
    if (ending === "heard") this.#hear();
  }

  #enter(tag: string, attributes: Record<string, string>): Ending {
    if (tag === "script" && /^\s*application\/ld\+json/i.test(attributes.type ?? "")) return this.#listen("data");
    if (this.#unwritten > 0) return "nothing";
    if (tag === "title" && this.title === null) return this.#listen("title");
    if (UNWRITTEN.has(tag) || attributes["aria-modal"] === "true") {
      this.#unwritten += 1;
      return "unwritten";
    }
    const own = kept(attributes);
    return this.#note(tag, own) ? "nothing" : this.#grow(tag, own);
  }

  /** Tags that say something about the page and hold nothing. */
  #note(tag: string, attributes: Record<string, string>): boolean {
    if (tag === "html") this.html = { ...attributes, ...this.html };
    else if (tag === "meta") this.metas.push(attributes);
    else if (tag === "link") this.links.push(attributes);
    else if (tag === "base") this.base ??= attributes.href ?? null;
    // A meta or link inside the body can be microdata, so it stays in the tree as well.
    return EMPTY.has(tag);
  }

  #grow(tag: string, attributes: Record<string, string>): Ending {
    if (this.#isFull()) return "nothing";
    const element = {
      tag: ORDINARY.test(tag) ? tag : "span",
      attributes,
      parent: this.#at,
      depth: this.#at.depth + 1,
      children: [],
    };
    this.#at.children.push(element);
    this.#at = element;
    return "climb";
  }

  #append(value: string): void {
    this.#length += value.length;
    if (this.#length > MOST_TEXT) this.full = true;
    const last = this.#at.children.at(-1);
    if (last && isText(last)) last.value += value;
    else if (!this.#isFull()) this.#at.children.push({ order: this.texts++, value });
  }

  #isFull(): boolean {
    this.#nodes += 1;
    this.full ||= this.#nodes > MOST_NODES;
    return this.full;
  }

  #listen(kind: "title" | "data"): Ending {
    this.#heard = { kind, words: "" };
    return "heard";
  }

  #hear(): void {
    const { kind, words } = this.#heard ?? { kind: "title", words: "" };
    this.#heard = null;
    if (kind === "title") this.title = words;
    else if (this.data.length < MOST_DATA && words.length < LONGEST_DATA) this.data.push(words);
  }
}

const ORDINARY = /^[a-z][a-z0-9-]{0,29}$/;

type Ending = "climb" | "unwritten" | "heard" | "nothing";

function kept(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name in attributes) {
    if (KEPT.has(name)) result[name] = attributes[name]!.slice(0, LONGEST_VALUE);
    if (
      name === "style" &&
      /(?:display|visibility)\s{0,9}:\s{0,9}(?:none|hidden)/i.test(attributes[name]!.slice(0, LONGEST_VALUE))
    )
      result.hidden = "";
  }
  return result;
}
