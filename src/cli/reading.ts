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
    const entry = await entryAt(address, doc, options).catch((error: unknown) => messageOf(error, address));
    if (typeof entry === "string") {
      failed += 1;
      terminal.err(entry);
      continue;
    }
    noteLanguage(entry, terminal);
    await hand(entry);
  }
  terminal.progress("");
  return failed;
}

async function entryAt(address: string, doc: string, options: ReadOptions): Promise<Entry> {
  const { article, statements } = readArticle(await readAddress(address, options));
  return { doc, address, article, statements };
}

/** One line, even for a mistake of our own: one article never stops a run. */
function messageOf(error: unknown, address: string): string {
  if (error instanceof Unreadable) return error.message;
  return `read: our mistake (${oneLine(String(error))}): ${oneLine(address)}`;
}

/** Says by name which language is not read. A text too short to tell is read as English. */
function noteLanguage({ article: { language }, address }: Entry, terminal: Terminal): void {
  if (language === null || languageOf(language)) return;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  terminal.err(`read: ${name} is not read yet: ${oneLine(address)}`);
}
