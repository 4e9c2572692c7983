import assert from "node:assert/strict";
import { test } from "node:test";
import { Unreadable } from "../../src/read/index.ts";
import { ninjs } from "../../src/read/dialects/ninjs.ts";
import { HEADLINE, NINJS, PARAGRAPHS } from "./fixtures.ts";

const raw = (json: string) => ({
  address: "item.json",
  url: null,
  mediaType: null,
  charset: null,
  extension: ".json",
  bytes: Buffer.from(json),
});
const read = (item: unknown) => ninjs.read(raw(JSON.stringify(item)))[0]!;

/** The same item as version 2 writes it. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name.toLowerCase(), lowered(held)]));
}

test("versions 2 and 3 give the same article", () => {
  const article = read(NINJS);
  assert.deepEqual(read(lowered(NINJS)), article);
  const { text, blocks, ...rest } = article;
  assert.deepEqual(rest, {
    url: NINJS.uri,
    title: HEADLINE,
    publisher: "Orla Press",
    published: "2024-03-04T16:12:00+01:00",
    modified: "2024-03-04T18:00:00+01:00",
    authors: ["Iva Kern", "Tomás Lund", "Orla Press"],
    language: "en-GB",
  });
  assert.deepEqual(
    blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [
      ["headline", HEADLINE],
      ["paragraph", PARAGRAPHS[0]],
      ["quote", PARAGRAPHS[1]],
      ["subhead", "What comes next"],
      ["list", "Ferries run twice an hour"],
      ["caption", "The pillar & the crack"],
    ],
  );
});

test("plain text where there is no HTML, and the fields of version 1", () => {
  const plain = read({ ...NINJS, bodies: [NINJS.bodies[0]] });
  assert.equal(plain.text, [HEADLINE, ...PARAGRAPHS].join("\n"));
  const first = read({
    uri: "tag:orla:1",
    headline: "Short",
    body_text: "Ana said so.\nIvo did not.",
    byline: "Iva Kern",
    source: "Orla",
  });
  assert.equal(first.text, "Short\nAna said so.\nIvo did not.");
  assert.deepEqual(
    [first.url, first.authors, first.publisher, first.published],
    ["tag:orla:1", ["Iva Kern"], "Orla", null],
  );
  assert.deepEqual(
    first.blocks.map(({ kind }) => kind),
    ["headline", "paragraph", "paragraph"],
  );
  assert.equal(
    read({ uri: "tag:orla:1", body_xhtml: "<p>Ana said so.<br/>Ivo did not.</p>" }).text,
    "Ana said so.\nIvo did not.",
  );
});

test("who publishes it, where nobody holds the copyright", () => {
  const infoSources = [
    { name: "Ana Ruiz", role: "isrol:originfo" },
    { name: "Orla Wire", role: "http://cv.iptc.org/newscodes/infosourcerole/distributor" },
  ];
  const { copyrightHolder: _, ...open } = NINJS;
  assert.equal(read({ ...open, infoSources }).publisher, "Orla Wire");
  assert.equal(read({ ...open, infoSources: infoSources.slice(0, 1) }).publisher, "Ana Ruiz");
  assert.equal(read(open).publisher, null);
});

test("a canceled item is read", () => assert.equal(read({ ...NINJS, pubStatus: "canceled" }).title, HEADLINE));

test("a date that is none is not taken", () => {
  assert.equal(read({ ...NINJS, firstCreated: "yesterday" }).published, NINJS.versionCreated);
});

const BAD: Record<string, string> = {
  "{": "read: not JSON: item.json",
  '{"uri": "x"} y': "read: not JSON: item.json",
  "[1]": "read: not a ninjs item: item.json",
  null: "read: not a ninjs item: item.json",
  '{"headline": "x"}': "read: ninjs without uri: item.json",
  '{"uri": 7}': "read: ninjs uri is no string: item.json",
  '{"uri": "x", "headlines": "x"}': "read: ninjs headlines is no list of objects: item.json",
  '{"uri": "x", "bodies": ["x"]}': "read: ninjs bodies is no list of objects: item.json",
  '{"uri": "x", "bodies": [{"value": {}}]}': "read: ninjs value is no string: item.json",
  '{"uri": "x", "headlines": [{"value": "x"}]}': "read: no article text at item.json",
  '{"uri": "x", "bodies": [{"value": "<p> </p>", "role": "html"}]}': "read: no article text at item.json",
};

for (const [json, message] of Object.entries(BAD)) {
  test(`bad: ${json}`, () =>
    assert.throws(
      () => ninjs.read(raw(json)),
      new Unreadable(message.slice("read: ".length, -" item.json".length), "item.json"),
    ));
}

test("100,000 nested arrays", () => {
  const nested = `{"uri": "x", "bodies": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  assert.throws(() => ninjs.read(raw(nested)), Unreadable);
});
