// Files that are no ledger, are damaged, full, of another version, or in use by somebody else.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { backup, checkLedger, compact, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import { migrations } from "../../src/ledger/migrations/index.ts";
import { all, fileFor, options } from "./files.ts";
import { chance, reading } from "./readings.ts";

const LEDGER = path.join(import.meta.dirname, "..", "..", "src", "ledger", "index.ts");

/** A file with a ledger of so many articles. */
async function ledgerOf(t: TestContext, articles: number): Promise<string> {
  const file = fileFor(t);
  await using ledger = await openLedger(file, options());
  for (let seed = 1; seed <= articles; seed += 1) await ledger.addReading(reading(seed));
  return file;
}

test("a file that is no ledger is refused and stays as it is", async (t) => {
  const text = fileFor(t, "notes.txt");
  writeFileSync(text, "A shopping list. ".repeat(500));
  const other = fileFor(t, "other.db");
  const database = new DatabaseSync(other);
  database.exec("create table articles (id text); insert into articles values ('mine')");
  database.close();
  for (const file of [text, other]) {
    const before = readFileSync(file);
    for (const open of [
      openLedger(file, options()),
      openLedger(file, options({ readOnly: true })),
      checkLedger(file),
    ]) {
      await assert.rejects(open, { name: "LedgerError", message: `ledger: no ledger: ${file}` });
    }
    await assert.rejects(compact(file), { message: `ledger: no ledger: ${file}` });
    assert.deepEqual(readFileSync(file), before);
    assert.ok(!existsSync(`${file}-writer`));
  }
});

test("a missing file, a folder and an unwritable place are named", async (t) => {
  const file = fileFor(t);
  const folder = path.dirname(file);
  const missing = { message: `ledger: no such file: ${file}` };
  await assert.rejects(openLedger(file, options({ readOnly: true })), missing);
  await assert.rejects(openLedger(file, options({ create: false })), missing);
  await assert.rejects(checkLedger(file), missing);
  await assert.rejects(backup(file, `${file}.2`), missing);
  await assert.rejects(openLedger(folder, options()), { message: `ledger: no file: ${folder}` });
  const nowhere = path.join(folder, "no", "such", "folder");
  await assert.rejects(openLedger(nowhere, options()), /^LedgerError: ledger: .*cannot be opened: /);
});

test("a backup and an export touch no file but the one that they make", async (t) => {
  const file = await ledgerOf(t, 2);
  for (const [make, name] of [
    [backup, "copy.ledger"],
    [exportLedger, "copy.jsonl"],
  ] as const) {
    const to = path.join(path.dirname(file), name);
    writeFileSync(`${to}.part`, "precious");
    await make(file, to);
    assert.equal(readFileSync(`${to}.part`, "utf8"), "precious");
    assert.deepEqual(
      readdirSync(path.dirname(file)).filter((one) => one.startsWith(name)),
      [name, `${name}.part`],
    );
    await assert.rejects(make(file, to), { message: `ledger: there is a file already: ${to}` });
  }
});

test("what a backup left that was killed is taken away by the next one, and no draft of anybody else", async (t) => {
  const file = await ledgerOf(t, 2);
  const [folder, to] = [path.dirname(file), `${file}.copy`];
  const whole = path.join(path.dirname(LEDGER), "whole-file.ts");
  // It is killed in the middle, or it waits there.
  const writing = (end: string) =>
    `import { writeFileSync } from "node:fs";
    import { wholeFile } from ${JSON.stringify(whole)};
    await wholeFile(${JSON.stringify(to)}, async (part) => {
      for (const name of [part, part + "-journal"]) writeFileSync(name, "half");
      ${end};
    });`;
  const words = (end: string) => ["--input-type=module", "-e", writing(end)];
  const drafts = () => readdirSync(folder).filter((one) => one.startsWith(`${path.basename(to)}.`));
  spawnSync(process.execPath, words('process.kill(process.pid, "SIGKILL")'));
  const [left] = drafts();
  assert.equal(drafts().length, 2);
  const other = spawn(
    process.execPath,
    words('console.log("waiting"); setTimeout(() => {}, 60_000); await new Promise(() => {})'),
  );
  t.after(() => other.kill("SIGKILL"));
  await once(other.stdout, "data");
  // From another machine, where nobody here knows who runs.
  const elsewhere = left!.replace(/copy\.[0-9a-f]{8}/, "copy.00000000");
  writeFileSync(path.join(folder, elsewhere), "half");

  await backup(file, to);
  assert.deepEqual(
    drafts().filter((one) => one !== elsewhere && !one.includes(`-${other.pid}.`)),
    [],
  );
  assert.equal(drafts().length, 3);
  assert.deepEqual(await checkLedger(to, options()), []);
});

