import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { dialects, sources } from "../../src/read/index.ts";

const filesOf = (folder: string) =>
  readdirSync(new URL(`../../src/read/${folder}/`, import.meta.url)).map((file) => file.replace(".ts", ""));
/** Files that are no dialect and no source, but serve them. */
const HELPERS = new Set(["index", "dialect", "markup", "source", "collect", "failure", "private"]);

test("every dialect and every source is in its list", () => {
  for (const [folder, list] of [
    ["dialects", dialects],
    ["sources", sources],
  ] as const) {
    const files = filesOf(folder).filter((file) => !HELPERS.has(file));
    assert.deepEqual(list.map(({ name }) => name).sort(), files.sort());
  }
});

test("every source and every dialect says all about itself", () => {
  for (const source of sources) {
    assert.match(source.summary, /^\S.*[^.]$/, source.name);
    // The first that takes an address opens it.
    assert.equal(
      sources.find((one) => one.takes(source.example)),
      source,
      source.example,
    );
    for (const { summary, default: otherwise } of source.options ?? []) assert.ok(summary !== "" && otherwise !== "");
  }
  for (const { name, summary } of dialects) assert.match(summary, /^\S.*[^.]$/, name);
});

const DOCS = new URL("../../docs/sources.md", import.meta.url);

/** The lists of docs/sources.md, written from the sources and dialects themselves. */
function listsOf(): string {
  const namesOf = (source: (typeof sources)[number]) =>
    (source.options ?? []).map(({ name }) => `\`${name}\``).join(", ");
  const places = sources.map((source) => {
    const options = source.options ? `; takes ${namesOf(source)}` : "";
    return `- **${source.name}**: ${source.summary}, such as \`${source.example}\`${options}`;
  });
  const known = new Map(sources.flatMap((source) => source.options ?? []).map((option) => [option.name, option]));
  const options = [...known.values()].map(
    ({ name, summary, default: otherwise }) => `- \`${name}\`: ${summary} (default: ${otherwise})`,
  );
  const forms = dialects.map(({ name, summary }) => `- **${name}**: ${summary}`);
  return [
    `Places, the first that takes an address first:\n\n${places.join("\n")}`,
    `What may be set about them, in the library by these names:\n\n${options.join("\n")}`,
    `Forms:\n\n${forms.join("\n")}`,
  ].join("\n\n");
}

test("docs/sources.md lists every source and every dialect (UPDATE=1 writes it anew)", () => {
  const docs = readFileSync(DOCS, "utf8");
  const [before = "", after = ""] = docs.split(/<!-- lists -->[^]*<!-- end of lists -->/);
  const written = `${before}<!-- lists -->\n\n${listsOf()}\n\n<!-- end of lists -->${after}`;
  if (process.env["UPDATE"]) writeFileSync(DOCS, written);
  assert.equal(docs, written);
});
