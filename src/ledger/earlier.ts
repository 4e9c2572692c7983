// Articles that were followed before, as following asks for them.

import type { Kysely } from "kysely";
import { articlesOf, lists, withStatements } from "./facts.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import type { Earlier } from "../story/index.ts";

/** Articles by their ids, with whom the links of their chains mean; what is unknown is left out. */
export async function earlierOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Earlier[]> {
  const found: Earlier[] = [];
  for (const kept of await articlesOf(db, ids)) {
    const { article, statements } = await withStatements(db, kept);
    found.push({
      article,
      statements,
      entities: await entitiesOf(
        db,
        statements.map(({ id }) => id),
      ),
    });
  }
  return found;
}

/** Whom links mean, by "statement#place", as machines see it. */
export async function entitiesOf(db: Kysely<Tables>, statements: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const list of lists(statements)) {
    const rows = await db
      .selectFrom("entity_links as m")
      .innerJoin("statements as s", "s.seq", "m.statement")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select(["s.id", "m.position", "t.id as thing"])
      .where("s.id", "in", list)
      .execute();
    for (const { id, position, thing } of rows) found.set(`${id}#${position}`, restored(thing));
  }
  return found;
}
