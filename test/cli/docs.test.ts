import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { allCommands, commandNamed } from "../../src/cli/commands/index.ts";
import { cliReference } from "../../src/cli/reference.ts";

const commands = await allCommands();
const DOCS = new URL("../../docs/cli.md", import.meta.url);

test("docs/cli.md is what the commands say (UPDATE=1 writes it anew)", async () => {
  const reference = await cliReference();
  if (process.env["UPDATE"]) writeFileSync(DOCS, reference);
  assert.equal(readFileSync(DOCS, "utf8"), reference);
});

test("every command says all about itself", () => {
  for (const command of commands) {
    assert.ok(command.summary.endsWith("."), command.name);
    assert.ok(command.examples.length > 0, command.name);
    for (const { line } of command.examples) assert.ok(line.includes(`whence ${command.name}`), line);
    for (const { name } of command.options) assert.match(name, /^--[a-z-]+$/);
  }
});

test("every file of commands is in the list", async () => {
  const { readdirSync } = await import("node:fs");
  const files = readdirSync(new URL("../../src/cli/commands/", import.meta.url)).filter((file) => file !== "index.ts");
  assert.deepEqual(files.map((file) => file.replace(".ts", "")).sort(), commands.map(({ name }) => name).sort());
  for (const command of commands) assert.equal(await commandNamed(command.name), command);
});
