// Search among statements or articles with what narrows it down: story, source, outlet, act, dispute, month, language.

import type { Kysely } from "kysely";
import { matching } from "../search.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { namesIn, rowsOf } from "./find-rows.ts";
import type { Row } from "./find-rows.ts";
import { remembering } from "./recent.ts";

/** What a result is filed under. What it is not filed under is null. */
export interface Filed {
  /** Id of its story. */
  readonly story: string | null;
  /** Id of who put it forward first; null for an article. */
  readonly source: string | null;
  readonly outlet: string | null;
  readonly act: string | null;
  /** "disputed" where somebody says that the claim is not so, else "undisputed"; null for an article. */
  readonly dispute: "disputed" | "undisputed" | null;
  /** "2025-03": when it was published. */
  readonly month: string | null;
  readonly language: string | null;
}

export type Facet = keyof Filed;

/** What is looked for, beside words. */
export interface FindOptions {
  readonly in?: "statement" | "article" | undefined;
  readonly only?: Readonly<Partial<Record<Facet, string>>> | undefined;
  /** First and last day of publication, "2025-03-04". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly skip?: number | undefined;
  readonly limit?: number | undefined;
}

/** A result: an article or a statement by its id. */
export interface FoundRow extends Filed {
  readonly id: string;
  readonly published: string | null;
  /** How well it fits: more is better. */
  readonly score: number;
}

/** How many results are filed under a value. */
export interface FacetCount {
  readonly value: string;
  /** What people call it, where `value` is an id. */
  readonly label: string | null;
  readonly count: number;
}

/** Results in the order of how well they fit, and what they are filed under. */
export interface FoundPage {
  readonly kind: "statement" | "article";
  readonly items: readonly FoundRow[];
  /** Results in all, as far as was looked. */
  readonly total: number;
  /** Was everything looked at that holds the words? Otherwise only the newest. */
  readonly whole: boolean;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/** The newest of what holds the words are laid beside each other, so many at most. */
const LOOKED = 1000;

/** Values of one facet that are told. */
const VALUES = 20;

const FACETS: readonly Facet[] = ["story", "source", "outlet", "act", "dispute", "month", "language"];

/** Looks for words; those between double quotes stand together. Without words nothing is found. */
export async function find(db: Kysely<Tables>, words: string, options: FindOptions = {}): Promise<FoundPage> {
  const { in: kind = "statement", skip = 0, limit = 20 } = options;
  const view = await viewOf(db);
  const rows = await (kind === "statement" ? statementsWith : articlesWith)(db, words);
  const known = rows.map((row): Known => ({ row: filedAs(row, view), from: row }));
  const wanted = known.filter(({ row }) => isWanted(row, options));
  const best = wanted.toSorted((a, b) => b.row.score - a.row.score);
  return {
    kind,
    items: best.slice(skip, skip + limit).map(({ row }) => row),
    total: wanted.length,
    whole: rows.length < LOOKED,
    facets: await facetsOf(db, view, wanted),
  };
}

/** What holds some words is looked at again with each further page and each facet: so many queries are remembered. */
const QUERIES = 24;
const holding = (kind: "statement" | "article") =>
  remembering<readonly Row[]>(QUERIES, async (db, words) => rowsOf(db, kind, await matching(db, kind, words, LOOKED)));
const [statementsWith, articlesWith] = [holding("statement"), holding("article")];

/** A result, and what it was made from. */
interface Known {
  readonly row: FoundRow;
  readonly from: Row;
}

function filedAs(row: Row, { nameOf, placed, corrected }: View): FoundRow {
  const standing = (member: string, thing: string | null) => {
    const place = placed.get(member);
    const now = place ? place.thing : restoredOrNull(thing);
    return now === null ? null : nameOf(now);
  };
  const isStatement = row.act !== null;
  return {
    id: row.id,
    score: row.score,
    published: row.published,
    story: standing(isStatement ? "" : row.id, row.story),
    source: standing(`${row.id}#0`, row.source),
    outlet: restoredOrNull(row.outlet),
    act: corrected.get(row.id)?.act ?? row.act,
    dispute: isStatement ? (Number(row.against ?? 0) > 0 ? "disputed" : "undisputed") : null,
    month: row.published?.slice(0, 7) ?? null,
    language: restoredOrNull(row.language),
  };
}

function isWanted(row: FoundRow, { only = {}, from, to }: FindOptions): boolean {
  const day = row.published?.slice(0, 10) ?? null;
  if (from !== undefined && (day === null || day < from)) return false;
  if (to !== undefined && (day === null || day > to)) return false;
  return FACETS.every((facet) => only[facet] === undefined || row[facet] === only[facet]);
}

/** How many results are filed under each value, those under which most are first; each is called as the first of them calls it. */
async function facetsOf(
  db: Kysely<Tables>,
  { corrected }: View,
  rows: readonly Known[],
): Promise<Record<Facet, FacetCount[]>> {
  const counts = new Map(FACETS.map((facet) => [facet, countsOf(rows, facet)]));
  const sources = counts.get("source")!.map(([, { first }]) => first);
  const names = await namesIn(
    db,
    sources.map(({ seq }) => seq),
  );
  const labels: Partial<Record<Facet, (row: Row) => string | null>> = {
    story: ({ title }) => restoredOrNull(title),
    source: ({ id, seq }) => corrected.get(id)?.chain?.[0]?.name ?? names.get(seq) ?? null,
  };
  const told = [...counts].map(([facet, most]): [Facet, FacetCount[]] => [
    facet,
    most.map(([value, { first, count }]) => ({ value, label: labels[facet]?.(first) ?? null, count })),
  ]);
  return Object.fromEntries(told) as Record<Facet, FacetCount[]>;
}

type Count = readonly [value: string, { readonly first: Row; readonly count: number }];

function countsOf(rows: readonly Known[], facet: Facet): Count[] {
  const found = new Map<string, { first: Row; count: number }>();
  for (const { row, from } of rows) {
    const value = row[facet];
    if (value === null) continue;
    const known = found.get(value);
    if (known) known.count += 1;
    else found.set(value, { first: from, count: 1 });
  }
  const most = [...found].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  return most.slice(0, VALUES);
}
