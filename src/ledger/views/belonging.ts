// What many members belong to, as it stands.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { entitiesOf } from "../earlier.ts";
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
  if (members.length === 0) return new Map();
  const { nameOf, placed } = await viewOf(db);
  const machine = await machineThings(db, kind, members);
  const found = new Map<string, string>();
  for (const member of members) {
    const place = placed.get(member);
    const thing = place?.kind === kind ? place.thing : (machine.get(member) ?? null);
    if (thing !== null) found.set(member, nameOf(thing));
  }
  return found;
}

const STORIES = `
  select f.id, t.id as thing from articles as f
    inner join story_members as m on m.article = f.seq inner join things as t on t.seq = m.thing
  where f.id in ${LISTED}`;

const CLAIMS = `
  select f.id, t.id as thing from statements as f
    inner join claim_members as m on m.statement = f.seq inner join things as t on t.seq = m.thing
  where f.id in ${LISTED}`;

/** What members belong to as machines see it, in one query for many. */
async function machineThings(
  db: Kysely<Tables>,
  kind: ThingKind,
  members: readonly string[],
): Promise<Map<string, string>> {
  if (kind === "entity") return entitiesOf(db, [...new Set(members.map((link) => link.split("#")[0]!))]);
  const all = kind === "claim" ? CLAIMS : STORIES;
  const rows = await ask<{ id: string; thing: string }>(db, all, [listed(members)]);
  return new Map(rows.map(({ id, thing }) => [id, restored(thing)]));
}
