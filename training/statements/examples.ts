// Examples to learn from: node training/statements/examples.ts SHARED OUT VOCABULARY
//
// One line of OUT for every article of PolNeAR's training part and of the training part of our own gold: its words as
// pieces, their features, its sentences, what the rules found and what people found, all as places of words. The same
// code makes the input of the shipped model.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { records } from "../../bench/records.ts";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { rules } from "../../src/statement/index.ts";
import type { Found } from "../../src/statement/index.ts";
import { featuresOf } from "../../src/statement/model/features.ts";
import { placed } from "../../src/statement/model/pairs.ts";
import { piecesFor } from "../../src/statement/model/pieces.ts";
import { piecesOf } from "../../src/statement/model/text.ts";

type Gold = Pick<Found, "content" | "source" | "cue">;

const [shared = "../shared", out = "examples.jsonl", vocabulary = "vocab.txt"] = process.argv.slice(2);
const pieces = piecesFor(readFileSync(vocabulary, "utf8"));
const lines: string[] = [];

function add(doc: string, text: string, gold: readonly Gold[], nested: boolean): void {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const found = rules.find(prose);
  lines.push(
    JSON.stringify({
      doc,
      nested,
      pieces: piecesOf(prose, pieces),
      features: featuresOf(prose, found),
      sentences: prose.sentences.map(({ first, last }) => [first, last]),
      quotations: prose.quotations.map(({ first, last }) => [first, last]),
      rules: found.map((one) => placed(prose, one)),
      gold: gold.map((one) => placed(prose, { ...one, by: "people", confidence: 1 })),
    }),
  );
}

const polnear = path.join(shared, "data", "statements");
for (const { doc, text, statements } of records<{ doc: string; text: string; statements: Gold[] }>(
  path.join(polnear, "train.jsonl"),
))
  add(doc, readFileSync(path.join(polnear, text), "utf8"), statements, false);
const own = path.join(shared, "gold", "train");
for (const name of readdirSync(path.join(own, "statements")).toSorted()) {
  const { doc, statements } = JSON.parse(readFileSync(path.join(own, "statements", name), "utf8")) as {
    doc: string;
    statements: Gold[];
  };
  add(doc, readFileSync(path.join(own, "text", `${doc}.txt`), "utf8"), statements, true);
}
writeFileSync(out, `${lines.join("\n")}\n`);
