// People and bodies over all articles: what they are called and how often they speak.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { entitiesOf } from "../earlier.ts";
import { membersOf } from "../judged.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { calledIn } from "./made.ts";
import type { Called } from "./made.ts";

/** A person, body or document in one line. */
export interface EntityLine extends Called {
  readonly id: string;
  /** Statements in whose chain it stands, as origin or relay. */
  readonly statements: number;
}

/** Which entities, and how many. */
export interface Whom {
  readonly limit?: number | undefined;
  /** Only of this story. */
  readonly story?: string | undefined;
}

/** Entities, who speaks most first. */
export async function entityLines(db: Kysely<Tables>, { limit = 50, story }: Whom = {}): Promise<EntityLine[]> {
  const view = await viewOf(db);
  const counts = new Map<string, number>();
  const count = (thing: string, by: number) => counts.set(thing, (counts.get(thing) ?? 0) + by);
  const articles = story === undefined ? null : await membersOf(db, "story", view.nameOf(story));
  for (const { id, links } of await linkCounts(db, articles)) count(view.nameOf(restored(id)), Number(links));
  for (const { thing, by } of await moved(db, view, articles)) count(view.nameOf(thing), by);
  const most = [...counts]
    .filter(([, links]) => links > 0)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, limit);
  return Promise.all(most.map(([id, statements]) => lineOf(db, view, id, statements)));
}

const COUNTED = `select t.id, count(*) as links from entity_links as m inner join things as t on t.seq = m.thing`;
const AMONG = `inner join statements as s on s.seq = m.statement inner join articles as a on a.seq = s.article
  where a.id in ${LISTED}`;

/** How many links each entity has as machines see it, in some articles or in all. */
const linkCounts = (db: Kysely<Tables>, articles: readonly string[] | null) =>
  articles === null
    ? ask<{ id: string; links: number }>(db, `${COUNTED} group by m.thing`)
    : ask<{ id: string; links: number }>(db, `${COUNTED} ${AMONG} group by m.thing`, [listed(articles)]);

/** Links that people took from one and gave to another. */
async function moved(
  db: Kysely<Tables>,
  { placed }: View,
  articles: readonly string[] | null,
): Promise<{ thing: string; by: 1 | -1 }[]> {
  const links = [...placed].flatMap(([link, { kind, thing }]) => (kind === "entity" ? [{ link, thing }] : []));
  const statements = [...new Set(links.map(({ link }) => link.split("#")[0]!))];
  if (statements.length === 0) return [];
  const here = articles === null ? null : await statementsIn(db, statements, articles);
  const machine = await entitiesOf(db, statements);
  return links
    .filter(({ link }) => here?.has(link.split("#")[0]!) ?? true)
    .flatMap(({ link, thing }) => {
      const from = machine.get(link);
      return [
        ...(from === undefined ? [] : [{ thing: from, by: -1 as const }]),
        ...(thing === null ? [] : [{ thing, by: 1 as const }]),
      ];
    });
}

/** Those statements that stand in some articles. */
async function statementsIn(
  db: Kysely<Tables>,
  statements: readonly string[],
  articles: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = `select s.id from statements as s inner join articles as a on a.seq = s.article
    where s.id in ${LISTED} and a.id in ${LISTED}`;
  const rows = await ask<{ id: string }>(db, all, [listed(statements), listed(articles)]);
  return new Set(rows.map(({ id }) => id));
}

/** A person, body or document in one line, by the name under which it stands. */
export async function lineOf(db: Kysely<Tables>, view: View, id: string, statements: number): Promise<EntityLine> {
  const all = "select record from things where id = ? and kind = 'entity'";
  const [row] = await ask<{ record: string }>(db, all, [stored(id)]);
  return { id, ...(row ? (JSON.parse(row.record) as Called) : await calledIn(db, view, id)), statements };
}
