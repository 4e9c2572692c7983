// Newsroom formats: every file in the folder beside this one becomes what the JSON of its name says.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { Article } from "../../src/article/index.ts";
import { Unreadable, leftOutOf, readAddress, readFetched } from "../../src/read/index.ts";
import { calling } from "../cli/calling.ts";

const FOLDER = path.join(import.meta.dirname, "newsroom");

/** An article with its blocks as words, without what is empty. */
function shown({ text, blocks, ...rest }: Article) {
  const kept = Object.entries({ ...rest, id: null }).filter(
    ([, value]) => value !== null && (value as unknown[]).length !== 0,
  );
  return {
    ...Object.fromEntries(kept),
    blocks: blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  };
}

for (const name of readdirSync(FOLDER).filter((one) => !one.endsWith(".json"))) {
  test(name, async () => {
    const articles = await readAddress(path.join(FOLDER, name));
    const expected = readFileSync(path.join(FOLDER, `${name}.json`), "utf8");
    assert.deepEqual(articles.map(shown), JSON.parse(expected));
  });
}

const bytesOf = (address: string, words: string | Uint8Array) => ({
  address,
  location: null,
  fetchedAt: "2031-03-05T00:00:00Z",
  headers: {},
  bytes: Buffer.from(words),
});

const read = (address: string, words: string | Uint8Array) => readFetched(bytesOf(address, words));

const fixture = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

test("forms are told by their looks", async () => {
  assert.equal((await read("x", fixture("item.xml")))[0]?.publisher, "Tern");
  assert.equal((await read("x", fixture("message.xml"))).length, 3);
  assert.equal((await read("x", fixture("letter.eml")))[0]?.title, "The basin: what we know");
});

const item = (inner: string) => `<newsItem guid="urn:x:1">${inner}</newsItem>`;
const body = (inner: string) => item(`<contentSet><inlineXML>${inner}</inlineXML></contentSet>`);

const embargoed = (until: string) =>
  body("<p>The dam holds.</p>").replace("<contentSet>", `<itemMeta>${until}</itemMeta>$&`);

test("what is under embargo is refused by name, and taken after it", async () => {
  const ends = (until: string) => [
    `{"uri": "tag:x", "embargoed": "${until}", "bodies": [{"value": "The dam holds."}]}`,
    embargoed(`<embargoed>${until}</embargoed>`),
  ];
  const fetchedAt = "2031-03-05T12:00:00.000Z";
  const rows: readonly (readonly [string, string | null])[] = [
    ["2031-03-05T12:00:01Z", "embargoed until 2031-03-05T12:00:01Z:"],
    ["2031-03-05T12:00:00Z", null],
    ["2031-03-05T13:30:00+02:00", null],
    ["2031-03-05T10:30:00-02:00", "embargoed until 2031-03-05T10:30:00-02:00:"],
    // Without a zone it is over when it is over everywhere.
    ["2031-03-05T00:00:00", null],
    ["2031-03-05", null],
    ["2031-03-05T00:00:01", "embargoed until 2031-03-05T00:00:01:"],
    ["Wednesday", "embargoed, and not said until when:"],
  ];
  for (const [until, why] of rows)
    for (const words of ends(until)) {
      const reads = readFetched({ ...bytesOf("item", words), fetchedAt });
      if (why === null) assert.equal((await reads)[0]?.text, "The dam holds.");
      else await assert.rejects(reads, { message: `read: ${why} item` });
    }
  await assert.rejects(read("item", embargoed("<embargoed/>")), { message: /not said until when/ });
});

test("of a message what is under embargo is left out; what is canceled is told at once", async () => {
  const until = "<embargoed>2031-03-06T00:00:00Z</embargoed>";
  const canceled = embargoed(`${until}<pubStatus qcode="stat:canceled"/>`).replace("urn:x:1", "urn:x:2");
  const [one, ...others] = await read("x.xml", `<newsMessage>${embargoed(until)}${canceled}</newsMessage>`);
  assert.deepEqual([one?.url, one?.withdrawn, others.length], ["urn:x:2", true, 0]);
});

