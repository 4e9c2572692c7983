// What cannot be read is told: of many of a kind some, and how many more.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Complaints } from "../../src/cli/complaints.ts";
import { fileFor } from "../ledger/files.ts";
import { calling } from "./calling.ts";

/** A record of a WARC whose answer is packed in a way that nobody knows. */
function record(place: number, coding: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\nx`;
  const head = [
    "WARC-Type: response",
    `WARC-Target-URI: https://gazette.example/${place}`,
    "WARC-Date: 2031-03-05T07:15:00Z",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${answer.length}`,
  ];
  return `WARC/1.0\r\n${head.join("\r\n")}\r\n\r\n${answer}\r\n\r\n`;
}

test("of many faulty records of an archive some are told, and how many more of each kind", async (t) => {
  const file = path.join(path.dirname(fileFor(t)), "faulty.warc");
  const records = Array.from({ length: 2_000 }, (_, place) => record(place, place % 2 === 0 ? "zork" : "quux"));
  writeFileSync(file, records.join(""));
  const { code, err } = await calling(["read", "--reader", "rules", file]);
  assert.equal(code, 1);
  assert.equal(err.length, 62);
  assert.equal(err[0], "read: unknown compression zork: https://gazette.example/0");
  assert.deepEqual(err.slice(60), [
    "read: unknown compression zork: … and 970 more",
    "read: unknown compression quux: … and 970 more",
  ]);
});

test("each address that somebody asked for has its line", async () => {
  const files = Array.from({ length: 40 }, (_, place) => `no/such-${place}.html`);
  const { err } = await calling(["read", "--reader", "rules", ...files]);
  assert.deepEqual(
    err,
    files.map((file) => `read: no such file: ${file}`),
  );
});

test("however many kinds there are, the lines are few", () => {
  const said: string[] = [];
  const complaints = new Complaints((line) => said.push(line));
  for (let kind = 0; kind < 5_000; kind += 1)
    complaints.ofMany(`read: unknown compression ${kind}: https://a.example/`);
  complaints.ofMany("read: unknown compression 7: https://b.example/");
  complaints.end();
  assert.equal(said.length, 302);
  assert.deepEqual(said.slice(300), [
    "read: other reasons: … and 4,700 more",
    "read: unknown compression 7: … and 1 more",
  ]);
});
