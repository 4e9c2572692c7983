// Web archives: every page once, as it was kept; whatever is wrong is named and nothing else is lost.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { Unreadable, fetchAddress, fetchAll, readAddress } from "../../src/read/index.ts";
import type { Fetched, ReadOptions } from "../../src/read/index.ts";
import { writeWacz } from "../../src/publish/wacz.ts";
import type { Capture } from "../../src/publish/wacz.ts";
import { PAGE, PARAGRAPHS, pageOf } from "./fixtures.ts";

const AT = "2031-03-05T07:15:00Z";

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-archive-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A file with these bytes. */
function fileOf(t: TestContext, name: string, bytes: Uint8Array | string): string {
  const file = path.join(folderOf(t), name);
  writeFileSync(file, bytes);
  return file;
}

/** What lies in an archive: pages, and in their places the messages of what cannot be read. */
async function found(file: string, options: ReadOptions = {}): Promise<(Fetched | string)[]> {
  const all: (Fetched | string)[] = [];
  for await (const one of fetchAll(file, options))
    all.push(one instanceof Unreadable ? one.message.replace(file, "FILE") : one);
  return all;
}

const told = (all: readonly (Fetched | string)[]) =>
  all.map((one) => (typeof one === "string" ? one : `${one.address} ${one.fetchedAt} ${one.bytes.length}`));

