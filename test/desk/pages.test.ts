// No page lets a hostile ledger out of the words that it shows.

import assert from "node:assert/strict";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { EVIL, hostileReadings } from "./hostile.ts";
import { documentOf, siteOf } from "./site.ts";
import type { Piece, Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await siteOf(hostileReadings());
});
after(() => site[Symbol.asyncDispose]());

/** One page of each kind, and pages of what is asked for in a hostile way. */
async function paths(): Promise<string[]> {
  const { ledger } = site;
  const [story] = await ledger.stories();
  const claims = await ledger.claims(story!.id);
  const articles = (await ledger.story(story!.id))!.articles;
  const people = await ledger.entities();
  const evil = encodeURIComponent(EVIL);
  return [
    "/",
    "/people",
    "/sources",
    "/judgements",
    "/help",
    `/s/${story!.id}`,
    ...claims.map(({ id }) => `/c/${id}`),
    ...articles.map(({ id }) => `/a/${id}`),
    ...people.map(({ id }) => `/e/${encodeURIComponent(id)}`),
    `/a/${articles[0]!.id}?quote=${evil}&start=3&end=9`,
    `/correct/${claims[0]!.id}`,
    "/search?q=died",
    `/search?q=${evil}&source=${evil}&in=${evil}&from=${evil}`,
    `/s/${evil}`,
    `/a/${evil}`,
    `/?since=${evil}&after=${evil}`,
  ];
}

test("the hostile ledger has what every kind of page shows", async () => {
  const all = await paths();
  for (const kind of ["/s/", "/c/", "/a/", "/e/"])
    assert.ok(
      all.some((path) => path.startsWith(kind)),
      kind,
    );
});

test("markup of a ledger is words on a page", async () => {
  for (const path of await paths()) {
    const response = await site.get(path);
    assert.ok([200, 404].includes(response.status), `${response.status} ${path}`);
    const text = await response.text();
    const document = documentOf(text);
    assert.equal(document.querySelectorAll("script").length, 1, path);
    assert.equal(document.querySelectorAll("img, iframe, object, embed, style, base").length, 0, path);
    for (const element of document.querySelectorAll("*")) checkElement(element, path);
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/u, path);
    assert.ok(Buffer.byteLength(text) < 150_000, `${Buffer.byteLength(text)} bytes: ${path}`);
  }
});

function checkElement(element: Piece, path: string): void {
  for (const { name, value } of element.attributes) {
    assert.ok(!name.startsWith("on") && name !== "style", `${path}: ${name}`);
    if (["href", "src", "action"].includes(name))
      assert.match(value, /^(?:https?:\/\/|\/(?!\/)|#)/, `${path}: ${value}`);
  }
}

test("what is quoted has its direction, and its language where that is known", async () => {
  const [story] = await site.ledger.stories();
  const [claim] = await site.ledger.claims(story!.id);
  const document = documentOf(await (await site.get(`/c/${claim!.id}`)).text());
  const sentence = document.querySelector(".sentence")!;
  assert.equal(sentence.getAttribute("dir"), "auto");
  assert.equal(sentence.getAttribute("lang"), "en");
});

test("records of a hostile ledger are records", async () => {
  const [story] = await site.ledger.stories();
  const json = await site.get(`/s/${story!.id}.json`);
  assert.match(json.headers.get("content-type")!, /^application\/json/);
  assert.equal(((await json.json()) as { id: string }).id, story!.id);
  const csv = await (await site.get(`/s/${story!.id}.csv`)).text();
  for (const row of csv.split("\r\n").slice(1)) assert.doesNotMatch(row, /^[=+@]/);
});

test("an empty ledger says how it is filled", async () => {
  await using empty = await siteOf([]);
  const text = await (await empty.get("/")).text();
  assert.match(text, /whence -- add/);
  for (const path of ["/people", "/search", "/search?q=x", "/judgements", "/sources"])
    assert.equal((await empty.get(path)).status, 200, path);
});

test("every picture of the desk is told of in its docs, and small", async () => {
  const docs = path.join(import.meta.dirname, "..", "..", "docs");
  const told = [...(await readFile(path.join(docs, "desk.md"), "utf8")).matchAll(/\]\(desk\/([\w-]+\.png)\)/g)];
  assert.deepEqual(told.map(([, name]) => name).toSorted(), (await readdir(path.join(docs, "desk"))).toSorted());
  for (const [, name] of told) assert.ok((await stat(path.join(docs, "desk", name!))).size < 150_000, name);
});

test("style and script are small, and their names say what they hold", async () => {
  const text = await (await site.get("/help")).text();
  const [, style, script] =
    /href="(\/assets\/desk\.[0-9a-f]{12}\.css)"[^]*src="(\/assets\/desk\.[0-9a-f]{12}\.js)"/.exec(text)!;
  for (const [where, most] of [
    [style!, 60_000],
    [script!, 30_000],
  ] as const) {
    const response = await site.get(where);
    assert.match(response.headers.get("cache-control")!, /immutable/);
    assert.ok((await response.text()).length < most, where);
  }
});
