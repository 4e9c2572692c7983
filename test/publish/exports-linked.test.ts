// Annotations, provenance and claims: as their standards ask, with every word and reference in its place.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { wordsOf } from "../../src/article/index.ts";
import { HARBOUR, exported, harbourLedger, hostile, judged } from "./exports-ledger.ts";
import { checkAnnotations } from "./schemas/annotation.ts";
import { checkProv, checkSchemaOrg } from "./schemas/linked.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-exports-"));
const ledger = await harbourLedger(path.join(folder, "news"), [hostile()]);
after(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

type Node = Record<string, unknown>;
const objectOf = async <T>(name: string) => JSON.parse((await exported(ledger, name)).toString()) as T;
const graphOf = async (name: string) => (await objectOf<{ "@graph": Node[] }>(name))["@graph"];
const readings = [...HARBOUR, hostile()];
const statements = readings.flatMap((one) => one.statements);
const articleOf = new Map(readings.flatMap(({ article, statements: own }) => own.map(({ id }) => [id, article])));

interface Part {
  readonly source: string;
  readonly selector: readonly [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  readonly state?: { readonly cached: string };
}
interface Annotations {
  readonly total: number;
  readonly first: { readonly items: readonly { id: string; body: (Part & { purpose: string })[]; target: Part[] }[] };
}

test("every selector of an annotation resolves to the exact words", async () => {
  const found = await objectOf<Annotations>("annotations");
  checkAnnotations(found);
  assert.equal(found.total, statements.length);
  for (const [place, { id, target, body }] of found.first.items.entries()) {
    const statement = statements[place]!;
    assert.equal(id, `urn:whence:statement:${statement.id}`);
    const article = articleOf.get(statement.id)!;
    const characters = Array.from(article.text);
    const spans = [...statement.content, ...statement.source];
    const parts = [...target, ...body.filter(({ purpose }) => purpose === "identifying")];
    assert.equal(parts.length, spans.length);
    for (const [at, { selector }] of parts.entries()) {
      const [{ exact, prefix, suffix }, { start, end }] = selector;
      assert.equal(exact, wordsOf(article.text, [spans[at]!]));
      assert.equal(characters.slice(start, end).join(""), exact);
      assert.ok(characters.slice(0, start).join("").endsWith(prefix));
      assert.ok(characters.slice(end).join("").startsWith(suffix));
    }
  }
});

test("an annotation names the bytes that its page was read from", async () => {
  const { first } = await objectOf<Annotations>("annotations");
  for (const { id, target } of first.items) {
    const receipt = (await ledger.receiptOf(id.split(":").at(-1)!))!;
    const digest = receipt.snapshot && Buffer.from(receipt.snapshot.hash, "hex").toString("base64url");
    for (const { state } of target) assert.equal(state?.cached ?? null, digest && `ni:///sha-256;${digest}`);
  }
});

const idsIn = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));
const REFERENCES = ["wasAttributedTo", "wasQuotedFrom", "hadPrimarySource", "wasDerivedFrom", "actedOnBehalfOf"];

test("the provenance of a statement leads over each link of its chain to who said it first", async () => {
  checkProv(await objectOf("prov"));
  const nodes = new Map((await graphOf("prov")).map((node) => [String(node["id"]), node]));
  for (const node of nodes.values())
    for (const name of REFERENCES) for (const id of idsIn(node[name])) assert.ok(nodes.has(id), `${name} ${id}`);
  for (const { id, chain } of statements) {
    const node = nodes.get(`urn:whence:statement:${id}`)!;
    let spoken = nodes.get(idsIn(node["wasQuotedFrom"])[1]!);
    const way: string[][] = [];
    for (; spoken; spoken = nodes.get(idsIn(spoken["wasQuotedFrom"])[0]!))
      way.unshift(idsIn(nodes.get(String(spoken["wasAttributedTo"]))!["label"]));
    assert.equal(way.length, chain.length);
    for (const [place, { name }] of chain.entries())
      if (name !== null) assert.ok(way[place]!.includes(name.toWellFormed()), name);
  }
});

test("who denies a claim is no author of it, and a review is only written for a person's words", async () => {
  const graph = await graphOf("schema-org");
  checkSchemaOrg(await objectOf("schema-org"));
  assert.ok(graph.every((node) => node["@type"] === "Claim"));
  for (const node of graph) {
    const found = (await ledger.claim(String(node["@id"]).split(":").at(-1)!))!;
    const names = found.told.filter(({ held }) => held.side === "for").map(({ statement }) => statement.chain[0]!.name);
    assert.equal(node["text"], found.text.toWellFormed());
    for (const { name } of (node["author"] ?? []) as { name: string }[])
      assert.ok(names.map((one) => one?.toWellFormed()).includes(name), name);
  }
  const { confirmed } = await judged(ledger);
  const reviews = (await graphOf("schema-org")).filter((node) => node["@type"] === "ClaimReview");
  assert.equal(reviews.length, 1);
  assert.deepEqual(reviews[0]!["itemReviewed"], { "@id": `urn:whence:claim:${confirmed}` });
  assert.equal(reviews[0]!["reviewBody"], "Both wires say so, and I asked.");
  checkSchemaOrg(await objectOf("schema-org"));
});
