// People and bodies over all articles: what they are called and how often they speak.

import type { Kysely } from "kysely";
import { membersOf } from "../judged.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";

/** A person, body or document in one line. */
export interface EntityLine {
  readonly id: string;
  readonly name: string | null;
  /** Every spelling, in the order in which they came. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly family: "person" | "body" | "document";
  /** Statements in whose chain it stands, as origin or relay. */
  readonly statements: number;
}

/** Which entities, and how many. */
export interface Whom {
  readonly limit?: number | undefined;
  /** Only of this story. */
  readonly story?: string | undefined;
}

/** Entities, who speaks most first. */
export async function entityLines(db: Kysely<Tables>, { limit = 50, story }: Whom = {}): Promise<EntityLine[]> {
  const { nameOf, placed } = await viewOf(db);
  const counts = new Map<string, number>();
  const count = (thing: string, by: number) => counts.set(thing, (counts.get(thing) ?? 0) + by);
  for (const { id, links } of await linkCounts(db, story)) count(nameOf(restored(id)), Number(links));
  if (story === undefined)
    for (const { kind, thing } of placed.values()) if (kind === "entity") count(nameOf(thing), 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, limit);
  const lines = await Promise.all(most.map(([id, statements]) => lineOf(db, id, statements)));
  return lines.filter((line) => line !== null);
}

async function linkCounts(db: Kysely<Tables>, story: string | undefined) {
  const all = db
    .selectFrom("entity_links as m")
    .innerJoin("things as t", "t.seq", "m.thing")
    .select(({ fn }) => ["t.id", fn.countAll<number>().as("links")])
    .groupBy("m.thing");
  if (story === undefined) return all.execute();
  const articles = await membersOf(db, "story", (await viewOf(db)).nameOf(story));
  return all
    .innerJoin("statements as s", "s.seq", "m.statement")
    .innerJoin("articles as a", "a.seq", "s.article")
    .where("a.id", "in", articles)
    .execute();
}

async function lineOf(db: Kysely<Tables>, id: string, statements: number): Promise<EntityLine | null> {
  const row = await db.selectFrom("things").select("record").where("id", "=", id).executeTakeFirst();
  if (!row) return { id, name: null, names: [], roles: [], family: "body", statements };
  return { id, ...(JSON.parse(row.record) as Pick<EntityLine, "name" | "names" | "roles" | "family">), statements };
}