test("an empty file becomes a ledger", async (t) => {
  const file = fileFor(t);
  writeFileSync(file, "");
  await using ledger = await openLedger(file, options());
  assert.ok((await ledger.addReading(reading(1))).added);
});

test("a ledger of every older version opens with all that it holds", async (t) => {
  for (let version = 1; version < migrations.length; version += 1) {
    const file = fileFor(t);
    const old = options({ migrations: migrations.slice(0, version) });
    await (await openLedger(file, old)).close();
    const database = new DatabaseSync(file);
    database.exec(
      `insert into articles (seq, id, version, title, authors, text, blocks, proof)
       values (1, 'a1', 1, 'Old', '[]', 'old ferry', '[]', 'p')`,
    );
    const isIndexed = migrations.slice(0, version).some(({ name }) => name === "search");
    if (isIndexed) database.exec("insert into article_words (article_words) values ('rebuild')");
    database.close();
    await assert.rejects(openLedger(file, options({ readOnly: true })), /must be opened for writing once/);
    await using ledger = await openLedger(file, options());
    assert.deepEqual(
      (await ledger.search("ferries")).map(({ id }) => id),
      ["a1"],
    );
    assert.ok((await ledger.addReading(reading(1))).added);
  }
});

test("a migration that fails leaves the older version", async (t) => {
  const file = await ledgerOf(t, 2);
  const bad = { name: "bad", sql: ["create table new_one (a integer)", "no sql at all"] };
  await assert.rejects(
    openLedger(file, options({ migrations: [...migrations, bad] })),
    /^LedgerError: ledger: .*whence$/,
  );
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("a ledger of a newer version is refused by name", async (t) => {
  const file = fileFor(t);
  const newer = { name: "newer", sql: ["create table newer (a integer)"] };
  await (await openLedger(file, options({ migrations: [...migrations, newer] }))).close();
  const before = readFileSync(file);
  const known = migrations.length;
  const message = `ledger: written by a newer program (version ${known + 1}, this program knows ${known}): ${file}`;
  for (const readOnly of [true, false]) {
    await assert.rejects(openLedger(file, options({ readOnly })), { message });
  }
  assert.deepEqual(readFileSync(file), before);
});

test("whatever changes in a fact is found", async (t) => {
  const file = await ledgerOf(t, 3);
  const [first] = reading(1).statements;
  const damage = [
    ["update articles set text = replace(text, 'port', 'part') where seq = 1", "article id"],
    ["update articles set title = 'Another' where seq = 2", "article record"],
    ["update addresses set address = 'https://other.example/' where seq = 1", "article id"],
    [`update statements set id = '0' || substr(id, 2) where id = '${first!.id}'`, "statement id"],
    ["update statements set words = 'never said' where seq = 2", "content words"],
    ["update statements set record = replace(record, '0.9', '0.8') where seq = 2", "statement record"],
    ["update statements set record = replace(record, '[[', '[[9') where seq = 2", "statement span"],
    ["update statements set polarity = 'negative' where seq = 2", "statement record"],
    ["update links set role = 'king' where statement = 1 and position = 0", "statement record"],
    ["update links set position = 5 where statement = 1 and position = 1", "chain position"],
    ["delete from links where statement = 3", "chain"],
    ["delete from statements where seq = 4; delete from links where statement = 4", "article record"],
    ["update events set at = '2031-01-01T00:00:00.000Z' where seq = 2", "event"],
    ["delete from events where seq = 2", "log"],
    ["insert into article_words (rowid, title, text) values (1, 'x', 'y')", "search"],
    ["update statements set article = 9 where seq = 12", "reference"],
  ] as const;
  for (const [sql, name] of damage) {
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    const database = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
    database.exec(sql);
    database.close();
    const names = (await checkLedger(copy, options())).map((problem) => problem.name);
    assert.ok(names.includes(name), `${sql}: ${names.join(", ")}`);
  }
});

test("a flipped bit in what is read is found, and nothing hangs on it", async (t) => {
  const file = await ledgerOf(t, 6);
  const whole = readFileSync(file);
  const next = chance(7);
  for (const words of [
    "said that",
    "https://news.example/3",
    "Coast Wire",
    "saidThat",
    "article.new",
    "2031-03-04T16",
  ]) {
    const bytes = Buffer.from(whole);
    const [place, bit] = [next(words.length), 1 << next(3)];
    // A page that was rewritten may hold the words a second time, where nobody reads them.
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) bytes[at + place]! ^= bit;
    const copy = `${file}.flipped`;
    writeFileSync(copy, bytes);
    assert.notDeepEqual(await checkLedger(copy, options()), [], words);
  }
});

test("a bit flipped anywhere is found or changes nothing that is kept", async (t) => {
  const file = await ledgerOf(t, 6);
  const whole = readFileSync(file);
  const told = await toldBy(file);
  const next = chance(11);
  for (let round = 0; round < 40; round += 1) {
    const bytes = Buffer.from(whole);
    const at = next(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << next(8));
    const copy = `${file}.flipped`;
    writeFileSync(copy, bytes);
    const found = await checkLedger(copy, options()).catch((error: Error) => [error.message]);
    if (found.length === 0) assert.deepEqual(await toldBy(copy), told, `bit in byte ${at}`);
  }
});

async function toldBy(file: string): Promise<string[]> {
  await using ledger = await openLedger(file, options());
  return await all(ledger.exportLines());
}

test("a full disk is named, and the ledger stays whole", async (t) => {
  const file = await ledgerOf(t, 3);
  const before = await toldBy(file);
  {
    const maxBytes = statSync(file).size + 8192;
    await using ledger = await openLedger(file, options({ maxBytes }));
    const adding = async () => {
      for (let seed = 10; ; seed += 1) await ledger.addReading(reading(seed, {}, 200));
    };
    await assert.rejects(adding(), { name: "LedgerError", message: `ledger: no space left: ${file}` });
    assert.ok((await all(ledger.articles())).length >= 3);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
  assert.deepEqual((await toldBy(file)).slice(0, before.length), before);
  await using ledger = await openLedger(file, options());
  assert.ok((await ledger.addReading(reading(10, {}, 200))).added);
});

/** A disk of its own for a process and what it starts, where the system lets us have one. */
const onDiskOf = (bytes: number, folder: string, words: readonly string[]) =>
  spawnSync(
    "unshare",
    ["-rm", "sh", "-c", `mount -t tmpfs -o size=${bytes} none "$0" && exec "$@"`, folder, ...words],
    {
      encoding: "utf8",
    },
  );

test("a disk that is full in earnest is named, and nothing that was told of is lost", async (t) => {
  const folder = path.dirname(fileFor(t));
  if (onDiskOf(1_000_000, folder, ["true"]).status !== 0) return t.skip("no disk of our own to be had");
  const script = path.join(import.meta.dirname, "full-disk.ts");
  const { stdout, stderr } = onDiskOf(4_000_000, folder, [process.execPath, script, folder]);
  const error = `LedgerError: ledger: no space left: ${path.join(folder, "news")}`;
  const expected = { kept: true, lost: 0, more: 0, error, problemsThen: [], problems: [], added: true };
  assert.deepEqual(stdout === "" ? stderr : JSON.parse(stdout), expected);
});

test("a ledger on a disk that is read only is read, checked, copied and exported, and leaves nothing behind", async (t) => {
  const file = await ledgerOf(t, 3);
  const told = (await toldBy(file)).length;
  const [folder, out] = [path.dirname(fileFor(t)), path.dirname(fileFor(t))];
  const script = `
    import { readdirSync } from "node:fs";
    import { backup, checkLedger, exportLedger, openLedger } from ${JSON.stringify(LEDGER)};
    const [file, out] = process.argv.slice(1);
    const problems = await checkLedger(file);
    await backup(file, out + "/copy");
    await exportLedger(file, out + "/lines");
    let articles = 0;
    {
      await using ledger = await openLedger(file, { readOnly: true });
      for await (const one of ledger.articles()) articles += Number(one !== null);
    }
    console.log(JSON.stringify({ problems, articles, made: readdirSync(out).sort() }));`;
  const mounted = `mount -t tmpfs none "$0" && cp "$1" "$0/copied" && mount -o remount,ro "$0" && shift && exec "$@"`;
  const words = [process.execPath, "--input-type=module", "-e", script, path.join(folder, "copied"), out];
  const { status, stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", mounted, folder, file, ...words], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: out },
  });
  if (status !== 0 && /unshare|mount/.test(stderr)) return t.skip("no disk of our own to be had");
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), { problems: [], articles: 3, made: ["copy", "lines"] });
  assert.ok(told > 0 && (await toldBy(path.join(out, "copy"))).length === told);
});

