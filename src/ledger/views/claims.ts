// Claims in one line each: what is put forward, by whom it stands as what, and how many origins are behind it.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { membersOf, touchedIn } from "../judged.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { thingsOf } from "./belonging.ts";
import { claimCase } from "./cases.ts";
import { remembering } from "./recent.ts";
import type { Summary } from "../../story/index.ts";

/** A claim in one line. */
export interface ClaimLine extends Summary {
  readonly id: string;
  /** The words of its first statement. */
  readonly text: string;
  /** Claims of one series give different figures for one thing. */
  readonly series: string;
}

/** Claims of a story, the one with most origins for and against first, then the one that most pages tell. */
export async function claimLines(db: Kysely<Tables>, story: string): Promise<ClaimLine[]> {
  const inOrder = await claimsInOrder(db, story);
  return linesIn(
    db,
    inOrder.map(({ id }) => id),
  );
}

/** A claim by what it is ordered by. */
type Counted = Pick<ClaimLine, "id" | "statements" | "pages" | "least" | "most" | "against">;

/** A claim of a story by what its page chooses from. */
export type ClaimInOrder = Pick<ClaimLine, "id" | "statements" | "against">;

/** The same claims in the same order, without what is said of each. */
export const claimsInOrder = remembering<readonly ClaimInOrder[]>(12, async (db, story) => {
  const view = await viewOf(db);
  const found = await countedIn(db, view, view.nameOf(story));
  const least = ({ least: own, against }: Counted) => own + against[0];
  const most = ({ most: own, against }: Counted) => own + against[1];
  const inOrder = found.toSorted((a, b) => least(b) - least(a) || b.pages - a.pages || most(b) - most(a));
  return inOrder.map(({ id, statements, against: contra }) => ({ id, statements, against: contra }));
});

/** Claims of articles in order of arrival, as machines see it, with the numbers that order them. */
const countedAmong = (articles: string) => `
  select t.id, o.least, o.most, o.record
  from (select m.thing, min(s.seq) as first
      from ${articles} inner join statements as s on s.article = a.article
        inner join claim_members as m on m.statement = s.seq
      group by m.thing) as c
    inner join things as t on t.seq = c.thing left join origins as o on o.thing = c.thing
  order by c.first`;

/** The same for a list of articles, and for a story to which people did nothing. */
const COUNTED = countedAmong(`(select seq as article from articles where id in ${LISTED}) as a`);
const OF_STORY = countedAmong(
  "(select n.article from things as g inner join story_members as n on n.thing = g.seq where g.id = ?) as a",
);

interface Row {
  readonly id: string;
  readonly least: number | null;
  readonly most: number;
  readonly record: string;
}

/** Claims of a story, as they stand once people have judged. */
async function countedIn(db: Kysely<Tables>, view: View, story: string): Promise<Counted[]> {
  const isPlain = !touchedIn(view)(story);
  const articles = isPlain && view.placed.size === 0 ? null : await membersOf(db, "story", story);
  const rows = await (isPlain ? ask<Row>(db, OF_STORY, [stored(story)]) : ask<Row>(db, COUNTED, [listed(articles!)]));
  const isJudged = await judgedIn(db, view);
  const found: Counted[] = [];
  const judged = new Set(articles === null ? [] : await placedIn(db, view, articles));
  for (const { id: kept, least, most, record } of rows) {
    const id = restored(kept);
    if (least === null || isJudged(id)) judged.add(view.nameOf(id));
    else found.push({ id, least, most, ...numbersIn(record) });
  }
  if (judged.size === 0) return found;
  const own = articles ?? (await membersOf(db, "story", story));
  return [...found, ...(await linesIn(db, await standingAmong(db, [...judged], own)))];
}

function numbersIn(record: string): Pick<Counted, "statements" | "pages" | "against"> {
  const { statements, pages, against } = JSON.parse(record) as Summary;
  return { statements, pages, against };
}

/** Claims into which people put statements of these articles. */
async function placedIn(db: Kysely<Tables>, { placed, nameOf }: View, articles: readonly string[]): Promise<string[]> {
  const things = new Map(
    [...placed].flatMap(([member, { kind, thing }]) => (kind === "claim" ? [[member, thing]] : [])),
  );
  const here = await inArticles(db, [...things.keys()], articles);
  return here.flatMap((statement) => things.get(statement) ?? []).map(nameOf);
}

/** Those claims that have a statement in these articles as they stand. */
async function standingAmong(
  db: Kysely<Tables>,
  claims: readonly string[],
  articles: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const claim of claims) {
    const members = await membersOf(db, "claim", claim);
    if ((await inArticles(db, members, articles)).length > 0) found.push(claim);
  }
  return found;
}

async function inArticles(
  db: Kysely<Tables>,
  statements: readonly string[],
  articles: readonly string[],
): Promise<string[]> {
  if (statements.length === 0) return [];
  const all = `select s.id from statements as s inner join articles as a on a.seq = s.article
    where s.id in ${LISTED} and a.id in ${LISTED}`;
  const rows = await ask<{ id: string }>(db, all, [listed(statements), listed(articles)]);
  return rows.map(({ id }) => id);
}

/** Lines of claims; what people judged is counted anew, the rest as it was counted last. */
export async function linesIn(db: Kysely<Tables>, claims: readonly string[]): Promise<ClaimLine[]> {
  const view = await viewOf(db);
  const isJudged = await judgedIn(db, view);
  const all = `select t.id, t.record, o.record as summary from things as t left join origins as o on o.thing = t.seq
    where t.id in ${LISTED}`;
  type Kept = { id: string; record: string; summary: string | null };
  const rows = await ask<Kept>(db, all, [listed(claims.map(stored))]);
  const known = new Map(rows.map((row) => [restored(row.id), row]));
  const found: ClaimLine[] = [];
  for (const id of claims) {
    const row = known.get(id);
    const line = row?.summary && !isJudged(id) ? lineIn(id, row.record, row.summary) : await counted(db, id);
    if (line) found.push(line);
  }
  return found;
}

/** Does what people judged touch this claim, or a statement of it? */
export async function judgedIn(db: Kysely<Tables>, view: View): Promise<(id: string) => boolean> {
  const isTouched = touchedIn(view);
  const pairs = [...view.related.values()].flatMap(({ subject, object }) => [subject, object]);
  const statements = [...new Set([...view.corrected.keys(), ...pairs])];
  const claims = new Set((await thingsOf(db, "claim", statements)).values());
  return (id) => claims.has(view.nameOf(id)) || isTouched(id);
}

function lineIn(id: string, record: string, summary: string): ClaimLine {
  const { text, series } = JSON.parse(record) as Pick<ClaimLine, "text" | "series">;
  return { id, text, series, ...(JSON.parse(summary) as Summary) };
}

async function counted(db: Kysely<Tables>, id: string): Promise<ClaimLine | null> {
  const found = await claimCase(db, id);
  if (!found) return null;
  return { id: found.id, text: found.text, series: found.series, ...found.summary };
}
