// Makes src/read/page/weights.ts from a folder of pages with their true text, and says how well pages of
// sites are read that the model has not seen.
//
//   node training/pages/train.ts FOLDER             writes the weights
//   node training/pages/train.ts FOLDER --check     only measures
//   node training/pages/train.ts FOLDER --out FILE  also writes what was predicted for unseen sites

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bodyOf, featureNames } from "../../src/read/page/workshop.ts";
import type { Weights } from "../../src/read/page/workshop.ts";
import { pagesIn } from "./examples.ts";
import type { Page } from "./examples.ts";
import { fit } from "./fit.ts";
import { agreement } from "./score.ts";

/** How strongly large weights are held back where Readability keeps a block and where it does not. */
const PENALTIES = { kept: 1, left: 3 };
/** Sites are dealt into this many folds, once in each of several ways. */
const FOLDS = 10;
const DEALS = [0, 1, 2, 3];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean" }, out: { type: "string" } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("training/pages: no folder of pages given");

const pages = pagesIn(folder);
const unseen = DEALS.map((deal) => crossValidated(pages, deal));
unseen.forEach((texts, deal) => console.log(`unseen sites, deal ${deal}: ${shown(texts)}`));
console.log(`unseen sites, mean F1: ${mean(unseen.map((texts) => agreement(pages, texts).f1)).toFixed(4)}`);
const weights = trained(pages);
console.log(`the pages learned from: ${shown(predicted(pages, weights))}`);
if (values.out)
  writeFileSync(values.out, pages.map(({ id }) => `${JSON.stringify({ id, text: unseen[0]!.get(id) })}\n`).join(""));
if (!values.check) writeFileSync(new URL("../../src/read/page/weights.ts", import.meta.url), moduleOf(weights));

/** The text of each page, by weights that were learned without its site. */
function crossValidated(all: readonly Page[], deal: number): Map<string, string> {
  const sites = [...new Set(all.map(({ site }) => site))].toSorted();
  const folds = FOLDS + 2 * deal;
  const foldOf = ({ site }: Page) => (sites.indexOf(site) * 7 + deal) % folds;
  return new Map(
    Array.from({ length: folds }, (_, fold) => {
      const rest = trained(all.filter((page) => foldOf(page) !== fold));
      return [
        ...predicted(
          all.filter((page) => foldOf(page) === fold),
          rest,
        ),
      ];
    }).flat(),
  );
}

function trained(all: readonly Page[]): Weights {
  const examples = all.flatMap((page) => page.examples);
  const named = (isKept: boolean, penalty: number) => {
    const weights = fit(
      examples.filter((example) => example.isKept === isKept),
      penalty,
    );
    return Object.fromEntries(featureNames.map((name, place) => [name, Number(weights[place]!.toFixed(3))]));
  };
  return { kept: named(true, PENALTIES.kept), left: named(false, PENALTIES.left) };
}

function predicted(all: readonly Page[], weights: Weights): Map<string, string> {
  return new Map(
    all.map(({ id, blocks, chosen, title }) => [
      id,
      bodyOf(blocks, chosen, title, weights)
        .map(({ text }) => text)
        .join("\n"),
    ]),
  );
}

function shown(texts: ReadonlyMap<string, string>): string {
  const { precision, recall, f1 } = agreement(pages, texts);
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function moduleOf({ kept, left }: Weights): string {
  const table = (weights: Readonly<Record<string, number>>) =>
    JSON.stringify(weights, null, 4)
      .replace(/\n\}$/, ",\n  }")
      .replace(/"([A-Za-z]\w*)":/g, "$1:");
  return `// Made by training/pages/train.ts: what each feature of a block weighs. Not to be edited.

import type { Weights } from "./model.ts";

export const weights: Weights = {
  kept: ${table(kept)},
  left: ${table(left)},
};
`;
}
