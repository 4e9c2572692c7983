// The demo story in a ledger, and its brief.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";

/** A ledger of readings, in a folder that goes when it is closed. */
export async function ledgerOf(
  readings: readonly Reading[],
): Promise<{ ledger: Ledger; file: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-brief-"));
  const file = path.join(folder, "brief.ledger");
  const ledger = await openLedger(file);
  await ledger.follow(readings.map((reading) => ({ reading })));
  const close = async () => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  };
  return { ledger, file, close };
}

/** An invented page. */
interface Page {
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  /** Where it lies with its outlet; without one it has no address. */
  readonly path?: string;
  readonly modified?: string | null;
}

/** A page as it is read. */
export function readingOf({ publisher, published, title, text, path: at, modified = null }: Page): Reading {
  const url = at === undefined ? null : `https://${publisher.toLowerCase().replaceAll(" ", "")}.example/${at}`;
  const about = { url, publisher, published, modified, title, authors: [], language: "en" };
  return readArticle(freeze({ ...about, text, blocks: blocksOf(text) }));
}

/** The story of most articles. */
export async function mainStory(ledger: Ledger): Promise<string> {
  const stories = await ledger.stories();
  return stories.toSorted((a, b) => b.articles - a.articles)[0]!.id;
}
