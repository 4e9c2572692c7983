// Every export passes against the ledger that it was written from, and none that was changed.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { unzipSync, zipSync } from "fflate";
import { openLedger } from "../../src/ledger/index.ts";
import { MAKER, markNode } from "../../src/publish/exports/stix/objects.ts";
import { checkArchive, checkExport, exportForms, exportIn, NoExport } from "../../src/publish/index.ts";
import type { Item } from "../../src/publish/verify/exports/item.ts";
import { Rows } from "../../src/publish/verify/exports/csv.ts";
import { calling } from "../cli/calling.ts";
import { exported, harbourLedger, hostile, judged } from "./exports-ledger.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-verify-"));
const file = path.join(folder, "one");
const ledger = await harbourLedger(file, [hostile()]);
await judged(ledger);
after(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

/** Forms that tell of statements, claims or articles as text. */
const FORMS = exportForms.map(({ name }) => name).filter((name) => !/parquet|opml|wacz/.test(name));
const textOf = async (name: string, story: string | null = null) => (await exported(ledger, name, story)).toString();

test("an export passes by itself and against its ledger, whole or of one story", async () => {
  const id = (await ledger.stories())[0]!.id;
  for (const form of FORMS)
    for (const story of [null, id]) {
      const found = exportIn(await textOf(form, story))!;
      assert.equal(found.form, form);
      assert.ok(found.items.length > 0, form);
      assert.deepEqual((await checkExport(found, null)).findings, [], form);
      const { findings, items, all } = await checkExport(found, ledger);
      assert.deepEqual(findings, [], `${form} ${story}`);
      assert.ok(items <= all!, form);
    }
});

test("what was set otherwise in between is still the same", async () => {
  for (const form of ["annotations", "prov", "schema-org", "stix"]) {
    const found = exportIn(JSON.stringify(JSON.parse(await textOf(form)), null, 2))!;
    assert.deepEqual((await checkExport(found, ledger)).findings, [], form);
  }
  const csv = exportIn(`\ufeff${(await textOf("csv")).trimEnd()}`)!;
  assert.deepEqual((await checkExport(csv, ledger)).findings, []);
});

test("changed words, numbers, ids and hashes are found out in every form", async () => {
  const changes: readonly (readonly [string, RegExp, string])[] = [
    ["csv", /eleven/, "ninety"],
    ["csv", /[0-9a-f]{64}/, "0".repeat(64)],
    ["jsonl", /"act":"deny"/, '"act":"say"'],
    ["jsonl", /"contentSpans":\[\[\d+,\d/, '"contentSpans":[[0,9'],
    ["csv-claims", /eleven/, "ninety"],
    ["jsonl-claims", /"originsLeast":\d+/, '"originsLeast":9'],
    ["annotations", /"exact":"[^"]{4}/, '"exact":"Nope'],
    ["annotations", /"cached":"ni:[^"]+"/, '"cached":"ni:///sha-256;AAAA"'],
    ["prov", /"value":"(?!prov)\w+/, '"value":"Nobody'],
    ["schema-org", /"text":"\w+/, '"text":"Nobody'],
    ["stix", /"content":"\w+/, '"content":"Nobody'],
    ["ninjs", /<p>\w+/, "<p>Nobody"],
    ["ninjs", /"pubStatus":"usable"/, '"pubStatus":"canceled"'],
    ["followthemoney", /"title":\["\w+/, '"title":["Nobody'],
    ["stix", /note--[0-9a-f]{8}/, "note--00000000"],
  ];
  for (const [form, words, instead] of changes) {
    const whole = await textOf(form);
    const text = whole.replace(words, instead);
    assert.notEqual(text, whole, `${form}: ${words}`);
    const { findings } = await checkExport(exportIn(text)!, ledger);
    assert.ok(findings.length > 0, `${form}: ${words}`);
  }
});

test("a span that is not as long as its words is found without a ledger", async () => {
  for (const [form, words] of [
    ["csv", /(that )eleven/],
    ["jsonl", /(that )eleven/],
    ["annotations", /("exact":"that )eleven/],
  ] as const) {
    const text = (await textOf(form)).replace(words, "$1seventeen");
    const { findings } = await checkExport(exportIn(text)!, null);
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ["span"],
      form,
    );
  }
});

test("an archive proves itself: its files, and the words on its pages", async () => {
  const bytes = await exported(ledger, "wacz");
  const place = path.join(folder, "harbour.wacz");
  writeFileSync(place, bytes);
  const checked = await checkArchive(place);
  assert.deepEqual(checked.findings, []);
  assert.ok(checked.quotes > 3 && checked.pages > 1);
  assert.deepEqual((await checkExport(checked.annotations!, ledger)).findings, []);
  // One byte of an annotation, stored as it is.
  const at = bytes.indexOf('"exact":"that the Calla') + 10;
  const changed = Buffer.from(bytes);
  changed[at] = changed[at]! ^ 1;
  const other = path.join(folder, "changed.wacz");
  writeFileSync(other, changed);
  const { findings } = await checkArchive(other);
  assert.deepEqual([...new Set(findings.map(({ kind }) => kind))].toSorted(), ["hash", "quote"]);
  writeFileSync(other, bytes.subarray(0, 200));
  await assert.rejects(checkArchive(other), NoExport);
});

test("what is no export is none, and a broken one says where", () => {
  for (const text of ["", "Nine people died.", "{}", "[1]", '{"a":1}\n{"b":2}', "a,b\r\n1,2\r\n"])
    assert.equal(exportIn(text), null, text);
  assert.throws(() => exportIn('{"type":"bundle","id":"bundle--1","objects":[1]}'), NoExport);
});

test("only marks of STIX and the name of the program belong to a file and not to its ledger", async () => {
  const withItem = async (form: string, item: object) => {
    const found = exportIn(await textOf(form))!;
    return checkExport({ form: found.form, items: [...found.items, item as Item] }, ledger);
  };
  const mark = JSON.parse(markNode("green")) as Item;
  const system = { identity_class: "system" };
  assert.deepEqual((await withItem("stix", mark)).findings, []);
  for (const [form, item] of [
    ["stix", { ...system, type: "note", id: "note--1", content: "Nobody said so." }],
    ["stix", { ...mark, definition: { statement: "Nobody said so." } }],
    ["stix", { ...system, type: "identity", id: MAKER, description: "Nobody said so." }],
    ["jsonl", { ...system, statement: "1", content: "no", contentSpans: [[0, 2]], sourceSpans: [], cueSpans: [] }],
    ["jsonl-claims", { type: "marking-definition", claim: "1", statementIds: [] }],
  ] as const)
    assert.ok((await withItem(form, item)).findings.length > 0, JSON.stringify(item));
  const found = exportIn(await textOf("stix"))!;
  const items = [...found.items, mark, { type: "note", id: mark["id"], content: "Nobody said so." }];
  assert.equal((await checkExport({ form: "stix", items }, ledger)).findings.length, 1);
  const renamed = found.items.map((item) => (item["id"] === MAKER ? { ...item, name: "Whence 9" } : item));
  assert.deepEqual((await checkExport({ form: "stix", items: renamed }, ledger)).findings, []);
});

test("a table that was cut off inside a cell is none, whatever comes after the cut", async () => {
  const whole = await textOf("csv");
  const cut = `${whole.slice(0, whole.indexOf("\n") + 1)}"that nine`;
  for (const text of [cut, `${cut}\r\n1,2,3\r\nNobody,said,so\r\n`])
    assert.throws(() => exportIn(text), { name: "NoExport", message: "a cell that does not end" });
});

test("what would trip a program over itself is told as any other fault", async () => {
  const line = (await textOf("jsonl")).split("\n")[0]!;
  const changes = [
    line.replace("{", '{"constructor":1,"__proto__":2,'),
    line.replace(/"content":"(?:[^"\\]|\\.)*"/, '"content":{"toString":1}'),
    line.replace(/"snapshot":(?:null|"\w+")/, '"snapshot":{"toString":1}'),
  ];
  for (const text of changes) {
    assert.notEqual(text, line);
    const { findings } = await checkExport(exportIn(text)!, ledger);
    assert.ok(findings.length > 0, text);
  }
  assert.equal(exportIn('{"type":"bundle","id":{"toString":1},"objects":[]}'), null);
  const place = path.join(folder, "deep.jsonl");
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  writeFileSync(place, line.replace("{", `{"deep":${deep},`));
  const { code, err } = await calling(["verify", place, "--ledger", file]);
  assert.deepEqual([code, err], [1, [`verify: nested too deeply: ${place}`]]);
});

/** An archive of few files. */
const archiveOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));

test("a package that lists nothing at all in a place says that there is no such file", async () => {
  const bytes = archiveOf({ "datapackage.json": '{"resources":[null]}', "datapackage-digest.json": "{}" });
  const place = path.join(folder, "null.wacz");
  writeFileSync(place, bytes);
  const { findings } = await checkArchive(place);
  assert.ok(findings.some(({ why }) => why === "there is no such file"));
});

test("an archive without annotations was held against no ledger", async () => {
  const files = unzipSync(await exported(ledger, "wacz"));
  delete files["annotations/annotations.jsonld"];
  const place = path.join(folder, "bare.wacz");
  writeFileSync(place, zipSync(files));
  const { code, out } = await calling(["verify", place, "--ledger", file]);
  assert.equal(code, 1);
  assert.match(out, /nothing was held against the ledger/);
  assert.doesNotMatch((await calling(["verify", place])).out, /against the ledger/);
});

test("an archive is known by what it holds, whatever its file is called", async () => {
  const place = path.join(folder, "evidence.zip");
  writeFileSync(place, await exported(ledger, "wacz"));
  const { code, out, err } = await calling(["verify", place, "--ledger", file]);
  assert.equal(code, 0, err.join());
  assert.match(out, /^\d+ pages with \d+ quotations, \d+ items of annotations, .*: nothing is wrong\n$/);
});

test("an archive that unpacks to more than it may is refused, whatever it says of its size", async () => {
  const bomb = zipSync({ "datapackage.json": new Uint8Array(65 << 20), "a.txt": Buffer.from("a") });
  const at = Buffer.from(bomb.buffer).lastIndexOf("datapackage.json") - 22;
  new DataView(bomb.buffer).setUint32(at, 10, true);
  assert.ok(bomb.length < 1 << 20);
  const place = path.join(folder, "bomb.wacz");
  writeFileSync(place, bomb);
  await assert.rejects(checkArchive(place), { name: "NoExport", message: /^unpacks to more than 67,108,864 bytes/ });
  const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [String(n), new Uint8Array()])));
  writeFileSync(place, many);
  await assert.rejects(checkArchive(place), { name: "NoExport", message: "more than 10000 files in the archive" });
});

test("what is not checked is called what it is", async () => {
  for (const [form, why] of [
    ["parquet", /^verify: Parquet is not checked: the same rows as csv or jsonl are: /],
    ["opml", /^verify: a list of sources \(OPML\) puts nothing forward/],
  ] as const) {
    const place = path.join(folder, `export.${form}`);
    writeFileSync(place, await exported(ledger, form));
    const { code, err } = await calling(["verify", place, "--ledger", file]);
    assert.equal(code, 1);
    assert.match(err.join(), why);
  }
  const place = path.join(folder, "other.zip");
  writeFileSync(place, archiveOf({ "a.txt": "a" }));
  assert.match((await calling(["verify", place])).err.join(), /^verify: a zip file that is no web archive: /);
});

test("an export of nothing proves nothing", async () => {
  const place = path.join(folder, "empty.csv");
  writeFileSync(place, (await textOf("csv")).split("\r\n")[0]!);
  const { code, out } = await calling(["verify", place, "--ledger", file]);
  assert.equal(code, 1);
  assert.match(out, /^csv: items: “csv” has no items: nothing was checked\nno items of csv, /);
  const empty = path.join(folder, "empty.ledger");
  const nothing = await openLedger(empty);
  const archive = path.join(folder, "empty.wacz");
  writeFileSync(archive, await exported(nothing, "wacz"));
  await nothing.close();
  // Alone, and against whatever ledger.
  for (const one of [place, archive])
    for (const held of [[], ["--ledger", file], ["--ledger", empty]]) {
      const told = await calling(["verify", one, ...held]);
      assert.equal(told.code, 1, `${one} ${held.join()}`);
      assert.match(told.out, /has no (?:items|pages): nothing was checked/);
    }
});

test("cells are cut as they were joined, in pieces of any length", () => {
  const rows = [
    ["a", "", 'say "no", he said'],
    ["", "two\r\nlines", '"'],
    ["ä", ",", "end"],
  ];
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
  for (const length of [1, 2, 3, 7, 1000]) {
    const reader = new Rows();
    const found: string[][] = [];
    const whole = `${text}\r\n`;
    for (let at = 0; at < whole.length; at += length) found.push(...reader.feed(whole.slice(at, at + length)));
    assert.deepEqual(found, rows);
  }
});

test("the command checks exports as it does briefs", async () => {
  const place = path.join(folder, "rows.jsonl");
  writeFileSync(place, await textOf("jsonl"));
  const good = await calling(["verify", place, "--ledger", file]);
  assert.equal(good.code, 0);
  assert.match(good.out, /^\d+ items of jsonl, held against the \d+ of the ledger: nothing is wrong\n$/);
  writeFileSync(place, (await textOf("jsonl")).replace('"act":"deny"', '"act":"say"'));
  const bad = await calling(["verify", place, "--ledger", file]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /act: “say” is deny in the ledger/);
  const archive = path.join(folder, "harbour.wacz");
  const whole = await calling(["verify", archive, "--ledger", file, "--format", "json"]);
  assert.equal(whole.code, 0, whole.err.join());
  assert.deepEqual((JSON.parse(whole.out) as { findings: unknown[] }).findings, []);
});
