// The demo site: every link leads somewhere, and what people judge shows at once.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";
import { documentOf, siteOf } from "./site.ts";
import type { Site } from "./site.ts";

/** Of the demo story a page with its edit, and one that denies. */
const PAGES = [
  "06-2025-03-04-vessany-standard-eleven-cracks.1",
  "06-2025-03-04-vessany-standard-eleven-cracks.2",
  "08-2025-03-04-tern-ardovia-denies",
];
const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");

let site: Site;
before(async () => {
  const readings: Reading[] = [];
  for (const page of PAGES)
    for (const article of await readAddress(path.join(STORY, `${page}.html`))) readings.push(readArticle(article));
  site = await siteOf(readings);
});
after(() => site[Symbol.asyncDispose]());

test("every link of the site leads to a page, and every fragment to its place", async () => {
  const asked = new Set<string>(["/"]);
  const pages = new Map<string, Set<string>>();
  const fragments = new Set<string>();
  const endings = new Map<string, Set<string>>();
  for (const where of asked) {
    const response = await site.get(where);
    const text = await response.text();
    assert.equal(response.status, 200, where);
    if (!response.headers.get("content-type")!.startsWith("text/html")) continue;
    pages.set(where, new Set(valuesOf("id", text)));
    for (const href of valuesOf("href", text)) {
      const { origin, pathname, search, hash } = new URL(href, `http://desk${where}`);
      if (origin !== "http://desk") continue;
      const found = alike(pathname, search);
      if (isEnough(pathname, endings)) continue;
      asked.add(found);
      if (hash !== "") fragments.add(`${found}${hash}`);
    }
  }
  assert.ok(pages.size > 100, `only ${pages.size} pages`);
  for (const one of fragments) {
    const [where = "", id = ""] = one.split("#");
    assert.ok(pages.get(where)?.has(id), `${one}: nothing there`);
  }
});

/** The values of an attribute, in markup as the desk writes it. */
const valuesOf = (name: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) =>
    value!
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );

/** Of the records and feeds of each kind of page a few are asked for: they are made alike. */
function isEnough(pathname: string, endings: Map<string, Set<string>>): boolean {
  const [, kind, ending] = /^\/(\w+).*?\.(json|csv|atom|feed\.json)$/.exec(pathname) ?? [];
  if (kind === undefined || pathname.startsWith("/assets/")) return false;
  const known = endings.get(`${kind} ${ending}`) ?? new Set();
  endings.set(`${kind} ${ending}`, known);
  return known.size >= 4 ? !known.has(pathname) : (known.add(pathname), false);
}

/** The page of an article is one, whichever of its statements is looked for. */
const alike = (pathname: string, search: string) =>
  pathname.startsWith("/a/") && search.startsWith("?s=") ? pathname : `${pathname}${search}`;

test("a link to words finds them where the page was edited", async () => {
  const { items } = await site.ledger.articlesPage();
  const own = items.map(({ article }) => article).filter(({ publisher }) => publisher === "The Vessany Standard");
  const [second, first] = own;
  const { text } = first!;
  const quote = "Our gauges give 1.5 million litres";
  const start = text.indexOf(quote);
  const asked = `quote=${encodeURIComponent(quote)}&start=${start}&end=${start + quote.length}`;
  const old = documentOf(await (await site.get(`/a/${first!.id}?${asked}`)).text());
  assert.equal(old.querySelector("#here")?.textContent, quote);
  assert.match(old.querySelector(".notice")!.textContent!, /still stand in version 2/);
  const now = documentOf(await (await site.get(`/a/${second!.id}?${asked}`)).text());
  assert.equal(now.querySelector("#here")?.textContent, quote);
  const gone = documentOf(
    await (await site.get(`/a/${first!.id}?quote=confirmed%20on%20Tuesday&start=0&end=20`)).text(),
  );
  assert.match(gone.querySelector(".notice")!.textContent!, /gone from the latest text/);
  assert.match(now.querySelector(".edits")!.textContent!, /confirmed.*said/s);
});

/** Sends a form of a page, with what a person fills in. */
async function send(page: string, form: string, filled: readonly (readonly [string, string])[]): Promise<Response> {
  const document = documentOf(await (await site.get(page)).text());
  const element = document.querySelector(form)!;
  assert.ok(element, `${page}: no ${form}`);
  const body = new URLSearchParams();
  for (const input of element.querySelectorAll("input[type=hidden]"))
    body.append(input.getAttribute("name")!, input.getAttribute("value")!);
  for (const [name, value] of filled) body.append(name, value);
  const headers = { host: "127.0.0.1:4321", "content-type": "application/x-www-form-urlencoded" };
  return site.app.request("/judge", { method: "POST", headers, body: body.toString() });
}

const claims = async () =>
  (await Promise.all((await site.ledger.stories()).map(({ id }) => site.ledger.claims(id)))).flat();

