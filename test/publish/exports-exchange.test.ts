// What other programs take: as their standards ask, and read back where the form allows it.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fetchAll, readFetched, subscriptionsIn, dialects, Unreadable } from "../../src/read/index.ts";
import { calling } from "../cli/calling.ts";
import { HARBOUR, exported, harbourLedger, hostile, judged, SOURCES } from "./exports-ledger.ts";
import { checkMoney, checkNinjs } from "./schemas/news.ts";
import { checkStix } from "./schemas/stix.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-exports-"));
const file = path.join(folder, "news");
const ledger = await harbourLedger(file, [hostile()]);
const { statement, corrected, confirmed } = await judged(ledger);
after(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const readings = [...HARBOUR, hostile()];
const statements = readings.flatMap((one) => one.statements);
const linesOf = async <T>(name: string) =>
  (await exported(ledger, name))
    .toString()
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly content?: string;
  readonly opinion?: string;
  readonly explanation?: string;
  readonly authors?: readonly string[];
  readonly labels?: readonly string[];
  readonly created_by_ref?: string;
  readonly object_refs?: readonly string[];
  readonly object_marking_refs?: readonly string[];
  readonly external_references?: readonly { readonly external_id?: string }[];
}

async function stixOf(more = {}, story: string | null = null): Promise<StixObject[]> {
  const bundle = JSON.parse((await exported(ledger, "stix", story, more)).toString()) as { objects: StixObject[] };
  checkStix(bundle);
  return bundle.objects;
}

const namedIn = (objects: readonly StixObject[], name: string) =>
  objects.find((one) => one.external_references?.some(({ external_id: id }) => id === name))!;

/** Every object once, and none refers to what has not been told. */
function assertClosed(objects: readonly StixObject[]): void {
  const told = new Set<string>();
  for (const { id, created_by_ref: maker, object_refs: refs = [], object_marking_refs: marks = [] } of objects) {
    for (const ref of [...refs, ...marks, ...(maker ? [maker] : [])]) assert.ok(told.has(ref), `${id} ${ref}`);
    assert.ok(!told.has(id), id);
    told.add(id);
  }
}

test("a STIX bundle holds every article as a report and every statement as a note", async () => {
  const objects = await stixOf();
  assertClosed(objects);
  for (const { article, statements: own } of readings) {
    const report = objects.find(
      ({ type, external_references: names }) =>
        type === "report" && names?.some(({ external_id: id }) => id === `urn:whence:article:${article.id}`),
    )!;
    assert.equal(report.name, article.title?.toWellFormed());
    for (const { id } of own) {
      const note = namedIn(objects, `urn:whence:statement:${id}`);
      assert.ok(report.object_refs!.includes(note.id));
    }
  }
  assert.equal(
    new Set(statements.map(({ id }) => namedIn(objects, `urn:whence:statement:${id}`).id)).size,
    statements.length,
  );
});

test("an opinion is a person's", async () => {
  const objects = await stixOf();
  const opinions = objects.filter(({ type }) => type === "opinion");
  assert.equal(opinions.length, 3);
  for (const one of opinions) assert.deepEqual([one.opinion, one.authors], ["agree", ["Mara Quill"]]);
  const [onClaim, , onStatement] = opinions;
  assert.deepEqual(onClaim!.object_refs, [namedIn(objects, `urn:whence:claim:${confirmed}`).id]);
  assert.deepEqual(onStatement!.object_refs, [namedIn(objects, `urn:whence:statement:${statement}`).id]);
  const correction = objects.find(({ labels }) => labels?.includes("correction"))!;
  assert.deepEqual(correction.object_refs, [namedIn(objects, `urn:whence:statement:${corrected}`).id]);
});

test("a mark is on every object, and a story is whole by itself", async () => {
  const marked = await stixOf({ marking: "amber" });
  assertClosed(marked);
  const [mark, ...rest] = marked;
  assert.equal(mark!.id, "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82");
  for (const one of rest) assert.deepEqual(one.object_marking_refs, [mark!.id]);
  const story = (await ledger.thingOf("story", readings[0]!.article.id))!;
  const part = await stixOf({}, story);
  assertClosed(part);
  const whole = new Set(marked.map(({ id }) => id));
  assert.ok(part.length < marked.length && part.every(({ id }) => whole.has(id)));
});

