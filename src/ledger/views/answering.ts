// What the statements of claims do to others and others to them, in a few queries however many claims there are.

import type { Kysely } from "kysely";
import type { Answer } from "../../claim/index.ts";
import type { Held } from "../../story/index.ts";
import { relationsAmong } from "../answers.ts";
import type { Formed } from "../answers.ts";
import { LISTED, ask, listed } from "../ask.ts";
import type { Relation } from "../opinion.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import type { View } from "../view.ts";

/** Those statements that have a relation to any other. */
export async function answeringIn(
  db: Kysely<Tables>,
  { related }: View,
  members: readonly string[],
): Promise<Set<string>> {
  const all = `select s.id from statements as s where s.id in ${LISTED} and
    (exists (select 1 from relations as r where r.subject = s.seq)
      or exists (select 1 from relations as r where r.object = s.seq))`;
  const rows = await ask<{ id: string }>(db, all, [listed(members)]);
  const told = [...related.values()].flatMap(({ subject, object }) => [subject, object]);
  return new Set([...rows.map(({ id }) => id), ...told]);
}

/** Relations by claim. Most statements have no relation to any other: they are not asked about. */
export async function relationsIn(
  db: Kysely<Tables>,
  answering: ReadonlySet<string>,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, readonly (Relation & Formed)[]>> {
  const groups = [...members].map(([, own]) => own.filter((id) => answering.has(id)));
  const found = groups.every((group) => group.length === 0) ? groups.map(() => []) : await relationsAmong(db, groups);
  return new Map([...members.keys()].map((id, place) => [id, found[place]!]));
}

/** When a statement of another claim was made, and by whom. */
export interface Beyond {
  readonly at: string | null;
  readonly who: string | null;
}

/** The statements of other claims that answer one of these. */
export function timesBeyond(
  db: Kysely<Tables>,
  view: View,
  relations: ReadonlyMap<string, readonly Relation[]>,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Beyond>> {
  const beyond = [...relations].flatMap(([id, among]) => {
    const own = new Set(members.get(id));
    return among.map(({ subject }) => subject).filter((subject) => !own.has(subject));
  });
  return timesOf(db, view, [...new Set(beyond)]);
}

/** Relations with the time of the statement that answers, which may be of another claim. */
export function answersIn(
  relations: readonly (Relation & Formed)[],
  held: readonly Held[],
  beyond: ReadonlyMap<string, Beyond>,
): Answer[] {
  const own = new Map(held.map(({ statement, saidAt, published }) => [statement, saidAt ?? published]));
  return relations
    .filter(({ object }) => own.has(object))
    .map(({ subject, object, kind, by }) => ({
      earlier: object,
      later: subject,
      relation: kind as Answer["relation"],
      at: (own.has(subject) ? own.get(subject) : beyond.get(subject)?.at) ?? null,
      // Machines know that it is the same source; a person may say it of two.
      ...("person" in by && !own.has(subject) && { who: beyond.get(subject)?.who ?? null }),
    }));
}

/** When statements were made, as far as they or their articles say, and by whom. */
async function timesOf(db: Kysely<Tables>, { corrected }: View, ids: readonly string[]): Promise<Map<string, Beyond>> {
  if (ids.length === 0) return new Map();
  const all = `select s.id, coalesce(s.said, a.published) as at, coalesce(l.name, a.publisher) as who from statements as s
    inner join articles as a on a.seq = s.article left join links as l on l.statement = s.seq and l.position = 0
    where s.id in ${LISTED}`;
  const rows = await ask<{ id: string; at: string | null; who: string | null }>(db, all, [listed(ids)]);
  return new Map(
    rows.map(({ id, at, who }) => {
      const { chain, saidAt } = corrected.get(id) ?? {};
      return [id, { at: saidAt ?? at, who: chain?.[0]?.name ?? restoredOrNull(who) }];
    }),
  );
}
