// Rebuilds the linear models of the fast reader: node training/statements/fast.ts SHARED OUT
//
// Learns from PolNeAR's training part and the training part of our own gold with the feature code that ships, writes
// OUT, a file for models/statement, and prints its hash. Every fortieth article is held out; dev is not read.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { records } from "../../bench/records.ts";
import { bytesOf } from "../../src/statement/fast/weights.ts";
import { markedOf } from "./answers.ts";
import type { Gold, Marked } from "./answers.ts";
import { learn } from "./learn.ts";
import { Learner } from "./linear.ts";

const ROUNDS = 6;
/** Rounds at the end whose mean is kept. */
const KEPT = 3;
const [EVERY, HELD] = [40, 7];

const [shared = "../shared", out = "linear.bin"] = process.argv.slice(2);
const polnear = path.join(shared, "data", "statements");
const own = path.join(shared, "gold", "train");
const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

function articles(): Marked[] {
  const theirs = records<{ text: string; statements: Gold[] }>(path.join(polnear, "train.jsonl"));
  const ours = readdirSync(path.join(own, "statements")).toSorted();
  return [
    ...theirs.map(
      ({ text, statements }) =>
        () =>
          markedOf(read(polnear, text), statements),
    ),
    ...ours.map((name) => () => {
      const { doc, statements } = JSON.parse(read(own, "statements", name)) as { doc: string; statements: Gold[] };
      return markedOf(read(own, "text", `${doc}.txt`), statements);
    }),
  ]
    .filter((_, place) => place % EVERY !== HELD)
    .map((article) => article());
}

/** Another order of the articles for every round, the same at every run. */
function shuffled<T>(list: readonly T[], round: number): T[] {
  const order = [...list];
  let state = round + 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = Math.floor((state / 0x80000000) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

const marked = articles();
const learners = {
  cue: new Learner(0.02),
  on: new Learner(0.1),
  source: new Learner(0.05),
  content: new Learner(0.05),
};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of shuffled(marked, round)) learn(one, learners);
  if (round >= ROUNDS - KEPT) for (const learner of Object.values(learners)) learner.keep();
}
const { cue, on, source, content } = learners;
const bytes = bytesOf({ cue: cue.table, on: on.table, source: source.table, content: content.table });
writeFileSync(out, bytes);
process.stdout.write(`${createHash("sha256").update(bytes).digest("hex")}  ${out}\n`);