test("a second process is told who writes; readers are let in; a dead writer is forgotten", async (t) => {
  const file = fileFor(t);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "writer.ts"), file, "0"]);
  const ended = once(child, "close");
  try {
    await once(child.stdout, "data");
    await assert.rejects(openLedger(file, options()), (error: Error) => {
      const says = `^ledger: held by process ${child.pid} \\(writer\\.ts .*\\) since 20.*Z: `;
      assert.match(error.message, new RegExp(says));
      return error.message.endsWith(file);
    });
    await using reader = await openLedger(file, options({ readOnly: true }));
    await all(reader.articles());
    await assert.rejects(reader.addReading(reading(5)), { message: `ledger: it cannot be written to: ${file}` });
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
  await using ledger = await openLedger(file, options());
  assert.ok((await ledger.addReading(reading(9999))).added);
  await assert.rejects(openLedger(file, options()), new RegExp(`held by process ${process.pid} `));
});

test("two processes take turns, and neither loses anything", async (t) => {
  const file = fileFor(t);
  const writer = path.join(import.meta.dirname, "writer.ts");
  const children = ["0", "800"].map((seed) => spawn(process.execPath, [writer, file, seed, "80"], { stdio: "ignore" }));
  const codes = await Promise.all(children.map(async (child) => ((await once(child, "close")) as [number])[0]));
  assert.deepEqual(codes, [0, 0]);
  assert.deepEqual(await checkLedger(file, options()), []);
  await using ledger = await openLedger(file, options());
  assert.equal((await all(ledger.articles())).length, 160);
});

