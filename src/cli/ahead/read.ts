// What was fetched becomes entries: the part of reading that takes the processor, wherever it runs.

import type { Entry } from "../../publish/index.ts";
import { Unreadable, docOf, oneLine, readFetched } from "../../read/index.ts";
import type { Fetched, ReadOptions } from "../../read/index.ts";
import { readerNamed } from "../readers/index.ts";
import type { ReaderName } from "../readers/index.ts";
import { readArticleWith } from "../../whence.ts";
import type { Article } from "../../whence.ts";

/** What may be set about reading, and which reader finds the statements: the rules where nothing is said. */
export interface Options extends ReadOptions {
  readonly reader?: ReaderName | undefined;
}

/** What may be set about reading what was fetched; it can be sent to another thread. */
export type TextOptions = Pick<Options, "language" | "published" | "item" | "reader"> & {
  /** Id of an article whose statements are known, so that they are not looked for. */
  readonly except?: string | undefined;
};

/** The articles of what was fetched, with their statements. Of several each adds the end of its own address to the name: "channel.2214". */
async function entriesOf(fetched: Fetched, address: string, options: TextOptions): Promise<Entry[]> {
  const doc = docOf(address);
  const articles = await readFetched(fetched, options);
  const reader = await readerNamed(options.reader ?? "rules");
  const entries: Entry[] = [];
  // One after the other: what a reader holds does not grow with the articles of a page.
  for (const [place, one] of articles.entries()) {
    const { article, statements } =
      one.id === options.except ? { article: one, statements: [] } : await readArticleWith(one, reader);
    entries.push({ ...named(article, place), article, statements });
  }
  return entries;

  function named({ url }: Article, place: number): Pick<Entry, "doc" | "address"> {
    if (articles.length === 1) return { doc, address };
    return { doc: `${doc}.${url ? docOf(url) : String(place + 1)}`, address: url ?? address };
  }
}

/** An article that lay in no page of its own. */
async function entryOf(article: Article, { reader }: Pick<TextOptions, "reader">): Promise<Entry> {
  const address = article.url ?? "";
  return { doc: docOf(address), address, ...(await readArticleWith(article, await readerNamed(reader ?? "rules"))) };
}

/** What a reader is sent: what was fetched, or an article that was found in it already. */
export type Job = { readonly address: string; readonly options: TextOptions } & (
  | { readonly fetched: Fetched }
  | { readonly article: Article }
);

/** Entries, or the one line that says why there are none. */
export type Answer = readonly Entry[] | string;

/** Does what a reader is for. Never rejects. */
export async function answerTo(job: Job): Promise<Answer> {
  try {
    if ("article" in job) return [await entryOf(job.article, job.options)];
    return await entriesOf(job.fetched, job.address, job.options);
  } catch (error) {
    return messageOf(error, job.address);
  }
}

const OURS = ["read: our mistake (", "read: the reader "];

/** Was it the program that failed, and not the page? */
export const isOurs = (answer: string): boolean => OURS.some((beginning) => answer.startsWith(beginning));

/** One line, even for a mistake of our own: one article never stops a run. */
export function messageOf(error: unknown, address: string): string {
  if (error instanceof Unreadable) return error.message;
  return `read: our mistake (${oneLine(String(error))}): ${oneLine(address)}`;
}
