// How each kind of opinion is written: a newer one on the same subject takes the place of the older.

import type { Kysely } from "kysely";
import { lists } from "./facts.ts";
import type { Numbers } from "./numbers.ts";
import type { OpinionSet } from "./opinion.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

type Keep = (db: Kysely<Tables>, set: OpinionSet, numbers: Numbers, pass: number) => Promise<void>;

const keepEntities: Keep = async (db, { entities = [] }, { statements, things }, pass) => {
  const rows = entities.map(({ statement, position, thing, why }) => ({
    statement: statements(statement),
    position,
    thing: things(thing),
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("entity_links")
      .values(list)
      .onConflict((conflict) =>
        conflict.columns(["statement", "position"]).doUpdateSet(({ ref }) => ({
          thing: ref("excluded.thing"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

const keepStories: Keep = async (db, { stories = [] }, { articles, things }, pass) => {
  const rows = stories.map(({ article, thing, why }) => ({
    article: articles(article),
    thing: things(thing),
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("story_members")
      .values(list)
      .onConflict((conflict) =>
        conflict.column("article").doUpdateSet(({ ref }) => ({
          thing: ref("excluded.thing"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

const keepClaims: Keep = async (db, { claims = [] }, { statements, things }, pass) => {
  const rows = claims.map(({ statement, thing, side = "for", why }) => ({
    statement: statements(statement),
    thing: things(thing),
    side,
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("claim_members")
      .values(list)
      .onConflict((conflict) =>
        conflict.column("statement").doUpdateSet(({ ref }) => ({
          thing: ref("excluded.thing"),
          side: ref("excluded.side"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

const keepRelations: Keep = async (db, { relations = [] }, { statements }, pass) => {
  const rows = relations.map(({ subject, object, kind, record, why }) => ({
    subject: statements(subject),
    object: statements(object),
    kind,
    record: JSON.stringify(record),
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("relations")
      .values(list)
      .onConflict((conflict) =>
        conflict.columns(["subject", "object"]).doUpdateSet(({ ref }) => ({
          kind: ref("excluded.kind"),
          record: ref("excluded.record"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

const keepCopies: Keep = async (db, { copies = [] }, { articles }, pass) => {
  const rows = copies.map(({ original, copy, passages, why }) => ({
    original: articles(original),
    copy: articles(copy),
    passages: JSON.stringify(passages),
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("copies")
      .values(list)
      .onConflict((conflict) =>
        conflict.columns(["original", "copy"]).doUpdateSet(({ ref }) => ({
          passages: ref("excluded.passages"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

const keepOrigins: Keep = async (db, { origins = [] }, { things }, pass) => {
  const rows = origins.map(({ thing, least, most, record, why }) => ({
    thing: things(thing),
    least,
    most,
    record: JSON.stringify(record),
    pass,
    why: stored(why),
  }));
  for (const list of lists(rows)) {
    await db
      .insertInto("origins")
      .values(list)
      .onConflict((conflict) =>
        conflict.column("thing").doUpdateSet(({ ref }) => ({
          least: ref("excluded.least"),
          most: ref("excluded.most"),
          record: ref("excluded.record"),
          pass: ref("excluded.pass"),
          why: ref("excluded.why"),
        })),
      )
      .execute();
  }
};

/** One for each kind of opinion. */
export const keepers: readonly Keep[] = [keepEntities, keepStories, keepClaims, keepRelations, keepCopies, keepOrigins];
