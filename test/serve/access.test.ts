// Who may ask what: names, origins, secrets, roles, tokens of forms, and how often.

import assert from "node:assert/strict";
import { scryptSync } from "node:crypto";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { keyOfToken, keysIn } from "../../src/serve/access/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Access } from "../../src/serve/index.ts";
import { fileFor } from "../ledger/files.ts";
import { BASE, deskOn, jsonOf } from "./desks.ts";

async function emptyDesk(t: TestContext, access: Partial<Access> = {}) {
  const file = fileFor(t);
  await (await openLedger(file)).close();
  const { desk, at } = await deskOn(file, access);
  t.after(() => (desk as { close?: () => Promise<void> }).close?.());
  return at;
}

const SALT = "00112233445566778899aabbccddeeff";
const PEOPLE = `
# name role secret
ana    reader  the-secret-of-ana
bela   judge   the-secret-of-bela
cyra   admin   scrypt:${SALT}:${scryptSync("the password of cyra", Buffer.from(SALT, "hex"), 32).toString("hex")}
`;
const keys = keysIn(PEOPLE, "people.txt");
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const JUDGEMENT = { method: "POST", body: JSON.stringify({ verdict: { act: "confirm", target: "nothing" } }) };
const json = { "content-type": "application/json" };

test("a desk on this machine is open, under its own name only", async (t) => {
  const at = await emptyDesk(t);
  assert.deepEqual((await jsonOf(at("/api/v1/session"))).role, "admin");
  assert.equal((await at("/api/v1/stories", { headers: { host: "rebound.example" } })).status, 421);
  assert.equal((await at("/api/v1/stories", { headers: { host: "127.0.0.1:9" } })).status, 200);
});

test("pages elsewhere can neither read nor change", async (t) => {
  const at = await emptyDesk(t);
  const { csrf } = await jsonOf(at("/api/v1/session"));
  const change = (headers: Record<string, string>) =>
    at("/api/v1/judgements", { ...JUDGEMENT, headers: { ...json, ...headers } });
  assert.equal((await at("/api/v1/stories", { headers: { origin: "http://elsewhere.example" } })).status, 403);
  assert.equal((await at("/api/v1/stories", { headers: { origin: "null" } })).status, 403);
  assert.equal(
    (await at("/mcp", { method: "POST", headers: { origin: "http://elsewhere.example" }, body: "{}" })).status,
    403,
  );
  assert.equal((await change({})).status, 403);
  assert.equal((await change({ "x-csrf-token": "guess" })).status, 403);
  assert.equal((await change({ "x-csrf-token": csrf, "sec-fetch-site": "cross-site" })).status, 403);
  // It passes the guards, and the ledger has nothing of that name.
  assert.equal((await change({ "x-csrf-token": csrf, origin: BASE, "sec-fetch-site": "same-origin" })).status, 409);
});

test("every answer forbids what is not ours", async (t) => {
  const at = await emptyDesk(t);
  for (const path of ["/api/v1/stories", "/api/v1/nothing", "/healthz", "/login"]) {
    const { headers } = await at(path);
    const policy = headers.get("content-security-policy")!;
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, path);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/, path);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
    assert.equal(headers.get("referrer-policy"), "same-origin");
  }
});

test("with secrets, who is not known gets nothing, and roles decide", async (t) => {
  const at = await emptyDesk(t, { keys, hosts: [] });
  const unknown = await at("/api/v1/stories");
  assert.equal(unknown.status, 401);
  assert.match(unknown.headers.get("www-authenticate")!, /^Bearer/);
  assert.equal((await at("/mcp", { method: "POST", body: "{}" })).status, 401);
  const page = await at("/s/1?x=2", { headers: { accept: "text/html" } });
  assert.deepEqual([page.status, page.headers.get("location")], [303, "/login?to=%2Fs%2F1%3Fx%3D2"]);
  assert.equal((await at("/api/v1/stories", { headers: bearer("the-secret-of-eve") })).status, 401);
  // A password is no token.
  assert.equal((await at("/api/v1/stories", { headers: bearer("the password of cyra") })).status, 401);
  assert.deepEqual(await jsonOf(at("/api/v1/session", { headers: bearer("the-secret-of-ana") })), {
    name: "ana",
    role: "reader",
    csrf: "",
  });
  const change = (secret: string) =>
    at("/api/v1/judgements", { ...JUDGEMENT, headers: { ...json, ...bearer(secret) } });
  assert.equal((await change("the-secret-of-ana")).status, 403);
  assert.equal((await change("the-secret-of-bela")).status, 409);
});

