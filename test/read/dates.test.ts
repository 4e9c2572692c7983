import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { datelineOf, isoDate } from "../../src/read/dates.ts";

const LINES: Record<string, string | null> = {
  "23 October 2024 16:12": "2024-10-23T16:12",
  "March 01, 2008": "2008-03-01",
  "Friday, November 2, 2007": "2007-11-02",
  "2024-10-23": "2024-10-23",
  "2024-10-23T16:12:05+03:00": "2024-10-23T16:12:05+03:00",
  "2024-10-23 16:12": "2024-10-23T16:12",
  "23.10.2024": "2024-10-23",
  "23.10.2024, 09:05": "2024-10-23T09:05",
  "Oct. 3rd, 2024, 4:12 p.m. EST": "2024-10-03T16:12-05:00",
  "Sat 5 Sept 2020 at 12:01 am (GMT)": "2020-09-05T00:01Z",
  "1 May 2021 | 7:30 UTC+3": "2021-05-01T07:30+03:00",
  "2020 March 4": "2020-03-04",
  // What does not say a day, or says more than a day, or says it in a way that can be read in two.
  "10/11/2024": null,
  "October 2024": null,
  Monday: null,
  "30 February 2024": null,
  "31 June 2024": null,
  "23 October 2024 25:12": null,
  "23 October 2024 16:12 XYZ": null,
  "On 23 October 2024": null,
  "Thursday, May 7, 2015 On Tuesday, the council met": null,
  "2024": null,
  "": null,
};

for (const [line, date] of Object.entries(LINES)) {
  test(`dateline: ${line}`, () => assert.equal(datelineOf(line), date));
}

const ISO: Record<string, string | null> = {
  "2024-10-23": "2024-10-23",
  "2024-10-23T16:12Z": "2024-10-23T16:12Z",
  "2024-10-23t16:12:00.123+0300": "2024-10-23T16:12:00+03:00",
  "2024-13-01": null,
  "2024-02-30": null,
  "2024-02-28T10:00:99": null,
  "2024-02-28T10:60": null,
  "23.10.2024": null,
  yesterday: null,
};

for (const [value, date] of Object.entries(ISO)) {
  test(`ISO 8601: ${value}`, () => assert.equal(isoDate(value), date));
}

test("any string is answered, and answers are stable", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (line) => {
      const date = datelineOf(line);
      if (date !== null) assert.equal(isoDate(date), date);
    }),
  ));
