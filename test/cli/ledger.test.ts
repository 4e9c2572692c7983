// Adding, searching, what changed, and the file as a whole.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileFor } from "../ledger/files.ts";
import { PAGE, TEXT } from "../read/fixtures.ts";
import { calling, linesOf, objectsOf } from "./calling.ts";
import { whence } from "./whence.ts";

const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");
const pages = readdirSync(STORY)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => path.join(STORY, name));

const SILENT = "edited silently (version 2: the page's own times did not change)";
const DAM = "Inspectors found eleven cracks in Ostrel basin months before it burst";
const SHOVELS = "Shovels and pumps, not battalions: army comes to the aid of Ostrel";

interface Edit {
  readonly was: string[];
  readonly now: string[];
  readonly words: { was: string; now: string }[];
}
interface Told {
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly earlier: string | null;
  readonly silent: boolean;
  readonly title: string;
  readonly edits: Edit[];
}

/** A text file beside a ledger. */
function textFor(ledger: string, name: string, text: string): string {
  const file = path.join(path.dirname(ledger), name);
  writeFileSync(file, text);
  return file;
}

describe("the story of the demo", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-story-"));
  const file = path.join(folder, "story.ledger");
  after(() => rmSync(folder, { recursive: true }));
  before(async () => {
    const { code, out, err } = await calling(["add", "--ledger", file, ...pages]);
    assert.deepEqual([code, err], [0, []]);
    const lines = linesOf(out);
    assert.ok(lines.length > pages.length);
    assert.match(
      lines[0]!,
      /^new {3}Tern: Twelve dead after chemical basin bursts in northern Ardovia {2}\(\d+ statements\)$/,
    );
    const edited = lines.filter((line) => !line.startsWith("new "));
    assert.deepEqual(
      edited.map((line) => line.replace(/ {2}\(\d+ statements\)$/, "")),
      [`${SILENT}  The Vessany Standard: ${DAM}`, `${SILENT}  Ardovia Today: ${SHOVELS}`],
    );
  });

  test("adding it twice says so, and changes nothing", async () => {
    const log = (await calling(["changes", "--ledger", file])).out;
    const { code, out } = await calling(["add", "--ledger", file, ...pages]);
    assert.equal(code, 0);
    assert.ok(linesOf(out).every((line) => line.startsWith("same  ")));
    assert.equal((await calling(["changes", "--ledger", file])).out, log);
  });

  test("the two silent edits are told with the sentences that they changed", async () => {
    const { out } = await calling(["changes", "--ledger", file, "--format", "jsonl"]);
    const told = objectsOf<Told>(out);
    assert.deepEqual(
      told.map(({ number }) => number),
      told.map((_, place) => place + 1),
    );
    const edited = told.filter(({ kind }) => kind === "article.edited");
    assert.ok(edited.every(({ silent, earlier }) => silent && earlier !== null));
    assert.deepEqual(
      edited.map(({ title, edits }) => [title, edits]),
      [
        [DAM, [vessany]],
        [SHOVELS, [ardovia]],
      ],
    );
  });

  const ofReport = (verb: string) =>
    `The environment ministry ${verb} on Tuesday that the report had reached the minister’s office on 9 December.`;
  const ofEngineers = (count: string) =>
    `Deputy Defence Minister Casimir Oravny told Ardovia Today that ${count} specialists from the engineer corps were ` +
    "building barriers at three points along the river.";
  const vessany: Edit = {
    was: [ofReport("confirmed")],
    now: [ofReport("said")],
    words: [{ was: "confirmed", now: "said" }],
  };
  const ardovia: Edit = {
    was: [ofEngineers("50")],
    now: [ofEngineers("about 300")],
    words: [{ was: "50", now: "about 300" }],
  };

  test("for people: what was, what is, and the words between", async () => {
    const { out } = await calling(["changes", "--ledger", file]);
    const lines = linesOf(out).map((line) => line.trim());
    for (const { was, now, words } of [vessany, ardovia]) {
      const at = lines.indexOf(`was:  ${was[0]}`);
      assert.ok(at > 0);
      assert.match(lines[at - 2]!, /^\d+ {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC {2}edited silently \(version 2\) {2}/);
      assert.equal(lines[at + 1], `now:  ${now[0]}`);
      assert.equal(lines[at + 2], `${words[0]!.was} → ${words[0]!.now}`);
    }
  });

  test("since a number, a time, and a time to come", async () => {
    const all = objectsOf<Told & { at: string }>(
      (await calling(["changes", "--ledger", file, "--format", "jsonl"])).out,
    );
    const since = async (when: string) =>
      objectsOf<Told>((await calling(["changes", "--ledger", file, "--format", "jsonl", "--since", when])).out).length;
    assert.equal(await since("20"), all.length - 20);
    assert.equal(await since(all[0]!.at), all.length);
    assert.equal(await since(all[0]!.at.slice(0, 19)), all.length);
    assert.equal(await since("2999-01-01"), 0);
  });

  test("a spreadsheet of the changes", async () => {
    const { out } = await calling(["changes", "--ledger", file, "--format", "csv"]);
    const [head, ...rows] = out.trimEnd().split("\r\n");
    assert.equal(
      head,
      "number,at,kind,silent,version,publisher,title,titleWas,url,was,now,subject,who,words,earlier,statements",
    );
    const row = rows.find((one) => one.includes(",article.edited,true,2,Ardovia Today,"));
    assert.ok(row?.includes(`"${SHOVELS}"`) && row.includes(`,${ardovia.was[0]},${ardovia.now[0]},`), row);
  });

  test("search finds a statement with who, where and its ids", async () => {
    interface Found {
      readonly kind: string;
      readonly statement: string;
      readonly words: string;
      readonly chain: { name: string }[];
      readonly article: string;
      readonly title: string;
    }
    const words = ["search", "--ledger", file, "--in", "statements", "two", "battalions"];
    const found = objectsOf<Found>((await calling([...words, "--format", "jsonl"])).out);
    assert.ok(found.length > 0);
    for (const { kind, statement, words: said } of found) {
      assert.equal(kind, "statement");
      assert.match(statement, /^[0-9a-f]{16}$/);
      assert.match(said, /battalion/i);
    }
    const { out } = await calling(words);
    const [first] = found;
    assert.ok(out.includes(`statement ${first!.statement} · article ${first!.article}\n`));
    assert.ok(out.includes(`${first!.chain.map(({ name }) => name).join(" → ")}: ${first!.words}\n`));
  });

  test("search in articles, a limit, a phrase, nothing", async () => {
    const at = ["--ledger", file];
    const articles = await calling(["search", ...at, "--in", "articles", "--limit", "3", "--format", "csv", "Ostrel"]);
    const rows = articles.out.trimEnd().split("\r\n");
    assert.equal(rows[0], "kind,source,act,words,publisher,forwardedFrom,title,published,url,statement,article");
    assert.equal(rows.length, 4);
    assert.ok(rows.slice(1).every((row) => row.startsWith("article,,,")));
    assert.match((await calling(["search", ...at, '"eleven cracks"'])).out, /The Vessany Standard/);
    const nothing = await calling(["search", ...at, '"cracks eleven"']);
    const message = 'search: nothing holds all of these words: "cracks eleven"';
    assert.deepEqual([nothing.code, nothing.out, nothing.err], [0, "", [message]]);
  });

  test("check, backup, export, import, compact", async (t) => {
    const other = fileFor(t);
    const copy = `${other}.copy`;
    const lines = `${other}.jsonl`;
    const ledger = async (...words: string[]) => {
      const { code, out, err } = await calling(["ledger", "--ledger", file, ...words]);
      return [code, out, ...err];
    };
    assert.deepEqual(await ledger("check"), [0, `sound: ${file}\n`]);
    assert.deepEqual(await ledger("backup", copy), [0, `backed up to: ${copy}\n`]);
    assert.deepEqual(await ledger("backup", copy), [1, "", `ledger: there is a file already: ${copy}`]);
    assert.deepEqual(await ledger("export", lines), [0, `exported to: ${lines}\n`]);
    assert.deepEqual(await ledger("export", lines), [1, "", `ledger: there is a file already: ${lines}`]);
    const count = linesOf(readFileSync(lines, "utf8")).length - 1;
    const come = await calling(["ledger", "import", lines, "--ledger", other]);
    assert.deepEqual([come.code, come.out], [0, `${count} added, 0 there before: ${other}\n`]);
    const again = await calling(["ledger", "import", lines, "--ledger", copy]);
    assert.deepEqual([again.code, again.out], [0, `0 added, ${count} there before: ${copy}\n`]);
    const facts = async (of: string) => {
      const { out } = await calling(["changes", "--ledger", of, "--format", "jsonl"]);
      const told = objectsOf<Told>(out).filter(({ kind }) => kind.startsWith("article."));
      return told.map((one) => ({ ...one, number: 0 }));
    };
    assert.deepEqual(await facts(other), await facts(file));
    const claims = async (of: string) => {
      const [story] = objectsOf<{ id: string }>((await calling(["stories", "--ledger", of, "--format", "jsonl"])).out);
      return (await calling(["claims", story!.id, "--ledger", of])).out;
    };
    assert.equal(await claims(other), await claims(file));
    assert.match(String((await ledger("compact"))[1]), /^compacted to [\d,]+ bytes: /);
    assert.deepEqual(await ledger("check"), [0, `sound: ${file}\n`]);
  });
});

