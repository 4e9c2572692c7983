// What an article costs as the archive grows: entries touched and milliseconds of processor, for stories and for copies.
//
//   node bench/story-cost.ts [ARTICLES] [SEED]

import { featuresOf, findCopies, join, newCopyIndex, newStories, sheetOf, type Sheet } from "../src/story/index.ts";
import { invented } from "./generator.ts";

const STEPS = 10;
/** Sheets that are kept at hand for laying beside: a ledger would read the others from its texts. */
const AT_HAND = 20_000;

/** Milliseconds of processor that this process has used: what else the machine does is no cost of ours. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const articles = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const state = newStories();
const index = newCopyIndex(10_000);
const sheets = new Map<string, Sheet>();
const step = { stories: 0, copies: 0, ms: 0, copyMs: 0 };

function add(article: Parameters<typeof featuresOf>[0]): void {
  const begun = used();
  step.stories += join(state, featuresOf(article)).touched;
  const joined = used();
  const sheet = sheetOf({ ...article, publisher: null, credits: [], quotations: [] });
  step.copies += findCopies(index, sheet, (id) => sheets.get(id)).touched;
  sheets.set(sheet.id, sheet);
  if (sheets.size > AT_HAND) sheets.delete(sheets.keys().next().value!);
  step.ms += joined - begun;
  step.copyMs += used() - joined;
}

process.stdout.write(
  "  articles  live stories  terms known  touched/article  cpu ms/article  copies: touched/article  cpu ms/article\n",
);
let done = 0;
const size = Math.ceil(articles / STEPS);
for (const article of invented(articles, seed)) {
  add(article);
  done += 1;
  if (done % size !== 0 && done !== articles) continue;
  const per = (sum: number, digits: number, width: number) => (sum / size).toFixed(digits).padStart(width);
  process.stdout.write(
    `${String(done).padStart(10)}${String(state.stories.size).padStart(14)}${String(state.counts.size).padStart(13)}` +
      `${per(step.stories, 0, 17)}${per(step.ms, 2, 16)}${per(step.copies, 1, 25)}${per(step.copyMs, 2, 16)}\n`,
  );
  Object.assign(step, { stories: 0, copies: 0, ms: 0, copyMs: 0 });
}
