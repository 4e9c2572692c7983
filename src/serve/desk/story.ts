// A story with all that its page shows.

import type { ClaimLine, StoryLine } from "../../ledger/index.ts";
import { statementHref, storyPage } from "../../web/index.ts";
import type { Nutshell, StoryRecord } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { doneIn } from "./done.ts";
import { drawing, drawnOf } from "./drawn.ts";
import { waitingFor } from "./patience.ts";
import { frameOf, partOf } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Claims with a card of their own, claims in one line, and articles that one page shows. */
const [CARDS, ROWS, ARTICLES] = [24, 20, 60];

/** Articles whose chains are drawn, the latest. */
const WAYS = 120;

export async function showStory(c: Asked, desk: Desk, id: string) {
  return drawnOf(c, desk, { kind: "story", id }, async () => {
    const record = await storyRecord(c, desk, id);
    if (!record) return null;
    const frame = frameOf(c, desk, await doneIn(c, desk));
    const later = record.later && record.later.then((parts) => storyPage({ ...record, ...parts }, frame));
    return drawing(frame, storyPage(record, frame), later);
  });
}

async function storyRecord(c: Asked, desk: Desk, id: string): Promise<(StoryRecord & Later) | null> {
  const { ledger } = desk;
  const found = await ledger.storyOutline(id);
  if (!found) return null;
  const { story } = found;
  const claims = await ledger.claimsInOrder(story.id);
  const told = claims.filter(({ statements }) => statements > 1).slice(0, CARDS);
  const shownAlready = new Set(told);
  const rest = claims.filter((line) => !shownAlready.has(line));
  const rows = partOf(c, rest, ROWS, "claims", "#more-claims");
  const articles = partOf(c, found.articles, ARTICLES, "articles", "#articles");
  const parts = {
    rows: { ...rows, items: await ledger.claimLines(rows.items.map((one) => one.id)) },
    articles: { ...articles, items: await ledger.articleLines(articles.items) },
  };
  // Where a list goes on, the page is its lists.
  const isWhole = rows.before === null && articles.before === null;
  const beside = (await ledger.storiesPage({ limit: 6 })).items.filter((one) => one.id !== story.id);
  return { story, ...parts, beside, ...(isWhole ? await wholeOf(desk, found, told) : NOTHING) };
}

type Whole = Pick<StoryRecord, "nutshell" | "cards" | "lines" | "days" | "series" | "ways" | "isPending">;

/** What comes later; null where nothing does. */
interface Later {
  readonly later: Promise<Omit<Whole, "ways">> | null;
}

const NONE = { nutshell: null, cards: [], lines: [], days: [], series: [], isPending: false };
const NOTHING: Whole & Later = { ...NONE, ways: [], later: null };

/** What takes long is asked for at once, and waited for no longer than the desk has patience. */
async function wholeOf(
  desk: Desk,
  { story, articles }: { readonly story: StoryLine; readonly articles: readonly string[] },
  claims: readonly Pick<ClaimLine, "id">[],
): Promise<Whole & Later> {
  const { ledger } = desk;
  const inTime = waitingFor(desk);
  const long = [nutshellOf(desk, story.id), ledger.timeline(story.id), ledger.figures(story.id)] as const;
  const soon = [inTime(long[0]), inTime(long[1]), inTime(long[2])] as const;
  const lines = await ledger.claimLines(claims.map(({ id }) => id));
  const allCards = ledger.claimCards(lines);
  const soonCards = inTime(allCards);
  const ways = await ledger.waysOf(articles.slice(-WAYS));
  const [nutshell, days, series] = await Promise.all(soon);
  const cards = await soonCards;
  const isPending = [nutshell, days, series, cards].includes(undefined);
  const told = cards ? { cards, lines: [] } : { cards: [], lines };
  const now = { nutshell: nutshell ?? null, ...told, days: days ?? [], series: series ?? [], ways, isPending };
  return { ...now, later: isPending ? allOf(...long, allCards) : null };
}

/** The same once it is there. */
async function allOf(
  ...late: readonly [
    Promise<Nutshell | null>,
    ReturnType<Desk["ledger"]["timeline"]>,
    ReturnType<Desk["ledger"]["figures"]>,
    Promise<StoryRecord["cards"]>,
  ]
): Promise<Omit<Whole, "ways">> {
  const [nutshell, days, series, cards] = await Promise.all(late);
  return { nutshell, days: days ?? [], series: series ?? [], cards, lines: [], isPending: false };
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
