// Claims in one line each: what is put forward, by whom it stands as what, and how many origins are behind it.

import type { Kysely } from "kysely";
import { lists } from "../facts.ts";
import { membersOf, touchedIn } from "../judged.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { thingsOf } from "./belonging.ts";
import { claimCase } from "./cases.ts";
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
  const articles = await membersOf(db, "story", (await viewOf(db)).nameOf(story));
  const found = await linesIn(db, await claimsIn(db, articles));
  const least = ({ least: own, against }: ClaimLine) => own + against[0];
  const most = ({ most: own, against }: ClaimLine) => own + against[1];
  return found.toSorted((a, b) => least(b) - least(a) || b.pages - a.pages || most(b) - most(a));
}

/** Claims whose statements stand in these articles, as they stand once people have judged. */
async function claimsIn(db: Kysely<Tables>, articles: readonly string[]): Promise<string[]> {
  const { nameOf, placed } = await viewOf(db);
  const claims = new Set<string>();
  for (const list of lists(articles.map(stored))) {
    const rows = await db
      .selectFrom("articles as a")
      .innerJoin("statements as s", "s.article", "a.seq")
      .innerJoin("claim_members as m", "m.statement", "s.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select(["s.id as statement", "t.id as claim"])
      .where("a.id", "in", list)
      .orderBy("s.seq")
      .execute();
    for (const { statement, claim } of rows) claims.add(nameOf(placed.get(statement)?.thing ?? restored(claim)));
  }
  return [...claims];
}

/** Lines of claims; what people judged is counted anew, the rest as it was counted last. */
export async function linesIn(db: Kysely<Tables>, claims: readonly string[]): Promise<ClaimLine[]> {
  const view = await viewOf(db);
  const isJudged = await judgedIn(db, view);
  const found: ClaimLine[] = [];
  for (const list of lists(claims.map(stored))) {
    const rows = await db
      .selectFrom("things as t")
      .leftJoin("origins as o", "o.thing", "t.seq")
      .select(["t.id", "t.record", "o.record as summary"])
      .where("t.id", "in", list)
      .execute();
    const known = new Map(rows.map((row) => [restored(row.id), row]));
    for (const id of list.map(restored)) {
      const row = known.get(id);
      const line = row?.summary && !isJudged(id) ? lineIn(id, row.record, row.summary) : await counted(db, id);
      if (line) found.push(line);
    }
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
