// The blocks of an HTML body that is known to be the article, as agencies send it. Nothing is left out.

import { Tokenizer } from "htmlparser2";
import type { Block, BlockKind } from "../../article/index.ts";

/** One block with its own words. */
export interface Piece {
  readonly kind: BlockKind;
  readonly words: string;
}

/** Elements that nothing is read from. */
const SILENT = ["script", "style", "head", "template", "body.head"];
/** Elements that give the blocks in them a kind; the first that is open decides. */
const KINDS: readonly (readonly [BlockKind, readonly string[]])[] = [
  ["subhead", ["h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"]],
  ["caption", ["figcaption", "caption"]],
  ["quote", ["blockquote", "bq"]],
  ["list", ["ul", "ol", "dl"]],
];
/** Elements that run on inside a block; all others end it. */
const INLINE = new Set(
  (
    "a abbr b bdi bdo cite code data dfn em font i img ins kbd mark nobr q s samp small span strong sub sup " +
    "time u var wbr"
  ).split(" "),
);

/** The blocks of some HTML, in order, in one pass, whatever the nesting. */
export function piecesOf(html: string): Piece[] {
  const gatherer = new Gatherer(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, gatherer);
  tokenizer.write(html);
  tokenizer.end();
  return gatherer.pieces;
}

/** Text and blocks: the headline, then the body, which may begin with the headline itself. */
export function composed(title: string | null, body: readonly Piece[]): { text: string; blocks: Block[] } {
  const rest = body[0]?.words === title ? body.slice(1) : body;
  const pieces: Piece[] = title === null ? [...rest] : [{ kind: "headline", words: title.toWellFormed() }, ...rest];
  const blocks: Block[] = [];
  let end = 0;
  for (const { kind, words } of pieces) {
    const start = blocks.length === 0 ? 0 : end + 1;
    end = start + words.length;
    blocks.push({ kind, start, end });
  }
  return { text: pieces.map(({ words }) => words).join("\n"), blocks };
}

class Gatherer {
  readonly pieces: Piece[] = [];
  readonly #html: string;
  /** How many of each element are open; a closing tag without an opening one counts for nothing. */
  readonly #open = new Map<string, number>();
  #words = "";

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#step(start, end, 1);
  }

  onclosetag(start: number, end: number): void {
    this.#step(start, end, -1);
  }

  ontext(start: number, end: number): void {
    this.#say(this.#html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#say(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, marks: number): void {
    this.#say(this.#html.slice(start, end - marks));
  }

  onend(): void {
    this.#end();
  }

  onattribdata(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  onattribname(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}

  #step(start: number, end: number, by: 1 | -1): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (!INLINE.has(tag)) this.#end();
    if (tag === "body") this.#open.set("head", 0);
    this.#open.set(tag, Math.max(0, (this.#open.get(tag) ?? 0) + by));
  }

  #isOpen = (tag: string) => (this.#open.get(tag) ?? 0) > 0;

  #say(words: string): void {
    if (!SILENT.some(this.#isOpen)) this.#words += words;
  }

  #end(): void {
    const words = this.#words.replace(/\s+/g, " ").trim().toWellFormed();
    const kind = KINDS.find(([, tags]) => tags.some(this.#isOpen))?.[0] ?? "paragraph";
    if (words !== "") this.pieces.push({ kind, words });
    this.#words = "";
  }
}
