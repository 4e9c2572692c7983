import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesOf } from "../../../src/read/watch/robots.ts";
import {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  backOff,
  freshnessOf,
  nextLook,
  retryAfter,
  rhythmOf,
} from "../../../src/read/watch/times.ts";
import { plainAddress } from "../../../src/read/tracking.ts";

const NOW = Date.parse("2031-03-03T10:00:00Z");

test("Retry-After in seconds and as a date, never more than a day, never back in time", () => {
  const cases: readonly (readonly [string | undefined, number | null])[] = [
    ["120", 2 * MINUTE],
    [" 0 ", 0],
    ["999999999", DAY],
    ["Mon, 03 Mar 2031 10:05:00 GMT", 5 * MINUTE],
    ["Mon, 03 Mar 2031 09:00:00 GMT", 0],
    ["Mon, 03 Mar 2036 09:00:00 GMT", DAY],
    ["-5", null],
    ["1.5", null],
    ["soon", null],
    [undefined, null],
  ];
  for (const [value, wait] of cases) {
    assert.equal(retryAfter(value === undefined ? {} : { "retry-after": value }, NOW), wait, String(value));
  }
});

test("how long an answer is fresh", () => {
  const cases: readonly (readonly [Record<string, string>, number | null, boolean])[] = [
    [{}, null, false],
    [{ "cache-control": "max-age=600" }, 10 * MINUTE, false],
    [{ "cache-control": 'public, Max-Age="600"', age: "60" }, 9 * MINUTE, false],
    [{ "cache-control": "max-age=60", age: "600" }, 0, false],
    [{ "cache-control": "max-age=-1" }, null, false],
    [{ "cache-control": "no-store, max-age=600" }, 0, true],
    [{ "cache-control": "no-cache" }, 0, false],
    [{ expires: "Mon, 03 Mar 2031 11:00:00 GMT" }, HOUR, false],
    [{ expires: "0" }, 0, false],
    [{ "cache-control": "max-age=60", expires: "Mon, 03 Mar 2031 11:00:00 GMT" }, MINUTE, false],
  ];
  for (const [headers, fresh, isSecret] of cases) {
    assert.deepEqual(freshnessOf(headers, NOW), { fresh, isSecret }, JSON.stringify(headers));
  }
});

test("a source is looked at as often as it is worth, within bounds", () => {
  assert.equal(rhythmOf({ every: 90 * SECOND, fresh: DAY, quiet: 50 }), 90 * SECOND);
  assert.equal(rhythmOf({ every: null, fresh: null, quiet: 0 }), 15 * MINUTE);
  assert.equal(rhythmOf({ every: null, fresh: SECOND, quiet: 0 }), 15 * MINUTE);
  assert.equal(rhythmOf({ every: null, fresh: 2 * HOUR, quiet: 0 }), 2 * HOUR);
  assert.equal(rhythmOf({ every: null, fresh: 400 * DAY, quiet: 0 }), DAY);
  assert.equal(rhythmOf({ every: null, fresh: null, quiet: 8 }), 30 * MINUTE);
  assert.equal(rhythmOf({ every: null, fresh: null, quiet: 1_000 }), HOUR);
});

test("failures are waited for longer each time, and never quite the same", () => {
  const waits = Array.from({ length: 12 }, (_, place) => backOff(place + 1, () => 0.5));
  assert.deepEqual(waits.slice(0, 3), [5 * MINUTE, 10 * MINUTE, 20 * MINUTE]);
  assert.ok(waits.every((wait, place) => place === 0 || wait >= waits[place - 1]!));
  assert.equal(waits.at(-1), 12 * HOUR);
  assert.ok(backOff(1, () => 0) < backOff(1, () => 0.99));
  assert.ok(Number.isFinite(backOff(5_000, () => 0.5)));
});

test("a page is looked at less and less often, and then no more", () => {
  const looks: number[] = [];
  for (let now: number | null = 0; (now = nextLook(0, now)) !== null;) looks.push(now);
  assert.deepEqual(looks.slice(0, 4), [15 * MINUTE, HOUR, 4 * HOUR, DAY]);
  const pauses = looks.map((look, place) => look - (looks[place - 1] ?? 0));
  assert.ok(pauses.every((pause, place) => place === 0 || pause > pauses[place - 1]!));
});

test("robots.txt", () => {
  const rules = rulesOf(
    "User-agent: *\nDisallow: /\n\nUser-agent: WHENCE\nDisallow: /a/\nAllow: /a/open\nDisallow: /*.pdf$\nCrawl-delay: 2.5\n",
    "ostrel.example",
  );
  const allows = (path: string) => rules.allows(`https://ostrel.example${path}`);
  assert.deepEqual(["/", "/a/x", "/a/open/1", "/x.pdf", "/x.pdf?a=1"].map(allows), [true, false, true, false, true]);
  assert.equal(rules.delay, 2_500);
  // One file is for the host, by whichever scheme and port it is asked.
  const other = rulesOf("User-agent: *\nDisallow: /a/\n", "127.0.0.1:8080");
  assert.deepEqual([other.allows("http://127.0.0.1:8080/a/"), other.allows("http://127.0.0.1:8080/b")], [false, true]);
  assert.equal(rulesOf(null, "a.example").allows("https://a.example/x"), true);
  for (const delay of ["0", "-4", "many", "1e400"]) {
    assert.ok((rulesOf(`User-agent: *\nCrawl-delay: ${delay}`, "a.example").delay ?? 0) <= DAY, delay);
  }
});

test("a robots.txt that is made to be slow is none that allows anything", () => {
  const wild = `User-agent: *\nDisallow: /${"*a".repeat(40_000)}\n`;
  assert.equal(rulesOf(wild, "a.example").allows(`https://a.example/${"a".repeat(1_500)}`), false);
  assert.equal(
    rulesOf("User-agent: *\nAllow: /\n", "a.example").allows(`https://a.example/${"a".repeat(5_000)}`),
    false,
  );
});

test("an address without what follows its reader around", () => {
  const cases = [
    ["https://a.example/x?utm_source=mail&id=7&fbclid=1", "https://a.example/x?id=7"],
    ["https://a.example/x?utm_source=mail#top", "https://a.example/x"],
    ["https://a.example/x?UTM_Medium=a&b=%20c+d&b=2", "https://a.example/x?b=%20c+d&b=2"],
    ["https://a.example/x?reference=utm_source", "https://a.example/x?reference=utm_source"],
    ["https://a.example/x?a=1&&b", "https://a.example/x?a=1&&b"],
    ["mailto:a@b.example?utm_source=1", "mailto:a@b.example?utm_source=1"],
    ["no address", "no address"],
  ];
  for (const [address, plain] of cases) assert.equal(plainAddress(address!), plain);
});
