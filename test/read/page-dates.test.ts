import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dateIn } from "../../src/read/page/dates.ts";
import type { Order } from "../../src/read/page/dates.ts";

// What the page says, and what it means; null where it can mean two things or none.
const DATES: readonly [string, string | null, Order?][] = [
  ["2024-10-23", "2024-10-23"],
  ["2024-10-23T16:12:00+03:00", "2024-10-23T16:12:00+03:00"],
  ["2024-10-23T16:12:00.123Z", "2024-10-23T16:12:00Z"],
  ["2024-10-23T16:12:00+0300", "2024-10-23T16:12:00+03:00"],
  ["2024-10-23 16:12", "2024-10-23T16:12"],
  ["20241023T161200Z", "2024-10-23T16:12:00Z"],
  ["Wed, 23 Oct 2024 16:12:09 GMT", "2024-10-23T16:12:09Z"],
  ["Wed, 23 Oct 2024 16:12:09 -0500", "2024-10-23T16:12:09-05:00"],
  ["1729689120", "2024-10-23T13:12:00Z"],
  ["23 October 2024", "2024-10-23"],
  ["23 October 2024 16:12", "2024-10-23T16:12"],
  ["Published: 23 October 2024, 16:12 EEST", "2024-10-23T16:12+03:00"],
  ["16:12, 23 October 2024", "2024-10-23T16:12"],
  ["October 23, 2024", "2024-10-23"],
  ["October 23rd, 2024 at 4:12 pm", "2024-10-23T16:12"],
  ["Oct. 23, 2024, 4:12 p.m. ET", "2024-10-23T16:12-04:00"],
  ["Jan. 3, 2024, 12:05 a.m. ET", "2024-01-03T00:05-05:00"],
  ["Oct 23, 2024 4 PM PT", "2024-10-23T16:00-07:00"],
  ["23 de octubre de 2024", "2024-10-23"],
  ["23. Oktober 2024, 16:12 Uhr", "2024-10-23T16:12"],
  ["23 жовтня 2024, 16:12", "2024-10-23T16:12"],
  ["9 de março de 2024, 8h05", "2024-03-09T08:05"],
  ["23.10.2024", "2024-10-23"],
  ["23/10/2024 16:12", "2024-10-23T16:12"],
  ["10/23/2024", "2024-10-23"],
  ["2024/10/23", "2024-10-23"],
  ["2024.10.3", "2024-10-03"],
  ["05.05.2024", "2024-05-05"],
  ["03.10.2024", "2024-10-03", "day"],
  // Full stops put the day first where the page does not say otherwise.
  ["03.10.2024", "2024-10-03"],
  ["4.3.2025, 7:15 Gazette", "2025-03-04T07:15"],
  ["03.10.2024", "2024-03-10", "month"],
  ["03/10/2024", "2024-03-10", "month"],
  // Two readings, and nothing tells which.
  ["03/10/2024", null],
  // A zone whose name means several offsets is not stated.
  ["23 October 2024 16:12 IST", "2024-10-23T16:12"],
  // No date at all.
  ["30 February 2024", null],
  ["2024-13-01", null],
  ["23 October", null],
  ["Today, 16:12", null],
  ["2 hours ago", null],
  ["Call 555-2024-10", null],
  ["", null],
];

describe("dates", () => {
  for (const [text, date, order] of DATES)
    test(`${text || "nothing"}${order ? ` (${order} first)` : ""}`, () =>
      assert.equal(dateIn(text, order ?? null), date));
});
