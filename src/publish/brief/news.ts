// The main news: the stories that developed most, each in a short paragraph.

import { instantOf } from "../../article/index.ts";
import type { Ledger, Replaced, StoryLine } from "../../ledger/index.ts";
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
/** Days before the last article of all from which on an article counts. */
const DAYS = 7;
/** Days in which an article comes to count half. */
const HALVED = 2;

/** A story that the main news leave out. */
export interface LeftOut {
  readonly story: StoryLine;
  /** How many statements could not be told, by the rule that refused each; null where there was no room for the story. */
  readonly refused: Readonly<Record<string, number>> | null;
}

/** The main news, and which stories with something new they leave out. */
export interface News {
  readonly briefs: readonly Brief[];
  readonly left: readonly LeftOut[];
}

/** Briefs of the stories that developed most since a moment, or in the last days that the ledger knows. */
export const newsOf = async (ledger: Ledger, options: NewsOptions = {}): Promise<Brief[]> => [
  ...(await newsWith(ledger, options)).briefs,
];

/** The same with what is left out. */
export async function newsWith(
  ledger: Ledger,
  { stories = 5, sentences = 4, since = null }: NewsOptions = {},
): Promise<News> {
  const briefs: Brief[] = [];
  const left: LeftOut[] = [];
  for (const line of await movedMost(ledger, since)) {
    if (briefs.length >= stories) {
      left.push({ story: line, refused: null });
      continue;
    }
    const evidence = await evidenceOf(ledger, line.id, sentences);
    const brief = evidence && composed(evidence, { sentences, since });
    if (!brief) continue;
    if (brief.sentences.length > 0) briefs.push(await proved(ledger, brief));
    else left.push({ story: line, refused: brief.left });
  }
  return { briefs, left };
}

const NONE: ReadonlyMap<string, Replaced> = new Map();

/** Stories with something new, those that developed most first: an article of two days before counts half. */
async function movedMost(ledger: Ledger, since: string | null): Promise<StoryLine[]> {
  const lines = await ledger.stories({ limit: LOOKED_AT });
  const last = Math.max(...lines.flatMap((line) => instantOf(line.last) ?? []));
  const from = since ?? (Number.isFinite(last) ? new Date(last - DAYS * DAY).toISOString() : null);
  const worth = (published: string | null) => 2 ** -Math.max(0, (last - (instantOf(published) ?? last)) / DAY / HALVED);
  const moved: { line: StoryLine; fresh: number }[] = [];
  for (const line of lines) {
    const articles = (await ledger.story(line.id))?.articles ?? [];
    const gone = since === null ? NONE : await ledger.replacedIn(articles.map(({ id }) => id));
    // A page that was edited since then, or is gone, has news too.
    const cameAt = (one: { readonly id: string; readonly published: string | null }) =>
      isSince(gone.get(one.id)?.until ?? null, since) ? gone.get(one.id)!.until : one.published;
    const own = articles.filter((one) => from === null || isSince(cameAt(one), from));
    // The texts of an edited page are one article, as new as the latest of them.
    const homes = await ledger.homesOf(own.map(({ id }) => id));
    const pages = Map.groupBy(own, ({ id }) => homes.get(id) ?? id);
    const fresh = [...pages.values()].map((texts) => Math.max(...texts.map((one) => worth(cameAt(one)))));
    if (own.length > 0) moved.push({ line, fresh: fresh.reduce((sum, one) => sum + one, 0) });
  }
  return moved.toSorted((a, b) => b.fresh - a.fresh || b.line.outlets - a.line.outlets).map(({ line }) => line);
}
