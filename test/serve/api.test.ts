// The API on the demo story: its own description is what it is held to.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { BASE, deskOn, jsonOf, writeDemo } from "./desks.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-desk-"));
const FILE = path.join(folder, "demo.ledger");
let { desk, at, failures } = {} as Awaited<ReturnType<typeof deskOn>>;
let document: Document;
let validate: (where: string, value: unknown) => void;

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Record<string, unknown>;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: unknown }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

before(async () => {
  await writeDemo(FILE);
  ({ desk, at, failures } = await deskOn(FILE));
  document = await jsonOf(at("/api/v1/openapi.json"));
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  (addFormats as unknown as (one: Ajv2020) => void)(ajv);
  ajv.addSchema(document, "api");
  validate = (where, value) => {
    const check = ajv.getSchema(`api#${where}`)!;
    assert.ok(check(value), `${where}: ${JSON.stringify(check.errors)}`);
  };
});
after(async () => {
  await (desk as { close?: () => Promise<void> }).close?.();
  rmSync(folder, { recursive: true, force: true });
});

const pointer = (...parts: string[]) =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

/** Every operation that is asked with GET and answers once. */
const operations = () =>
  Object.entries(document.paths).flatMap(([route, { get }]) =>
    get && route !== "/events" ? [[route, get] as const] : [],
  );

/** The address of an operation with these values. */
function addressOf(route: string, parameters: readonly Parameter[], valueOf: (one: Parameter) => unknown): string {
  const query = new URLSearchParams();
  let address = route;
  for (const one of parameters) {
    const value = valueOf(one);
    if (one.in === "path") address = address.replace(`{${one.name}}`, encodeURIComponent(String(value)));
    else if (one.in === "query" && value !== undefined) query.set(one.name, String(value));
  }
  return `/api/v1${address}${query.size > 0 ? `?${query}` : ""}`;
}

/** Holds an answer to what the document says of it. */
async function hold(route: string, operation: Operation, answer: Response): Promise<unknown> {
  const told = operation.responses[String(answer.status)];
  assert.ok(told, `${route} answers ${answer.status}, which it does not tell of`);
  const type = answer.headers.get("content-type")!.split(";")[0]!;
  const value = await jsonOf(answer);
  assert.ok(told.content?.[type], `${route} answers with ${type}`);
  validate(`/paths${pointer(route)}/get/responses/${answer.status}/content${pointer(type)}/schema`, value);
  return value;
}

