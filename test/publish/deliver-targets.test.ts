// Each target against a server that fails in every way that is known.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { parseFeed } from "feedsmith";
import { deliver, NoTarget, senderOf, settle, targets } from "../../src/publish/deliver/index.ts";
import type { Content } from "../../src/publish/deliver/index.ts";
import { briefOf } from "../../src/publish/index.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";
import { deliveriesFor, noticeOf, plan } from "./deliver-letters.ts";
import { botApi, cut, ENV, mailServer, receiver, talkingMailServer, TOO_MANY, worldOf } from "./deliver-servers.ts";
import type { Answers } from "./deliver-servers.ts";
import { harbour } from "./harbour.ts";

const status =
  (code: number, headers: Record<string, string> = {}): Answers =>
  (_, response) =>
    response.writeHead(code, headers).end("whatever");
const slow: Answers = () => {};

/** Delivers one notice to a webhook that answers as scripted. */
async function toWebhook(t: TestContext, script: Answers[], timeout = 5000) {
  const { got, base, close } = await receiver(script);
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const world = worldOf(ENV, { timeout });
  const sender = senderOf(`webhook:${base}hook?token=hidden`, world);
  const patient = senderOf(`webhook:${base}hook?token=hidden`, worldOf(ENV));
  await plan(deliveries, sender.id, [noticeOf("Tern Lines denies")]);
  const run = async (to = patient) => (await deliver(deliveries, to)).map(({ outcome }) => outcome);
  return { got, world, run, outcomes: await run(sender) };
}

test("a webhook is posted as JSON with key and signature", async (t) => {
  const { got, outcomes } = await toWebhook(t, []);
  assert.deepEqual(outcomes, [{ state: "delivered" }]);
  const [{ headers, body, url }] = got as [(typeof got)[0]];
  assert.equal(url, "/hook?token=hidden");
  const [, seconds, signature] = /^t=(\d+),v1=(\w+)$/.exec(String(headers["whence-signature"])) ?? [];
  assert.equal(signature, createHmac("sha256", "tide").update(`${seconds}.${body}`).digest("hex"));
  const { key, kind, notice } = JSON.parse(body) as { key: string; kind: string; notice: { receipts: unknown[] } };
  assert.equal(headers["idempotency-key"], key);
  assert.equal(kind, "notice");
  assert.equal(notice.receipts.length, 1);
});

test("what may pass is tried again, with pauses that grow and those that were asked for", async (t) => {
  const { got, world, outcomes } = await toWebhook(t, [
    status(500),
    cut,
    status(429, { "retry-after": "9" }),
    status(408),
  ]);
  assert.deepEqual(outcomes, [{ state: "delivered" }]);
  assert.deepEqual(world.pauses, [1500, 3000, 9000, 12000]);
  assert.equal(new Set(got.map(({ headers }) => headers["idempotency-key"])).size, 1);
});

test("what is refused is final", async (t) => {
  for (const code of [400, 401, 403, 404, 410, 422, 301, 302]) {
    const { got, run, outcomes } = await toWebhook(t, [status(code, { location: "/elsewhere" })]);
    assert.deepEqual(outcomes, [{ state: "refused", reason: `HTTP ${code}` }]);
    assert.deepEqual(await run(), []);
    assert.equal(got.length, 1);
  }
});

test("a slow server, a long wait, a server that is gone: the next run goes on", async (t) => {
  const late = await toWebhook(t, [slow, slow, slow, slow, slow], 50);
  assert.deepEqual(late.outcomes, [{ state: "unknown", reason: "no answer after 0.05 s" }]);
  assert.deepEqual(await late.run(), [{ state: "delivered" }]);
  const patient = await toWebhook(t, [status(503, { "retry-after": "86400" })]);
  assert.equal(patient.outcomes[0]?.state, "unknown");
  assert.deepEqual(patient.world.pauses, []);
  assert.deepEqual(await patient.run(), [{ state: "delivered" }]);

  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("webhook:http://127.0.0.1:9/", worldOf(ENV));
  await plan(deliveries, sender.id, [noticeOf("Tern Lines denies")]);
  const [one] = await deliver(deliveries, sender);
  assert.deepEqual(one?.outcome, { state: "failed", reason: "connection refused" });
});

test("a redirect is followed on the same server, three times, and nowhere else", async (t) => {
  const near = await toWebhook(t, [status(307, { location: "/new" })]);
  assert.deepEqual([near.outcomes[0]?.state, near.got[1]?.url], ["delivered", "/new"]);
  const far = await toWebhook(t, [status(308, { location: "http://localhost:1/new" })]);
  assert.deepEqual(far.outcomes, [{ state: "refused", reason: "redirected to another place" }]);
  const round = await toWebhook(
    t,
    Array.from({ length: 9 }, () => status(307, { location: "/" })),
  );
  assert.deepEqual([round.outcomes[0]?.state, round.got.length], ["refused", 4]);
});

