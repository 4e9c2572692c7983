// A ledger to export: the harbour story as it was followed, with what a person judged, and a page by somebody who
// wants to break whatever shows it.

import { blocksOf, freeze } from "../../src/article/index.ts";
import type { Span } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger, Snapshot } from "../../src/ledger/index.ts";
import type { Statement } from "../../src/statement/index.ts";
import { exportForms } from "../../src/publish/index.ts";
import type { ExportOptions } from "../../src/publish/index.ts";
import type { Reading } from "../../src/whence.ts";
import { clock } from "../ledger/files.ts";
import { proveStatement } from "../ledger/prove.ts";
import { harbour } from "./harbour.ts";

export const OPTIONS: ExportOptions = { software: "Whence 9.9.9", title: "Harbour" };

/** The story, read once. */
export const HARBOUR = harbour();

/** A form, written whole. */
export async function exported(ledger: Ledger, name: string, story: string | null = null, more = {}): Promise<Buffer> {
  const form = exportForms.find((one) => one.name === name)!;
  const parts: Buffer[] = [];
  for await (const part of form.write(await ledger.holdings(story), { ...OPTIONS, ...more }))
    parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const page = ({ article }: Reading): Snapshot => ({
  address: article.url!,
  location: article.url,
  fetchedAt: "2031-05-14T20:00:00.000Z",
  headers: { "content-type": "text/html; charset=utf-8" },
  bytes: Buffer.from(`<html><title>${article.title}</title><p>${article.text}</p></html>`),
});

const FEED = { lastSuccess: null, lastFailure: null, reason: null, failures: 0, nextLook: "2031-05-15T00:00:00.000Z" };

/** Sources that are watched. */
export const SOURCES = [
  { ...FEED, name: `Coast Wire & "sons"; =1+1`, address: "https://coastwire.example/feed.xml?a=1&b=2", kind: "feed" },
  { ...FEED, name: "Harbour post", address: "https://t.me/s/harbourpost", kind: "channel" },
].map((source) => ({ ...source, notes: "{}" }));

/** A ledger with the harbour story in it. */
export async function harbourLedger(file: string, more: readonly Reading[] = []): Promise<Ledger> {
  const ledger = await openLedger(file, { now: clock(), wait: 0 });
  const arrivals = HARBOUR.map((reading, place) => ({ reading, snapshot: place === 0 ? null : page(reading) }));
  await ledger.follow([...arrivals, ...more.map((reading) => ({ reading }))]);
  await ledger.keepLooks([
    { source: SOURCES[0]!.address, sights: [], arrivals: [], sources: SOURCES, pages: [], hosts: [] },
  ]);
  return ledger;
}

/** What a person says of a claim, a statement and a record. */
export async function judged(ledger: Ledger) {
  const claims: string[] = [];
  for await (const { id } of ledger.things("claim")) claims.push(id);
  // The first statement of a claim gives it its id: these are other statements.
  const [first, second] = HARBOUR.flatMap(({ statements }) => statements.filter(({ id }) => !claims.includes(id)));
  await ledger.judge({ act: "confirm", target: claims[0]! }, "Mara Quill", "Both wires say so, and I asked.");
  await ledger.judge({ act: "confirm", target: claims[1]! }, "Mara Quill", "");
  await ledger.judge({ act: "confirm", target: first!.id }, "Mara Quill", "read on the page");
  await ledger.judge({ act: "correct", statement: second!.id, fields: { act: "confirm" } }, "Mara Quill", "misread");
  await ledger.judge(
    { act: "relate", subject: second!.id, object: first!.id, relation: "denies" },
    "Mara Quill",
    "It says the opposite.",
  );
  const wrong = await ledger.judge({ act: "confirm", target: claims[2]! }, "Ilan Voss", "Too soon.");
  await ledger.judge({ act: "undo", judgement: wrong.id }, "Ilan Voss", "");
  return { confirmed: claims[0]!, statement: first!.id, corrected: second!.id };
}

/** Everything that may break a format. */
const SOURCE = `=cmd|' /C calc'!A0`;
const EVIL = `<script>alert("1")</script> & ]]> '; drop table — ‮gnidaer‬ \u0000\u0007 \ud800 👩‍🚀`;
const CONTENT = `+1 “${"ä".repeat(10_000)}” ${EVIL}, she\r\n\t@said {"a":"\\u0000"}`;

/** A page whose every part is hostile, with a statement on it. */
export function hostile(): Reading {
  const text = `${EVIL}\n${SOURCE} said ${CONTENT}\n-2 ${EVIL}`;
  const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const article = freeze({
    url: `javascript:alert("${EVIL}")`,
    title: EVIL,
    publisher: `@${EVIL}`,
    published: `=${EVIL}`,
    modified: "not a time",
    authors: [EVIL, ",", "="],
    language: `en" onload="alert(1)`,
    text,
    withdrawn: true,
    blocks: blocksOf(text),
  });
  const link = { name: SOURCE, kind: "person", role: EVIL, onBehalfOf: EVIL } as const;
  const record: Omit<Statement, "id"> = {
    content: [at(CONTENT)],
    source: [at(SOURCE)],
    cue: [at("said")],
    form: "mixed",
    act: "deny",
    polarity: "negative",
    certainty: "unknown",
    chain: [link, { ...link, name: null }, { ...link, name: EVIL, kind: "publication", onBehalfOf: null }],
    figures: [{ value: 1, bound: "exact", unit: EVIL, ...at("+1") }],
    times: [{ value: EVIL, ...at("she") }],
    saidAt: EVIL,
    by: "=rule",
    confidence: 1.5,
  };
  return { article, statements: [proveStatement(article.id, record)] };
}
