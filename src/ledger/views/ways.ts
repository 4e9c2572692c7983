// How the statements of articles came: who passed them on to whom, without their words.

import type { Kysely } from "kysely";
import type { Link } from "../../statement/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";

/** One statement's way: its chain with whom each link is, origin first, and who printed it. */
export interface Way {
  readonly chain: readonly (Pick<Link, "name"> & { readonly entity: string | null })[];
  /** Whose post it is, where the outlet only passes it on. */
  readonly forwardedFrom: string | null;
  readonly outlet: string | null;
}

interface Row {
  readonly number: number;
  readonly position: number;
  readonly name: string | null;
  readonly entity: string | null;
  readonly forwarded: string | null;
  readonly outlet: string | null;
}

/** The links of every statement that has two of them, that a person corrected, or that stands in what is passed on. */
const linksOf = (statements: string) => `
  select s.seq as number, l.position, l.name, e.id as entity, a.forwarded, a.publisher as outlet
  from articles as a inner join statements as s on s.article = a.seq ${statements}
    inner join links as l on l.statement = s.seq
    left join entity_links as m on m.statement = l.statement and m.position = l.position
    left join things as e on e.seq = m.thing
  where a.id in ${LISTED}`;
const PASSED_ON = linksOf("inner join links as k on k.statement = s.seq and k.position = 1");
const ALONE = "and not exists (select 1 from links as k where k.statement = s.seq and k.position = 1)";
const CORRECTED = `${linksOf("")} and s.id in ${LISTED} and a.forwarded is null ${ALONE}`;
const FORWARDED = `${linksOf("")} and a.forwarded is not null ${ALONE}`;

/** The ways of those statements of articles that somebody passed on, in order of arrival. */
export async function waysOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Way[]> {
  const { corrected, placed, nameOf } = await viewOf(db);
  const rows = await ask<Row>(db, `${PASSED_ON} order by s.seq, l.position`, [listed(articles)]);
  const forwarded = await ask<Row>(db, `${FORWARDED} order by s.seq, l.position`, [listed(articles)]);
  const more =
    corrected.size === 0
      ? []
      : await ask<Row>(db, `${CORRECTED} order by s.seq, l.position`, [
          listed(articles),
          listed([...corrected.keys()]),
        ]);
  const all = [...Map.groupBy([...rows, ...forwarded, ...more], (row) => row.number)].toSorted(([a], [b]) => a - b);
  const ids =
    corrected.size + placed.size === 0
      ? NO_IDS
      : await idsOf(
          db,
          all.map(([number]) => number),
        );
  const ways: Way[] = [];
  for (const [number, links] of all) {
    const id = ids.get(number) ?? "";
    const chain = corrected.get(id)?.chain ?? links.map(({ name }) => ({ name: restoredOrNull(name) }));
    const whom = chain.map(({ name }, position) => {
      const place = placed.get(`${id}#${position}`);
      const who = place ? place.thing : restoredOrNull(links[position]?.entity ?? null);
      return { name, entity: who === null ? null : nameOf(who) };
    });
    const { outlet, forwarded: from } = links[0]!;
    if (whom.length > 1 || from !== null)
      ways.push({ chain: whom, forwardedFrom: restoredOrNull(from), outlet: restoredOrNull(outlet) });
  }
  return ways;
}

const NO_IDS: ReadonlyMap<number, string> = new Map();

/** Ids of statements by their numbers: only what people judged goes by them. */
async function idsOf(db: Kysely<Tables>, numbers: readonly number[]): Promise<Map<number, string>> {
  const all = `select seq, id from statements where seq in ${LISTED}`;
  const rows = await ask<{ seq: number; id: string }>(db, all, [listed(numbers)]);
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}