test("docs/api.md names every address of the API", () => {
  const docs = readFileSync(path.join(import.meta.dirname, "../../docs/api.md"), "utf8");
  const told = [...docs.matchAll(/^\| `(\/[^`]*)` +\|/gm)].map(([, address]) => address);
  assert.deepEqual(told.toSorted(), Object.keys(document.paths).toSorted());
});

test("every operation has an example that holds on the demo story", async () => {
  assert.equal(document.openapi, "3.1.0");
  assert.ok(operations().length >= 18);
  for (const [route, operation] of operations()) {
    const address = addressOf(route, operation.parameters ?? [], ({ schema }) => schema["example"]);
    const answer = await at(address);
    assert.equal(answer.status, 200, address);
    const value = (await hold(route, operation, answer)) as { items?: unknown[] };
    if (value.items && !["/sources", "/judgements"].includes(route)) assert.ok(value.items.length > 0, address);
  }
});

test("whatever is asked, it is answered as the document says, and nothing fails", async () => {
  const known = [
    "385f25e8c16b35f0",
    "13eb8f88ab6c1d0d",
    "250f9261ee453b5f",
    "__proto__",
    "%",
    "..",
    "\0",
    "\ud800",
    "'",
    'a"b',
    "NaN",
    "c3Rvcmllcy4x",
    "c2FpZC4y",
    "-1",
    "0",
    "1e3",
    "999999",
    "2025-03-05",
    "2025-13-45",
    "statement",
    "disputed",
  ];
  const value = fc.oneof(
    fc.constantFrom(...known),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ minLength: 200, maxLength: 700 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations()),
      fc.infiniteStream(value),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async ([route, operation], values, chances) => {
        const address = addressOf(route, operation.parameters ?? [], (one) => {
          const given = values.next().value!.toWellFormed();
          const chance = chances.next().value!;
          if (one.in === "path")
            return chance < 0.5
              ? (one.schema["example"] ?? given)
              : given === "." || given === ".." || given === ""
                ? "x"
                : given;
          return one.required || chance < 0.5 ? (chance < 0.2 ? (one.schema["example"] ?? given) : given) : undefined;
        });
        const answer = await at(address);
        assert.ok(answer.status < 500, `${answer.status} ${address}`);
        await hold(route, operation, answer);
      },
    ),
    { numRuns: 250 },
  );
  assert.deepEqual(failures, []);
});

test("pages of a list hold everything once, and a cursor of another list is refused", async () => {
  const story = "/api/v1/stories/385f25e8c16b35f0";
  const whole = await jsonOf(at(`${story}/claims?limit=100`));
  const ids: string[] = [];
  for (let next: string | null = ""; next !== null;) {
    const page: { items: { id: string }[]; next: string | null } = await jsonOf(
      at(`${story}/claims?limit=17${next === "" ? "" : `&after=${next}`}`),
    );
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    ids.slice(0, 100),
    whole.items.map(({ id }: { id: string }) => id),
  );
  const { next } = await jsonOf(at(`${story}/claims?limit=1`));
  const refused = await at(`/api/v1/changes?after=${next}`);
  assert.equal(refused.status, 400);
  assert.match((await jsonOf(refused)).detail, /no cursor of this list/);
});

test("arrivals, statements of a person, and changes go on where a page ended", async () => {
  for (const [list, total] of [
    ["/api/v1/articles", 31],
    ["/api/v1/entities/250f9261ee453b5f/statements", null],
    ["/api/v1/changes", null],
  ] as const) {
    const seen: unknown[] = [];
    for (let next: string | null = ""; next !== null;) {
      const page: { items: { id?: string; number?: number }[]; next: string | null } = await jsonOf(
        at(`${list}?limit=7${next === "" ? "" : `&after=${next}`}`),
      );
      seen.push(...page.items.map(({ id, number }) => id ?? number));
      next = page.next;
    }
    assert.equal(new Set(seen).size, seen.length, list);
    assert.ok(seen.length > 7, list);
    if (total !== null) assert.equal(seen.length, total);
  }
  const { until } = await jsonOf(at("/api/v1/changes?limit=100"));
  assert.deepEqual(
    (await jsonOf(at(`/api/v1/changes?after=${until}&limit=100`))).items,
    (await jsonOf(at(`/api/v1/changes?after=${until}&limit=100`))).items,
  );
});

test("a search is narrowed down by what its results are filed under", async () => {
  const all = await jsonOf(at("/api/v1/search?q=battalion&limit=100"));
  assert.equal(all.items.length, all.total);
  for (const facet of ["outlet", "act", "source", "dispute", "month", "story", "language"]) {
    const counted = all.facets[facet].reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    assert.ok(counted <= all.total, facet);
    const { value, count } = all.facets[facet][0];
    const some = await jsonOf(at(`/api/v1/search?q=battalion&limit=100&${new URLSearchParams({ [facet]: value })}`));
    assert.equal(some.total, count, `${facet} ${value}`);
  }
  const none = await jsonOf(at("/api/v1/search?q=battalion&from=2025-03-08"));
  assert.equal(none.total, 0);
});

test("a receipt holds the exact words and the hash of what they were read from", async () => {
  const receipt = await jsonOf(at("/api/v1/statements/13eb8f88ab6c1d0d/receipt"));
  const { text } = await jsonOf(at(`/api/v1/articles/${receipt.article.id}`));
  const [span] = receipt.content;
  assert.equal(text.slice(span.start, span.end), receipt.quote);
  assert.ok(text.includes(receipt.prefix + receipt.quote + receipt.suffix));
  const page = readFileSync(
    path.join(import.meta.dirname, "../../demo/story", path.basename(receipt.snapshot.address)),
  );
  assert.equal(receipt.snapshot.hash, createHash("sha256").update(page).digest("hex"));
});

test("what a browser holds stays good until the ledger changes", async () => {
  const first = await at("/api/v1/stories", { headers: { "accept-encoding": "gzip" } });
  const etag = first.headers.get("etag")!;
  assert.equal((await at("/api/v1/stories", { headers: { "if-none-match": etag } })).status, 304);
  const long = await at("/api/v1/articles/385f25e8c16b35f0", { headers: { "accept-encoding": "gzip" } });
  assert.equal(long.headers.get("content-encoding"), "gzip");
  assert.equal(Number(long.headers.get("content-length")), (await long.arrayBuffer()).byteLength);
  const { csrf } = await jsonOf(at("/api/v1/session"));
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const send = (verdict: object, why = "") =>
    at("/api/v1/judgements", { method: "POST", headers, body: JSON.stringify({ verdict, why }) });
  const kept = await send(
    { act: "correct", statement: "13eb8f88ab6c1d0d", fields: { certainty: "possible" } },
    "he doubts",
  );
  assert.equal(kept.status, 201);
  const judgement = await jsonOf(kept);
  assert.equal(judgement.person, "ruiz");
  assert.equal((await at("/api/v1/stories", { headers: { "if-none-match": etag } })).status, 200);
  assert.equal((await jsonOf(at("/api/v1/statements/13eb8f88ab6c1d0d"))).certainty, "possible");
  assert.equal((await send({ act: "undo", judgement: judgement.id })).status, 201);
  assert.equal((await jsonOf(at("/api/v1/statements/13eb8f88ab6c1d0d"))).certainty, "certain");
  const [undo, undone] = (await jsonOf(at("/api/v1/judgements"))).items;
  assert.deepEqual([undo.stands, undone.stands], [true, false]);
  assert.equal((await send({ act: "undo", judgement: judgement.id })).status, 409);
  assert.equal((await send({ act: "merge", things: ["x", "y"] })).status, 409);
  assert.equal((await send({ act: "burn" })).status, 400);
  assert.equal((await at("/api/v1/judgements", { method: "POST", headers, body: "{" })).status, 400);
});

test("methods and paths that are not there are told as problems", async () => {
  const { csrf } = await jsonOf(at("/api/v1/session"));
  const put = await at("/api/v1/stories", { method: "PUT", headers: { "x-csrf-token": csrf } });
  assert.equal(put.status, 405);
  assert.match(put.headers.get("allow")!, /GET/);
  for (const method of ["OPTIONS", "PATCH"])
    for (const [path, allow] of [
      ["/", "GET, HEAD"],
      ["/healthz", "GET, HEAD"],
      ["/login", "GET, HEAD, POST"],
      ["/api/v1/judgements", "GET, HEAD, POST"],
      ["/stories.csv", "GET, HEAD"],
    ] as const) {
      const asked = await at(path, { method, headers: { "x-csrf-token": csrf } });
      assert.deepEqual([asked.status, asked.headers.get("allow")], [405, allow], `${method} ${path}`);
    }
  assert.equal((await at("/nowhere", { method: "OPTIONS" })).status, 404);
  const missing = await at("/api/v1/claims/nothing");
  assert.equal(missing.headers.get("content-type"), "application/problem+json");
  assert.deepEqual(await jsonOf(missing), {
    type: "about:blank",
    title: "There is no such thing",
    status: 404,
    detail: "no such claim: nothing",
  });
});

test("story, claim, person and search have feeds in two forms", async () => {
  for (const place of ["/s/385f25e8c16b35f0", "/c/13eb8f88ab6c1d0d", "/e/250f9261ee453b5f", "/search"]) {
    const query = place === "/search" ? "?q=battalion" : "";
    const atom = parseAtomFeed(await (await at(`${place}.atom${query}`)).text());
    const json = parseJsonFeed(await jsonOf(at(`${place}.feed.json${query}`)));
    assert.ok(atom.entries!.length > 0, place);
    assert.deepEqual(
      atom.entries!.map(({ id }) => id),
      json.items!.map(({ id }) => id),
    );
    assert.equal(atom.links!.find(({ rel }) => rel === "self")!.href, `${BASE}${place}.atom${query}`);
    assert.equal(new Set(atom.entries!.map(({ id }) => id)).size, atom.entries!.length);
  }
  assert.equal((await at("/s/nothing.atom")).status, 404);
  assert.equal((await at("/search.atom")).status, 400);
});

test("changes are heard as they happen, and from where one left", async () => {
  const answer = await at("/api/v1/events", { headers: { "last-event-id": "0" } });
  assert.equal(answer.headers.get("content-type"), "text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  while (!/^id: 2\n/m.test(heard)) heard += (await reader.read()).value;
  await reader.cancel();
  assert.match(heard, /^event: article\.new$/m);
  const [, data = "{}"] = /^data: (.*)$/m.exec(heard) ?? [];
  assert.equal(JSON.parse(data).number, 1);
  assert.equal((await at("/api/v1/events", { headers: { "last-event-id": "x" } })).status, 400);
  const later = await at("/api/v1/events?after=4");
  const further = later.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = "";
  while (!/^id: /m.test(told)) told += (await further.read()).value;
  await further.cancel();
  assert.match(told, /^id: 5$/m);
  assert.doesNotMatch(told, /^id: 4$/m);
});

test("an assistant asks over HTTP; every answer has receipts, and words of pages are set apart", async () => {
  const fetched: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    return at(new URL(request.url).pathname, {
      method: request.method,
      headers: request.headers,
      ...(request.method === "POST" ? { body: await request.text() } : {}),
    });
  };
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${BASE}/mcp`), { fetch: fetched }));
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["search", "trace", "story", "claim", "figures", "diff_since", "receipt"],
  );
  assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint));
  const asked: readonly (readonly [string, Record<string, unknown>])[] = [
    ["search", { q: "battalion" }],
    ["trace", { text: "at least 17 people died" }],
    ["trace", { text: "https://www.tern.example/world/ardovia/twelve-dead-after-chemical-basin-bursts-2025-03-03/" }],
    ["story", { id: "385f25e8c16b35f0" }],
    ["claim", { id: "13eb8f88ab6c1d0d" }],
    ["figures", { story: "385f25e8c16b35f0" }],
    ["diff_since", { after: 0, limit: 100 }],
    ["receipt", { statement: "13eb8f88ab6c1d0d" }],
  ];
  for (const [name, words] of asked) {
    const answer = await client.callTool({ name, arguments: words });
    assert.notEqual(answer.isError, true, name);
    const text = JSON.stringify(answer.structuredContent);
    assert.match(text, /"sha256":"[0-9a-f]{64}"/, name);
    assert.match(text, /"spans":\[\[\d+,\d+\]/, name);
    holdQuoted(answer.structuredContent);
  }
  const wrong = await client.callTool({ name: "claim", arguments: { id: "nothing" } });
  assert.equal(wrong.isError, true);
  await client.close();
});

/** Names of fields outside `quoted` that hold words all the same: ours, ids, addresses and times. */
const OURS =
  /^(?:notice|statement|claim|story|article|act|certainty|published|address|sha256|fetchedAt|side|copyOf|what|first|last|kind|from|at|subject|earlier|bound|asOf|saidAt|id)$/;

/** Words of pages stand in `quoted` and nowhere else. */
function holdQuoted(value: unknown, name = ""): void {
  if (name === "quoted") return;
  if (typeof value === "string") assert.match(name, OURS, `${name}: ${value}`);
  else if (Array.isArray(value)) for (const one of value) holdQuoted(one, name);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value))
      holdQuoted(one, key === "statements" && Array.isArray(one) ? "statement" : key);
}
