// A story with all that its page shows.

import { setTimeout as wait } from "node:timers/promises";
import type { ArticleLine, ClaimLine, Ledger, StoryLine } from "../../ledger/index.ts";
import { correctedBy } from "../../ledger/index.ts";
import { statementHref, storyPage } from "../../web/index.ts";
import type { Nutshell, StoryRecord, Way } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { cardsOf, meantBy } from "./lookups.ts";
import { doneIn } from "./done.ts";
import { frameOf, missing, partOf, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Claims with a card of their own, claims in one line, and articles that one page shows. */
const [CARDS, ROWS, ARTICLES] = [24, 20, 60];

/** Articles whose chains are drawn, the latest. */
const WAYS = 120;

export async function showStory(c: Asked, desk: Desk, id: string) {
  const record = await storyRecord(c, desk, id);
  if (!record) return missing(c, desk, "story", id);
  // What is not whole yet is told to nobody else.
  if (record.isPending) c.header("cache-control", "private, no-store");
  const frame = frameOf(c, desk, await doneIn(c, desk));
  return shown(c, frame, storyPage(record, frame));
}

async function storyRecord(c: Asked, desk: Desk, id: string): Promise<StoryRecord | null> {
  const { ledger } = desk;
  const found = await ledger.story(id);
  if (!found) return null;
  const { story, articles } = found;
  const claims = await ledger.claims(story.id);
  const told = claims.filter(({ statements }) => statements > 1).slice(0, CARDS);
  const shownAlready = new Set(told);
  const rest = claims.filter((line) => !shownAlready.has(line));
  const parts = {
    rows: partOf(c, rest, ROWS, "claims", "#more-claims"),
    articles: partOf(c, articles, ARTICLES, "articles", "#articles"),
  };
  // Where a list goes on, the page is its lists.
  const isWhole = parts.rows.before === null && parts.articles.before === null;
  const beside = (await ledger.storiesPage({ limit: 6 })).items.filter((one) => one.id !== story.id);
  return { story, ...parts, beside, ...(isWhole ? await wholeOf(desk, found, told) : NOTHING) };
}

type Whole = Pick<StoryRecord, "nutshell" | "cards" | "days" | "series" | "ways" | "isPending">;

const NOTHING: Whole = { nutshell: null, cards: [], days: [], series: [], ways: [], isPending: false };

/** What takes long is asked for at once, and waited for no longer than the desk has patience. */
async function wholeOf(
  desk: Desk,
  { story, articles }: { readonly story: StoryLine; readonly articles: readonly ArticleLine[] },
  told: readonly ClaimLine[],
): Promise<Whole> {
  const { ledger } = desk;
  const latest = articles.slice(-WAYS).map(({ id }) => id);
  const long = [nutshellOf(desk, story.id), ledger.timeline(story.id), ledger.figures(story.id)] as const;
  for (const one of long) one.catch(() => {});
  // The page waits once, however many parts are late, and while it does something else.
  const late = desk.patience === undefined ? null : wait(desk.patience, undefined, { ref: false });
  const cards = await cardsOf(ledger, told);
  const ways = await waysOf(ledger, latest);
  const inTime = <T>(found: Promise<T>): Promise<T | undefined> => (late ? Promise.race([found, late]) : found);
  const [nutshell, days, series] = await Promise.all([inTime(long[0]), inTime(long[1]), inTime(long[2])]);
  const isPending = [nutshell, days, series].includes(undefined);
  return { nutshell: nutshell ?? null, cards, days: days ?? [], series: series ?? [], ways, isPending };
}

/** The brief as the page shows it. */
async function nutshellOf({ brief }: Desk, story: string): Promise<Nutshell | null> {
  const found = await brief(story);
  if (!found) return null;
  const sentences = found.sentences.map(({ text, receipts }) => ({
    text,
    receipts: receipts
      .filter(({ proves }) => proves === "statement")
      .map(({ statement, article, quote }) => ({ statement, article, quote, href: statementHref(article, statement) })),
  }));
  return { sentences };
}

/** How the statements of articles came: their chains with whom each link is, and who printed them. */
async function waysOf(ledger: Ledger, articles: readonly string[]): Promise<Way[]> {
  const view = await ledger.view();
  const ways: Way[] = [];
  for (const id of articles) {
    const reading = await ledger.reading(id);
    if (!reading) continue;
    const statements = reading.statements.map((one) => correctedBy(view, one));
    const meant = await meantBy(ledger, statements);
    for (const { id: statement, chain } of statements) {
      const links = chain.map(({ name }, place) => ({ name, entity: meant.get(`${statement}#${place}`) ?? null }));
      ways.push({ chain: links, outlet: reading.article.publisher });
    }
  }
  return ways;
}
