// Which facts belong to which things, as machines see it. A member goes by the id of its article or statement;
// a link of a chain by the id of its statement and its place: "5f0c…#1".

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "./ask.ts";
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

const story = membershipBy(
  `select t.id as thing, a.id as member from things as t inner join story_members as m on m.thing = t.seq
    inner join articles as a on a.seq = m.article where t.id in ${LISTED} order by a.seq`,
  `select t.id as thing from articles as a inner join story_members as m on m.article = a.seq
    inner join things as t on t.seq = m.thing where a.id = ?`,
);

const claim = membershipBy(
  `select t.id as thing, s.id as member from things as t inner join claim_members as m on m.thing = t.seq
    inner join statements as s on s.seq = m.statement where t.id in ${LISTED} order by s.seq`,
  `select t.id as thing from statements as s inner join claim_members as m on m.statement = s.seq
    inner join things as t on t.seq = m.thing where s.id = ?`,
);

const entity = membershipBy(
  `select t.id as thing, s.id || '#' || m.position as member from things as t
    inner join entity_links as m on m.thing = t.seq inner join statements as s on s.seq = m.statement
    where t.id in ${LISTED} order by s.seq, m.position`,
  `select t.id as thing from statements as s inner join entity_links as m on m.statement = s.seq
    inner join things as t on t.seq = m.thing where s.id = ? and m.position = ?`,
  (link) => {
    const [statement = "", position] = link.split("#");
    return [statement, Number(position)];
  },
);

/** Members by two queries: one takes a list of things, the other a member as `valuesOf` gives it. */
function membershipBy(
  members: string,
  owner: string,
  valuesOf: (member: string) => readonly (string | number)[] = (member) => [member],
): Membership {
  return {
    members: async (db, things) => {
      const rows = await ask<Owned>(db, members, [listed(things.map(stored))]);
      return rows.map(({ thing, member }) => ({ thing: restored(thing), member }));
    },
    thingOf: async (db, member) => {
      const [row] = await ask<{ thing: string }>(db, owner, valuesOf(member));
      return row ? restored(row.thing) : null;
    },
  };
}

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
