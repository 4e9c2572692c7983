// Articles in the order in which they were published. In whatever order a ledger got them, this one is the same.

import type { Kysely } from "kysely";
import { instantOf } from "../article/index.ts";
import { ask } from "./ask.ts";
import { articlesOf, withAllStatements } from "./facts.ts";
import type { KeptReading } from "./facts.ts";
import type { Tables } from "./tables.ts";

/** Articles read at a time. */
const PAGE = 200;
const HALF_A_DAY = 43_200_000;

interface Row {
  readonly id: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly fetched: string | null;
  readonly version: number;
}

const TIMES = `select a.id, a.published, a.modified, a.version, s.fetched
  from articles as a left join snapshots as s on s.seq = a.snapshot`;

/** Every article with its statements by when it was published; by when it was fetched where it does not say. */
export async function* readingsInTime(db: Kysely<Tables>): AsyncGenerator<KeptReading> {
  const rows = await ask<Row>(db, TIMES);
  const ids = rows
    .map(placed)
    .toSorted(inTime)
    .map(({ id }) => id);
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const kept = new Map((await articlesOf(db, some)).map((one) => [one.article.id, one]));
    yield* await withAllStatements(
      db,
      some.map((id) => kept.get(id)!),
    );
  }
}

type Placed = readonly number[];

/** Later texts of one page come after earlier ones. */
const placed = ({ id, published, modified, fetched, version }: Row) => ({
  id,
  times: [momentOf(published ?? fetched), momentOf(modified ?? published), momentOf(fetched), version],
});

/** Of a day whose hour nobody tells the middle is meant; what has no time comes last. */
function momentOf(stated: string | null): number {
  const moment = instantOf(stated);
  if (moment === null) return Number.MAX_SAFE_INTEGER;
  return stated!.length === 10 ? moment + HALF_A_DAY : moment;
}

function inTime(
  a: { readonly id: string; readonly times: Placed },
  b: { readonly id: string; readonly times: Placed },
) {
  const at = a.times.findIndex((time, place) => time !== b.times[place]);
  return at < 0 ? (a.id < b.id ? -1 : 1) : a.times[at]! - b.times[at]!;
}
