// Letters to deliver, and ledgers to keep them in.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { openDeliveries } from "../../src/ledger/deliveries.ts";
import type { Deliveries } from "../../src/ledger/deliveries.ts";
import { openStore } from "../../src/ledger/open.ts";
import type { Content } from "../../src/publish/deliver/index.ts";

/** A notice in which so many receipts stand, each some hundred letters long. */
export const noticeOf = (what: string, receipts = 1): Content => ({
  kind: "notice",
  title: what,
  notice: {
    rule: "denied all",
    name: "Denials",
    what,
    story: "5f0c1d2e3a4b5c6d",
    title: "Ferry runs aground off Velmar",
    claim: null,
    change: 7,
    at: "2031-05-13T11:00:00.000Z",
    receipts: Array.from({ length: receipts }, (_, place) => ({
      article: `a${place}`,
      outlet: "Meridian Post",
      published: "2031-05-13T11:00:00Z",
      url: `https://meridianpost.example/calla/${place}`,
      snapshot: "0f".repeat(32),
      quote: `Tern Lines denied <b>again</b> & again that the Calla had been overloaded. ${"No alarm was heard. ".repeat(20)}`,
      start: 0,
      end: 40,
      who: "Tern Lines",
    })),
  },
});

/** The file of an empty ledger, in a folder that goes with the test. */
export async function emptyLedger(t: TestContext): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-deliver-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "deliver.ledger");
  await (await openStore(file, {})).close();
  return file;
}

/** What an empty ledger knows of deliveries; closed with the test. */
export async function deliveriesFor(t: TestContext): Promise<{ file: string; deliveries: Deliveries }> {
  const file = await emptyLedger(t);
  const deliveries = await openDeliveries(file, { now: () => "2031-05-14T12:00:00.000Z" });
  t.after(() => deliveries.close());
  return { file, deliveries };
}

/** Plans contents under the keys "k1", "k2", ... and subjects "s1", "s2", .... */
export const plan = (deliveries: Deliveries, target: string, contents: readonly Content[]) =>
  deliveries.plan(
    contents.map((content, place) => ({
      key: `k${place + 1}`.padEnd(32, "0"),
      target,
      subject: `s${place + 1}`,
      content: JSON.stringify(content),
    })),
  );
