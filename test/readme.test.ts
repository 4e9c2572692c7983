// What the README shows is what the command prints.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

const ROOT = path.join(import.meta.dirname, "..");
const README = readFileSync(path.join(ROOT, "README.md"), "utf8");
const blocks = [...README.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, body]) => ({
  language,
  body: body!,
}));

test("the output is real", () => {
  const command = /whence -- (read \S+)/.exec(blocks[0]!.body)![1]!.split(" ");
  const main = path.join(ROOT, "src", "cli", "main.ts");
  const printed = execFileSync(process.execPath, [main, ...command], { cwd: ROOT, encoding: "utf8" });
  assert.ok(printed.includes(blocks[1]!.body), printed);
});

test("the trace is real", (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-readme-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const ledger = path.join(folder, "demo.ledger");
  const main = path.join(ROOT, "src", "cli", "main.ts");
  const call = (...words: string[]) =>
    execFileSync(process.execPath, [main, ...words], { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
  assert.match(blocks[2]!.body, /whence -- demo --keep demo\.ledger\n/);
  call("demo", "--keep", ledger);
  const text = /whence -- trace "([^"]+)" --limit 1/.exec(blocks[2]!.body)![1]!;
  const printed = call("trace", text, "--limit", "1", "--ledger", ledger);
  assert.ok(printed.startsWith(blocks[3]!.body.trimEnd()), printed);
});

test("the example of the library runs", async () => {
  const example = blocks.find(({ language }) => language === "ts")!.body;
  const names = [...example.matchAll(/import \{ (\w+) \} from "whence(\/\w+)?"/g)];
  const exported = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).exports as Record<string, string>;
  assert.equal(names.length, 2);
  for (const [, name, part] of names) {
    const module = (await import(path.join(ROOT, exported[`.${part ?? ""}`]!))) as Record<string, unknown>;
    assert.equal(typeof module[name!], "function");
  }
});

test("every part of the package that is exported is there", () => {
  const exported = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).exports as Record<string, string>;
  for (const file of Object.values(exported)) assert.ok(existsSync(path.join(ROOT, file)), file);
});

test("links lead to files", () => {
  for (const [, target] of README.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    assert.ok(existsSync(path.join(ROOT, target!)), target);
});
