import assert from "node:assert/strict";
import { test } from "node:test";
import { feedDate } from "../../src/read/index.ts";

/** What a feed writes, and what it says. */
const DATES: readonly (readonly [string, string | null])[] = [
  ["Wed, 18 Nov 2026 10:00:00 GMT", "2026-11-18T10:00:00Z"],
  ["Wed, 18 Nov 2026 10:00:00 +0100", "2026-11-18T10:00:00+01:00"],
  ["Wed, 18 Nov 2026 10:00:00 +01:00", "2026-11-18T10:00:00+01:00"],
  ["Wed, 18 Nov 2026 10:00:00 +0100 (CET)", "2026-11-18T10:00:00+01:00"],
  ["Wed, 18 Nov 2026 10:00:00 GMT+0100", "2026-11-18T10:00:00+01:00"],
  ["18 Nov 2026 10:00 UT", "2026-11-18T10:00+00:00"],
  ["Wed, 18 Nov 26 9:05:00 EST", "2026-11-18T09:05:00-05:00"],
  ["18 Nov 49 10:00:00 GMT", "2049-11-18T10:00:00Z"],
  ["18 Nov 99 10:00:00 GMT", "1999-11-18T10:00:00Z"],
  ["Wednesday, 18-Nov-26 10:00:00 GMT", "2026-11-18T10:00:00Z"],
  ["Wed,  18   November 2026\n10:00:00 PDT", "2026-11-18T10:00:00-07:00"],
  ["Wed, 18 Nov 2026 10:00:00 CST", "2026-11-18T10:00:00-06:00"],
  ["Wed, 18 Nov 2026", "2026-11-18"],
  ["Nov 18, 2026 10:00 GMT", "2026-11-18T10:00Z"],
  ["2026-11-18T10:00:00Z", "2026-11-18T10:00:00Z"],
  ["2026-11-18T10:00:00.123Z", "2026-11-18T10:00:00Z"],
  ["2026-11-18T10:00:00+0100", "2026-11-18T10:00:00+01:00"],
  ["2026-11-18 10:00:00", "2026-11-18T10:00:00"],
  ["2026-11-18", "2026-11-18"],
  // A zone that means several, and a time that is none: the day stays.
  ["Wed, 18 Nov 2026 10:00:00 IST", "2026-11-18"],
  ["Wed, 18 Nov 2026 25:00:00 GMT", "2026-11-18"],
  // No date, or none that is plain.
  ["Mié, 18 nov", null],
  ["Mié, 18 nov 2026 10:00:00 GMT", null],
  ["10/11/2026", null],
  ["18 Nov", null],
  ["31 Feb 2026 10:00:00 GMT", null],
  ["0001-01-01T00:00:00Z", null],
  ["Thu, 01 Jan 1970 00:00:00 GMT", null],
  ["1794996000", null],
  ["yesterday", null],
  ["", null],
  ["Wed, 18 Nov 2026 10:00:00 GMT".padEnd(80, "!"), null],
];

for (const [written, said] of DATES) test(`feed date: ${written.trim()}`, () => assert.equal(feedDate(written), said));
