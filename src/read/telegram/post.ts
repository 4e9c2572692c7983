// A post as an article: its lines are its blocks.

import type { Article, Block } from "../../article/index.ts";

/** What is known of a post. */
export interface Post {
  readonly url: string | null;
  /** The channel. */
  readonly publisher: string | null;
  /** Whose post this is, where it was only passed on; null for the channel's own words. */
  readonly forwardedFrom: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly isEdited: boolean;
  readonly authors: readonly string[];
  readonly words: string;
}

/** Whom a post came from that was passed on without saying from whom. */
export const UNKNOWN = "an unknown account";

/** Longest post, in UTF-16 code units, that is read; Telegram allows 4,096. */
const LONGEST = 20_000;

/** The article of a post; none for a post without words. */
export function articleOfPost({ words, forwardedFrom, isEdited, ...said }: Post): Omit<Article, "id">[] {
  const lines = words
    .slice(0, LONGEST)
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "");
  if (lines.length === 0) return [];
  const about = { ...said, ...(isEdited ? { edited: true as const } : {}) };
  const forwarded = forwardedFrom === null ? {} : { forwardedFrom: oneLine(forwardedFrom) || UNKNOWN };
  return [{ ...about, ...forwarded, title: null, language: null, text: lines.join("\n"), blocks: blocksOf(lines) }];
}

export const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim().toWellFormed();

function blocksOf(lines: readonly string[]): Block[] {
  let start = 0;
  return lines.map((line) => {
    const block: Block = { kind: "paragraph", start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}
