import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { calledIn } from "./made.ts";

/** Names of entities by their ids; what is no entity is left out. */
export async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const all = `select id, record from things where id in ${LISTED} and kind = 'entity'`;
  const rows = await ask<{ id: string; record: string }>(db, all, [listed([...new Set(ids)].map(stored))]);
  const names = new Map<string, string>();
  for (const { id, record } of rows) {
    const { name } = JSON.parse(record) as { name?: string | null };
    if (name) names.set(restored(id), name);
  }
  const view = await viewOf(db);
  for (const id of new Set(ids)) {
    if (names.has(id) || view.made.get(id)?.kind !== "entity") continue;
    const { name } = await calledIn(db, view, id);
    if (name !== null) names.set(id, name);
  }
  return names;
}
