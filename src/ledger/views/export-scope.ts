// What an export speaks of: the whole ledger, or one story with all that stands in its articles.

import type { Kysely } from "kysely";
import { LedgerError } from "../errors.ts";
import { lists } from "../facts.ts";
import { membersOf } from "../judged.ts";
import type { ThingKind } from "../opinion.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { thingsOf } from "./belonging.ts";

/** Things that are laid out together: few enough to be held, many enough for few queries. */
export const TOGETHER = 20;

/** The time of what no log tells of: the first that every form of export can hold. */
export const NEVER = "1980-01-01T00:00:00.000Z";

/** A story as what belongs to it, in order of arrival. */
export interface Scope {
  readonly story: string;
  /** Ids of its articles. */
  readonly articles: readonly string[];
  /** Ids of their statements. */
  readonly statements: readonly string[];
}

/** The scope of a story; null for the whole ledger. Throws where there is no story of this id. */
export async function scopeOf(db: Kysely<Tables>, story: string | null): Promise<Scope | null> {
  if (story === null) return null;
  const name = (await viewOf(db)).nameOf(story);
  const members = await membersOf(db, "story", name);
  if (members.length === 0) throw new LedgerError(`ledger: no such story: ${story}`);
  const rows: { seq: number; id: string }[] = [];
  const statements: { seq: number; id: string }[] = [];
  for (const list of lists(members)) {
    rows.push(...(await db.selectFrom("articles").select(["seq", "id"]).where("id", "in", list).execute()));
    const said = db
      .selectFrom("statements as s")
      .innerJoin("articles as a", "a.seq", "s.article")
      .select(["s.seq", "s.id"])
      .where("a.id", "in", list);
    statements.push(...(await said.execute()));
  }
  const inOrder = (all: readonly { seq: number; id: string }[]) =>
    all.toSorted((a, b) => a.seq - b.seq).map(({ id }) => id);
  return { story: name, articles: inOrder(rows), statements: inOrder(statements) };
}

/** Claims of the statements of a scope, or entities of their chains, in the order in which they come. */
export async function thingsIn(
  db: Kysely<Tables>,
  kind: Exclude<ThingKind, "story">,
  { statements }: Scope,
): Promise<string[]> {
  const found = new Set<string>();
  const isIn = new Map(statements.map((id, place) => [id, place]));
  for (const list of lists(statements)) {
    const members = kind === "claim" ? list : [...(await linksIn(db, list)), ...placedOn(await viewOf(db), list)];
    const things = await thingsOf(db, kind, [...new Set(members)]);
    const inTurn = [...things].map(([member, thing]) => ({ member, thing, at: isIn.get(member.split("#")[0]!)! }));
    for (const { thing } of inTurn.toSorted((a, b) => a.at - b.at || (a.member < b.member ? -1 : 1))) found.add(thing);
  }
  return [...found];
}

/** Links of these statements that people put somewhere, those too that no machine had read. */
function placedOn({ placed }: View, statements: readonly string[]): string[] {
  const asked = new Set(placed.size === 0 ? [] : statements);
  return [...placed].flatMap(([link, { kind }]) => (kind === "entity" && asked.has(link.split("#")[0]!) ? [link] : []));
}

/** The links of statements: "statement#place". */
async function linksIn(db: Kysely<Tables>, statements: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("links as l")
    .innerJoin("statements as s", "s.seq", "l.statement")
    .select(["s.id", "l.position"])
    .where("s.id", "in", statements)
    .execute();
  return rows.map(({ id, position }) => `${id}#${position}`);
}

/** Values in stretches of so many. */
export async function* inStretches<T>(values: AsyncIterable<T> | Iterable<T>, length = TOGETHER): AsyncGenerator<T[]> {
  let stretch: T[] = [];
  for await (const value of values) {
    stretch.push(value);
    if (stretch.length < length) continue;
    yield stretch;
    stretch = [];
  }
  if (stretch.length > 0) yield stretch;
}
