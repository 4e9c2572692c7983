// How each kind of opinion is written: a newer one on the same subject takes the place of the older.

import type { Kysely } from "kysely";
import { insertRows } from "./insert.ts";
import type { Numbers } from "./numbers.ts";
import type { OpinionSet } from "./opinion.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

type Keep = (db: Kysely<Tables>, set: OpinionSet, numbers: Numbers, pass: number) => Promise<void>;

/** How rows of a table are written whose key are the first columns. */
const keeping =
  <T extends "entity_links" | "story_members" | "claim_members" | "relations" | "copies" | "origins">(
    table: T,
    key: readonly (keyof Tables[T] & string)[],
    rest: readonly (keyof Tables[T] & string)[],
    rowsOf: (set: OpinionSet, numbers: Numbers, pass: number) => Tables[T][],
  ): Keep =>
  (db, set, numbers, pass) =>
    insertRows(db, table, [...key, ...rest], rowsOf(set, numbers, pass), { on: key, set: rest });

const keepEntities = keeping(
  "entity_links",
  ["statement", "position"],
  ["thing", "pass", "why"],
  ({ entities = [] }, { statements, things }, pass) =>
    entities.map(({ statement, position, thing, why }) => ({
      statement: statements(statement),
      position,
      thing: things(thing),
      pass,
      why: stored(why),
    })),
);

const keepStories = keeping(
  "story_members",
  ["article"],
  ["thing", "pass", "why"],
  ({ stories = [] }, { articles, things }, pass) =>
    stories.map(({ article, thing, why }) => ({
      article: articles(article),
      thing: things(thing),
      pass,
      why: stored(why),
    })),
);

const keepClaims = keeping(
  "claim_members",
  ["statement"],
  ["thing", "side", "pass", "why"],
  ({ claims = [] }, { statements, things }, pass) =>
    claims.map(({ statement, thing, side = "for", why }) => ({
      statement: statements(statement),
      thing: things(thing),
      side,
      pass,
      why: stored(why),
    })),
);

const keepRelations = keeping(
  "relations",
  ["subject", "object"],
  ["kind", "record", "pass", "why"],
  ({ relations = [] }, { statements }, pass) =>
    relations.map(({ subject, object, kind, record, why }) => ({
      subject: statements(subject),
      object: statements(object),
      kind,
      record: JSON.stringify(record),
      pass,
      why: stored(why),
    })),
);

const keepCopies = keeping(
  "copies",
  ["original", "copy"],
  ["passages", "pass", "why"],
  ({ copies = [] }, { articles }, pass) =>
    copies.map(({ original, copy, passages, why }) => ({
      original: articles(original),
      copy: articles(copy),
      passages: JSON.stringify(passages),
      pass,
      why: stored(why),
    })),
);

const keepOrigins = keeping(
  "origins",
  ["thing"],
  ["least", "most", "record", "pass", "why"],
  ({ origins = [] }, { things }, pass) =>
    origins.map(({ thing, least, most, record, why }) => ({
      thing: things(thing),
      least,
      most,
      record: JSON.stringify(record),
      pass,
      why: stored(why),
    })),
);

/** One for each kind of opinion. */
export const keepers: readonly Keep[] = [keepEntities, keepStories, keepClaims, keepRelations, keepCopies, keepOrigins];
