// The saved preview of a public Telegram channel: every post is an article of its own.
//
// A post is an element with `data-post`, its words those of `.js-message_text` alone: the quotation of a post
// that it answers has another class. Times are UTC.

import { Parser } from "htmlparser2";
import type { Article, Block } from "../article/index.ts";

/** Is this page the preview of a channel? */
export const isChannel = (html: string): boolean => html.includes("tgme_widget_message_wrap");

/** Most posts that are read of one page; a preview holds 20. */
const MOST = 1000;

/** The posts of a channel's preview, in the order of the page. Posts without words are left out. */
export function readChannel(html: string): Omit<Article, "id">[] {
  const listener = new Listener();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => listener.open(tag, attributes),
      ontext: (text) => listener.say(text),
      onclosetag: () => listener.close(),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  const channel = oneLine(listener.channel) || null;
  return listener.posts.slice(0, MOST).flatMap((post) => articleOf(post, channel));
}

interface Post {
  readonly name: string;
  readonly isNote: boolean;
  words: string;
  time: string | null;
}

/** Keeps the depth at which it began to listen to the name of the channel and to the words of a post. */
class Listener {
  readonly posts: Post[] = [];
  channel = "";
  #depth = 0;
  #hears: { what: "channel" | "post"; depth: number } | null = null;

  open(tag: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    const classes = ` ${attributes.class ?? ""} `;
    if (attributes["data-post"]) {
      // "X pinned a message": a note of the channel itself is no post.
      const isNote = classes.includes(" service_message ");
      this.posts.push({ name: attributes["data-post"], isNote, words: "", time: null });
    }
    if (tag === "br" && this.#hears) this.say("\n");
    if (this.#hears === null && classes.includes(" tgme_channel_info_header_title ")) this.#listen("channel");
    if (this.#hears === null && classes.includes(" js-message_text ")) this.#listen("post");
    const post = this.posts.at(-1);
    if (tag === "time" && post && attributes.datetime) post.time = attributes.datetime;
  }

  say(text: string): void {
    const post = this.posts.at(-1);
    if (this.#hears?.what === "channel") this.channel += text;
    else if (this.#hears && post) post.words += text;
  }

  close(): void {
    if (this.#hears?.depth === this.#depth) this.#hears = null;
    this.#depth -= 1;
  }

  #listen(what: "channel" | "post"): void {
    this.#hears = { what, depth: this.#depth };
  }
}

const oneLine = (words: string) => words.replace(/\s+/g, " ").trim().toWellFormed();

function articleOf({ name, isNote, words, time }: Post, publisher: string | null): Omit<Article, "id">[] {
  const lines = words
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "");
  if (isNote || lines.length === 0) return [];
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: "paragraph", start, end: start + line.length });
    start += line.length + 1;
  }
  return [
    {
      url: /^\w+\/\d+$/.test(name) ? `https://t.me/${name}` : null,
      title: null,
      publisher,
      published: time,
      modified: null,
      authors: [],
      language: null,
      text: lines.join("\n"),
      blocks,
    },
  ];
}
