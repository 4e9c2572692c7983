// Members of things as they stand once people have judged them.

import type { Kysely } from "kysely";
import { covers } from "../article/index.ts";
import type { Span } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import { lists } from "./facts.ts";
import { membership } from "./membership.ts";
import type { Owned } from "./membership.ts";
import type { ThingKind } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";
import type { View } from "./view.ts";

/** Members of a thing as they stand. */
export const membersOf = async (db: Kysely<Tables>, kind: ThingKind, thing: string): Promise<string[]> =>
  (await membersOfAll(db, await viewOf(db), kind, [thing])).get(thing)!;

/** Members of things as they stand, by thing, in a few queries however many things there are. */
export async function membersOfAll(
  db: Kysely<Tables>,
  view: View,
  kind: ThingKind,
  things: readonly string[],
): Promise<Map<string, string[]>> {
  const families = new Map(things.map((thing) => [thing, new Set(view.family(thing))]));
  const all = [...new Set([...families.values()].flatMap((family) => [...family]))];
  const owned: Owned[] = [];
  for (const list of lists(all)) owned.push(...(await membership[kind].members(db, list)));
  const byName = Map.groupBy(owned, ({ thing }) => view.nameOf(thing));
  return new Map(
    [...families].map(([thing, family]) => {
      const members = (byName.get(view.nameOf(thing)) ?? []).map(({ member }) => member);
      return [thing, standingIn(family, members, view, kind)];
    }),
  );
}

/** The members of things that are one: those that stay, then those that people put there. */
function standingIn(
  family: ReadonlySet<string>,
  members: readonly string[],
  { placed }: View,
  kind: ThingKind,
): string[] {
  const isIn = (thing: string | null) => thing !== null && family.has(thing);
  const stay = members.filter((member) => {
    const place = placed.get(member);
    return place?.kind !== kind || isIn(place.thing);
  });
  const come = [...placed].filter(([, place]) => place.kind === kind && isIn(place.thing));
  return [...new Set([...stay, ...come.map(([member]) => member)])];
}

/** Did people put this together with others, take something from it, or make it? */
export function touchedIn({ family, placed, made }: View): (thing: string) => boolean {
  const touched = new Set([...placed.values()].map(({ thing }) => thing));
  for (const { from } of made.values()) touched.add(from);
  return (thing) => touched.has(thing) || family(thing).length > 1;
}

/** The thing to which a member belongs as it stands; null where it belongs to none. */
export async function thingOf(db: Kysely<Tables>, kind: ThingKind, member: string): Promise<string | null> {
  const view = await viewOf(db);
  const place = view.placed.get(member);
  const thing = place?.kind === kind ? place.thing : await membership[kind].thingOf(db, member);
  return thing === null ? null : view.nameOf(thing);
}

/** A statement with the corrections that people made. A figure or date outside the content as it stands goes with it. */
export function correctedBy({ corrected }: View, statement: Statement): Statement {
  const fields = corrected.get(statement.id);
  if (!fields) return statement;
  const stands = { ...statement, ...fields };
  if (!fields.content) return stands;
  const isInside = (one: Span) => stands.content.some((span) => covers(span, one));
  return { ...stands, figures: stands.figures.filter(isInside), times: stands.times.filter(isInside) };
}
