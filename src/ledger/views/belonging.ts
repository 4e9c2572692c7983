// What many members belong to, as it stands.

import type { Kysely } from "kysely";
import { entitiesOf } from "../earlier.ts";
import { lists } from "../facts.ts";
import type { ThingKind } from "../opinion.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";

/** What each of these members belongs to; what belongs to nothing is left out. */
export async function thingsOf(
  db: Kysely<Tables>,
  kind: ThingKind,
  members: readonly string[],
): Promise<Map<string, string>> {
  const { nameOf, placed } = await viewOf(db);
  const machine = await machineThings(db, kind, members);
  const found = new Map<string, string>();
  for (const member of members) {
    const place = placed.get(member);
    const thing = place?.kind === kind ? place.thing : machine.get(member);
    if (thing !== undefined) found.set(member, nameOf(thing));
  }
  return found;
}

/** What members belong to as machines see it, in one query for many. */
async function machineThings(
  db: Kysely<Tables>,
  kind: ThingKind,
  members: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (kind === "entity") return entitiesOf(db, [...new Set(members.map((link) => link.split("#")[0]!))]);
  for (const list of lists(members)) {
    const claims = db
      .selectFrom("statements as f")
      .innerJoin("claim_members as m", "m.statement", "f.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select(["f.id", "t.id as thing"])
      .where("f.id", "in", list);
    const stories = db
      .selectFrom("articles as f")
      .innerJoin("story_members as m", "m.article", "f.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select(["f.id", "t.id as thing"])
      .where("f.id", "in", list);
    for (const { id, thing } of await (kind === "claim" ? claims : stories).execute()) found.set(id, restored(thing));
  }
  return found;
}
