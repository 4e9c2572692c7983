// Who may import whom. Arrows point one way: a folder imports only what stands before it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const ROOT = path.join(import.meta.dirname, "..");
const SRC = path.join(ROOT, "src");

/** What each folder of src may import: folders of ours, and packages. */
const MAY: Readonly<Record<string, { ours: readonly string[]; packages: readonly string[] }>> = {
  article: { ours: [], packages: ["node:crypto"] },
  language: { ours: ["article"], packages: ["wink-nlp", "wink-eng-lite-web-model", "eld", "node:module"] },
  statement: { ours: ["article", "language"], packages: ["node:crypto"] },
  entity: { ours: ["article", "language", "statement"], packages: ["any-ascii", "node:crypto"] },
  claim: { ours: ["article", "language", "statement", "entity"], packages: [] },
  story: { ours: ["article", "language", "statement", "entity", "claim"], packages: [] },
  "whence.ts": { ours: ["article", "language", "statement", "entity", "story"], packages: [] },
  read: {
    ours: ["article", "language"],
    packages: [
      "node:",
      "undici",
      "@mozilla/readability",
      "htmlparser2",
      "feedsmith",
      "fflate",
      "postal-mime",
      "robots-parser",
      "warcio",
    ],
  },
  ledger: {
    ours: ["article", "language", "statement", "claim", "story", "whence.ts"],
    packages: ["node:", "kysely"],
  },
  web: {
    ours: ["article", "language", "statement", "claim", "story", "ledger"],
    packages: ["node:"],
  },
  publish: {
    ours: ["article", "language", "statement", "entity", "claim", "whence.ts", "read", "ledger", "web"],
    packages: [
      "node:",
      "wrap-ansi",
      "hyparquet-writer",
      "warcio",
      "fflate",
      "zod",
      "nodemailer",
      "undici",
      "feedsmith",
    ],
  },
  serve: {
    ours: ["article", "language", "statement", "claim", "story", "read", "ledger", "web", "publish"],
    packages: [
      "node:",
      "hono",
      "@hono/node-server",
      "@hono/zod-openapi",
      "zod",
      "@modelcontextprotocol/server",
      "feedsmith",
    ],
  },
  cli: {
    ours: [
      "article",
      "language",
      "statement",
      "entity",
      "claim",
      "story",
      "read",
      "ledger",
      "web",
      "publish",
      "serve",
      "whence.ts",
    ],
    packages: ["node:", "commander"],
  },
};

/** Folders that know no network, disk, clock or database. */
const NOUNS = ["article", "language", "statement", "entity", "claim", "story", "whence.ts"];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name));

const home = (file: string) => path.relative(SRC, file).split(path.sep)[0]!;

const importsOf = (file: string) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);

test("every folder of src has its line in the table", () => {
  assert.deepEqual(readdirSync(SRC).toSorted(), Object.keys(MAY).toSorted());
});

test("imports follow the arrows", () => {
  for (const file of files(SRC)) {
    const from = home(file);
    const may = MAY[from]!;
    for (const name of importsOf(file)) {
      const where = `${path.relative(ROOT, file)} imports ${name}`;
      if (!name.startsWith(".")) {
        const known = may.packages.some(
          (one) => name === one || name.startsWith(`${one}/`) || (one.endsWith(":") && name.startsWith(one)),
        );
        assert.ok(known, where);
        continue;
      }
      assert.ok(/\.(?:ts|json)$/.test(name), `${where}: relative imports end in .ts`);
      if (name.endsWith("package.json")) continue;
      const target = path.resolve(path.dirname(file), name);
      if (home(target) === from) continue;
      assert.ok(may.ours.includes(home(target)), where);
      assert.ok(
        home(target) === "whence.ts" || target.endsWith(`${path.sep}index.ts`),
        `${where}: other folders are entered by their index`,
      );
    }
  }
});

test("nouns know no clock and no chance", () => {
  for (const file of files(SRC).filter((one) => NOUNS.includes(home(one)))) {
    const text = readFileSync(file, "utf8");
    assert.doesNotMatch(
      text,
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(/,
      path.relative(ROOT, file),
    );
  }
});

test("no module imports itself in a circle", () => {
  const graph = new Map(
    files(SRC).map((file) => [
      file,
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => path.resolve(path.dirname(file), name)),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(file), [...trail, file].map((one) => path.relative(SRC, one)).join(" -> "));
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
});

test("no folder has a name that says nothing", () => {
  for (const name of ["core", "utils", "common", "types", "helpers", "lib"]) {
    assert.ok(!files(SRC).some((file) => file.split(path.sep).includes(name)), name);
  }
});
