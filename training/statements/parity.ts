// What parity.py compares: node training/statements/parity.ts SHARED OUT VOCABULARY
//
// Writes 10,000 sentences of training articles with their pieces, and for some articles one window with the input that
// the shipped reader makes of it.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { records } from "../../bench/records.ts";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { rules } from "../../src/statement/index.ts";
import { PAIRS, pairsInto, placed, toldBy } from "../../src/statement/model/pairs.ts";
import { piecesFor } from "../../src/statement/model/pieces.ts";
import { inputOf, textOf } from "../../src/statement/model/text.ts";
import { windowsOf } from "../../src/statement/model/windows.ts";

const SENTENCES = 10_000;
const EVERY = 20;

const [shared = "../shared", out = "parity.jsonl", vocabulary = "vocab.txt"] = process.argv.slice(2);
const pieces = piecesFor(readFileSync(vocabulary, "utf8"));
const lines: object[] = [];
const folder = path.join(shared, "data", "statements");
let sentences = 0;
records<{ doc: string; text: string }>(path.join(folder, "train.jsonl")).forEach(({ doc, text: file }, place) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  for (const { start, end } of prose.sentences) {
    if (sentences >= SENTENCES) break;
    const sentence = text.slice(start, end);
    lines.push({ sentence, pieces: pieces.of(sentence) });
    sentences += 1;
  }
  if (place % EVERY !== 0) return;
  const found = rules.find(prose);
  const whole = textOf(prose, pieces, found);
  const window = windowsOf(
    prose,
    whole.pieces.map((one) => one.length),
  ).at(-1)!;
  const { ids, features, heads } = inputOf(whole, window);
  const told = toldBy(found.map((one) => placed(prose, one)));
  const cues = found
    .flatMap((one) => placed(prose, one).cue)
    .filter(([first, last]) => first >= window.first && last <= window.last);
  const pairs = cues.map((cue) => {
    const table = new Float32Array((window.last - window.first + 1) * PAIRS);
    pairsInto(table, 0, prose, [window.first, window.last], cue, told(cue));
    return ones(table);
  });
  lines.push({
    doc,
    first: window.first,
    last: window.last,
    ids: [...ids],
    features: ones(features),
    heads: [...heads],
    cues,
    pairs,
  });
});
writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

function ones(table: Float32Array): number[] {
  return [...table.keys()].filter((place) => table[place] === 1);
}
