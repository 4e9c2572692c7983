// The files of the trained model: only the ones that are expected are used, and the rules need none of them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";
import type { Span } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { FILES } from "../../src/cli/readers/deep.ts";
import { readModel } from "../../src/cli/readers/files.ts";
import { MODEL, loadDeep, loadFast, readerNamed, readers } from "../../src/cli/readers/index.ts";
import { loadRuntime } from "../../src/cli/readers/runtime.ts";

// sha256 of "dam".
const SHA256 = "2fcb6465ee5cbfa3567355b4f7abe6f03ea08e9283de9c834d1297b1df2c6288";
let folder = "";
before(async () => (folder = await mkdtemp(join(tmpdir(), "whence-model-"))));
after(() => rm(folder, { recursive: true }));

test("a file is given where its bytes are the expected ones", async () => {
  await writeFile(join(folder, "dam.txt"), "dam");
  const read = await readModel(folder, [{ name: "dam.txt", sha256: SHA256 }]);
  assert.equal(new TextDecoder().decode(read.get("dam.txt")), "dam");
});

test("a truncated or other file is refused by name, with the hash expected of it", async () => {
  await writeFile(join(folder, "other.txt"), "dam");
  await truncate(join(folder, "other.txt"), 2);
  await assert.rejects(
    readModel(folder, [{ name: "other.txt", sha256: SHA256 }]),
    new RegExp(
      `^Error: model: the file is damaged or of another version, expected sha256 ${SHA256}, not .*other\\.txt$`,
    ),
  );
});

test("a missing file is named, with the hash expected of it", async () => {
  await assert.rejects(
    readModel(folder, [{ name: "missing.onnx", sha256: SHA256 }]),
    new RegExp(`^Error: model: no such file, expected one with sha256 ${SHA256}: .*missing\\.onnx$`),
  );
});

test("without a model the readers that learned say so, and the rules still read", async () => {
  for (const load of [loadDeep, loadFast])
    await assert.rejects(load(join(folder, "nowhere")), /model: no such file, expected one with sha256 [0-9a-f]{64}: /);
  await cp(join(MODEL, "linear.bin"), join(folder, "linear.bin"));
  await truncate(join(folder, "linear.bin"), 1000);
  await assert.rejects(loadFast(folder), /model: the file is damaged or of another version, .*linear\.bin$/);
  assert.equal((await readerNamed("rules")).name, "rules");
  assert.deepEqual(
    readers.map(({ name }) => name),
    ["rules", "fast", "deep"],
  );
});

test("without an ONNX Runtime the error says what to install", async () => {
  await assert.rejects(
    loadRuntime(["no-such-runtime"]),
    /^Error: model: no ONNX Runtime can be loaded \(npm install no-such-runtime\): /,
  );
});

const canRun = await loadRuntime().then(
  () => true,
  () => false,
);

test("the model that ships finds who says what", { skip: !canRun && "no ONNX Runtime is installed" }, async () => {
  const text = "“The dam will hold,” Mayor Ana Ruiz said. According to the ministry, it leaks.";
  const reader = await loadDeep();
  const found = await reader.find(languageOf("en")!.cut(text, blocksOf(text)));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  assert.deepEqual(
    found.map(({ content, source, cue }) => [words(content), words(source), words(cue)]),
    [
      ["“The dam will hold,”", "Mayor Ana Ruiz", "said"],
      ["it leaks", "the ministry", "According to"],
    ],
  );
  assert.ok(found.every(({ confidence }) => confidence > 0.5 && confidence < 1));
});

test("the linear models that ship find what the rules do not", async () => {
  const text = "Mayor Ana Ruiz made it clear that the port would stay shut. “It will,” she said.";
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const rows = async (name: "rules" | "fast") =>
    (await (await readerNamed(name)).find(prose)).map(({ content, source, cue }) =>
      [content, source, cue].map((spans) => words(spans)),
    );
  const said = ["“It will,”", "she", "said"];
  assert.deepEqual(await rows("rules"), [said]);
  assert.deepEqual(await rows("fast"), [["that the port would stay shut", "Mayor Ana Ruiz", "made it clear"], said]);
});

test("the linear models give nobody a statement", async () => {
  const count = async (text: string) =>
    (await (await readerNamed("fast")).find(languageOf("en")!.cut(text, blocksOf(text)))).length;
  assert.equal(await count("Officials have told the town what the lorries are carrying."), 1);
  assert.equal(await count("Nobody has told the town what the lorries are carrying."), 0);
});

test("the model card tells how large the model is that ships", async () => {
  const card = await readFile(join(import.meta.dirname, "..", "..", "docs", "model.md"), "utf8");
  const files = await Promise.all(FILES.map(({ name }) => stat(join(MODEL, name))));
  const size = files.reduce((sum, one) => sum + one.size, 0) / 1e6;
  assert.equal(/together ([\d.]+) MB/.exec(card)?.[1], size.toFixed(1));
});

test("where nobody chose and the usual reader cannot be loaded the rules read, and it is said why", async () => {
  const copy = join(folder, "copy");
  const root = join(import.meta.dirname, "..", "..");
  await cp(join(root, "src"), join(copy, "src"), { recursive: true });
  await cp(join(root, "package.json"), join(copy, "package.json"));
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  const main = join(copy, "src", "cli", "main.ts");
  const call = (...words: string[]) =>
    spawnSync(process.execPath, [main, "read", ...words, "-"], {
      input: "Ana Ruiz said that the dam would hold.",
      encoding: "utf8",
      env: { ...process.env, WHENCE_READER: "" },
    });
  const usual = call("--why");
  assert.match(
    usual.stderr,
    /^model: no such file, expected one with sha256 [0-9a-f]{64}: .*; the rules read instead$/m,
  );
  assert.match(usual.stdout, /Ana Ruiz/);
  assert.equal(usual.status, 0);
  const unknown = spawnSync(process.execPath, [main, "read", "-"], {
    input: "Ana Ruiz said that the dam would hold.",
    encoding: "utf8",
    env: { ...process.env, WHENCE_READER: "depp" },
  });
  assert.match(unknown.stderr, /^WHENCE_READER: unknown reader, not rules, fast, deep, llm: depp$/m);
  assert.equal(unknown.status, 2);
  const chosen = call("--reader", "deep");
  assert.match(chosen.stderr, /^model: no such file/m);
  assert.doesNotMatch(chosen.stderr, /the rules read instead/);
  assert.equal(chosen.status, 2);
});