test("another program that holds the file is named as such", async (t) => {
  const file = await ledgerOf(t, 1);
  await using ledger = await openLedger(file, options());
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  await assert.rejects(ledger.addReading(reading(5)), {
    message: `ledger: busy: another program writes to it: ${file}`,
  });
  other.exec("rollback");
  other.close();
  assert.ok((await ledger.addReading(reading(5))).added);
});

test("a backup is whole while the ledger is written to, and overwrites nothing", async (t) => {
  const file = await ledgerOf(t, 20);
  const to = `${file}.backup`;
  {
    await using ledger = await openLedger(file, options());
    const adding = (async () => {
      for (let seed = 100; seed < 140; seed += 1) await ledger.addReading(reading(seed));
    })();
    await backup(file, to);
    await adding;
  }
  assert.deepEqual(await checkLedger(to, options()), []);
  await using copy = await openLedger(to, options());
  assert.ok((await all(copy.articles())).length >= 20);
  await assert.rejects(backup(file, to), { message: `ledger: there is a file already: ${to}` });
});

test("an export that fails leaves no file, and overwrites none", async (t) => {
  const file = await ledgerOf(t, 3);
  const to = `${file}.jsonl`;
  const copy = `${file}.damaged`;
  copyFileSync(file, copy);
  const database = new DatabaseSync(copy);
  database.exec("update articles set blocks = 'no list' where seq = 3");
  database.close();
  await assert.rejects(exportLedger(copy, to));
  assert.deepEqual(
    readdirSync(path.dirname(file)).filter((name) => name.includes("jsonl")),
    [],
  );
  await exportLedger(file, to);
  const before = readFileSync(to, "utf8");
  await assert.rejects(exportLedger(file, to), { message: `ledger: there is a file already: ${to}` });
  assert.equal(readFileSync(to, "utf8"), before);
});

test("a file that was made for nothing goes again, what was there stays", async (t) => {
  const file = fileFor(t);
  const names = () => readdirSync(path.dirname(file));
  await (await openLedger(file, options({ discardEmpty: true }))).close();
  assert.deepEqual(names(), []);
  {
    await using ledger = await openLedger(file, options({ discardEmpty: true }));
    await ledger.addReading(reading(1));
  }
  assert.deepEqual(names(), ["news.whence"]);
  await (await openLedger(file, options({ discardEmpty: true }))).close();
  assert.deepEqual(names(), ["news.whence"]);
  const empty = fileFor(t);
  await (await openLedger(empty, options())).close();
  await (await openLedger(empty, options({ discardEmpty: true }))).close();
  assert.ok(existsSync(empty));
});

test("a compacted ledger says the same", async (t) => {
  const file = await ledgerOf(t, 20);
  const before = await toldBy(file);
  await compact(file);
  assert.deepEqual(await toldBy(file), before);
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("an import names the line that it cannot take", async (t) => {
  const file = await ledgerOf(t, 2);
  const lines = await toldBy(file);
  const forged = lines[2]!.replace("Report 2", "Report 3");
  const unsigned = lines[2]!
    .replace(/,"proof":"[^"]*"}$/m, "}")
    .replace("Report 2 from the port\\n", "Report 3 from the port\\n");
  const cases = [
    ["", /no export of a ledger/],
    ["{}\n", /no export of a ledger/],
    [`${lines[0]}{"at":"x"}\n`, /neither article nor judgement: line 2 of /],
    [`${lines[0]}${lines[1]}no json\n`, /no JSON object: line 3 of /],
    [`${lines[0]}${forged}`, /not what was exported: line 2 of /],
    [`${lines[0]}${unsigned}`, /article id is no hash/],
    [lines[0]!.replace(":1}", ":2}"), /format 2 is not known/],
  ] as const;
  for (const [text, says] of cases) {
    const from = fileFor(t, "facts.jsonl");
    writeFileSync(from, text);
    await assert.rejects(importLedger(from, fileFor(t)), says);
  }
});
