// The texts of a page in the order in which they stood there. A copy that lay in an archive may come late: it is told
// where its time is, and what stood after it is no new version for having been met again.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "./ask.ts";
import { restoredOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** Pages that were fetched so close to each other, in milliseconds, are of one time. */
export const CLOSE = 60_000;

/** One text that a page had. */
export interface Turn {
  /** Id of the article. */
  readonly id: string;
  /** Its page, by the number of the first address that it had. */
  readonly home: number;
  /** Place in the order in which the texts stood, from 1. */
  readonly number: number;
  /** Id of the text that stood before. */
  readonly earlier: string | null;
  /** Its place in the order of arrival, from 1. */
  readonly kept: number;
  /** It stood there before. */
  readonly isReturn: boolean;
  /** As the page stated them then. */
  readonly published: string | null;
  readonly modified: string | null;
  /** When it was fetched from the web, ISO 8601; null where that was not kept. */
  readonly fetched: string | null;
}

interface Row extends Omit<Turn, "number" | "earlier" | "isReturn"> {
  readonly snapshot: number | null;
  readonly location: string | null;
  /** Of a text that came back: id of the text before it. */
  readonly after: string | null;
}

const TEXTS = `
  select e.home, a.id, a.version as kept, a.published, a.modified, a.snapshot, s.fetched, s.location, null as after
  from addresses as e inner join articles as a on a.address = e.seq left join snapshots as s on s.seq = a.snapshot
  where e.home in ${LISTED}
  union all
  select e.home, a.id, r.version, r.published, r.modified, r.snapshot, s.fetched, s.location, b.id
  from addresses as e inner join returns as r on r.address = e.seq inner join articles as a on a.seq = r.article
    inner join articles as b on b.seq = r.earlier left join snapshots as s on s.seq = r.snapshot
  where e.home in ${LISTED}
  order by 1, 3`;

/** The texts of pages by the numbers of their first addresses, each page's in the order in which they stood. */
export async function turnsOf(db: Kysely<Tables>, homes: readonly number[]): Promise<Map<number, Turn[]>> {
  if (homes.length === 0) return new Map();
  const rows = await ask<Row>(db, TEXTS, [listed(homes), listed(homes)]);
  return new Map([...Map.groupBy(rows, ({ home }) => home)].map(([home, own]) => [home, inTurn(own)]));
}

/** Pages on which a text came back, or that a late copy came of, by the ids of their articles. */
const TURNED = `
  select a.id, d.home from articles as a inner join addresses as d on d.seq = a.address
  where a.id in ${LISTED} and exists
    (select 1 from addresses as e inner join returns as r on r.address = e.seq where e.home = d.home)`;

/** The same, found from what came back: quicker while that is little. */
const FEW_TURNED = `
  select a.id, d.home from (select distinct e.home from returns as r inner join addresses as e on e.seq = r.address) as h
    inner join addresses as d on d.home = h.home inner join articles as a on a.address = d.seq
  where a.id in ${LISTED}`;

/** Returns from which on they are too many to be gone through for every page. */
const MANY = 200;

/** The pages of articles on which a text came back. */
async function turnedOf(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<{ readonly id: string; readonly home: number }[]> {
  const all = "select count(*) as returns from (select 1 from returns limit ?)";
  const [row] = await ask<{ returns: number }>(db, all, [MANY]);
  const returns = row?.returns ?? 0;
  if (returns === 0) return [];
  return ask(db, returns < MANY ? FEW_TURNED : TURNED, [listed(articles)]);
}

/** The first turn of each of these articles; those whose order of arrival tells it are left out. */
export async function turnsAt(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Turn>> {
  const homes = await turnedOf(db, articles);
  const pages = await turnsOf(db, [...new Set(homes.map(({ home }) => home))]);
  return new Map(
    homes.flatMap(({ id, home }) => {
      const turn = pages.get(home)!.find((one) => one.id === id);
      return turn === undefined ? [] : [[id, turn]];
    }),
  );
}

/** The places of texts in the order in which they stood, by article and by their place in the order of arrival. */
export async function toldNumbers(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<(article: string, kept: number) => number> {
  const homes = await turnedOf(db, articles);
  const pages = await turnsOf(db, [...new Set(homes.map(({ home }) => home))]);
  const turns = Map.groupBy([...pages.values()].flat(), ({ id }) => id);
  // What was only noted again is what stood there before.
  return (article, kept) => turns.get(article)?.findLast((one) => one.kept <= kept)?.number ?? kept;
}

/** What is kept of articles, with its place in the order in which the texts of its page stood. */
export async function toldInTurn<T extends Told>(db: Kysely<Tables>, all: readonly T[]): Promise<T[]> {
  const turns = await turnsAt(
    db,
    all.map(({ article }) => article.id),
  );
  return all.map((one) => {
    const turn = turns.get(one.article.id);
    return turn === undefined ? one : { ...one, version: turn.number, earlier: turn.earlier };
  });
}

interface Told {
  readonly article: { readonly id: string };
  readonly version: number;
  readonly earlier: string | null;
}

/** `rows` come in the order of arrival. */
function inTurn(rows: readonly Row[]): Turn[] {
  const placed: Row[] = [];
  const snapshots = new Set<string>();
  for (const [place, row] of rows.entries()) {
    if (standsAfter(rows[place - 1], row, snapshots)) continue;
    const isLate = standsAfter(row, rows[place + 1], snapshots);
    snapshots.add(`${row.id} ${row.snapshot}`);
    placed.splice(isLate ? placeOf(row, placed) : placed.length, 0, row);
  }
  return placed.map(({ id, home, kept, after, published, modified, fetched, location }, place) => ({
    id,
    home,
    number: place + 1,
    earlier: placed[place - 1]?.id ?? null,
    kept,
    isReturn: after !== null,
    published: restoredOrNull(published),
    modified: restoredOrNull(modified),
    fetched: location === null ? null : fetched,
  }));
}

/** Was what stood there noted again, as it was fetched before, because an older copy had come in? */
const standsAfter = (older: Row | undefined, row: Row | undefined, snapshots: ReadonlySet<string>): boolean =>
  older !== undefined &&
  row !== undefined &&
  row.after === older.id &&
  snapshots.has(`${row.id} ${row.snapshot}`) &&
  isBefore(older, row);

/** Before the first text that was fetched after it. */
function placeOf(row: Row, placed: readonly Row[]): number {
  const at = placed.findIndex((one) => isBefore(row, one));
  return at < 0 ? placed.length : at;
}

const isBefore = (a: Row, b: Row): boolean =>
  isLive(a) && isLive(b) && Date.parse(a.fetched) + CLOSE < Date.parse(b.fetched);

const isLive = (row: Row): row is Row & { readonly fetched: string } => row.fetched !== null && row.location !== null;