test("one bad address never stops the run", async (t) => {
  const file = fileFor(t);
  const [story, text] = [textFor(file, "story.html", PAGE), textFor(file, "orla.txt", TEXT)];
  const missing = path.join(path.dirname(file), "missing.txt");
  const { code, out, err, progress } = await calling([
    "add",
    "--ledger",
    file,
    "--format",
    "jsonl",
    story,
    missing,
    text,
  ]);
  assert.deepEqual([code, err], [1, [`read: no such file: ${missing}`]]);
  const added = objectsOf<Record<string, unknown>>(out);
  assert.deepEqual(
    added.map(({ doc, outcome, version, silent, earlier }) => [doc, outcome, version, silent, earlier]),
    [
      ["story", "new", 1, false, null],
      ["orla", "new", 1, false, null],
    ],
  );
  assert.deepEqual(progress, ["1/3 story", "2/3 missing", "3/3 orla", ""]);
});

test("an edit that the page owns up to is not silent", async (t) => {
  const file = fileFor(t);
  const item = (headline: string, text: string, modified: string) =>
    JSON.stringify({
      uri: "https://meridian.example/velmar",
      version: "1",
      type: "text",
      language: "en",
      headline,
      firstcreated: "2031-03-04T08:00:00Z",
      versioncreated: modified,
      body_text: `The port of Velmar stays shut. ${text} Ships wait outside.`,
    });
  const one = textFor(
    file,
    "1.json",
    item("Velmar stays open", "Ana Ruiz said that no ship was lost.", "2031-03-04T10:00:00Z"),
  );
  const two = textFor(
    file,
    "2.json",
    item("Velmar stays shut", "Ana Ruiz said that two ships were lost.", "2031-03-04T12:00:00Z"),
  );
  const { out } = await calling(["add", "--ledger", file, one, two]);
  assert.match(linesOf(out)[1]!, /^edited \(version 2\) {2}Velmar stays shut/);
  const told = linesOf((await calling(["changes", "--ledger", file])).out).map((line) => line.trim());
  assert.ok(told.some((line) => / UTC {2}edited \(version 2\) {2}Velmar stays shut$/.test(line)));
  assert.ok(told.includes("title was: Velmar stays open"));
  assert.ok(
    told.includes("no ship was → two ships were") || told.includes("was:  Ana Ruiz said that no ship was lost."),
  );
});

