// Every form is listed, gives the same bytes each time, and tables hold what the ledger does.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, test } from "node:test";
import { csvLine, toJson } from "../../src/publish/plain/index.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetReadObjects } from "hyparquet";
import { wordsOf } from "../../src/article/index.ts";
import { exportForms } from "../../src/publish/index.ts";
import { HARBOUR, exported, harbourLedger, hostile, judged } from "./exports-ledger.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-exports-"));
const ledger = await harbourLedger(path.join(folder, "one"), [hostile()]);
const { corrected } = await judged(ledger);
after(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const textOf = async (name: string, story: string | null = null) => (await exported(ledger, name, story)).toString();
const rowsOf = async (name: string, story: string | null = null) =>
  (await textOf(name, story))
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const statements = [...HARBOUR, hostile()].flatMap((one) => one.statements);

test("a file for each form, and a line in the list", () => {
  const files = readdirSync(new URL("../../src/publish/exports/formats/", import.meta.url));
  assert.deepEqual(exportForms.map(({ name }) => `${name}.ts`).toSorted(), files.toSorted());
  for (const { summary, extension } of exportForms) {
    assert.match(summary, /^[A-Z].*\.$/);
    assert.match(extension, /^\.[a-z.]+$/);
  }
});

test("the docs list every form and name every column", async () => {
  const docs = readFileSync(new URL("../../docs/exports.md", import.meta.url), "utf8");
  const listed = docs.split("<!-- forms -->\n\n")[1]!.split("\n\n<!-- end of forms -->")[0];
  assert.equal(listed, exportForms.map(({ name, summary }) => `- **${name}**: ${summary}`).join("\n"));
  for (const name of ["jsonl", "jsonl-claims"])
    for (const column of Object.keys((await rowsOf(name))[0]!)) assert.ok(docs.includes(`\`${column}\``), column);
});

test("ledgers that hold the same give the same bytes", async () => {
  await using other = await harbourLedger(path.join(folder, "two"), [hostile()]);
  await judged(other);
  for (const { name } of exportForms) {
    const bytes = await exported(ledger, name);
    assert.ok(bytes.equals(await exported(other, name)), name);
  }
});

test("an empty ledger gives whole files", async () => {
  const { openLedger } = await import("../../src/ledger/index.ts");
  await using empty = await openLedger(path.join(folder, "empty"));
  for (const { name, extension } of exportForms) {
    const bytes = await exported(empty, name);
    if (/json(?:ld)?$/.test(extension)) assert.ok(JSON.parse(bytes.toString()), name);
  }
});

test("a row for each statement, as it stands, with its words and its article", async () => {
  const rows = await rowsOf("jsonl");
  assert.deepEqual(
    rows.map(({ statement }) => statement),
    statements.map(({ id }) => id),
  );
  const articles = new Map([...HARBOUR, hostile()].map(({ article }) => [article.id, article]));
  for (const row of rows) {
    const { text, title, publisher } = articles.get(row["article"] as string)!;
    for (const part of ["content", "source", "cue"]) {
      const spans = (row[`${part}Spans`] as [number, number][]).map(([start, end]) => ({ start, end }));
      assert.equal(row[part], wordsOf(text, spans));
    }
    assert.deepEqual([row["title"], row["publisher"]], [title, publisher]);
    assert.equal(row["withdrawn"], row["article"] === hostile().article.id);
    assert.ok(row["story"] !== null && row["arrived"] !== null);
  }
  assert.equal(rows.find(({ statement }) => statement === corrected)!["act"], "confirm");
  assert.deepEqual(rows[0]!["entities"], [(await ledger.thingOf("entity", `${statements[0]!.id}#0`))!]);
  assert.equal(rows[0]!["claim"], await ledger.thingOf("claim", statements[0]!.id));
});

test("a row for each claim, as the ledger counts it", async () => {
  const rows = await rowsOf("jsonl-claims");
  const ids: string[] = [];
  for await (const { id } of ledger.things("claim")) ids.push(id);
  assert.deepEqual(
    rows.map(({ claim }) => claim),
    ids,
  );
  for (const row of rows) {
    const found = (await ledger.claim(row["claim"] as string))!;
    assert.deepEqual([row["originsLeast"], row["originsMost"]], [found.summary.least, found.summary.most]);
    assert.deepEqual(
      row["statementIds"],
      found.told.map(({ statement }) => statement.id),
    );
  }
});

test("of a story only what stands in it", async () => {
  const stories: string[] = [];
  for await (const { id } of ledger.things("story")) stories.push(id);
  const told = await rowsOf("jsonl", stories[0]!);
  const inStory = new Set((await ledger.members("story", stories[0]!)).flatMap((id) => id));
  assert.ok(told.length > 0 && told.length < statements.length);
  assert.ok(told.every(({ article }) => inStory.has(article as string)));
  const claims = await rowsOf("jsonl-claims", stories[0]!);
  assert.deepEqual(new Set(claims.flatMap((one) => one["statementIds"])), new Set(told.map((one) => one["statement"])));
  await assert.rejects(exported(ledger, "csv", "none"), /no such story: none/);
});

/** The cells of CSV, read by the grammar of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

for (const name of ["csv", "csv-claims"])
  test(`${name} reads back as the rows of ${name.replace("csv", "jsonl")}, and no cell is a formula`, async () => {
    const [names, ...lines] = cellsOf(await textOf(name));
    const rows = await rowsOf(name.replace("csv", "jsonl"));
    assert.equal(lines.length, rows.length);
    const form = (value: unknown) =>
      Array.isArray(value)
        ? JSON.stringify(value)
        : String(value ?? "")
            .toWellFormed()
            .replace(/(?![\t\r\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "\ufffd");
    for (const [place, line] of lines.entries()) {
      assert.equal(line.length, names!.length);
      for (const [at, cell] of line.entries()) {
        const value = rows[place]![names![at]!];
        const plain = cell.startsWith("'") && !form(value).startsWith("'") ? cell.slice(1) : cell;
        if (Array.isArray(value)) assert.deepEqual(JSON.parse(plain), value);
        else assert.equal(plain, form(value));
        if (typeof value === "string") assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/);
      }
    }
  });

test("signs that nobody sees and that turn words about stand in no cell; words from right to left do", () => {
  assert.equal(
    csvLine(["safe\u202efdp.exe", "\u2066x\u2069", "a\u200bb", "\u200e\u200f\u061c"]),
    "safe\ufffdfdp.exe,\ufffdx\ufffd,a\ufffdb,\ufffd\ufffd\ufffd\r\n",
  );
  const kept = ["שלום", "السلام عليكم", "می‌خواهم", "👩‍🚒"];
  assert.equal(csvLine(kept), `${kept.join()}\r\n`);
  assert.equal(csvLine(["pay\u200dpal"]), "pay\ufffdpal\r\n");
  assert.equal(toJson(["a\u202eb\u200f"]), '["a\\u202eb\\u200f"]');
});

for (const name of ["parquet", "parquet-claims"])
  test(`${name} reads back as the rows of ${name.replace("parquet", "jsonl")}`, async () => {
    const bytes = await exported(ledger, name);
    const rows = await rowsOf(name.replace("parquet", "jsonl"));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const found = await parquetReadObjects({ file });
    assert.equal(found.length, rows.length);
    for (const [place, row] of rows.entries())
      for (const [column, value] of Object.entries(row)) {
        const cell: unknown = found[place]![column];
        if (Array.isArray(value)) assert.deepEqual(JSON.parse(cell as string), value);
        else assert.equal(cell, typeof value === "string" ? value.toWellFormed() : value);
      }
  });
