// Fits the weights of name pairs and writes src/entity/across/weights.ts.
//
//   node training/names/train.ts PAIRS.jsonl
//
// Says first what the same recipe reaches on pairs that it has not seen: ten parts, all pairs with one last word in
// one part, five times over.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "../../bench/names.ts";
import { records } from "../../bench/records.ts";
import { align } from "../../src/entity/across/align.ts";
import { FEATURES, type Weights, featuresOf } from "../../src/entity/across/features.ts";
import { parseName } from "../../src/entity/across/parse.ts";
import type { NameKind } from "../../src/entity/across/pieces.ts";
import { scoreBy } from "../../src/entity/across/score.ts";
import { fitSigned } from "./logistic.ts";
import { measure } from "./measure.ts";

const PENALTY = 1;
const PARTS = 10;
const ROUNDS = 5;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kind: NameKind;
  readonly match: boolean;
  readonly group: string;
  readonly values: readonly number[];
}

interface Line {
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
  readonly match: boolean;
}

function pairOf({ schema, name1, name2, match }: Line): Pair {
  const kind = kindOf(schema);
  const [a, b] = name1 < name2 ? [name1, name2] : [name2, name1];
  const [left, right] = [parseName(a, kind), parseName(b, kind)];
  const group = name2.toLowerCase().split(/\s+/).at(-1) ?? "";
  return { a, b, kind, match, group, values: featuresOf(left, right, align(left, right), kind) };
}

const signs = FEATURES.map((name) => (name.startsWith("+") ? 1 : -1));

function weightsFrom(pairs: readonly Pair[]): Weights {
  const of = (some: readonly Pair[]) =>
    fitSigned(
      some.map(({ values }) => values),
      some.map(({ match }) => match),
      PENALTY,
      signs,
    );
  const isPerson = ({ kind }: Pair) => kind === "person";
  return { person: of(pairs.filter(isPerson)), body: of(pairs.filter((pair) => !isPerson(pair))) };
}

const scoreOf = (weights: Weights, { a, b, kind }: Pair) => scoreBy(weights, a, b, kind);

function crossValidated(pairs: readonly Pair[]): void {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const scored = Array.from({ length: PARTS }, (__, part) => {
      const isHeld = ({ group }: Pair) => partOf(`${group}${round}`) === part;
      const weights = weightsFrom(pairs.filter((pair) => !isHeld(pair)));
      return pairs.filter(isHeld).map((pair) => ({ score: scoreOf(weights, pair), match: pair.match }));
    });
    return measure(scored.flat());
  });
  const mean = (key: "fixed" | "best" | "auc") => (rounds.reduce((sum, one) => sum + one[key], 0) / ROUNDS).toFixed(3);
  console.log(`cross-validated: F1 at .5 ${mean("fixed")}, best F1 ${mean("best")}, AUC ${mean("auc")}`);
}

/** FNV-1a, so that parts are the same on every machine. */
function partOf(key: string): number {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619) >>> 0;
  return hash % PARTS;
}

const pairs = records<Line>(process.argv[2]!).map(pairOf);
crossValidated(pairs);
const weights = weightsFrom(pairs);
const fitted = measure(pairs.map((pair) => ({ score: scoreOf(weights, pair), match: pair.match })));
console.log(
  `fitted: F1 at .5 ${fitted.fixed.toFixed(3)}, best F1 ${fitted.best.toFixed(3)}, AUC ${fitted.auc.toFixed(3)}`,
);

/** Three places, written as the formatter writes them. */
const short = (value: number) => value.toFixed(3).replace(/(\.\d+?)0+$/, "$1");

const list = (values: readonly number[]) =>
  values.map((value, i) => `    ${short(value)}, // ${FEATURES[i]!}\n`).join("");
const part = (name: "person" | "body") =>
  `  ${name}: {\n    bias: ${short(weights[name].bias)},\n    weights: [\n${list(weights[name].weights).replaceAll(/^/gm, "  ").trimEnd()}\n    ],\n  },\n`;
writeFileSync(
  join(import.meta.dirname, "../../src/entity/across/weights.ts"),
  `// Written by training/names/train.ts: what each feature of features.ts is worth.\n\nimport type { Weights } from "./features.ts";\n\nexport const WEIGHTS: Weights = {\n${part("person")}${part("body")}};\n`,
);