test("how many items of a message are left out is said, and until when", async (t) => {
  const until = (time: string) => embargoed(`<embargoed>${time}</embargoed>`);
  const items = [
    until("2091-03-06"),
    body("<p>The dam holds.</p>"),
    until("2091-03-06"),
    until("2092-01-01T06:00:00Z"),
  ];
  const message = `<newsMessage>${items.join("")}</newsMessage>`;
  assert.deepEqual(
    leftOutOf(bytesOf("x.xml", message)).map(({ message: why }) => why),
    [
      "read: 2 of 4 items left out, embargoed until 2091-03-06: x.xml",
      "read: 1 of 4 items left out, embargoed until 2092-01-01T06:00:00Z: x.xml",
    ],
  );
  assert.deepEqual(leftOutOf(bytesOf("x.xml", body("<p>The dam holds.</p>"))), []);
  assert.deepEqual(leftOutOf(bytesOf("x.txt", "The dam holds.")), []);
  const folder = mkdtempSync(path.join(tmpdir(), "whence-message-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "x.xml");
  writeFileSync(file, message);
  const { code, out, err } = await calling(["read", "--format", "jsonl", file]);
  assert.deepEqual([code, out.trim().split("\n").length, err.length], [1, 1, 2]);
  assert.equal(err[0], `read: 2 of 4 items left out, embargoed until 2091-03-06: ${file}`);
});

const BAD: readonly (readonly [string, string, string])[] = [
  ["x.xml", "<rss><channel/></rss>", ""],
  ["x.xml", "<newsMessage/>", "no NewsML-G2 item at"],
  ["x.xml", "<newsItem", "no NewsML-G2 item at"],
  ["x.xml", item(""), "no article text at"],
  ["x.xml", body("<p> </p>"), "no article text at"],
  ["x.xml", item('<itemMeta><pubStatus qcode="stat:withheld"/></itemMeta>'), "withheld by its publisher:"],
  ["x.ninjs", '{"uri": "tag:x", "pubStatus": "withheld", "bodies": [{"value": "x"}]}', "withheld by its publisher:"],
  ["x.eml", "From: a@b.example\n\n\n", "no article text at"],
  ["x.eml", "Subject: x\n\nWords", "no sender of a mail in"],
  ["x.eml", "\n\n", "empty:"],
];

test("what is no article is told of", async () => {
  for (const [address, words, why] of BAD) {
    const error = await read(address, words).then(
      () => assert.fail(words),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof Unreadable, words);
    if (why !== "") assert.equal(error.message, `read: ${why} ${address}`);
  }
});

test("no entity is one of its own, and nothing outside is looked at", async () => {
  const bomb = `<!DOCTYPE newsItem [<!ENTITY a "${"lol".repeat(9)}"><!ENTITY b "${"&a;".repeat(9)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const [article] = await read("x.xml", `<?xml version="1.0"?>${bomb}${body("<p>Before &b; &c; after</p>")}`);
  assert.equal(article?.text, "Before &b; &c; after");
});

test("however deep, wide or long, an item is read in bounds", async () => {
  const deep = body(`${"<div>".repeat(500_000)}<p>Deep</p>${"</div>".repeat(500_000)}`);
  assert.equal((await read("x.xml", deep))[0]?.text, "Deep");
  const wide = body("<p>x</p>".repeat(60_000));
  assert.equal((await read("x.xml", wide))[0]?.blocks.length, 60_000);
  const names = item(
    `<contentMeta>${'<creator literal="__proto__"/>'.repeat(3)}<headline>constructor</headline></contentMeta>${body("<p>x</p>")}`,
  );
  await assert.rejects(read("x.xml", names), Unreadable);
});

test("mails that are made to hurt", async () => {
  const parts = (depth: number): string =>
    depth === 0
      ? "Content-Type: text/plain\n\nDeep"
      : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${parts(depth - 1)}\n--b${depth}--\n`;
  await assert.rejects(read("x.eml", `From: a@b.example\n${parts(100)}`), /no mail that can be read/);
  assert.equal((await read("x.eml", `From: a@b.example\n${parts(5)}`))[0]?.text, "Deep");
  await assert.rejects(
    read("x.eml", `From: a@b.example\nX: ${"x".repeat(600_000)}\n\nWords`),
    /no mail that can be read/,
  );
  const [hidden] = await read(
    "x.eml",
    'From: =?utf-8?q?=00=00Ana?= <a@b.example>\nMessage-ID: <a"b>c@d>\nSubject: x\n\n<script>alert(1)</script> and words',
  );
  assert.deepEqual([hidden?.url, hidden?.publisher], [null, "Ana"]);
  const many = `From: a@b.example\nContent-Type: multipart/mixed; boundary="x"\n\n${"--x\n\na\n".repeat(50_000)}`;
  await assert.rejects(read("x.eml", many), /mail of too many parts or lines/);
  await assert.rejects(
    read("x.eml", `From: a@b.example\n\n${"a\n".repeat(200_000)}`),
    /mail of too many parts or lines/,
  );
  const flood = `From: a@b.example\nContent-Type: text/html\n\n${"<table><tr><td>".repeat(5_000)}Words of the letter.`;
  assert.match((await read("x.eml", flood))[0]?.text ?? "", /Words of the letter\./);
});
