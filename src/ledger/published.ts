// Changes by the time of the articles that they are about: who loads an archive gets all of it today.

import type { Kysely } from "kysely";
import { instantOf } from "../article/index.ts";
import { LISTED, ask, listed } from "./ask.ts";
import { LedgerError } from "./errors.ts";
import type { Change } from "./events.ts";
import type { Tables } from "./tables.ts";

/**
 * Those changes that are about articles which were published from a time on, as they state it, or about claims and
 * stories that hold one; a time without a zone is UTC. What is about no article, such as a judgement, is left out, and
 * so is what is about one without a date.
 */
export async function publishedFrom(db: Kysely<Tables>, changes: readonly Change[], from: string): Promise<Change[]> {
  const least = instantOf(from);
  if (least === null) throw new LedgerError(`ledger: no time: ${from}`);
  const kept = new Set<Change>();
  for (const [query, idIn] of KINDS) {
    const ids = changes.flatMap((change) => idIn(change) ?? []);
    const found = new Set(ids.length === 0 ? [] : await publishedIn(db, query, ids, least));
    for (const change of changes) if (found.has(idIn(change) ?? "")) kept.add(change);
  }
  return changes.filter((change) => kept.has(change));
}

/** Of what a change is about one kind has an id, and when its articles were published. */
const KINDS: readonly (readonly [query: string, idIn: (change: Change) => string | null])[] = [
  [
    `select id, published from articles where id in ${LISTED}`,
    ({ kind, subject, detail: { article } }) =>
      typeof article === "string" ? article : /^(?:article|page)\./.test(kind) ? subject : null,
  ],
  // What a statement did to an earlier one.
  [
    `select s.id, a.published from statements as s inner join articles as a on a.seq = s.article where s.id in ${LISTED}`,
    ({ detail: { statement } }) => (typeof statement === "string" ? statement : null),
  ],
  [
    `select distinct t.id, a.published from things as t inner join claim_members as m on m.thing = t.seq
      inner join statements as s on s.seq = m.statement inner join articles as a on a.seq = s.article where t.id in ${LISTED}`,
    ({ kind, subject, detail: { statement } }) =>
      kind.startsWith("claim.") && typeof statement !== "string" ? subject : null,
  ],
  [
    `select distinct t.id, a.published from things as t inner join story_members as m on m.thing = t.seq
      inner join articles as a on a.seq = m.article where t.id in ${LISTED}`,
    ({ kind, subject, detail: { article } }) =>
      kind.startsWith("story.") && typeof article !== "string" ? subject : null,
  ],
];

/** Those of these ids that have an article which was published at or after a moment. */
async function publishedIn(
  db: Kysely<Tables>,
  query: string,
  ids: readonly string[],
  least: number,
): Promise<string[]> {
  const rows = await ask<{ id: string; published: string | null }>(db, query, [listed([...new Set(ids)])]);
  return rows.flatMap(({ id, published }) => ((instantOf(published) ?? -Infinity) >= least ? [id] : []));
}