/** Comes in by the door; gives the cookie of the session. */
async function comeIn(at: Awaited<ReturnType<typeof emptyDesk>>, name: string, secret: string, to = "/") {
  const door = await at("/login");
  const cookie = door.headers.get("set-cookie")!;
  const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(await door.text()) ?? [];
  const body = new URLSearchParams({ csrf, name, secret, to });
  const answer = await at("/login", { method: "POST", body, headers: { cookie: cookie.split(";")[0]!, origin: BASE } });
  return { answer, cookie: answer.headers.getSetCookie().find((one) => one.startsWith("whence=")) ?? "" };
}

test("people come in by the door, and leave", async (t) => {
  const at = await emptyDesk(t, { keys, hosts: [] });
  const { answer, cookie } = await comeIn(at, "cyra", "the password of cyra", "/s/1?x=2");
  assert.deepEqual([answer.status, answer.headers.get("location")], [303, "/s/1?x=2"]);
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);
  const headers = { cookie: cookie.split(";")[0]! };
  const session = await jsonOf(at("/api/v1/session", { headers }));
  assert.deepEqual([session.name, session.role], ["cyra", "admin"]);
  const change = (token: string) =>
    at("/api/v1/judgements", { ...JUDGEMENT, headers: { ...json, ...headers, "x-csrf-token": token } });
  assert.equal((await change("")).status, 403);
  assert.equal((await change(session.csrf)).status, 409);
  const other = await comeIn(at, "bela", "the-secret-of-bela");
  const theirs = await jsonOf(at("/api/v1/session", { headers: { cookie: other.cookie.split(";")[0]! } }));
  assert.equal((await change(theirs.csrf)).status, 403);
  const left = await at("/logout", { method: "POST", headers, body: new URLSearchParams({ csrf: session.csrf }) });
  assert.equal(left.status, 303);
  assert.equal((await at("/api/v1/session", { headers })).status, 401);
});

test("the door leads nowhere else and lets nobody guess for long", async (t) => {
  let now = 0;
  const at = await emptyDesk(t, { keys, hosts: [], clock: () => now });
  for (const to of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
    const { answer } = await comeIn(at, "", "the-secret-of-ana", to);
    assert.equal(answer.headers.get("location"), "/", to);
  }
  const forged = await at("/login", { method: "POST", body: new URLSearchParams({ secret: "the-secret-of-ana" }) });
  assert.equal(forged.status, 403);
  const codes: number[] = [];
  for (let times = 0; times < 12; times++)
    codes.push((await comeIn(at, "bela", `guess number ${times}`)).answer.status);
  assert.ok(codes.includes(403));
  assert.equal(codes.at(-1), 429);
  assert.equal((await comeIn(at, "bela", "the-secret-of-bela")).answer.status, 429);
  now += 60_000;
  assert.equal((await comeIn(at, "bela", "the-secret-of-bela")).answer.status, 303);
});

test("who asks too often waits", async (t) => {
  let now = 0;
  const rates = { look: { burst: 3, perSecond: 1 }, change: { burst: 1, perSecond: 1 } };
  const at = await emptyDesk(t, { keys, hosts: [], clock: () => now, rates });
  const look = (secret: string) => at("/api/v1/stories", { headers: bearer(secret) });
  const codes = [];
  for (let times = 0; times < 4; times++) codes.push((await look("the-secret-of-ana")).status);
  assert.deepEqual(codes, [200, 200, 200, 429]);
  assert.equal((await look("the-secret-of-bela")).status, 200);
  now += 1000;
  const answer = await look("the-secret-of-ana");
  assert.equal(answer.status, 200);
  assert.equal((await look("the-secret-of-ana")).headers.get("retry-after"), "1");
});

test("what is too large is not read", async (t) => {
  const at = await emptyDesk(t);
  const { csrf } = await jsonOf(at("/api/v1/session"));
  const body = JSON.stringify({ why: "x".repeat(2 << 20) });
  const headers = { ...json, "x-csrf-token": csrf, "content-length": String(body.length) };
  assert.equal((await at("/api/v1/judgements", { method: "POST", headers, body })).status, 413);
});

test("secrets are long, roles are known", () => {
  assert.throws(() => keyOfToken("judge:short", 0), /12 to 512 characters: token 1/);
  assert.throws(() => keysIn("ana reader", "p"), /not a name, a role and a secret: line 1 of p/);
  assert.throws(() => keysIn("\nana queen a-secret-of-length", "p"), /no role.*line 2 of p/);
  assert.equal(keyOfToken("judge:long-enough-secret", 0).role, "judge");
  assert.equal(keyOfToken("long-enough-secret", 0).role, "reader");
});
