// The record of statements whose spans are given: how far form, act, certainty and chain are right.
//
//   node bench/record.ts [FOLDER] [errors FIELD...]
//
// FOLDER holds statements/*.json and text/*.txt. Numbers are those of the statement scorer, on all statements.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { blocksOf } from "../src/article/index.ts";
import { describe } from "../src/entity/index.ts";
import { languageOf } from "../src/language/index.ts";
import type { Found, Link, Statement } from "../src/statement/index.ts";

interface Gold {
  readonly doc: string;
  readonly published: string | null;
  readonly statements: readonly Statement[];
}

const FIELDS = ["form", "act", "polarity", "certainty", "saidAt"] as const;

const fold = (name: string | null) =>
  name === null
    ? null
    : name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .replace(/^the /, "");

const names = (chain: readonly Link[]) => chain.map(({ name }) => fold(name));

function within(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b) return false;
  const words = new Set(b.split(" "));
  return a.split(" ").every((word) => words.has(word));
}

/** Macro-averaged F1 over the classes of the gold. */
function macro(pairs: readonly (readonly [string, string])[]): number {
  const classes = new Set(pairs.map(([gold]) => gold));
  const scores = [...classes].map((name) => {
    const hit = pairs.filter(([gold, got]) => gold === name && got === name).length;
    return (
      (2 * hit) / (pairs.filter(([gold]) => gold === name).length + pairs.filter(([, got]) => got === name).length)
    );
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Scores one folder; `errors` names the fields whose mistakes are printed. */
function bench(folder: string, errors: readonly string[]): void {
  const en = languageOf("en")!;
  const pairs = new Map<string, (readonly [string, string])[]>();
  const note = (field: string, gold: string, got: string, where: string) => {
    const list = pairs.get(field) ?? [];
    list.push([gold, got]);
    pairs.set(field, list);
    if (gold !== got && errors.includes(field)) console.log(`${field}: ${gold} | got ${got} | ${where}`);
  };
  let lenient = 0;
  let spent = 0;
  for (const file of readdirSync(`${folder}/statements`).sort()) {
    const gold = JSON.parse(readFileSync(`${folder}/statements/${file}`, "utf8")) as Gold;
    const text = readFileSync(`${folder}/text/${gold.doc}.txt`, "utf8");
    const prose = en.cut(text, blocksOf(text));
    const found: Found[] = gold.statements.map(({ content, source, cue }) => ({
      content,
      source,
      cue,
      by: "gold",
      confidence: 1,
    }));
    const began = performance.now();
    const described = describe(prose, { published: gold.published, publisher: null }, found);
    spent += performance.now() - began;
    gold.statements.forEach((statement, i) => {
      const got = described[i]!;
      const shown = (spans: Found["content"]) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
      const where = `${gold.doc} <${shown(statement.source)}> {${shown(statement.cue)}} [${shown(statement.content).slice(0, 90)}]`;
      for (const field of FIELDS) note(field, String(statement[field]), String(got[field]), where);
      const [a, b] = [names(statement.chain), names(got.chain)];
      note("origin", String(a[0]), String(b[0]), where);
      note("chain", a.join(" > "), b.join(" > "), where);
      note("kind", statement.chain[0]!.kind, got.chain[0]!.kind, where);
      note("role", String(fold(statement.chain[0]!.role)), String(fold(got.chain[0]!.role)), where);
      note("onBehalfOf", String(fold(statement.chain[0]!.onBehalfOf)), String(fold(got.chain[0]!.onBehalfOf)), where);
      lenient += Number(a[0] === b[0] || within(a[0], b[0]) || within(b[0], a[0]));
    });
  }
  console.log(folder);
  for (const [field, list] of pairs) {
    const right = list.filter(([gold, got]) => gold === got).length / list.length;
    console.log(`  ${field.padEnd(11)} ${right.toFixed(3)}  macro ${macro(list).toFixed(3)}  (${list.length})`);
    if (field === "origin") console.log(`  ${"lenient".padEnd(11)} ${(lenient / list.length).toFixed(3)}`);
  }
  console.log(`  ${spent.toFixed(0)} ms`);
}

const [given, ...rest] = process.argv.slice(2);
const folders = given && given !== "errors" ? [given] : ["../shared/gold/train", "../shared/gold"];
for (const folder of folders)
  if (existsSync(`${folder}/statements`))
    bench(
      folder,
      rest.filter((word) => word !== "errors"),
    );
