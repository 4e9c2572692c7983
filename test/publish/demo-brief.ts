// The demo story in a ledger, and its brief.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
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

/** The story of most articles. */
export async function mainStory(ledger: Ledger): Promise<string> {
  const stories = await ledger.stories();
  return stories.toSorted((a, b) => b.articles - a.articles)[0]!.id;
}