test("a private address is refused unless it is allowed", async (t) => {
  const { deliveries } = await deliveriesFor(t);
  for (const at of ["http://127.0.0.1:9/", "http://[::1]:9/", "http://169.254.169.254/"]) {
    const sender = senderOf(`webhook:${at}`, worldOf(ENV, { allowPrivate: [] }));
    await plan(deliveries, sender.id, [noticeOf("Tern Lines denies")]);
    const [one] = await deliver(deliveries, sender);
    assert.match(JSON.stringify(one?.outcome), /"refused","reason":"private address/);
  }
});

test("an e-mail has a text and a page, an id of its key, and no header that somebody else wrote", async (t) => {
  const { mails, env, close } = await mailServer((count) => (count === 1 ? { code: 451 } : null));
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("email:desk@velmar.example", worldOf(env));
  await plan(deliveries, sender.id, [noticeOf("Denied\r\nBcc: all@velmar.example\r\n\r\n<script>")]);
  assert.deepEqual((await deliver(deliveries, sender))[0]?.outcome, { state: "delivered" });
  const [{ raw, to }] = mails as [(typeof mails)[0]];
  const [head = ""] = raw.split(/\r?\n\r?\n/);
  assert.deepEqual(to, ["desk@velmar.example"]);
  assert.match(head, /^Message-ID: <k1[0]{30}@ostrel\.example>$/im);
  assert.doesNotMatch(head, /^Bcc:/im);
  assert.match(raw, /Content-Type: text\/plain/);
  assert.match(raw, /Content-Type: text\/html/);
  assert.doesNotMatch(raw.slice(raw.indexOf("text/html")), /<script>|<b>/);
  for (const bad of ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", '"a b"@c.example', "a@-"])
    assert.throws(() => senderOf(`email:${bad}`, worldOf(env)), NoTarget);
});

test("mail that is cut after it was taken has the same id when it comes again; 5xx is final", async (t) => {
  const { mails, env, close } = await mailServer((count) => (count === 1 ? "cut" : count === 3 ? { code: 550 } : null));
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("email:desk@velmar.example", worldOf(env));
  await plan(deliveries, sender.id, [noticeOf("One"), noticeOf("Two")]);
  const done = await deliver(deliveries, sender);
  assert.deepEqual(
    done.map(({ outcome }) => outcome.state),
    ["delivered", "refused"],
  );
  const ids = mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  assert.deepEqual([ids.length, new Set(ids).size], [2, 1]);
});

test("a mail server that never stops talking is left in time, and the next letter has its turn", async (t) => {
  const { env, close } = await talkingMailServer();
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("email:desk@velmar.example", worldOf(env, { timeout: 50 }));
  await plan(deliveries, sender.id, [noticeOf("One"), noticeOf("Two")]);
  const late = { state: "unknown", reason: "no delivery by mail (it took too long)" };
  assert.deepEqual(
    (await deliver(deliveries, sender)).map(({ outcome }) => outcome),
    [late, late],
  );
  // It ends where nobody is left on the line.
  await close();
});

/** A ledger with a brief of four outlets, and the same with a sentence less. */
async function briefs(t: TestContext): Promise<{ first: Content; second: Content }> {
  const { ledger, close } = await ledgerOf(harbour());
  t.after(close);
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  const first: Content = { kind: "brief", title: "The Calla", briefs: [brief] };
  return { first, second: { ...first, briefs: [{ ...brief, sentences: brief.sentences.slice(1) }] } };
}

const subject = "story 5f0c1d2e3a4b5c6d";
const planned = (key: string, target: string, content: Content) => [
  { key: key.padEnd(32, "0"), target, subject, content: JSON.stringify(content) },
];

test("a post is edited when its brief changes, tells what it no longer says, and is withdrawn, not deleted", async (t) => {
  const { first, second } = await briefs(t);
  const { posts, calls, env, close } = await botApi([TOO_MANY]);
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const world = worldOf(env);
  const sender = senderOf("telegram:@velmar_desk", world);
  await deliveries.plan(planned("a1", sender.id, first));
  assert.equal((await deliver(deliveries, sender))[0]?.outcome.state, "delivered");
  assert.deepEqual(world.pauses, [7000]);
  const count = posts.length;
  await deliveries.plan(planned("a2", sender.id, second));
  assert.equal((await deliver(deliveries, sender))[0]?.outcome.state, "delivered");
  const lost = first.kind === "brief" ? first.briefs[0]!.sentences[0]!.text : "";
  assert.ok(posts[0]!.text.includes(`No longer told: “${lost.replaceAll('"', "&quot;")}”`));
  await deliveries.plan(planned("a3", sender.id, { kind: "withdrawn", title: "The Calla", why: "Wrong <ship>" }));
  await deliver(deliveries, sender);
  assert.equal(posts.length, count);
  assert.match(posts[0]!.text, /^<b>Withdrawn: The Calla<\/b>[^]*Wrong &lt;ship&gt;/);
  assert.deepEqual(new Set(calls), new Set(["sendMessage", "editMessageText"]));
});

test("a long letter is cut at sentences into messages of at most 4,096 units", async (t) => {
  const { posts, env, close } = await botApi();
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("telegram:@velmar_desk", worldOf(env));
  await plan(deliveries, sender.id, [noticeOf("&<🌊>".repeat(900)), noticeOf("Denied", 20)]);
  await deliver(deliveries, sender);
  assert.ok(posts.length > 4);
  for (const { text } of posts) {
    assert.ok(text.length <= 4096 && text.isWellFormed());
    assert.doesNotMatch(text.replace(/<\/?(?:b|i|code|a)(?: href="[^"<>]*")?>/g, ""), /[<>]|&(?!amp;|lt;|gt;|quot;)/);
  }
});

test("a message that may have arrived is looked for, or left until a person says", async (t) => {
  const open = await botApi([cut]);
  t.after(open.close);
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf("telegram:@velmar_desk", worldOf(open.env));
  await plan(deliveries, sender.id, [noticeOf("Denied")]);
  assert.equal((await deliver(deliveries, sender))[0]?.outcome.state, "unknown");
  assert.equal((await deliver(deliveries, sender))[0]?.outcome.state, "delivered");
  assert.equal(open.posts.length, 1);

  const hidden = await botApi([cut]);
  t.after(hidden.close);
  const closed = senderOf("telegram:-100200300", worldOf(hidden.env));
  await plan(deliveries, closed.id, [noticeOf("Denied")]);
  for (let run = 0; run < 3; run += 1) assert.equal((await deliver(deliveries, closed))[0]?.outcome.state, "unknown");
  assert.equal(hidden.posts.length, 1);
  assert.equal(await settle(deliveries, closed, "k1".padEnd(32, "0"), true), true);
  assert.deepEqual(await deliver(deliveries, closed), []);
});

test("no secret is kept or shown", async (t) => {
  const { deliveries, file } = await deliveriesFor(t);
  const env = {
    ...ENV,
    WHENCE_TELEGRAM_API: "http://127.0.0.1:9/",
    WHENCE_SMTP: "smtp://u:hidden@127.0.0.1:9",
    WHENCE_MAIL_FROM: "a@b.example",
  };
  for (const to of [
    "telegram:@velmar_desk",
    "webhook:http://u:hidden@127.0.0.1:9/hidden",
    "email:desk@velmar.example",
  ]) {
    const sender = senderOf(to, worldOf(env));
    await plan(deliveries, sender.id, [noticeOf("Denied")]);
    const [one] = await deliver(deliveries, sender);
    assert.equal(one?.outcome.state, "failed");
    const [letter] = await deliveries.open(sender.id);
    const shown = JSON.stringify([one, letter]);
    assert.doesNotMatch(shown, /hidden|harbour-light|tide/);
  }
  const kept = [file, `${file}-wal`].map((name) => readFileSync(name, "latin1")).join("");
  assert.doesNotMatch(kept, /hidden|harbour-light-tower/);
});

test("feeds are three whole files in which a brief that changes keeps its id", async (t) => {
  const { first, second } = await briefs(t);
  const { deliveries, file } = await deliveriesFor(t);
  const folder = path.join(path.dirname(file), "feeds");
  const sender = senderOf(`feeds:${folder}`, worldOf({}));
  for (const [key, content] of Object.entries({ a1: first, a2: second })) {
    await deliveries.plan(planned(key, sender.id, content));
    await deliver(deliveries, sender);
  }
  assert.deepEqual(readdirSync(folder).toSorted(), ["feed.atom", "feed.json", "feed.rss"]);
  for (const name of readdirSync(folder)) {
    const { feed } = parseFeed(readFileSync(path.join(folder, name), "utf8"));
    const entries = "entries" in feed ? feed.entries : "items" in feed ? feed.items : [];
    assert.equal(entries?.length, 1, name);
  }
});

test("the gate stands before every delivery", async (t) => {
  const { first } = await briefs(t);
  const { got, base, close } = await receiver();
  t.after(close);
  const { deliveries } = await deliveriesFor(t);
  const sender = senderOf(`webhook:${base}`, worldOf(ENV));
  const text = JSON.stringify(first);
  const damaged = JSON.parse(text.replace(/(?<="text":"[^"]*)[Ee]leven passengers/, "forty passengers")) as Content;
  assert.notDeepEqual(damaged, first);
  await deliveries.plan(planned("a1", sender.id, damaged));
  const [one] = await deliver(deliveries, sender);
  assert.match(JSON.stringify(one?.outcome), /"refused","reason":"the gate: sentence \d+: number/);
  assert.deepEqual(got, []);
});

test("every target says all about itself, and every file of targets is in the list", () => {
  for (const { name, summary, takes, example, variables } of targets) {
    assert.ok(summary.endsWith(".") && takes !== "" && example.startsWith(`${name}:`), name);
    for (const variable of variables) assert.match(variable.name, /^WHENCE_[A-Z_]+$/);
  }
  assert.throws(
    () => senderOf("pigeon:loft", worldOf({})),
    /a target begins with webhook:, email:, telegram:, feeds:$/,
  );
});
