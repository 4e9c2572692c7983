// Opinions are kept and forgotten together.

import type { Kysely } from "kysely";
import { log } from "./events.ts";
import { lists } from "./facts.ts";
import { askKept, insertRows } from "./insert.ts";
import { keepers } from "./keep.ts";
import { numbersIn } from "./numbers.ts";
import type { Machine, OpinionSet, Thing } from "./opinion.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** Keeps opinions inside a transaction. */
export async function opine(db: Kysely<Tables>, machine: Machine, at: string, set: OpinionSet): Promise<void> {
  await opineIn(db, await passOf(db, machine, at), at, set);
}

/** Keeps opinions with others that one machine forms in one go. */
export async function opineIn(db: Kysely<Tables>, pass: number, at: string, set: OpinionSet): Promise<void> {
  await keepThings(db, pass, set.things ?? []);
  const numbers = await numbersIn(db, set);
  for (const keep of keepers) await keep(db, set, numbers, pass);
  await forget(db, set.gone ?? []);
  await log(db, at, set.happened ?? []);
}

/** Forgets every opinion of every machine. */
export async function forgetAll(db: Kysely<Tables>): Promise<void> {
  for (const table of ["entity_links", "story_members", "claim_members", "relations", "copies", "origins"] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.deleteFrom("things").execute();
  await db.deleteFrom("passes").execute();
}

/** The number under which what a machine thinks at a time is kept. */
export async function passOf(db: Kysely<Tables>, { name, version }: Machine, at: string): Promise<number> {
  const known = await askKept<{ seq: number }>(db, "pass", [name, version, at], () =>
    db.selectFrom("passes").select("seq").where("name", "=", name).where("version", "=", version).where("at", "=", at),
  );
  if (known) return known.seq;
  const seq = (await lastOf(db, "passes")) + 1;
  await insertRows(db, "passes", ["seq", "name", "version", "at"], [{ seq, name, version, at }]);
  return seq;
}

async function lastOf(db: Kysely<Tables>, table: "passes" | "things"): Promise<number> {
  const row = await askKept<{ seq: number | null }>(db, `last ${table}`, [], () =>
    db.selectFrom(table).select(({ fn }) => fn.max("seq").as("seq")),
  );
  return row?.seq ?? 0;
}

async function keepThings(db: Kysely<Tables>, pass: number, things: readonly Thing[]): Promise<void> {
  const last = things.length > 0 ? await lastOf(db, "things") : 0;
  const rows = things.map(({ id, kind, record }, place) => ({
    seq: last + 1 + place,
    id: stored(id),
    kind,
    record: JSON.stringify(record),
    pass,
  }));
  const instead = { on: ["id"], set: ["record", "pass"] } as const;
  await insertRows(db, "things", ["seq", "id", "kind", "record", "pass"], rows, instead);
}

/** A thing that has members is not forgotten: the database refuses it. */
async function forget(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (const list of lists(ids.map(stored))) {
    const gone = db.selectFrom("things").select("seq").where("id", "in", list);
    await db.deleteFrom("origins").where("thing", "in", gone).execute();
    await db.deleteFrom("things").where("id", "in", list).execute();
  }
}
