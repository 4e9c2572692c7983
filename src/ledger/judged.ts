// Members of things as they stand once people have judged them.

import type { Kysely } from "kysely";
import type { Statement } from "../statement/index.ts";
import { membership } from "./membership.ts";
import type { ThingKind } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";
import type { View } from "./view.ts";

/** Members of a thing as they stand. */
export async function membersOf(db: Kysely<Tables>, kind: ThingKind, thing: string): Promise<string[]> {
  const view = await viewOf(db);
  const family = new Set(view.family(thing));
  const members = await membership[kind].members(db, [...family]);
  const stay = members.filter((member) => {
    const place = view.placed.get(member);
    return place?.kind !== kind || family.has(place.thing);
  });
  const come = [...view.placed].filter(([, place]) => place.kind === kind && family.has(place.thing));
  return [...new Set([...stay, ...come.map(([member]) => member)])];
}

/** The thing to which a member belongs as it stands; null where it belongs to none. */
export async function thingOf(db: Kysely<Tables>, kind: ThingKind, member: string): Promise<string | null> {
  const view = await viewOf(db);
  const place = view.placed.get(member);
  const thing = place?.kind === kind ? place.thing : await membership[kind].thingOf(db, member);
  return thing === null ? null : view.nameOf(thing);
}

/** A statement with the corrections that people made. */
export const correctedBy = ({ corrected }: View, statement: Statement): Statement => ({
  ...statement,
  ...corrected.get(statement.id),
});