test("words of a page can neither drive a terminal nor a spreadsheet", async (t) => {
  const file = fileFor(t);
  const text = textFor(file, "evil.txt", `=1+1 \u001b[31mred\u202e for the bridge\n${TEXT}`);
  const added = await calling(["add", "--ledger", file, text]);
  assert.match(added.out, /^new {3}=1\+1 ␛\[31mred� for the bridge /);
  const changes = await calling(["changes", "--ledger", file]);
  // oxlint-disable-next-line no-control-regex
  for (const { out } of [added, changes]) assert.doesNotMatch(out, /[\x00-\x08\x0b-\x1f\u202e]/);
  assert.match((await calling(["changes", "--ledger", file, "--format", "csv"])).out, /,'=1\+1 ␛/);
  const lines = (await calling(["changes", "--ledger", file, "--format", "jsonl"])).out;
  assert.ok(lines.includes(String.raw`\u001b`) && lines.includes(String.raw`\u202e`));
});

test("a ledger that cannot be used costs one line and exit code 1", async (t) => {
  const file = fileFor(t);
  const notes = textFor(file, "notes.txt", TEXT);
  for (const words of [["changes"], ["search", "dam"], ["ledger", "check"], ["ledger", "compact"]]) {
    const none = await calling([...words, "--ledger", file]);
    assert.deepEqual([none.code, none.out, none.err], [1, "", [`ledger: no such file: ${file}`]]);
    const other = await calling([...words, "--ledger", notes]);
    assert.deepEqual([other.code, other.out, other.err], [1, "", [`ledger: no ledger: ${notes}`]]);
  }
  assert.deepEqual((await calling(["add", "--ledger", notes, notes])).err, [`ledger: no ledger: ${notes}`]);
  assert.equal(readFileSync(notes, "utf8"), TEXT);
  assert.ok(!existsSync(file));
});

test("what is damaged is named", async (t) => {
  const file = fileFor(t);
  await calling(["add", "--ledger", file, textFor(file, "orla.txt", TEXT)]);
  const bytes = readFileSync(file);
  const at = bytes.indexOf("Orla");
  bytes[at] = "U".charCodeAt(0);
  writeFileSync(file, bytes);
  const { code, out, err } = await calling(["ledger", "check", "--ledger", file]);
  assert.deepEqual([code, out], [1, ""]);
  assert.ok(err.length > 0 && err.every((line) => line.startsWith("ledger: ")), err.join("\n"));
});

const CALLS: Record<string, string> = {
  add: "add: missing required argument: address",
  "add --format xml x": "add: unknown format, not table, json, jsonl, csv: xml",
  search: "search: missing required argument: word",
  "search --in pages x": "search: unknown in, not articles, statements, claims: pages",
  "search --limit 0 x": "search: no number from 1 on: 0",
  "changes --since soon": "changes: neither a number nor a time such as 2024-10-23T16:12+03:00: soon",
  ledger: "ledger: missing required argument: action",
  "ledger chek": "ledger: unknown action, not check, backup, compact, recompute, export, import: chek",
  "ledger backup": "ledger: missing file: backup TO",
  "ledger export": "ledger: missing file: export TO",
  "ledger check x": "ledger: too many words for check: x",
  "ledger backup x y": "ledger: too many words for backup: y",
};

for (const [words, message] of Object.entries(CALLS)) {
  test(`a call that makes no sense: whence ${words}`, async () => {
    const { code, out, err } = await calling(words.split(" "));
    assert.deepEqual({ code, out, err }, { code: 2, out: "", err: [message] });
  });
}

test("help ends in examples", async () => {
  for (const command of ["add", "search", "changes", "ledger"]) {
    const { code, out } = await calling([command, "--help"]);
    assert.equal(code, 0);
    assert.match(out, /\nExamples:\n(?: {2}\$ .*\n {6}.*\n)+$/);
  }
});

test("as a process: the environment names the ledger, standard input is read", async (t) => {
  const file = fileFor(t);
  const env = { WHENCE_LEDGER: file };
  const added = await whence(["add", "-"], { input: PAGE, env });
  assert.deepEqual([added.code, added.err], [0, ""]);
  assert.match(added.out, /^new {3}/);
  assert.match((await whence(["add", "-"], { input: PAGE, env })).out, /^same {2}/);
  assert.equal(linesOf((await whence(["ledger", "check"], { env })).out)[0], `sound: ${file}`);
});
