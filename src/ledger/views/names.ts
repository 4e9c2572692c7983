import type { Kysely } from "kysely";
import { lists } from "../facts.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";

/** Names of entities by their ids; what is no entity is left out. */
export async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const list of lists([...new Set(ids)].map(stored))) {
    const rows = await db
      .selectFrom("things")
      .select(["id", "record"])
      .where("id", "in", list)
      .where("kind", "=", "entity")
      .execute();
    for (const { id, record } of rows) {
      const { name } = JSON.parse(record) as { name?: string | null };
      if (name) names.set(restored(id), name);
    }
  }
  return names;
}
