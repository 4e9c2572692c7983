// Pages with their true text, made into blocks that are body or not.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  blocksOfPage,
  featureNames,
  featuresOf,
  isKept,
  readabilityOf,
  treeOf,
  headlineOf,
} from "../../src/read/page/workshop.ts";
import type { PageBlock } from "../../src/read/page/workshop.ts";
import { alignment, wordsOf } from "./align.ts";
import type { Example } from "./fit.ts";

/** One page to learn from. */
export interface Page {
  readonly id: string;
  readonly site: string;
  readonly title: string;
  readonly truth: string;
  readonly blocks: readonly PageBlock[];
  readonly chosen: ReadonlySet<number> | null;
  readonly examples: readonly (Example & { readonly isKept: boolean })[];
}

/** The weight of all blocks of one page together, which sets the scale of the penalty. */
const PAGE = 8;

/** The pages that `pages.jsonl` in a folder lists: {id, url, html, text}, html a gzipped file. */
export function pagesIn(folder: string): Page[] {
  const lines = readFileSync(join(folder, "pages.jsonl"), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => pageOf(folder, JSON.parse(line) as Listed));
}

interface Listed {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
}

function pageOf(folder: string, { id, url, html, text }: Listed): Page {
  const tree = treeOf(gunzipSync(readFileSync(join(folder, html))).toString("utf8"));
  const blocks = blocksOfPage(tree);
  const chosen = readabilityOf(tree);
  const title = headlineOf(tree) ?? "";
  const isBody = alignment(
    blocks.map((block) => block.text),
    text,
  );
  const words = blocks.map((block) => wordsOf(block.text).length);
  const total = words.reduce((sum, count) => sum + count, 0);
  const examples = featuresOf(blocks, chosen, title).map((vector, place) => ({
    vector,
    isBody: isBody[place]!,
    isKept: isKept(vector, featureNames),
    weight: (PAGE * words[place]!) / total,
  }));
  return { id, site: siteOf(url), title, truth: text, blocks, chosen, examples };
}

/** The part of a host that one owner registers: "example.com", "example.co.uk". */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split(".");
  const isNational = labels.at(-1)!.length === 2 && labels.length > 2 && labels.at(-2)!.length <= 3;
  return labels.slice(isNational ? -3 : -2).join(".");
}
