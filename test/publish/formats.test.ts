import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { formats, type Format } from "../../src/publish/index.ts";
import { entry } from "./arbitrary.ts";
import { entries, marfa, velmar } from "./example.ts";

const FOLDER = new URL("../../src/publish/formats/", import.meta.url);
const look = () => ({ why: true, width: 80, colour: false });

/** What a run of these entries writes. */
function run(format: Format, some = entries): string {
  const one = look();
  return [format.begin?.(one), ...some.map((entry) => format.article(entry, one)), format.end?.(one)].join("");
}

test("every file of formats/ is in the list under its name", () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""));
  assert.deepEqual(formats.map(({ name }) => name).sort(), files.sort());
});

test("every format says in one sentence what it is", () => {
  for (const { summary } of formats) assert.match(summary, /^[A-Z][^.]+\.$/);
});

test("two runs write the same bytes, and two at once do not meet", () => {
  for (const format of formats) {
    assert.equal(run(format), run(format), format.name);
    const [a, b] = [look(), look()];
    const begun = [format.begin?.(a), format.begin?.(b)];
    const first = [begun[0], format.article(velmar, a)];
    const second = [begun[1], format.article(marfa, b)];
    assert.equal([...first, format.end?.(a)].join(""), run(format, [velmar]), format.name);
    assert.equal([...second, format.end?.(b)].join(""), run(format, [marfa]), format.name);
  }
});

test("nothing that a page holds can steer a terminal", () => {
  // oxlint-disable-next-line no-control-regex
  const steering = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
  const safe = (one: (typeof entries)[number]) => {
    for (const format of formats) assert.doesNotMatch(run(format, [one]), steering, format.name);
  };
  for (const one of entries) safe(one);
  fc.assert(fc.property(entry, safe), { numRuns: 200 });
});
