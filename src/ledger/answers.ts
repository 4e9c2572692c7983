// What machines think, with who, when and why.

import type { Kysely, Selectable } from "kysely";
import { LISTED, ask, listed } from "./ask.ts";
import { lists } from "./facts.ts";
import { membersOf } from "./judged.ts";
import { viewOf } from "./view.ts";
import type { Made, RelationTold } from "./view.ts";
import type { Copy, Machine, Origins, Relation, Thing, ThingKind } from "./opinion.ts";
import { restored, stored } from "./stored.ts";
import type { Opinions, Tables } from "./tables.ts";

/** Who formed an opinion and when. */
export interface Formed {
  readonly by: Machine | { readonly person: string };
  readonly at: string;
}

type Pass = Pick<Selectable<Opinions["passes"]>, "name" | "version" | "at">;
const formed = ({ name, version, at }: Pass): Formed => ({ by: { name, version }, at });
const PASS = ["p.name", "p.version", "p.at"] as const;

/** Things of a kind that stand under their own name, in the order in which they were first seen; split ones last. */
export async function* things(db: Kysely<Tables>, kind: ThingKind): AsyncGenerator<Thing & Formed> {
  const { nameOf, made } = await viewOf(db);
  const stands = ({ id }: Thing) => nameOf(id) === id;
  for await (const one of machineThings(db, kind)) if (stands(one)) yield one;
  yield* [...made].map(([id, one]) => splitThing(id, one)).filter((one) => one.kind === kind && stands(one));
}

const splitThing = (id: string, { kind, from, person, at }: Made): Thing & Formed => ({
  id,
  kind,
  record: { from },
  by: { person },
  at,
});

async function* machineThings(db: Kysely<Tables>, kind: ThingKind): AsyncGenerator<Thing & Formed> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("things as t")
      .innerJoin("passes as p", "p.seq", "t.pass")
      .select(["t.seq", "t.id", "t.record", ...PASS])
      .where("t.kind", "=", kind)
      .where("t.seq", ">", after)
      .orderBy("t.seq")
      .limit(200)
      .execute();
    for (const row of rows) {
      yield { id: restored(row.id), kind, record: JSON.parse(row.record) as Thing["record"], ...formed(row) };
    }
    if (rows.length < 200) return;
    after = rows.at(-1)!.seq;
  }
}

/** A thing by its id; null where nobody knows it. */
export async function thing(db: Kysely<Tables>, id: string): Promise<(Thing & Formed) | null> {
  const all = `select t.kind, t.record, p.name, p.version, p.at from things as t
    inner join passes as p on p.seq = t.pass where t.id = ?`;
  const [row] = await ask<Pass & { kind: string; record: string }>(db, all, [stored(id)]);
  const made = row ? undefined : (await viewOf(db)).made.get(id);
  if (!row) return made ? splitThing(id, made) : null;
  return { id, kind: row.kind as ThingKind, record: JSON.parse(row.record) as Thing["record"], ...formed(row) };
}

/** Relations in which one of these statements is the subject or the object, as they stand; those that people added last. */
export async function relationsOf(db: Kysely<Tables>, statements: readonly string[]): Promise<(Relation & Formed)[]> {
  return (await relationsAmong(db, [statements]))[0]!;
}

/** The same for several groups of statements, in a few queries however many they are. */
export async function relationsAmong(
  db: Kysely<Tables>,
  groups: readonly (readonly string[])[],
): Promise<(Relation & Formed)[][]> {
  const all = await machineRelations(db, [...new Set(groups.flat())]);
  const bySubject = Map.groupBy(all, ({ relation }) => relation.subject);
  const byObject = Map.groupBy(all, ({ relation }) => relation.object);
  const { related } = await viewOf(db);
  return groups.map((group) => {
    const asked = new Set(group);
    const own = [...asked].flatMap((id) => bySubject.get(id) ?? []);
    const others = [...asked].flatMap((id) => byObject.get(id) ?? []).filter((one) => !asked.has(one.relation.subject));
    const inOrder = [...own.sort(byPlace), ...others.sort(byPlace)];
    const found = new Map(inOrder.map(({ relation }) => [`${relation.subject} ${relation.object}`, relation]));
    for (const [key, told] of related) if (asked.has(told.subject) || asked.has(told.object)) tell(found, key, told);
    return [...found.values()];
  });
}

