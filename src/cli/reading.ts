// Addresses read one after the other. One that fails is told of, and the next is read.

import { languageOf } from "../language/index.ts";
import type { Entry } from "../publish/index.ts";
import { Unreadable, docOf, oneLine, readAddress } from "../read/index.ts";
import type { ReadOptions } from "../read/index.ts";
import { readArticle } from "../whence.ts";
import type { Terminal } from "./terminal.ts";

/** Reads every address and hands on each as soon as it is read; gives the number of those that failed. */
export async function readAll(
  addresses: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
  hand: (entry: Entry) => Promise<void> | void,
): Promise<number> {
  let failed = 0;
  for (const [at, address] of addresses.entries()) {
    const doc = docOf(address);
    if (addresses.length > 1) terminal.progress(`${at + 1}/${addresses.length} ${oneLine(doc)}`);
    const entries = await entriesAt(address, doc, options).catch((error: unknown) => messageOf(error, address));
    if (typeof entries === "string") {
      failed += 1;
      terminal.err(entries);
      continue;
    }
    for (const entry of entries) {
      noteLanguage(entry, terminal);
      await hand(entry);
    }
  }
  terminal.progress("");
  return failed;
}

/** Of several articles at one address each adds the end of its own to the name: "channel.2214". */
async function entriesAt(address: string, doc: string, options: ReadOptions): Promise<Entry[]> {
  const articles = await readAddress(address, options);
  return articles.map((one, place) => {
    const { article, statements } = readArticle(one);
    if (articles.length === 1) return { doc, address, article, statements };
    const part = article.url ? docOf(article.url) : String(place + 1);
    return { doc: `${doc}.${part}`, address: article.url ?? address, article, statements };
  });
}

/** One line, even for a mistake of our own: one article never stops a run. */
function messageOf(error: unknown, address: string): string {
  if (error instanceof Unreadable) return error.message;
  return `read: our mistake (${oneLine(String(error))}): ${oneLine(address)}`;
}

/** Says by name which language is not read. A text too short to tell is read as English. */
function noteLanguage({ article: { language }, address }: Entry, terminal: Terminal): void {
  if (language === null || languageOf(language)) return;
  // Extensions of a tag have no name: "fr-u-ca-gregory" is French.
  const primary = language.split("-")[0] ?? language;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(primary) ?? language;
  terminal.err(`read: ${name} is not read yet: ${oneLine(address)}`);
}
