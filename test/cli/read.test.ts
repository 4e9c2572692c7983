import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { HEADLINE, PAGE, TEXT, pageOf } from "../read/fixtures.ts";
import { always, serve } from "../read/server.ts";
import { whence } from "./whence.ts";

const folder = mkdtempSync(join(tmpdir(), "whence-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const story = file("story.html", PAGE);
const text = file("orla.txt", TEXT);
const missing = join(folder, "missing.txt");
const FRENCH =
  "Le pont sur l'Orla restera fermé pendant au moins une semaine, a déclaré lundi la maire de la ville, Ana Ruiz.\n" +
  "Selon l'autorité du fleuve, environ douze mille personnes empruntent le pont chaque jour pour aller au travail.\n";

/** Runs a command line in this process. */
async function call(words: readonly string[], parts: Partial<Terminal> = {}) {
  const seen = { out: "", err: [] as string[], progress: [] as string[] };
  const terminal: Terminal = {
    out: async (words) => void (seen.out += words),
    err: (line) => void seen.err.push(line),
    progress: (line) => void seen.progress.push(line),
    input: new PassThrough().end(),
    width: 100,
    colour: false,
    env: {},
    ...parts,
  };
  return { code: await run(words, terminal), ...seen };
}

interface Line {
  readonly doc: string;
  readonly article: { title: string | null; text: string; language: string | null; published: string | null };
  readonly statements: readonly { content: readonly { start: number; end: number }[] }[];
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

test("jsonl: one line for each article, the bad ones told of, exit code 1", async () => {
  const { code, out, err } = await call(["read", "--format", "jsonl", text, missing, story, folder]);
  assert.equal(code, 1);
  assert.deepEqual(
    linesOf(out).map(({ doc }) => doc),
    ["orla", "story"],
  );
  assert.deepEqual(err, [`read: no such file: ${missing}`, `read: is a directory: ${folder}`]);
  assert.equal(linesOf(out)[0]?.article.text, TEXT);
});

test("an article appears before the next is read", async () => {
  const order: string[] = [];
  await call(["read", "--format", "jsonl", text, missing, story], {
    out: async (words) => void (words && order.push("out")),
    err: () => void order.push("err"),
  });
  assert.deepEqual(order, ["out", "err", "out"]);
});

test("the same bytes on every run", async () => {
  const [one, two] = [
    await call(["read", "--format", "json", text, story]),
    await call(["read", "--format", "json", text, story]),
  ];
  assert.equal(one.out, two.out);
  assert.equal(one.code, 0);
});

test("spans lie in the text", async () => {
  for (const { article, statements } of linesOf((await call(["read", "--format", "jsonl", text, story])).out)) {
    for (const { start, end } of statements.flatMap(({ content }) => content)) {
      assert.ok(0 <= start && start < end && end <= article.text.length);
    }
  }
});

test("every format gives something for a page and for nothing at all", async () => {
  for (const format of ["table", "json", "jsonl", "html"]) {
    assert.ok(
      (await call(["read", "--format", format, story])).out.includes(format === "html" ? "<html" : "Orla"),
      format,
    );
    const nothing = await call(["read", "--format", format, missing]);
    assert.equal(nothing.code, 1);
    if (format === "json") assert.deepEqual(JSON.parse(nothing.out), []);
  }
});

test("what cannot be read is told before the head of a table, which stands over nothing at no time", async () => {
  const seen: string[] = [];
  const tell = { out: async (words: string) => void seen.push(words), err: (line: string) => void seen.push(line) };
  await call(["read", missing, text], tell);
  assert.match(seen[0]!, /^read: no such file/);
  assert.match(seen[1]!, /^Read each chain/);
  assert.deepEqual(await call(["read", missing]), {
    code: 1,
    out: "",
    err: [`read: no such file: ${missing}`],
    progress: [""],
  });
});

test("a language that is not read is said by name, and is no failure", async () => {
  const { code, out, err } = await call(["read", "--format", "jsonl", file("pont.txt", FRENCH)]);
  assert.equal(code, 0);
  assert.deepEqual(err, [`read: French is not read yet: ${join(folder, "pont.txt")}`]);
  assert.deepEqual(linesOf(out)[0]?.statements, []);
  assert.equal(linesOf(out)[0]?.article.language, "fr");
});

test("--lang and --published", async () => {
  const { out, err } = await call([
    "read",
    "--format",
    "jsonl",
    "--lang",
    "EN-gb",
    "--published",
    "2024-03-05",
    file("pont.txt", FRENCH),
  ]);
  assert.deepEqual(err, []);
  const { language, published } = linesOf(out)[0]?.article ?? {};
  assert.deepEqual([language, published], ["en-GB", "2024-03-05"]);
});

test("--output", async () => {
  const path = join(folder, "out.jsonl");
  const { code, out } = await call(["read", "--format", "jsonl", "--output", path, text], { colour: true });
  assert.deepEqual([code, out], [0, ""]);
  assert.equal(linesOf(readFileSync(path, "utf8"))[0]?.doc, "orla");
  const { code: bad, err } = await call(["read", "--output", join(missing, "x"), text]);
  assert.deepEqual([bad, err], [2, [`read: no such folder for: ${join(missing, "x")}`]]);
});

test("--output never costs what is there", async () => {
  const path = join(folder, "kept.txt");
  writeFileSync(path, "an earlier report");
  assert.equal((await call(["read", "--output", path, join(folder, "nowhere.txt")])).code, 1);
  assert.equal(readFileSync(path, "utf8"), "an earlier report");
  assert.equal((await call(["read", "--output", text, text])).code, 2);
  assert.ok(readFileSync(text, "utf8").length > 100);
});

test("--allow-private", async (t) => {
  const at = await serve(t, always(PAGE));
  assert.equal((await call(["read", `${at}/bridge.html`])).code, 1);
  const { out } = await call([
    "read",
    "--format",
    "jsonl",
    "--allow-private",
    "orla.example",
    "--allow-private",
    "127.0.0.1",
    `${at}/bridge.html`,
  ]);
  assert.equal(linesOf(out)[0]?.doc, "bridge");
});

test("progress is shown where there is more than one address", async () => {
  assert.deepEqual((await call(["read", text, story])).progress, ["1/2 orla", "2/2 story", ""]);
  assert.deepEqual((await call(["read", text])).progress, [""]);
});

const CALLS: Record<string, string> = {
  read: "read: missing required argument: address",
  "read --format xml x": "read: unknown format, not table, html, jsonl, json: xml",
  "read --format": "read: option argument missing: --format <name>",
  "read --fromat x": "read: unknown option (Did you mean --format?): --fromat",
  "read --published soon x": "read: no date such as 2024-10-23 or 2024-10-23T16:12+03:00: soon",
  "read --lang e! x": "read: no language tag: e!",
  "raed x": "whence: unknown command (Did you mean read?): raed",
  "--nothing": "whence: unknown option: --nothing",
};

for (const [words, message] of Object.entries(CALLS)) {
  test(`a call that makes no sense: whence ${words}`, async () => {
    const { code, out, err } = await call(words.split(" "));
    assert.deepEqual({ code, out, err }, { code: 2, out: "", err: [message] });
  });
}

test("help ends in examples", async () => {
  assert.match((await call([])).out, /^Usage: whence /);
  for (const command of ["read", "demo"]) {
    const { code, out } = await call([command, "--help"]);
    assert.equal(code, 0);
    assert.match(out, /\nExamples:\n(?: {2}\$ .*\n {6}.*\n)+$/);
  }
});

test("as a process: standard input, many addresses, exit codes, no colour", async () => {
  const piped = await whence(["read", "--format", "jsonl", "-"], { input: pageOf() });
  assert.deepEqual([piped.code, piped.err], [0, ""]);
  assert.deepEqual([linesOf(piped.out)[0]?.doc, linesOf(piped.out)[0]?.article.title], ["stdin", HEADLINE]);
  const mixed = await whence(["read", text, missing, "http://orla.invalid/x"]);
  assert.equal(mixed.code, 1);
  assert.equal(mixed.err, `read: no such file: ${missing}\nread: no such host: orla.invalid\n`);
  assert.ok(mixed.out.includes(HEADLINE));
  assert.ok(!mixed.out.includes("\x1b"));
  assert.equal((await whence(["read"])).code, 2);
});

test("a reader that has seen enough ends the run quietly", { skip: process.platform === "win32" }, async () => {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const words = [process.execPath, ...process.execArgv, main, "read", ...Array.from({ length: 50 }, () => story)];
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const [out, err] = await new Promise<[string, string]>((resolve) => {
    execFile("/bin/sh", ["-c", `${quoted} | head -n 1`], (_, out, err) => resolve([out, err]));
  });
  assert.equal(err, "");
  assert.equal(out.split("\n").length, 2);
});