test("ninjs reads back as the articles that were exported", async () => {
  const items = await linesOf<{ pubStatus: string }>("ninjs");
  assert.deepEqual(
    items.map(({ pubStatus }) => pubStatus),
    [...HARBOUR.map(() => "usable"), "canceled"],
  );
  const dialect = dialects.find(({ name }) => name === "ninjs")!;
  for (const [place, { article }] of readings.entries()) {
    checkNinjs(items[place]);
    const raw = { address: "item.json", url: null, mediaType: null, charset: null, extension: ".json" };
    const [read] = await dialect.read({ ...raw, bytes: Buffer.from(JSON.stringify(items[place])) });
    // The headline of the harbour story stands above its text only.
    const text = `${article.title}\n${article.text}`;
    if (place >= HARBOUR.length) continue;
    const { title, publisher, url, language, authors } = article;
    assert.deepEqual(
      [read!.title, read!.publisher, read!.url, read!.language, read!.authors],
      [title, publisher, url, language, authors],
    );
    assert.equal(read!.text, text.replace(/\s*\n\s*/g, "\n"));
    assert.equal(read!.published, /T/.test(article.published!) ? article.published : null);
  }
});

interface Money {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

test("FollowTheMoney entities refer to each other, and their ids stay", async () => {
  const entities = await linesOf<Money>("followthemoney");
  for (const one of entities) checkMoney(one);
  const known = new Map(entities.map((one) => [one.id, one]));
  assert.equal(known.size, entities.length);
  const mentions = entities.filter(({ schema }) => schema === "Mention");
  assert.ok(mentions.length > 10);
  for (const { properties } of mentions) {
    assert.equal(known.get(properties["document"]![0]!)!.schema, "Article");
    for (const id of properties["resolved"] ?? [])
      assert.ok(["Person", "Organization"].includes(known.get(id)!.schema));
  }
  assert.deepEqual(
    entities.filter(({ schema }) => schema === "Article").map(({ id }) => id),
    readings.map(({ article }) => `article-${article.id}`),
  );
});

test("OPML reads back as the sources that are watched", async () => {
  const found = (await subscriptionsIn((await exported(ledger, "opml")).toString()))!;
  assert.deepEqual(
    found.subscriptions.map(({ title, address, folders }) => [title, address, folders]),
    [
      [SOURCES[0]!.name, SOURCES[0]!.address, []],
      [SOURCES[1]!.name, SOURCES[1]!.address, ["channel"]],
    ],
  );
});

test("WACZ reads back as the pages that were kept, and holds the annotations", async () => {
  const archive = path.join(folder, "harbour.wacz");
  const bytes = await exported(ledger, "wacz");
  writeFileSync(archive, bytes);
  const kept = readings.slice(1, HARBOUR.length);
  const addresses: (string | null)[] = [];
  for await (const fetched of fetchAll(archive)) {
    assert.ok(!(fetched instanceof Unreadable));
    addresses.push(fetched.location);
    await readFetched(fetched);
  }
  assert.deepEqual(addresses.toSorted(), kept.map(({ article }) => article.url).toSorted());
  assert.ok(bytes.includes(await exported(ledger, "annotations")));
  assert.ok(bytes.includes(`"path": "annotations/annotations.jsonld"`));
});

test("the command lists the forms, writes text anywhere and bytes into files", async () => {
  const listed = await calling(["export"]);
  assert.equal(listed.code, 0);
  assert.match(listed.out, /^stix {2,}A STIX 2\.1 bundle/m);
  const csv = await calling(["export", "csv", "--ledger", file]);
  assert.deepEqual([csv.code, csv.out], [0, (await exported(ledger, "csv")).toString()]);
  const to = path.join(folder, "out.parquet");
  assert.equal((await calling(["export", "parquet", "--ledger", file, "--output", to])).code, 0);
  const binary = await calling(["export", "parquet", "--ledger", file]);
  assert.deepEqual([binary.code, binary.err], [2, ["export: no text, it needs --output: parquet"]]);
  const none = await calling(["export", "csv", "--ledger", file, "--story", "none"]);
  assert.deepEqual([none.code, none.err], [1, ["ledger: no such story: none"]]);
  const unknown = await calling(["export", "stixx", "--ledger", file]);
  assert.equal(unknown.code, 2);
  const nowhere = await calling(["export", "csv", "--ledger", file, "--output", path.join(folder, "no", "x.csv")]);
  assert.match(nowhere.err[0]!, /^export: cannot be written \(ENOENT\)/);
});