/** A relation as machines see it, with the numbers of its statements. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly relation: Relation & Formed;
}

const byPlace = (a: Placed, b: Placed) => a.from - b.from || a.to - b.to;

async function machineRelations(db: Kysely<Tables>, statements: readonly string[]): Promise<Placed[]> {
  const found = new Map<string, Placed>();
  for (const list of lists(statements)) {
    for (const end of ["s", "o"]) {
      const rows = await ask<RelationRow>(db, `${RELATIONS} where ${end}.id in ${LISTED}`, [listed(list)]);
      for (const row of rows)
        if (!found.has(`${row.from} ${row.to}`)) found.set(`${row.from} ${row.to}`, placedAs(row));
    }
  }
  return [...found.values()];
}

function placedAs({ from, to, subject, object, kind, record, why, ...pass }: RelationRow): Placed {
  const relation = { subject, object, kind, record: JSON.parse(record) as Relation["record"], why: restored(why) };
  return { from, to, relation: { ...relation, ...formed(pass) } };
}

/** What a person says of two statements stands in the place of what machines say of them. */
function tell(found: Map<string, Relation & Formed>, key: string, told: RelationTold): void {
  const { subject, object, relation, person, at, why } = told;
  if (relation === null) found.delete(key);
  else found.set(key, { subject, object, kind: relation, record: {}, why, by: { person }, at });
}

type RelationRow = Pick<Relation, "subject" | "object" | "kind" | "why"> &
  Pass & { readonly record: string; readonly from: number; readonly to: number };

const RELATIONS = `
  select s.id as subject, o.id as object, r.kind, r.record, r.why, p.name, p.version, p.at,
    r.subject as "from", r.object as "to"
  from relations as r inner join statements as s on s.seq = r.subject inner join statements as o on o.seq = r.object
    inner join passes as p on p.seq = r.pass`;

/** Copies in which an article is the original or the copy. */
export async function copiesOf(db: Kysely<Tables>, article: string): Promise<(Copy & Formed)[]> {
  const rows = await db
    .selectFrom("copies as c")
    .innerJoin("articles as a", "a.seq", "c.original")
    .innerJoin("articles as b", "b.seq", "c.copy")
    .innerJoin("passes as p", "p.seq", "c.pass")
    .select(["a.id as original", "b.id as copy", "c.passages", "c.why", ...PASS])
    .where(({ or, eb }) => or([eb("a.id", "=", article), eb("b.id", "=", article)]))
    .orderBy("c.original")
    .orderBy("c.copy")
    .execute();
  return rows.map(({ original, copy, passages, why, ...pass }) => ({
    original,
    copy,
    passages: JSON.parse(passages) as unknown[],
    why: restored(why),
    ...formed(pass),
  }));
}

/** The origins of a claim; null where no machine has counted them. */
export async function originsOf(db: Kysely<Tables>, claim: string): Promise<(Origins & Formed) | null> {
  const row = await db
    .selectFrom("origins as r")
    .innerJoin("things as t", "t.seq", "r.thing")
    .innerJoin("passes as p", "p.seq", "r.pass")
    .select(["r.least", "r.most", "r.record", "r.why", ...PASS])
    .where("t.id", "=", stored(claim))
    .executeTakeFirst();
  if (!row) return null;
  const { least, most, record, why, ...pass } = row;
  return {
    thing: claim,
    least,
    most,
    record: JSON.parse(record) as Origins["record"],
    why: restored(why),
    ...formed(pass),
  };
}

/** Statements in whose chain an entity stands, by id, in order of arrival. */
export async function statementsNaming(db: Kysely<Tables>, entity: string): Promise<string[]> {
  const members = await membersOf(db, "entity", entity);
  return [...new Set(members.map((member) => member.slice(0, member.indexOf("#"))))];
}
