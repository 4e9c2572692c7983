// What was fetched becomes entries: the part of reading that takes the processor, wherever it runs.

import type { Entry } from "../../publish/index.ts";
import { Unreadable, docOf, oneLine, readFetched } from "../../read/index.ts";
import type { Fetched, ReadOptions } from "../../read/index.ts";
import { readerNamed } from "../readers/index.ts";
import type { ReaderName } from "../readers/index.ts";
import { Unanswered } from "../../statement/index.ts";
import { readArticleWith } from "../../whence.ts";
import type { Article, SlowReader, Statement } from "../../whence.ts";

/** What may be set about reading, and which reader finds the statements: the rules where nothing is said. */
export interface Options extends ReadOptions {
  /** One that has no name can only read in this thread. */
  readonly reader?: ReaderName | SlowReader | undefined;
  /** The statements of an article that are known already, by its id, for a reader without a name: it may cost money. */
  readonly kept?: ((id: string) => Promise<readonly Statement[] | null>) | undefined;
}

/** What may be set about reading what was fetched; it can be sent to another thread where the reader is a name. */
export type TextOptions = Pick<Options, "language" | "published" | "item" | "reader" | "kept"> & {
  /** Id of an article whose statements are known, so that they are not looked for. */
  readonly except?: string | undefined;
};

/** The articles of what was fetched, with their statements. Of several each adds the end of its own address to the name: "channel.2214". */
async function entriesOf(fetched: Fetched, address: string, options: TextOptions): Promise<Entry[]> {
  const doc = docOf(address);
  const articles = await readFetched(fetched, options);
  const reader = await readerOf(options);
  const entries: Entry[] = [];
  // One after the other: what a reader holds does not grow with the articles of a page.
  for (const [place, one] of articles.entries()) {
    const known = one.id === options.except ? [] : ((await options.kept?.(one.id)) ?? null);
    const { article, statements } =
      known === null ? await readArticleWith(one, reader) : { article: one, statements: known };
    entries.push({ ...named(article, place), article, statements });
  }
  return entries;

  function named({ url }: Article, place: number): Pick<Entry, "doc" | "address"> {
    if (articles.length === 1) return { doc, address };
    return { doc: `${doc}.${url ? docOf(url) : String(place + 1)}`, address: url ?? address };
  }
}

/** An article that lay in no page of its own. */
async function entryOf(article: Article, options: Pick<TextOptions, "reader">): Promise<Entry> {
  const address = article.url ?? "";
  return { doc: docOf(address), address, ...(await readArticleWith(article, await readerOf(options))) };
}

const readerOf = async ({ reader = "rules" }: Pick<TextOptions, "reader">) =>
  typeof reader === "string" ? readerNamed(reader) : reader;

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
  if (error instanceof Unanswered) return new Unreadable(`${error.message}:`, address).message;
  return `read: our mistake (${oneLine(String(error))}): ${oneLine(address)}`;
}
