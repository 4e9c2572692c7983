// Fits the confidence of a reader that learned: node training/statements/calibrate.ts SHARED fast|deep
//
// On every other article of PolNeAR's dev part, which no reader learned from, a candidate is right where people marked a
// statement whose content overlaps by half (words shared over words of either) and whose source touches its source, or
// both have none. What lies inside another's content was not marked by people and is left out. Prints the weights for
// src/statement/model/confidence.ts or src/statement/fast/read.ts, and how well the confidence holds on the other half.

import { readFileSync } from "node:fs";
import path from "node:path";
import { records } from "../../bench/records.ts";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import type { Prose } from "../../src/language/index.ts";
import { loadNetwork, loadWeights } from "../../src/cli/readers/index.ts";
import type { Found } from "../../src/statement/index.ts";
import * as linear from "../../src/statement/fast/read.ts";
import * as network from "../../src/statement/model/confidence.ts";
import { placed } from "../../src/statement/model/pairs.ts";
import type { Placed, Range } from "../../src/statement/model/pairs.ts";
import * as deep from "../../src/statement/model/read.ts";
import type { Candidate } from "../../src/statement/model/candidates.ts";
import { fit, predict } from "../names/logistic.ts";

const BINS = 10;
const PENALTY = 1;

interface Judged {
  readonly row: readonly number[];
  readonly isRight: boolean;
}

const [shared = "../shared", name = "deep"] = process.argv.slice(2);
const candidatesOf = await candidatesBy(name);
const { evidenceOf } = name === "fast" ? linear : network;
const halves: [Judged[], Judged[]] = [[], []];
const folder = path.join(shared, "data", "statements");
const articles = records<{ text: string; statements: Found[] }>(path.join(folder, "dev.jsonl"));
for (const [place, { text: file, statements }] of articles.entries()) {
  const text = readFileSync(path.join(folder, file), "utf8");
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const candidates = (await candidatesOf(prose)).filter(({ roles }) => roles.content.length > 0);
  const gold = statements.map((one) => placed(prose, { ...one, by: "people", confidence: 1 }));
  for (const one of candidates)
    if (!candidates.some((other) => other !== one && isInside(one, other)))
      halves[place % 2]!.push({ row: evidenceOf(one), isRight: gold.some((answer) => matches(answer, one)) });
}

const [learned, held] = halves;
const fitted = fit(
  learned.map(({ row }) => row),
  learned.map(({ isRight }) => isRight),
  PENALTY,
);
process.stdout.write(
  `const WEIGHTS = [${[fitted.bias, ...fitted.weights].map((one) => one.toFixed(3)).join(", ")}];\n`,
);
reliability(held.map(({ row, isRight }) => ({ confidence: predict(fitted, row), isRight })));

/** What finds the candidates of a text. */
async function candidatesBy(reader: string): Promise<(prose: Prose) => Promise<readonly Candidate[]>> {
  if (reader === "fast") {
    const weights = await loadWeights();
    return async (prose) => linear.candidatesOf(prose, weights);
  }
  const loaded = await loadNetwork();
  return (prose) => deep.candidatesOf(prose, loaded.pieces, loaded.network);
}

/** Prints how often candidates of like confidence are right, and the mean gap (expected calibration error). */
function reliability(all: readonly { readonly confidence: number; readonly isRight: boolean }[]): void {
  let error = 0;
  process.stdout.write("| confidence | statements | mean | right |\n|---|---|---|---|\n");
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    if (own.length === 0) continue;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter(({ isRight }) => isRight).length / own.length;
    error += (Math.abs(mean - right) * own.length) / all.length;
    process.stdout.write(
      `| ${bin / BINS} to ${(bin + 1) / BINS} | ${own.length} | ${mean.toFixed(3)} | ${right.toFixed(3)} |\n`,
    );
  }
  process.stdout.write(`expected calibration error ${error.toFixed(4)} over ${all.length}\n`);
}

function matches(gold: Placed, { roles }: Candidate): boolean {
  const both = common(gold.content, roles.content);
  const either = size(gold.content) + size(roles.content) - both;
  const sources = common(gold.source, roles.source) > 0 || (gold.source.length === 0 && roles.source.length === 0);
  return sources && both / either >= 0.5;
}

function isInside({ cue, roles }: Candidate, other: Candidate): boolean {
  return [cue.range, ...roles.source, ...roles.content].every(([a, b]) =>
    other.roles.content.some(([first, last]) => first <= a && b <= last),
  );
}

function size(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function common(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce(
    (sum, [first, last]) =>
      sum + b.reduce((part, [from, to]) => part + Math.max(0, Math.min(last, to) - Math.max(first, from) + 1), 0),
    0,
  );
}
