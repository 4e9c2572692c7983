// Changes by the articles' own time: whoever loads an archive gets all of it at once, and not all of it is new.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { tools } from "../../src/serve/mcp/tools.ts";
import { readArticle } from "../../src/whence.ts";
import { calling } from "../cli/calling.ts";
import { all, clock, fileFor } from "../ledger/files.ts";
import { deskOn, jsonOf } from "./desks.ts";

const saying = (outlet: string, published: string | null, text: string) => ({
  reading: readArticle(
    freeze({
      url: `https://${outlet.toLowerCase()}.example/${published ?? "undated"}`,
      title: `The dam at Ostrel, as ${outlet} has it`,
      publisher: outlet,
      published,
      modified: null,
      authors: [],
      language: "en",
      text,
      blocks: blocksOf(text),
    }),
  ),
});

const CRACKS = "that the dam at Ostrel had eleven cracks in its northern wall.";

test("only what articles from a time on did, by the command, the API and the tool", async (t) => {
  const file = fileFor(t);
  {
    await using ledger = await openLedger(file, { now: clock() });
    await ledger.follow([
      saying("Tern", "2031-03-03", `Mayor Ana Ruiz said on Monday ${CRACKS}`),
      saying("Gazette", "2031-03-05T09:00:00+02:00", `The Water Board of Velmar denied ${CRACKS}`),
      saying("Herald", null, `The engineer Odo Brack said ${CRACKS}`),
    ]);
    const kinds = async (published?: string) => {
      const found = await all(ledger.changesSince(0, { published }));
      return found.map(({ kind }) => kind);
    };
    assert.equal((await kinds()).filter((kind) => kind === "article.new").length, 3);
    assert.equal((await kinds("2031-03-03")).filter((kind) => kind === "article.new").length, 2);
    const late = await kinds("2031-03-05");
    assert.equal(late.filter((kind) => kind === "article.new").length, 1);
    assert.ok(late.includes("claim.denied"), late.join());
    // The hour counts, and so does the zone.
    assert.deepEqual(await kinds("2031-03-05T07:00:01Z"), []);
    await assert.rejects(kinds("spring"), /ledger: no time: spring/);
  }
  const { desk, at } = await deskOn(file);
  const { items } = await jsonOf(at("/api/v1/changes?published_since=2031-03-05&limit=100"));
  const numbers = items.map(({ number }: { number: number }) => number);
  assert.ok(numbers.length > 1);
  for (const time of ["spring", "2031-02-31", "2031-13-01", "2031-03-05T25:00", "2031-03-05T10:00:99"])
    for (const name of ["published_since", "since"]) {
      const refused = await at(`/api/v1/changes?${name}=${time}`);
      assert.deepEqual([refused.status, (await jsonOf(refused)).detail], [400, `${name}: no time: ${time}`]);
    }
  const told = await tools
    .find(({ name }) => name === "diff_since")!
    .answer(desk, { published_since: "2031-03-05", limit: 100 });
  assert.deepEqual(
    (told["changes"] as { number: number }[]).map(({ number }) => number),
    numbers,
  );
  await (desk as { close?: () => Promise<void> }).close?.();

  const changes = (...more: string[]) => calling(["changes", "--format", "jsonl", ...more, "--ledger", file]);
  const { out } = await changes("--published-since", "2031-03-05");
  const lines = out.trim().split("\n");
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { number: number }).number),
    numbers,
  );
  assert.equal((await changes("--published-since", "2031-03-06")).out, "");
  assert.deepEqual((await changes("--published-since", "spring")).err, [
    "changes: no time such as 2024-10-23T16:12+03:00: spring",
  ]);
});
