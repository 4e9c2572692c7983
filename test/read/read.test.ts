import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, test } from "node:test";
import fc from "fast-check";
import { Unreadable, docOf, fetchAddress, readAddress, readFetched } from "../../src/read/index.ts";
import type { ReadOptions } from "../../src/read/index.ts";
import { spent } from "../spent.ts";
import { HEADLINE, NINJS, PAGE, PARAGRAPHS, TEXT, pageOf, articleAt } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "whence-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const readText = (text: string | Uint8Array, options: ReadOptions = {}) => articleAt(file("story.txt", text), options);
const readInput = (content: string | Uint8Array) => articleAt("-", { input: Readable.from([Buffer.from(content)]) });

async function failureOf(address: string, options: ReadOptions = {}): Promise<string> {
  const error: unknown = await articleAt(address, options).then(
    () => assert.fail(`${address} was read`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Unreadable, String(error));
  assert.ok(!error.message.includes("\n"));
  return error.message;
}

test("a text is its file, unchanged to the byte", async () => {
  const article = await readText(TEXT);
  assert.equal(article.text, TEXT);
  assert.equal(article.title, HEADLINE);
  assert.equal(article.published, "2024-03-04T16:12");
  assert.equal(article.url, null);
  assert.equal(article.language, "en");
  assert.equal(article.blocks.length, 2 + PARAGRAPHS.length);
  const odd = ["\ufeffAna said so.", "Ana said so.\r\n\r\nIvo did not.\r\n\t", " \u{1f600} e\u0301\u2028x ".repeat(3)];
  for (const text of odd) {
    assert.equal((await readText(text)).text, text);
  }
});

test("any text comes out as it went in", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), async (words) => {
      const text = `Ana said: ${words}`;
      const { text: read, blocks } = await readText(text);
      assert.equal(read, text);
      for (const { start, end } of blocks) assert.ok(start >= 0 && start < end && end <= text.length);
    }),
    { numRuns: 50 },
  ));

test("a date is published only where the text says it near its top", async () => {
  assert.equal((await readText("Bridge closed\n\nAna Ruiz said so.\n\nMarch 01, 2008\n")).published, "2008-03-01");
  assert.equal((await readText("Bridge closed\nAna said so.\nIvo did not.\nMarch 01, 2008\n")).published, null);
  assert.equal((await readText("Bridge closed\nAna Ruiz said so on March 01, 2008\n")).published, null);
  assert.equal((await readText("Bridge closed.", { published: "2024-03-05" })).published, "2024-03-05");
  assert.equal((await readText(TEXT, { published: "2024-03-05" })).published, "2024-03-04T16:12");
});

test("the same input gives the same article", async () => {
  const [one, two] = [await readText(TEXT), await readText(TEXT)];
  assert.deepEqual(one, two);
  assert.match(one.id, /^[0-9a-f]{16}$/);
});

test("a saved page", async () => {
  for (const name of ["story.html", "story.HTM", "story.xhtml"]) {
    const article = await articleAt(file(name, PAGE));
    assert.equal(article.title, HEADLINE);
    assert.ok(article.text.includes(PARAGRAPHS[3] ?? ""));
  }
});

test("files without a name for what they are", async () => {
  assert.equal((await articleAt(file("story", PAGE))).title, HEADLINE);
  assert.equal((await articleAt(file("story", TEXT))).text, TEXT);
  assert.equal((await articleAt(file("story.php", PAGE))).title, HEADLINE);
  assert.equal((await articleAt(file("story", JSON.stringify(NINJS)))).publisher, "Orla Press");
  const mail = file("story.mbox", `Subject: x\n\n${TEXT}`);
  assert.equal(await failureOf(mail), `read: no form of article is called .mbox: ${mail}`);
});

test("standard input is told by its content", async () => {
  assert.equal((await readInput(PAGE)).title, HEADLINE);
  assert.equal((await readInput(TEXT)).text, TEXT);
  assert.equal((await readInput(JSON.stringify(NINJS, null, 2))).publisher, "Orla Press");
  const input = () => Readable.from([Buffer.alloc(60, 65), Buffer.alloc(60, 65)]);
  assert.equal(await failureOf("-", { input: input(), maxBytes: 100 }), "read: larger than 100 bytes: -");
  assert.equal(await failureOf("-", { input: Readable.from([]) }), "read: empty: -");
});

test("bad files", async () => {
  const missing = join(folder, "missing.txt");
  assert.equal(await failureOf(missing), `read: no such file: ${missing}`);
  assert.equal(await failureOf(`${missing}\0`), `read: no such file: ${missing}\ufffd`);
  assert.equal(await failureOf(""), "read: no such file: ");
  assert.equal(
    await failureOf(join(file("a.txt", "x"), "b.txt")),
    `read: no such file: ${join(folder, "a.txt", "b.txt")}`,
  );
  assert.equal(await failureOf(folder), `read: is a directory: ${folder}`);
  const empty = file("empty.html", "");
  assert.equal(await failureOf(empty), `read: empty: ${empty}`);
  const blank = file("blank.txt", " \n\t\r\n");
  assert.equal(await failureOf(blank), `read: empty: ${blank}`);
  const bare = file("bare.html", "<!doctype html><title>x</title>");
  assert.equal(await failureOf(bare), `read: no article text at ${bare}`);
});

test("binary files", async () => {
  const samples = {
    "a.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
    "b.html": Buffer.from("%PDF-1.4\n1 0 obj"),
    "c.txt": Buffer.from("words\0words"),
    "d.json": Buffer.from("PK\x03\x04rest", "latin1"),
    "e.txt": Buffer.from(Array.from({ length: 500 }, (_, at) => 1 + (at % 31))),
  };
  for (const [name, bytes] of Object.entries(samples)) {
    const path = file(name, bytes);
    assert.equal(await failureOf(path), `read: binary content: ${path}`);
  }
});