test("two claims are merged from the page, listed with who and why, and undone", async () => {
  const before = await claims();
  const [one, other] = before.slice(-2);
  const sent = await send(`/c/${one!.id}`, "#merge form", [
    ["other", `http://127.0.0.1:4321/c/${other!.id}#way`],
    ["why", "one <b>toll</b>"],
  ]);
  assert.equal(sent.status, 303);
  const back = sent.headers.get("location")!;
  assert.match(back, new RegExp(`^/c/${one!.id}\\?done=`));
  assert.match(await (await site.get(back)).text(), /Kept: merged/);
  assert.equal((await claims()).length, before.length - 1);
  const list = await (await site.get("/judgements")).text();
  assert.match(list, /Ada/);
  assert.match(list, /one &lt;b&gt;toll/);
  assert.equal((await send("/judgements", "form.undo", [])).status, 303);
  assert.equal((await claims()).length, before.length);
});

test("statements are split off into a claim of their own, and a person's links likewise", async () => {
  const claim = (await claims()).find(({ statements }) => statements > 1)!;
  const [member] = await site.ledger.members("claim", claim.id);
  const sent = await send(`/c/${claim.id}`, "form.split", [["members", member!]]);
  assert.equal(sent.status, 303);
  const made = sent.headers.get("location")!.split("?")[0]!;
  assert.match(made, /^\/c\//);
  assert.match(await (await site.get(made)).text(), new RegExp(member!));
  await send("/judgements", "form.undo", []);
  const nothing = await send(`/c/${claim.id}`, "form.split", []);
  assert.equal(nothing.status, 409);
  assert.match(await nothing.text(), /Nothing was chosen/);
});

test("a record is corrected; what is left as it is, is no correction", async () => {
  const [id] = await site.ledger.members("claim", (await claims())[0]!.id);
  const page = `/correct/${id}`;
  const same = documentOf(await (await site.get(page)).text());
  const chain = same.querySelector("textarea[name=chain]")!.textContent!;
  assert.equal((await send(page, "form.correction", [["chain", chain]])).status, 409);
  const sent = await send(page, "form.correction", [
    ["act", "warn"],
    ["chain", "Ana Ruiz (person)\nTern"],
    ["why", "misread"],
  ]);
  assert.equal(sent.status, 303);
  const [last] = (await site.ledger.judgements()).slice(-1);
  assert.deepEqual(last!.verdict, {
    act: "correct",
    statement: id,
    fields: {
      act: "warn",
      chain: [
        { name: "Ana Ruiz", kind: "person", role: null, onBehalfOf: null },
        { name: "Tern", kind: "organization", role: null, onBehalfOf: null },
      ],
    },
  });
  assert.match(await (await site.get(sent.headers.get("location")!)).text(), /Ana Ruiz/);
  assert.equal((await send(page, "form.correction", [["act", "shout"]])).status, 409);
  assert.equal((await send(page, "form.correction", [["saidAt", "2025-02-30"]])).status, 409);
  await send("/judgements", "form.undo", []);
});

test("a span is corrected by its place or its words, and stands so on every page", async () => {
  const claim = (await claims())[0]!;
  const [id] = await site.ledger.members("claim", claim.id);
  const [said] = await site.ledger.statementsOf([id!]);
  const [kept] = await site.ledger.articlesOf([said!.article]);
  const { text } = kept!.article;
  const page = `/correct/${id}`;
  const [{ start }] = said!.statement.content as [{ start: number; end: number }];
  const passage = documentOf(await (await site.get(page)).text());
  for (const block of passage.querySelectorAll("[data-start]")) {
    const at = Number(block.getAttribute("data-start"));
    assert.equal(block.textContent, text.slice(at, at + block.textContent!.length));
  }
  const whole = text.slice(start, said!.statement.content[0]!.end);
  const shorter = whole.slice(0, whole.lastIndexOf(" "));
  const sent = await send(page, "form.correction", [["content", `${start}-${start + shorter.length}`]]);
  assert.equal(sent.status, 303);
  assert.equal((await claims()).find((one) => one.id === claim.id)!.text, shorter);
  assert.equal((await site.ledger.receiptOf(id!))!.content[0]!.end, start + shorter.length);
  const listed = await (await site.get(`/c/${claim.id}`)).text();
  assert.ok(documentOf(listed).querySelector(`#t-${id} mark.content`)!.textContent!.length <= shorter.length);
  assert.equal((await send(page, "form.correction", [["content", whole]])).status, 303);
  for (const content of ["99999-100000", "words that nobody wrote", ""])
    assert.equal((await send(page, "form.correction", [["content", content]])).status, 409, content);
  await send("/judgements", "form.undo", []);
  await send("/judgements", "form.undo", []);
});

test("what a statement does to another is said on its page, and undone", async () => {
  const claim = (await claims()).find(({ statements }) => statements > 1)!;
  const [object, subject] = await site.ledger.members("claim", claim.id);
  const page = `/correct/${subject}`;
  const sent = await send(page, "#relate form", [
    ["other", `/a/x?s=${object}#s-${object}`],
    ["relation", "denies"],
    ["why", "he says no"],
  ]);
  assert.equal(sent.status, 303);
  const [relation] = await site.ledger.relationsOf([subject!]);
  assert.deepEqual([relation!.kind, relation!.object, relation!.why], ["denies", object, "he says no"]);
  assert.match(documentOf(await (await site.get(page)).text()).querySelector(".related")!.textContent!, /denies it/);
  assert.match(await (await site.get(`/c/${claim.id}`)).text(), /denied by/);
  assert.match(await (await site.get("/judgements")).text(), /denies/);
  assert.equal(
    (
      await send(page, "#relate form", [
        ["other", "x"],
        ["relation", "shouts"],
      ])
    ).status,
    409,
  );
  await send("/judgements", "form.undo", []);
  assert.doesNotMatch(
    documentOf(await (await site.get(page)).text()).querySelector(".relations")!.textContent!,
    /It denies it/,
  );
});

test("the first page is found out once for everybody, and travels small", async () => {
  const asked = { host: "127.0.0.1:4321", "accept-encoding": "gzip" };
  let count = 0;
  const ledger = new Proxy(site.ledger, {
    get: (target, name, self) => {
      if (name === "changesSince" || name === "storiesPage") count += 1;
      return Reflect.get(target, name, self) as unknown;
    },
  });
  const app = site.appOn(ledger);
  const one = await app.request("/", { headers: asked });
  // Whoever asks in the same moment is told the beginning of the page first, and that has no length yet.
  await wait(20);
  const other = await app.request("/", { headers: asked });
  assert.equal(count, 2);
  assert.equal(one.headers.get("content-encoding"), "gzip");
  assert.equal(one.headers.get("cache-control"), "private, no-store");
  assert.ok((await other.arrayBuffer()).byteLength === Number(other.headers.get("content-length")));
  const opened = await site.ledger.claimsOpened(
    (await site.ledger.articlesPage()).items.map((kept) => kept.article.id),
  );
  assert.equal(opened, (await claims()).length);
});

test("a page does not wait for what takes long: it says so, and is whole when it is asked again", async () => {
  const [story] = await site.ledger.stories();
  const held = Promise.withResolvers<void>();
  let times = 0;
  const timeline: typeof site.ledger.timeline = async (...asked) => {
    times += 1;
    await held.promise;
    return site.ledger.timeline(...asked);
  };
  const app = site.appOn({ ...site.ledger, timeline }, 1);
  const ask = () => app.request(`/s/${story!.id}`, { headers: { host: "127.0.0.1:4321" } });
  const early = await ask();
  assert.equal(early.headers.get("cache-control"), "private, no-store");
  const words = await early.text();
  const page = documentOf(words);
  assert.ok(page.querySelector("[data-pending]"));
  assert.ok(page.querySelector("#claims"));
  assert.equal(page.querySelector("#timeline"), null);
  const meanwhile = await ask();
  assert.equal(meanwhile.headers.get("cache-control"), "private, no-store");
  assert.deepEqual([await meanwhile.text(), times], [words, 1], "it is not drawn again meanwhile");
  held.resolve();
  await nextTurn();
  const filled = await ask();
  assert.match(filled.headers.get("etag")!, /^W/);
  const now = documentOf(await filled.text());
  assert.deepEqual([now.querySelector("[data-pending]"), times], [null, 1], "what it lacked is put in");
  assert.ok(now.querySelector("#timeline"));
  const patient = site.appOn({ ...site.ledger, timeline }, 60_000);
  const whole = await patient.request(`/s/${story!.id}`, { headers: { host: "127.0.0.1:4321" } });
  const then = documentOf(await whole.text());
  assert.equal(then.querySelector("[data-pending]"), null);
  assert.ok(then.querySelector("#timeline"));
});

test("nobody is led away from the desk", async () => {
  const claim = (await claims())[0]!;
  for (const back of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
    const document = documentOf(await (await site.get(`/c/${claim.id}`)).text());
    const csrf = document.querySelector("input[name=csrf]")!.getAttribute("value")!;
    const headers = { host: "127.0.0.1:4321", "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ csrf, back, verdict: "confirm", target: claim.id, why: back }).toString();
    const sent = await site.app.request("/judge", { method: "POST", headers, body });
    assert.match(sent.headers.get("location")!, /^\/\?done=/);
  }
});

test("what changed since the last visit, and only that", async () => {
  const first = await site.get("/");
  assert.match(await first.text(), /What happened so far/);
  const [cookie = ""] = first.headers.get("set-cookie")!.split(";");
  assert.match(cookie, /^whence-seen=/);
  const seen = await site.get(`/?since=${await site.ledger.lastChange()}`, { cookie });
  assert.match(await seen.text(), /Nothing has changed/);
  const all = documentOf(await (await site.get("/?since=1")).text());
  assert.match(all.querySelector("h1")!.textContent!, /Since your last visit/);
  assert.ok(all.querySelectorAll(".changes li").length > 0);
});
