// What was fetched becomes entries: the part of reading that takes the processor, wherever it runs.

import type { Entry } from "../../publish/index.ts";
import { Unreadable, docOf, oneLine, readFetched } from "../../read/index.ts";
import type { Fetched, ReadOptions } from "../../read/index.ts";
import { readArticle } from "../../whence.ts";

/** What may be set about reading what was fetched; it can be sent to another thread. */
export type TextOptions = Pick<ReadOptions, "language" | "published">;

/** The articles of what was fetched, with their statements. Of several each adds the end of its own address to the name: "channel.2214". */
export async function entriesOf(fetched: Fetched, address: string, options: TextOptions): Promise<Entry[]> {
  const doc = docOf(address);
  const articles = await readFetched(fetched, options);
  return articles.map((one, place) => {
    const { article, statements } = readArticle(one);
    if (articles.length === 1) return { doc, address, article, statements };
    const part = article.url ? docOf(article.url) : String(place + 1);
    return { doc: `${doc}.${part}`, address: article.url ?? address, article, statements };
  });
}

/** One line, even for a mistake of our own: one article never stops a run. */
export function messageOf(error: unknown, address: string): string {
  if (error instanceof Unreadable) return error.message;
  return `read: our mistake (${oneLine(String(error))}): ${oneLine(address)}`;
}