test("a text that is not UTF-8, a lone surrogate among it", async () => {
  for (const bytes of [
    Buffer.from("Zo\xeb said so.", "latin1"),
    Buffer.from([0x41, 0x20, 0xed, 0xa0, 0x80, 0x20, 0x42]),
  ]) {
    const path = file("latin.txt", bytes);
    assert.equal(await failureOf(path), `read: not UTF-8 text: ${path}`);
  }
});

test("lone surrogates by other doors become �", async () => {
  const page = await articleAt(
    file("half.html", pageOf(undefined, [...PARAGRAPHS, "Half &#xD800; a sign is no sign, Mayor Ruiz said."])),
  );
  assert.ok(page.text.isWellFormed());
  const item = { ...NINJS, bodies: [{ value: "Half \ud800 a sign is no sign.", contentType: "text/plain" }] };
  assert.ok((await articleAt(file("half.json", JSON.stringify(item)))).text.includes("Half \ufffd a sign"));
});

test("50 MB are refused at once", async () => {
  const path = file("large.html", "<p>");
  truncateSync(path, 50_000_000);
  const begun = spent();
  assert.equal(await failureOf(path), `read: larger than 10 MB: ${path}`);
  assert.ok(spent() - begun < 100);
});

test("a device without end", { skip: process.platform === "win32" }, async () => {
  assert.equal(await failureOf("/dev/zero", { maxBytes: 1_000_000 }), "read: larger than 1 MB: /dev/zero");
});

test(
  "a pipe with a name is read to its end, and not waited for for ever",
  { skip: process.platform === "win32" },
  async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    assert.equal(await failureOf(pipe, { timeout: 100 }), `read: timed out after 0.1 s: ${pipe}`);
    const writer = spawn("sh", ["-c", 'sleep 0.1; echo "$1"; sleep 0.1; echo "Ivo did not."', "sh", "Ana said so."]);
    writer.stdout.pipe(createWriteStream(pipe));
    assert.equal((await articleAt(pipe)).text, "Ana said so.\nIvo did not.\n");
  },
);

test("what was fetched is read again to the same article", async () => {
  const now = () => "2031-03-05T00:00:00.000Z";
  for (const [name, content] of Object.entries({
    "again.html": PAGE,
    "again.txt": TEXT,
    "again.json": JSON.stringify(NINJS),
  })) {
    const path = file(name, content);
    const fetched = await fetchAddress(path, { now });
    assert.deepEqual(
      { ...fetched, bytes: Buffer.from(fetched.bytes).toString() },
      {
        address: path,
        location: null,
        fetchedAt: now(),
        headers: {},
        bytes: content,
      },
    );
    assert.deepEqual(await readFetched(fetched), await readAddress(path));
  }
});

test("100,000 nested tags", async () => {
  const deep = "<div>".repeat(100_000);
  const begun = spent();
  await articleAt(file("deep.html", deep + PAGE)).catch((error: unknown) =>
    assert.ok(error instanceof Unreadable, String(error)),
  );
  const item = {
    ...NINJS,
    bodies: [{ value: `${deep}<p>${PARAGRAPHS[0]}</p>${"</p></b>".repeat(100_000)}`, contentType: "text/html" }],
  };
  const article = await articleAt(file("deep.json", JSON.stringify(item)));
  assert.ok(article.text.includes(PARAGRAPHS[0] ?? ""));
  assert.ok(spent() - begun < 5000, `${spent() - begun} ms`);
});

test("the language is what the page states unless its text says otherwise", async () => {
  const french = [
    "Le pont sur l'Orla restera fermé pendant au moins une semaine, a déclaré lundi la maire Ana Ruiz.",
    "« Nous avons trouvé une fissure dans le troisième pilier », a-t-elle dit aux journalistes de la ville.",
    "Selon l'autorité du fleuve, environ douze mille personnes empruntent le pont chaque jour pour aller au travail.",
  ];
  const languageOf = async (paragraphs: readonly string[], lang: string, options: ReadOptions = {}) =>
    (await articleAt(file("story.html", pageOf(undefined, paragraphs, lang)), options)).language;
  assert.equal(await languageOf(PARAGRAPHS, "en-gb"), "en-GB");
  assert.equal(await languageOf(PARAGRAPHS, ""), "en");
  assert.equal(await languageOf(PARAGRAPHS, "de"), "en");
  assert.equal(await languageOf(french, "fr"), "fr");
  assert.equal(await languageOf(french, "en"), "fr");
  assert.equal(await languageOf(french, "en", { language: "en" }), "en");
});

test("names for what was read", () => {
  const names: Record<string, string> = {
    "-": "stdin",
    "story.html": "story",
    "a/b/story.2024.txt": "story.2024",
    "100%25.txt": "100%25",
    "https://orla.example/2024/03/bridge-closed.html?x=1#top": "bridge-closed",
    "https://orla.example/2024/03/bridge/": "bridge",
    "https://orla.example/m%C3%BCller": "müller",
    "https://orla.example/%ff": "%ff",
    "https://orla.example/": "orla.example",
    "https://orla.example": "orla.example",
  };
  for (const [address, name] of Object.entries(names)) assert.equal(docOf(address), name);
});

test("a message is one line that shows no control characters", async () => {
  const message = await failureOf(`no\nfile\x1b[31m${"x".repeat(1000)}.txt`);
  assert.ok(message.startsWith("read: no such file: no�file�[31m"));
  assert.ok(message.length < 400);
});
