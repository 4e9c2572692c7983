// How often each rule is right: node bench/confidence.ts ../shared
//
// Over PolNeAR's training articles and the training part of our own gold, a statement is right where the gold
// has one whose content overlaps by half (intersection over union of characters) and whose source touches
// its source, or both have none. PolNeAR annotates no statement inside another, so only outermost ones count there.
// The numbers stand in src/statement/english/confidence.ts.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { blocksOf, covers } from "../src/article/index.ts";
import type { Span } from "../src/article/index.ts";
import { languageOf } from "../src/language/index.ts";
import { rules } from "../src/statement/index.ts";
import type { Found } from "../src/statement/index.ts";
import { records } from "./records.ts";

type Gold = Pick<Found, "content" | "source" | "cue">;

const shared = process.argv[2] ?? "../shared";
const count = new Map<string, { right: number; all: number }>();

function tally(text: string, gold: readonly Gold[], outermost: boolean): void {
  const found = rules.find(languageOf("en")!.cut(text, blocksOf(text)));
  for (const one of found) {
    if (outermost && found.some((other) => other !== one && inside(one, other))) continue;
    const row = count.get(one.by) ?? { right: 0, all: 0 };
    row.all += 1;
    if (gold.some((answer) => matches(answer, one))) row.right += 1;
    count.set(one.by, row);
  }
}

const inside = (inner: Gold, outer: Gold) =>
  [...inner.content, ...inner.source, ...inner.cue].every((span) => outer.content.some((other) => covers(other, span)));

function matches(a: Gold, b: Gold): boolean {
  const both = common(a.content, b.content);
  const union = length(a.content) + length(b.content) - both;
  const sources = common(a.source, b.source) > 0 || (a.source.length === 0 && b.source.length === 0);
  return sources && both / union >= 0.5;
}

const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const common = (a: readonly Span[], b: readonly Span[]) =>
  a.reduce(
    (sum, x) => sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );

const polnear = path.join(shared, "data", "statements");
for (const { text, statements } of records<{ text: string; statements: Gold[] }>(path.join(polnear, "train.jsonl")))
  tally(readFileSync(path.join(polnear, text), "utf8"), statements, true);
const own = path.join(shared, "gold", "train");
for (const name of readdirSync(path.join(own, "statements"))) {
  const { doc, statements } = JSON.parse(readFileSync(path.join(own, "statements", name), "utf8")) as {
    doc: string;
    statements: Gold[];
  };
  tally(readFileSync(path.join(own, "text", `${doc}.txt`), "utf8"), statements, false);
}
for (const [by, { right, all }] of [...count].toSorted((a, b) => b[1].all - a[1].all))
  process.stdout.write(`${by}: ${((right + 1) / (all + 2)).toFixed(2)}, // of ${all}\n`);
