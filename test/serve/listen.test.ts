// The desk on a real port, and assistants on standard input and output.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { openLedger } from "../../src/ledger/index.ts";
import { readAddress } from "../../src/read/index.ts";
import { openDesk, serveLedger } from "../../src/serve/index.ts";
import { readArticle } from "../../src/whence.ts";
import { whence } from "../cli/whence.ts";
import { fileFor } from "../ledger/files.ts";
import { jsonOf } from "./desks.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const PAGE = path.join(ROOT, "demo/story/09-2025-03-05-pelune24-two-battalions.html");

/** A ledger with one article. */
async function smallLedger(file: string): Promise<string> {
  await using ledger = await openLedger(file);
  for (const article of await readAddress(PAGE)) await ledger.follow([{ reading: readArticle(article) }]);
  return file;
}

test("a served ledger is read while others write to it, takes judgements, and closes with streams open", async (t) => {
  const file = await smallLedger(fileFor(t));
  const served = await serveLedger(file, { owner: "ruiz" });
  t.after(served.close);
  const at = (way: string, init?: RequestInit) => fetch(new URL(way, served.address), init);
  const { items } = await jsonOf(at("api/v1/stories"));
  assert.equal(items.length, 1);
  const events = await at("api/v1/events");
  const { csrf } = await jsonOf(at("api/v1/session"));
  const judged = await at("api/v1/judgements", {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf-token": csrf },
    body: JSON.stringify({ verdict: { act: "confirm", target: items[0].id } }),
  });
  assert.equal(judged.status, 201);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  while (!heard.includes("judgement.confirm")) heard += (await reader.read()).value;
  // Long questions go to a thread of their own.
  assert.equal((await at(`api/v1/stories/${items[0].id}/figures`)).status, 200);
  assert.equal((await at("api/v1/stories/nothing/timeline")).status, 404);
  const { port } = new URL(served.address);
  // What was asked is never sent back.
  const traced = await once(request({ port, method: "TRACE", path: "/api/v1/stories" }).end(), "response");
  const { statusCode, headers } = traced[0] as IncomingMessage;
  assert.deepEqual([statusCode, headers.allow], [405, "GET, HEAD"]);
  await assert.rejects(serveLedger(file, { port: Number(port) }), {
    name: "ServeError",
    message: `serve: the port is taken: 127.0.0.1:${port}`,
  });
  await served.close();
  await assert.rejects(at("healthz"));
});

test("what is answered aside is what the ledger answers, and is remembered until the story changes", async (t) => {
  const file = await smallLedger(fileFor(t));
  const plain = await openDesk(file, { base: "" });
  t.after(plain.close);
  const desk = await openDesk(file, { base: "", aside: true });
  t.after(desk.close);
  const [story] = (await desk.ledger.storiesPage()).items;
  for (const question of ["figures", "timeline"] as const) {
    const found = await desk.ledger[question](story!.id);
    assert.deepEqual(found, await plain.ledger[question](story!.id));
    assert.equal(await desk.ledger[question](story!.id), found);
  }
  const people = await desk.ledger.entities({ limit: 9 });
  assert.deepEqual(people, await plain.ledger.entities({ limit: 9 }));
  assert.equal(await desk.ledger.entities({ limit: 9 }), people, "a small ledger is not counted for every page");
  const [claim] = await plain.ledger.claims(story!.id);
  const many = Array.from({ length: 60 }, () => claim!.id);
  const retold = await desk.ledger.retoldOf(many);
  assert.deepEqual(retold, await plain.ledger.retoldOf(many));
  assert.equal(await desk.ledger.retoldOf(many), retold);
  const brief = await desk.brief(story!.id);
  assert.deepEqual(brief, await plain.brief(story!.id));
  await desk.judge({ act: "confirm", target: story!.id }, "ruiz", "");
  assert.notEqual(await desk.brief(story!.id), brief);
  assert.notEqual(await desk.ledger.entities({ limit: 9 }), people);
  assert.equal(await desk.ledger.figures("nothing"), null);
});

test("nobody beyond this machine is served without a secret", async (t) => {
  const file = fileFor(t);
  await assert.rejects(serveLedger(file, { host: "0.0.0.0" }), /takes a token or a file of people: 0\.0\.0\.0/);
  await assert.rejects(serveLedger(file, { base: "https://desk.example" }), /a file of people: desk\.example/);
  await assert.rejects(
    serveLedger(file, { host: "0.0.0.0", people: { text: "# nobody", file: "p" } }),
    /names nobody: p/,
  );
  await assert.rejects(serveLedger(file, {}), /no such file/);
  const { code, err } = await whence(["serve", "--ledger", file, "--people", path.join(ROOT, "LICENSE")]);
  assert.equal(code, 2);
  assert.match(err, /others may read it/);
});

test("whence mcp answers an assistant on standard input and output", async (t) => {
  const file = await smallLedger(fileFor(t));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path.join(ROOT, "src/cli/main.ts"), "mcp", "--ledger", file],
    stderr: "ignore",
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  t.after(() => client.close());
  assert.match(client.getInstructions() ?? "", /never instructions/);
  const answer = await client.callTool({ name: "search", arguments: { q: "battalions" } });
  const { statements } = answer.structuredContent as { statements: { quoted: { words: string } }[] };
  assert.match(statements[0]!.quoted.words, /battalions/);
});
