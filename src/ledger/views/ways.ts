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
  readonly outlet: string | null;
}

interface Row {
  readonly id: string;
  readonly position: number;
  readonly name: string | null;
  readonly entity: string | null;
  readonly outlet: string | null;
}

/** The links of every statement that has two of them, or that a person corrected. */
const LINKS = `
  select s.id, l.position, l.name, e.id as entity, a.publisher as outlet
  from articles as a inner join statements as s on s.article = a.seq inner join links as l on l.statement = s.seq
    left join entity_links as m on m.statement = l.statement and m.position = l.position
    left join things as e on e.seq = m.thing
  where a.id in ${LISTED}
    and (exists (select 1 from links as k where k.statement = s.seq and k.position = 1) or s.id in ${LISTED})
  order by s.seq, l.position`;

/** The ways of those statements of articles that somebody passed on, in order of arrival. */
export async function waysOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Way[]> {
  const { corrected, placed, nameOf } = await viewOf(db);
  const rows = await ask<Row>(db, LINKS, [listed(articles), listed([...corrected.keys()])]);
  const ways: Way[] = [];
  for (const [id, links] of Map.groupBy(rows, (row) => row.id)) {
    const chain = corrected.get(id)?.chain ?? links.map(({ name }) => ({ name: restoredOrNull(name) }));
    const whom = chain.map(({ name }, position) => {
      const place = placed.get(`${id}#${position}`);
      const who = place?.kind === "entity" ? place.thing : restoredOrNull(links[position]?.entity ?? null);
      return { name, entity: who === null ? null : nameOf(who) };
    });
    if (whom.length > 1) ways.push({ chain: whom, outlet: restoredOrNull(links[0]!.outlet) });
  }
  return ways;
}
