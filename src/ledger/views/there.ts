// Whether there is something of an id, told without laying it out.

import type { Kysely } from "kysely";
import { ask } from "../ask.ts";
import { membersOf, touchedIn } from "../judged.ts";
import type { ThingKind } from "../opinion.ts";
import { stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";

/** Is there an article, a story, a claim, a person or body of this id? A story or claim without members is none. */
export async function isThere(db: Kysely<Tables>, kind: ThingKind | "article", id: string): Promise<boolean> {
  if (kind === "article") return (await ask(db, "select 1 from articles where id = ?", [id])).length > 0;
  const view = await viewOf(db);
  const name = view.nameOf(id);
  const isMade = view.made.get(name)?.kind === kind;
  const isKnown = (await ask(db, "select 1 from things where id = ? and kind = ?", [stored(name), kind])).length > 0;
  // What machines put together has members for as long as it is there.
  if (kind === "entity" || !touchedIn(view)(name)) return isKnown || isMade;
  return (await membersOf(db, kind, name)).length > 0;
}