/** One record with its block. */
function record(type: string, headers: Record<string, string>, block: Uint8Array | string): Buffer {
  const bytes = Buffer.from(block);
  const head = { "WARC-Type": type, "WARC-Date": AT, ...headers, "Content-Length": String(bytes.length) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

const httpOf = (status: string, headers: Record<string, string>, body: Uint8Array | string) =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join("")}\r\n`,
    ),
    Buffer.from(body),
  ]);

const HTTP = "application/http; msgtype=response";
const HTML = { "Content-Type": "text/html; charset=utf-8" };

const response = (
  url: string,
  body: Uint8Array | string,
  headers: Record<string, string> = HTML,
  status = "200 OK",
  more = {},
) => record("response", { "WARC-Target-URI": url, "Content-Type": HTTP, ...more }, httpOf(status, headers, body));

const INFO = record("warcinfo", { "Content-Type": "application/warc-fields" }, "software: Crawler/1.0\r\n");
const ONE = "https://gazette.example/one";
const TWO = "https://gazette.example/two";
const SHORT = "<!doctype html><p>Short</p>";

test("pages of a WARC, plain and gzipped, with the date and the headers of their records", async (t) => {
  const records = [
    INFO,
    response(ONE, PAGE, { ...HTML, ETag: '"7"', "Set-Cookie": "secret=1" }),
    response(`<${TWO}>`, SHORT),
  ];
  const plain = fileOf(t, "news.warc", Buffer.concat(records));
  const packed = fileOf(t, "news.warc.gz", Buffer.concat(records.map((one) => gzipSync(one))));
  const whole = fileOf(t, "whole.warc.gz", gzipSync(Buffer.concat(records)));
  const [first, second, ...rest] = await found(plain);
  assert.ok(typeof first === "object" && typeof second === "object" && rest.length === 0);
  const { bytes, ...about } = first;
  const headers = { "content-type": "text/html; charset=utf-8", etag: '"7"' };
  assert.deepEqual(about, { address: ONE, location: ONE, fetchedAt: AT, headers });
  assert.equal(Buffer.from(bytes).toString(), PAGE);
  assert.equal(second.address, TWO);
  assert.deepEqual(await found(packed), [first, second]);
  assert.deepEqual(await found(whole), [first, second]);
  const [article] = await readAddress(packed);
  assert.equal(article?.url, ONE);
  assert.ok(article?.text.includes(PARAGRAPHS[1]!));
  assert.equal((await fetchAddress(plain)).address, ONE);
});

test("only HTML answers that succeeded are pages", async (t) => {
  const xhtml = { "content-type": "application/xhtml+xml" };
  const records = [
    response("https://gazette.example/x.png", "PNG", { "content-type": "image/png" }),
    response("https://gazette.example/x.json", "{}", { "content-type": "application/json" }),
    response("https://gazette.example/moved", SHORT, HTML, "301 Moved"),
    response("https://gazette.example/gone", SHORT, HTML, "404 Not Found"),
    response("https://gazette.example/untyped", SHORT, {}),
    record(
      "request",
      { "WARC-Target-URI": ONE, "Content-Type": "application/http; msgtype=request" },
      "GET / HTTP/1.1\r\n\r\n",
    ),
    record("response", { "WARC-Target-URI": "dns:gazette.example", "Content-Type": "text/dns" }, "gazette.example"),
    record("metadata", { "WARC-Target-URI": ONE, "Content-Type": "text/html" }, SHORT),
    record("conversion", { "WARC-Target-URI": ONE, "Content-Type": "text/html" }, SHORT),
    record("resource", { "WARC-Target-URI": "urn:pageinfo:x", "Content-Type": "application/json" }, "{}"),
    response("https://gazette.example/x", SHORT, xhtml),
    response("https://gazette.example/told", SHORT, {}, "200 OK", { "WARC-Identified-Payload-Type": "text/html" }),
    record("resource", { "WARC-Target-URI": "https://gazette.example/r", "Content-Type": "text/html" }, SHORT),
    record("resource", { "WARC-Target-URI": "urn:note:7", "Content-Type": "text/html" }, SHORT),
  ];
  const all = await found(fileOf(t, "a.warc.gz", Buffer.concat(records.map((one) => gzipSync(one)))));
  assert.deepEqual(
    all.map((one) => typeof one === "object" && [one.address, one.location]),
    [
      ["https://gazette.example/x", "https://gazette.example/x"],
      ["https://gazette.example/told", "https://gazette.example/told"],
      ["https://gazette.example/r", "https://gazette.example/r"],
      ["urn:note:7", null],
    ],
  );
});

test("the transfer is taken off, whatever it was, and the charset is that of the record", async (t) => {
  const chunked = `5\r\n${SHORT.slice(0, 5)}\r\n${(SHORT.length - 5).toString(16)}\r\n${SHORT.slice(5)}\r\n0\r\n\r\n`;
  const bodies: [Record<string, string>, Uint8Array | string][] = [
    [{ "content-encoding": "gzip" }, gzipSync(SHORT)],
    [{ "content-encoding": "br" }, brotliCompressSync(SHORT)],
    [{ "transfer-encoding": "chunked" }, chunked],
    // Archives that keep the body plain leave the header as it was.
    [{ "content-encoding": "gzip" }, SHORT],
    [{ "transfer-encoding": "chunked" }, SHORT],
  ];
  const records = bodies.map(([headers, body]) => response(ONE, body, { ...HTML, ...headers }));
  for (const one of await found(fileOf(t, "a.warc", Buffer.concat(records))))
    assert.equal(typeof one === "object" && Buffer.from(one.bytes).toString(), SHORT);
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const page = Buffer.from(pageOf("", [...PARAGRAPHS, "PLACE"]))
    .toString("latin1")
    .split("PLACE");
  const body = Buffer.concat([Buffer.from(page[0]!, "latin1"), cyrillic, Buffer.from(page[1]!, "latin1")]);
  const file = fileOf(t, "b.warc", response(ONE, body, { "content-type": "text/html; charset=windows-1251" }));
  assert.match((await readAddress(file))[0]!.text, /Привет$/);
});

test("a page seen again is read at its time, if it is there, and counted if not", async (t) => {
  const digest = { "WARC-Payload-Digest": "sha1:ABC" };
  const again = (url: string, at: string, more: Record<string, string>) =>
    record("revisit", { "WARC-Target-URI": url, "WARC-Date": at, ...more }, "");
  const records = [
    again(TWO, "2031-03-06T00:00:00Z", digest),
    response(ONE, SHORT, HTML, "200 OK", digest),
    again(ONE, "2031-03-07T00:00:00Z", { "WARC-Refers-To-Target-URI": ONE, "WARC-Refers-To-Date": AT }),
    again(ONE, "2031-03-08T00:00:00Z", { "WARC-Payload-Digest": "sha1:OTHER" }),
  ];
  const all = await found(fileOf(t, "a.warc.gz", Buffer.concat(records.map((one) => gzipSync(one)))));
  assert.deepEqual(told(all), [
    `${ONE} ${AT} ${SHORT.length}`,
    `${TWO} 2031-03-06T00:00:00Z ${SHORT.length}`,
    `${ONE} 2031-03-07T00:00:00Z ${SHORT.length}`,
    "read: 1 page seen again, but not there to be read, in FILE",
  ]);
});

test("a broken archive gives the pages before the break, and says that it is broken", async (t) => {
  const first = response(ONE, "<p>one</p>".padEnd(100_000));
  const whole = [`${ONE} ${AT} 100000`];
  const second = response(TWO, "<p>two</p>".padEnd(100_000));
  const packed = Buffer.concat([gzipSync(first, { level: 0 }), gzipSync(second, { level: 0 })]);
  const cases: [string, Uint8Array, string][] = [
    ["cut.warc", Buffer.concat([first, second.subarray(0, -50_000)]), "cut off in the middle of a page:"],
    ["cut.warc.gz", packed.subarray(0, -50_000), "cut off in the middle of a page:"],
    [
      "noise.warc",
      Buffer.concat([first, Buffer.from("noise\r\n".repeat(9))]),
      "no WARC record where one should begin in",
    ],
    ["blank.warc", Buffer.concat([first, Buffer.from("\r\n".repeat(99))]), "no WARC record where one should begin in"],
    [
      "noise.warc.gz",
      Buffer.concat([gzipSync(first, { level: 0 }), Buffer.from("junk that somebody wrote behind it")]),
      `compression broken after ${gzipSync(first, { level: 0 }).length} bytes:`,
    ],
    [
      "sum.warc.gz",
      Buffer.concat([gzipSync(first, { level: 0 }).subarray(0, -8), Buffer.alloc(8, 7)]),
      `compression broken after ${gzipSync(first, { level: 0 }).length} bytes:`,
    ],
    ["foot.warc.gz", gzipSync(first, { level: 0 }).subarray(0, -3), "cut off in the middle of a page:"],
    [
      "endless.warc",
      Buffer.concat([first, Buffer.from(`WARC/1.0\r\nX: ${"x".repeat(2_000_000)}`)]),
      "WARC record with an endless head in",
    ],
    [
      "length.warc",
      Buffer.concat([first, Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\n")]),
      "WARC record without a length in",
    ],
    [
      "minus.warc",
      Buffer.concat([first, Buffer.from("WARC/1.0\r\nContent-Length: -5\r\n\r\n\r\n\r\n")]),
      "WARC record without a length in",
    ],
  ];
  for (const [name, bytes, why] of cases)
    assert.deepEqual(told(await found(fileOf(t, name, bytes))), [...whole, `read: ${why} FILE`], name);
});

test("of a small archive nothing is lost before junk; zeros and heads with names are none", async (t) => {
  const packed = gzipSync(response(ONE, SHORT));
  const whole = [`${ONE} ${AT} ${SHORT.length}`];
  const extra = Buffer.from([5, 0, 0x41, 0x42, 1, 0, 9]);
  const named = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 4 + 8 + 16 + 2, ...packed.subarray(4, 10)]),
    extra,
    Buffer.from("page\0comment\0xx"),
    packed.subarray(10),
  ]);
  // A page whose bytes lie in very many members.
  const large = response(ONE, " ".repeat(200_000));
  const crumbs = Buffer.concat(
    Array.from({ length: 1_500 }, (_, place) => gzipSync(large.subarray(place * 130, (place + 1) * 130))),
  );
  const cases: [string, Uint8Array, string[]][] = [
    ["junk.warc.gz", Buffer.from("junk"), [...whole, `read: compression broken after ${packed.length} bytes: FILE`]],
    [
      "magic.warc.gz",
      Buffer.from([0x1f, 0x8b, 8]),
      [...whole, `read: compression broken after ${packed.length} bytes: FILE`],
    ],
    ["zeros.warc.gz", Buffer.alloc(40_000), whole],
    [
      "hole.warc.gz",
      Buffer.concat([Buffer.alloc(40_000), packed, Buffer.alloc(9)]),
      [...whole, ...whole, "read: 40000 zeros where pages may have been in FILE"],
    ],
    [
      "nothing.warc.gz",
      Buffer.concat([...Array.from({ length: 1_001 }, () => gzipSync("")), packed]),
      [...whole, "read: next to nothing in most of its pieces: FILE"],
    ],
    ["crumbs.warc.gz", crumbs, [...whole, "read: next to nothing in most of its pieces: FILE"]],
    ["named.warc.gz", named, [...whole, ...whole]],
  ];
  for (const [name, behind, expected] of cases)
    assert.deepEqual(told(await found(fileOf(t, name, Buffer.concat([packed, behind])))), expected, name);
});

test("what is too large is passed over, and the next page is read", async (t) => {
  const bomb = gzipSync(Buffer.alloc(3_000_000, 32));
  const records = [
    response(ONE, " ".repeat(2_000_000)),
    response(ONE, bomb, { ...HTML, "content-encoding": "gzip" }),
    response(ONE, "x", { ...HTML, "content-encoding": "gzip, gzip, gzip" }),
    response(ONE, "x", { ...HTML, "content-encoding": "constructor" }),
    response(ONE, "x", { ...HTML, "content-encoding": "gzip" }),
    response(TWO, SHORT),
  ];
  assert.deepEqual(told(await found(fileOf(t, "a.warc", Buffer.concat(records)), { maxBytes: 1_000_000 })), [
    `read: larger than 1 MB: ${ONE}`,
    `read: larger than 1 MB: ${ONE}`,
    `read: compressed too often: ${ONE}`,
    `read: unknown compression constructor: ${ONE}`,
    `read: compression broken: ${ONE}`,
    `${TWO} ${AT} ${SHORT.length}`,
  ]);
});

test("an archive that unpacks to far too much is given up", async (t) => {
  const [head, zeros] = [
    record("response", { "WARC-Target-URI": ONE, "Content-Type": HTTP }, ""),
    gzipSync(Buffer.alloc(1_000_000)),
  ];
  const length = head.toString().replace("Content-Length: 0\r\n\r\n\r\n\r\n", "Content-Length: 120000000\r\n\r\n");
  const bomb = Buffer.concat([gzipSync(length), ...Array.from({ length: 120 }, () => zeros)]);
  assert.deepEqual(told(await found(fileOf(t, "bomb.warc.gz", bomb))), [
    `read: larger than 10 MB: ${ONE}`,
    "read: unpacks to more than 100 times its size: FILE",
  ]);
});

const FEW: readonly Capture[] = [
  {
    address: ONE,
    location: ONE,
    fetchedAt: "2031-03-05T07:15:00.123Z",
    headers: { "content-type": "text/html", "content-encoding": "gzip", "content-length": "99" },
    bytes: Buffer.from(PAGE),
    title: "Orla bridge",
    request: { accept: "text/html", "x-bad": "a\r\nHost: evil" },
  },
  {
    address: "http://gazette.example/ä b",
    location: TWO,
    fetchedAt: AT,
    headers: { "content-type": "application/json", via: "é" },
    bytes: Buffer.from('{"uri":"x"}'),
  },
  { address: "saved pages/größe 100%.html", location: null, fetchedAt: AT, headers: {}, bytes: Buffer.from("<p>ok") },
  { address: "-", location: null, fetchedAt: AT, headers: {}, bytes: new Uint8Array() },
];

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

const ABOUT = { created: "2031-03-09T00:00:00Z", software: "Whence 0.1.0" };

test("what was written as WACZ is read back as it was", async (t) => {
  const file = path.join(folderOf(t), "kept.wacz");
  await writeWacz(each(FEW), file, ABOUT);
  const back = await found(file);
  assert.deepEqual(
    back.map((one) => typeof one === "object" && { ...one, bytes: Buffer.from(one.bytes).toString() }),
    FEW.map(({ address, location, fetchedAt, headers, bytes }) => ({
      address,
      location,
      fetchedAt,
      headers,
      bytes: Buffer.from(bytes).toString(),
    })),
  );
  await assert.rejects(writeWacz(each(FEW), file, ABOUT), { code: "EEXIST" });
});

test("a WACZ whose hashes do not hold is not read", async (t) => {
  const hashed = (name: string, hash: string) => ({ resources: [{ path: name, hash }] });
  const warc = gzipSync(response(ONE, SHORT));
  const name = "archive/data.warc.gz";
  const wacz = (files: Record<string, unknown>) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([at, held]) => [
            at,
            held instanceof Uint8Array ? held : Buffer.from(JSON.stringify(held)),
          ]),
        ),
      ),
    );
  const { createHash } = await import("node:crypto");
  const sha = createHash("sha256").update(warc).digest("hex");
  const good = { [name]: warc, "datapackage.json": hashed(name, `sha256:${sha}`) };
  const cases: [Buffer, string][] = [
    [wacz(good), `${ONE} ${AT} ${SHORT.length}`],
    [wacz({ ...good, "datapackage.json": hashed(name, sha) }), `${ONE} ${AT} ${SHORT.length}`],
    [
      wacz({ ...good, "datapackage.json": hashed(name, "sha256:00") }),
      `read: ${name} is not what its hash says in FILE`,
    ],
    [wacz({ ...good, "datapackage.json": { resources: "x", __proto__: null } }), `read: ${name} has no hash in FILE`],
    [
      wacz({ ...good, "datapackage-digest.json": { hash: "sha256:00" } }),
      "read: datapackage.json is not what its hash says in FILE",
    ],
    [wacz({ [name]: warc }), "read: no datapackage.json in FILE"],
    [wacz({ ...good, "datapackage.json": Buffer.from("{") }), "read: package description is not JSON in FILE"],
    [wacz({ "datapackage.json": {} }), "read: no WARC in FILE"],
    [wacz(good).subarray(0, -30), "read: no zip file, or one that is cut off: FILE"],
    [Buffer.from("no zip at all"), "read: no zip file, or one that is cut off: FILE"],
    [
      Buffer.concat([Buffer.alloc(9), Buffer.from("PK\x05\x06"), Buffer.alloc(18, 0x7f)]),
      "read: zip directory broken: FILE",
    ],
  ];
  for (const [bytes, expected] of cases) assert.deepEqual(told(await found(fileOf(t, "a.wacz", bytes))), [expected]);
});

test("an archive that is not there", async (t) => {
  assert.deepEqual(told(await found("no/such.wacz")), ["read: no such file: FILE"]);
  assert.deepEqual(told(await found("no/such.warc.gz")), ["read: no such file: FILE"]);
  const folder = path.join(folderOf(t), "x.warc");
  (await import("node:fs")).mkdirSync(folder);
  assert.deepEqual(told(await found(folder)), ["read: is no file: FILE"]);
});

test("an archive without answers says so, wherever it was cut off", async (t) => {
  const none = ["read: no response records in FILE"];
  assert.deepEqual(told(await found(fileOf(t, "empty.warc", ""))), none);
  assert.deepEqual(told(await found(fileOf(t, "empty.warc.gz", ""))), none);
  assert.deepEqual(told(await found(fileOf(t, "info.warc", INFO))), none);
  const asked = record("request", { "WARC-Target-URI": ONE, "Content-Type": HTTP }, "GET /one HTTP/1.1\r\n\r\n");
  assert.deepEqual(told(await found(fileOf(t, "asked.warc.gz", gzipSync(Buffer.concat([INFO, asked]))))), none);
  await assert.rejects(
    readAddress(fileOf(t, "empty.warc.gz", gzipSync(""))),
    /^Unreadable: read: no response records in /,
  );
  // A picture is an answer, and no page.
  const picture = response(ONE, "GIF89a", { "Content-Type": "image/gif" });
  assert.deepEqual(told(await found(fileOf(t, "picture.warc", picture))), []);

  const whole = response(ONE, SHORT);
  for (const [name, bytes] of [
    ["cut.warc", whole],
    ["cut.warc.gz", gzipSync(whole)],
  ] as const)
    for (let length = 0; length < bytes.length - (name === "cut.warc" ? 4 : 0); length += 1) {
      const said = told(await found(fileOf(t, name, bytes.subarray(0, length)))).filter((one) =>
        one.startsWith("read: "),
      );
      assert.equal(said.length, 1, `${name} after ${length} bytes`);
    }
});
