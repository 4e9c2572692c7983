// How well predicted texts agree with the true ones: runs of four words, means over pages.

import { wordsOf } from "./align.ts";

interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Mean precision over pages with a prediction, mean recall over all, and their harmonic mean. */
export function agreement(
  pages: readonly { readonly id: string; readonly truth: string }[],
  texts: ReadonlyMap<string, string>,
): Agreement {
  let [precision, recall, answered] = [0, 0, 0];
  for (const { id, truth } of pages) {
    const [right, kept, wanted] = common(texts.get(id) ?? "", truth);
    if (kept > 0) answered += 1;
    precision += kept > 0 ? right / kept : 0;
    recall += wanted > 0 ? right / wanted : 0;
  }
  precision /= answered || 1;
  recall /= pages.length || 1;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function common(text: string, truth: string): [number, number, number] {
  const [kept, wanted] = [runsOf(text), runsOf(truth)];
  let right = 0;
  for (const [run, count] of wanted) right += Math.min(count, kept.get(run) ?? 0);
  return [right, sum(kept), sum(wanted)];
}

function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  for (let start = 0; words.length > 0 && start < Math.max(1, words.length - 3); start += 1) {
    const run = words.slice(start, start + 4).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sum(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((total, count) => total + count, 0);
}
