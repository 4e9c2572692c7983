// Which facts belong to which things, as machines see it. A member goes by the id of its article or statement;
// a link of a chain by the id of its statement and its place: "5f0c…#1".

import type { Kysely } from "kysely";
import { lists } from "./facts.ts";
import type { ThingKind } from "./opinion.ts";
import { restored, stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** A member and what machines put it into. */
export interface Owned {
  readonly thing: string;
  readonly member: string;
}

/** How the members of one kind of thing are found. */
export interface Membership {
  /** Members of things, in order of arrival. */
  readonly members: (db: Kysely<Tables>, things: readonly string[]) => Promise<Owned[]>;
  /** What a member belongs to; null where no machine says. */
  readonly thingOf: (db: Kysely<Tables>, member: string) => Promise<string | null>;
}

const story: Membership = {
  members: async (db, things) => {
    const rows = await db
      .selectFrom("story_members as m")
      .innerJoin("things as t", "t.seq", "m.thing")
      .innerJoin("articles as a", "a.seq", "m.article")
      .select(["t.id as thing", "a.id"])
      .where("t.id", "in", things.map(stored))
      .orderBy("a.seq")
      .execute();
    return rows.map(({ thing, id }) => ({ thing: restored(thing), member: id }));
  },
  thingOf: async (db, member) => {
    const row = await db
      .selectFrom("articles as a")
      .innerJoin("story_members as m", "m.article", "a.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select("t.id")
      .where("a.id", "=", member)
      .executeTakeFirst();
    return row ? restored(row.id) : null;
  },
};

const claim: Membership = {
  members: async (db, things) => {
    const rows = await db
      .selectFrom("claim_members as m")
      .innerJoin("things as t", "t.seq", "m.thing")
      .innerJoin("statements as s", "s.seq", "m.statement")
      .select(["t.id as thing", "s.id"])
      .where("t.id", "in", things.map(stored))
      .orderBy("s.seq")
      .execute();
    return rows.map(({ thing, id }) => ({ thing: restored(thing), member: id }));
  },
  thingOf: async (db, member) => {
    const row = await db
      .selectFrom("statements as s")
      .innerJoin("claim_members as m", "m.statement", "s.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select("t.id")
      .where("s.id", "=", member)
      .executeTakeFirst();
    return row ? restored(row.id) : null;
  },
};

const entity: Membership = {
  members: async (db, things) => {
    const rows = await db
      .selectFrom("entity_links as m")
      .innerJoin("things as t", "t.seq", "m.thing")
      .innerJoin("statements as s", "s.seq", "m.statement")
      .select(["t.id as thing", "s.id", "m.position"])
      .where("t.id", "in", things.map(stored))
      .orderBy("s.seq")
      .orderBy("m.position")
      .execute();
    return rows.map(({ thing, id, position }) => ({ thing: restored(thing), member: `${id}#${position}` }));
  },
  thingOf: async (db, member) => {
    const [statement = "", position] = member.split("#");
    const row = await db
      .selectFrom("statements as s")
      .innerJoin("entity_links as m", "m.statement", "s.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select("t.id")
      .where("s.id", "=", statement)
      .where("m.position", "=", Number(position))
      .executeTakeFirst();
    return row ? restored(row.id) : null;
  },
};

/** One for each kind of thing. */
export const membership: Readonly<Record<ThingKind, Membership>> = { story, claim, entity };

/** The kinds of those things that machines know, by id. */
export async function kindsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, ThingKind>> {
  const kinds = new Map<string, ThingKind>();
  for (const list of lists(ids.map(stored))) {
    const rows = await db.selectFrom("things").select(["id", "kind"]).where("id", "in", list).execute();
    for (const { id, kind } of rows) kinds.set(restored(id), kind as ThingKind);
  }
  return kinds;
}
