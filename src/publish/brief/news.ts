// The main news: the stories that developed most, each in a short paragraph.

import { instantOf } from "../../article/index.ts";
import type { Ledger, StoryLine } from "../../ledger/index.ts";
import type { Brief } from "./brief.ts";
import { composed } from "./compose.ts";
import { evidenceOf } from "./evidence.ts";
import { isSince } from "./days.ts";
import { proved } from "./receipts.ts";

/** How many stories, how long each, and from when on. */
export interface NewsOptions {
  readonly stories?: number | undefined;
  readonly sentences?: number | undefined;
  readonly since?: string | null | undefined;
}

/** Stories that are looked at, those that an article joined last. */
const LOOKED_AT = 60;
const DAY = 24 * 60 * 60 * 1000;

/** Briefs of the stories that developed most since a moment, or on the last day that the ledger knows. */
export async function newsOf(
  ledger: Ledger,
  { stories = 5, sentences = 4, since = null }: NewsOptions = {},
): Promise<Brief[]> {
  const lines = await ledger.stories({ limit: LOOKED_AT });
  const from = since ?? dayBefore(lines);
  const moved: { line: StoryLine; fresh: number }[] = [];
  for (const line of lines) {
    const articles = (await ledger.story(line.id))?.articles ?? [];
    const fresh = from === null ? articles.length : articles.filter(({ published }) => isSince(published, from)).length;
    if (fresh > 0) moved.push({ line, fresh });
  }
  const briefs: Brief[] = [];
  for (const { line } of moved.toSorted((a, b) => b.fresh - a.fresh || b.line.outlets - a.line.outlets)) {
    if (briefs.length >= stories) break;
    const evidence = await evidenceOf(ledger, line.id, sentences);
    const brief = evidence && composed(evidence, { sentences, since });
    if (brief && brief.sentences.length > 0) briefs.push(await proved(ledger, brief));
  }
  return briefs;
}

/** A day before the last article of all. */
function dayBefore(lines: readonly StoryLine[]): string | null {
  const last = Math.max(...lines.flatMap((line) => instantOf(line.last) ?? []));
  return Number.isFinite(last) ? new Date(last - DAY).toISOString() : null;
}
