// Sources from the page: added, tested and removed by those who may, and looked at only where that is allowed.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../../src/ledger/index.ts";
import { keyOfToken } from "../../src/serve/access/index.ts";
import { appOf, openDesk } from "../../src/serve/index.ts";
import { BASE } from "./desks.ts";

const FEED = `<rss version="2.0"><channel><title>Velmar Ledger</title><link>http://localhost/</link>
<item><title>The port reopens</title><link>http://localhost/port</link></item></channel></rss>`;

const server = createServer((_, response) => response.setHeader("content-type", "application/rss+xml").end(FEED));
let folder = "";
let feed = "";

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whence-sources-"));
  await (await openLedger(path.join(folder, "desk.ledger"))).close();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
});

after(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

const SECRETS = { reader: "reader-secret-of-20", judge: "judge-secret-of-20", admin: "admin-secret-of-20" };

/** A desk with a list of sources; `post` sends a form and follows where it leads, until nothing is looked at any more. */
async function deskWith(listed: string, allowPrivate: readonly string[] = []) {
  const file = path.join(folder, `${crypto.randomUUID()}.sources`);
  await writeFile(file, listed);
  const desk = await openDesk(path.join(folder, "desk.ledger"), { base: BASE });
  const keys = Object.entries(SECRETS).map(([role, secret], place) => keyOfToken(`${role}:${secret}`, place));
  const app = appOf({ ...desk, sources: { file, allowPrivate } }, { keys, owner: "", hosts: [], clock: Date.now });
  const about = (role: keyof typeof SECRETS) => ({ accept: "text/html", authorization: `Bearer ${SECRETS[role]}` });
  const get = async (way: string, role: keyof typeof SECRETS = "admin") =>
    (await app.request(`${BASE}${way}`, { headers: about(role) })).text();
  const post = async (fields: Record<string, string>, role: keyof typeof SECRETS = "admin") => {
    const body = new URLSearchParams(fields);
    const answer = await app.request(`${BASE}/sources`, { method: "POST", body, headers: about(role) });
    const text = await answer.text();
    if (answer.status !== 303) return { status: answer.status, text };
    const way = answer.headers.get("location")!;
    for (;;) {
      const page = await get(way, role);
      if (!page.includes("data-pending")) return { status: 303, text: page };
      await pause(20);
    }
  };
  const lines = async () => (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  return { get, post, lines, [Symbol.asyncDispose]: () => desk.close() };
}

test("a source is found, added, tested and removed; what people wrote around it stays", async () => {
  await using desk = await deskWith("# the capital\n", ["127.0.0.1"]);
  const added = await desk.post({ act: "add", address: feed, every: "2h" });
  assert.match(added.text, /added as a feed: Velmar Ledger/);
  assert.deepEqual(await desk.lines(), ["# the capital", `feed     ${feed}  every=2h  Velmar Ledger`]);
  assert.match(await desk.get("/sources"), /Velmar Ledger[^]*feed, every 2h[^]*not looked at yet/);
  assert.match((await desk.post({ act: "test", address: feed })).text, /holds 1 item/);
  assert.match((await desk.post({ act: "add", address: feed })).text, /not done[^]*is watched already/);
  assert.equal((await desk.post({ act: "remove", address: feed })).status, 303);
  assert.deepEqual(await desk.lines(), ["# the capital"]);
});

test("private addresses are not looked at unless a host is allowed", async () => {
  await using desk = await deskWith("");
  const { text } = await desk.post({ act: "add", address: feed });
  assert.match(text, /not done[^]*private address/);
  assert.deepEqual(await desk.lines(), []);
});

test("readers see what is watched, judges may test it, admins may change it", async () => {
  await using desk = await deskWith(`feed ${feed} Velmar Ledger\n`, ["127.0.0.1"]);
  const [reader, judge, admin] = [
    await desk.get("/sources", "reader"),
    await desk.get("/sources", "judge"),
    await desk.get("/sources"),
  ];
  assert.deepEqual(
    [reader, judge, admin].map((page) => ["test", "remove", "add"].filter((act) => page.includes(`value="${act}"`))),
    [[], ["test"], ["test", "remove", "add"]],
  );
  assert.equal((await desk.post({ act: "test", address: feed }, "reader")).status, 403);
  assert.match((await desk.post({ act: "test", address: feed }, "judge")).text, /holds 1 item/);
  assert.equal((await desk.post({ act: "remove", address: feed }, "judge")).status, 403);
  assert.equal((await desk.lines()).length, 1);
});

test("only what is on the list is tested, and what cannot be understood is said", async () => {
  await using desk = await deskWith("", ["127.0.0.1"]);
  assert.match((await desk.post({ act: "test", address: feed })).text, /no such source/);
  assert.equal((await desk.post({ act: "remove", address: feed })).status, 409);
  assert.equal((await desk.post({ act: "add", address: "" })).status, 409);
  assert.equal((await desk.post({ act: "add", address: feed, every: "often" })).status, 409);
  assert.match((await desk.post({ act: "add", address: "http://127.0.0.1:9/<script>" })).text, /not done/);
});

test("nobody lets the desk look at many addresses in a row", async () => {
  await using desk = await deskWith(`feed ${feed} Velmar Ledger\n`, ["127.0.0.1"]);
  const statuses = new Set<number>();
  for (let at = 0; at < 12; at += 1) statuses.add((await desk.post({ act: "test", address: feed })).status);
  assert.deepEqual([...statuses], [303, 429]);
});

test("a form without the token of its page changes nothing", async () => {
  const file = path.join(folder, "open.sources");
  await writeFile(file, "");
  const desk = await openDesk(path.join(folder, "desk.ledger"), { base: BASE });
  const app = appOf({ ...desk, sources: { file } }, { keys: [], owner: "ruiz", hosts: [], clock: Date.now });
  const body = new URLSearchParams({ act: "add", address: feed });
  assert.equal((await app.request(`${BASE}/sources`, { method: "POST", body })).status, 403);
  await desk.close();
});
