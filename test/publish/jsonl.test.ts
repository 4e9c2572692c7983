import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { freeze } from "../../src/article/index.ts";
import type { Entry } from "../../src/publish/index.ts";
import { json } from "../../src/publish/formats/json.ts";
import { jsonl } from "../../src/publish/formats/jsonl.ts";
import { entry } from "./arbitrary.ts";
import { at, entries, link, statement } from "./example.ts";

const look = { why: false, width: 80, colour: false };
const TEXT = "Over 20 ships wait, Ana Ruiz said.";

const small: Entry = {
  doc: "ships",
  address: "ships.txt",
  article: freeze({
    url: null,
    title: null,
    publisher: null,
    published: null,
    modified: null,
    authors: [],
    language: "en",
    text: TEXT,
    blocks: [{ kind: "paragraph", start: 0, end: 34 }],
  }),
  statements: [
    statement("c1", {
      content: at(TEXT, "Over 20 ships wait"),
      source: at(TEXT, "Ana Ruiz"),
      cue: at(TEXT, "said"),
      chain: [link("Ana Ruiz")],
      figures: [{ value: 20, bound: "over", unit: "ships", start: 0, end: 13 }],
      times: [{ value: "2031-03-04", start: 0, end: 4 }],
    }),
  ],
};

test("a line holds the keys of the contract in their order", () => {
  assert.equal(
    jsonl.article(small, look),
    `{"doc":"ships","article":{"id":"${small.article.id}","url":null,"title":null,"publisher":null,` +
      `"published":null,"modified":null,"authors":[],"language":"en","text":"${TEXT}",` +
      `"blocks":[{"kind":"paragraph","start":0,"end":34}]},"statements":[{"id":"c1",` +
      `"content":[{"start":0,"end":18}],"source":[{"start":20,"end":28}],"cue":[{"start":29,"end":33}],` +
      `"form":"indirect","act":"say","polarity":"positive","certainty":"certain",` +
      `"chain":[{"name":"Ana Ruiz","kind":"person","role":null,"onBehalfOf":null}],` +
      `"figures":[{"value":20,"bound":"over","unit":"ships","start":0,"end":13}],` +
      `"times":[{"value":"2031-03-04","start":0,"end":4}],"saidAt":null,"confidence":0.9,"by":"saidAfter"}]}\n`,
  );
});

test("keys beyond the contract are left out, whatever the order of the others", () => {
  const statements = small.statements.map(
    (one) => ({ extra: 1, ...Object.fromEntries(Object.entries(one).reverse()) }) as unknown as typeof one,
  );
  const article = { more: 2, ...small.article };
  assert.equal(jsonl.article({ ...small, article, statements }, look), jsonl.article(small, look));
});

test("a range has a minimum and a maximum instead of a value", () => {
  const line = jsonl.article(entries[0] as Entry, look);
  assert.match(line, /\{"min":4,"max":5,"bound":"range","unit":"weeks","start":\d+,"end":\d+\}/);
  assert.match(line, /\{"min":2000,"bound":"over","unit":"tonnes","start":\d+,"end":\d+\}/);
});

test("any article comes back from its line as it went in", () => {
  fc.assert(
    fc.property(entry, (one) => {
      const line = jsonl.article(one, look);
      const { doc, article, statements } = one;
      assert.deepEqual(JSON.parse(line), { doc, article, statements });
      assert.equal(line.indexOf("\n"), line.length - 1);
      assert.ok(line.isWellFormed());
    }),
  );
});

test("json is an array of the same objects", () => {
  for (let count = 0; count <= entries.length; count += 1) {
    const some = entries.slice(0, count);
    const text = [json.begin?.(look), ...some.map((one) => json.article(one, look)), json.end?.(look)].join("");
    assert.deepEqual(
      JSON.parse(text),
      some.map((one) => JSON.parse(jsonl.article(one, look))),
    );
    assert.equal(
      text,
      `${JSON.stringify(JSON.parse(text), null, 2).replaceAll("\u202e", "\\u202e").replaceAll("\u202c", "\\u202c")}\n`,
    );
  }
});
