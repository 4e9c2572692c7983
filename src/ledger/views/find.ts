// Search among statements or articles with what narrows it down: story, source, outlet, act, dispute, month, language.

import type { Kysely } from "kysely";
import { sql } from "kysely";
import { matching } from "../search.ts";
import { restored, restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";

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
  const rows = await rowsFor(db, kind, words);
  const known = rows.map((row) => filedAs(row, view));
  const wanted = known.filter(({ row }) => isWanted(row, options));
  const best = wanted.toSorted((a, b) => b.row.score - a.row.score);
  return {
    kind,
    items: best.slice(skip, skip + limit).map(({ row }) => row),
    total: wanted.length,
    whole: rows.length < LOOKED,
    facets: facetsOf(wanted),
  };
}

interface Row {
  readonly id: string;
  readonly score: number;
  readonly act: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly story: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly name: string | null;
  readonly against: number | null;
}

async function rowsFor(db: Kysely<Tables>, kind: "statement" | "article", words: string): Promise<Row[]> {
  const matches = await matching(db, kind, words, LOOKED);
  if (matches.length === 0) return [];
  const listed = JSON.stringify(matches.map(({ seq, score }) => [seq, score]));
  const found = sql`select value ->> 0 as seq, value ->> 1 as score from json_each(${listed})`;
  const article = sql`a.publisher as outlet, a.language, a.published, a.title, t.id as story`;
  const story = sql`left join story_members as sm on sm.article = a.seq left join things as t on t.seq = sm.thing`;
  const statements = sql<Row>`
    select s.id, found.score, s.act, ${article}, e.id as source, l.name, json_extract(o.record, '$.against[1]') as against
    from (${found}) as found
    join statements as s on s.seq = found.seq join articles as a on a.seq = s.article ${story}
    left join links as l on l.statement = s.seq and l.position = 0
    left join entity_links as el on el.statement = s.seq and el.position = 0 left join things as e on e.seq = el.thing
    left join claim_members as cm on cm.statement = s.seq left join origins as o on o.thing = cm.thing`;
  const articles = sql<Row>`
    select a.id, found.score, null as act, ${article}, null as source, null as name, null as against
    from (${found}) as found join articles as a on a.seq = found.seq ${story}`;
  return (await (kind === "statement" ? statements : articles).execute(db)).rows;
}

/** A result with what people call that which it is filed under. */
interface Known {
  readonly row: FoundRow;
  readonly labels: Readonly<Partial<Record<Facet, string | null>>>;
}

function filedAs(row: Row, { nameOf, placed, corrected }: View): Known {
  const standing = (member: string, thing: string | null) => {
    const now = placed.get(member)?.thing ?? (thing === null ? null : restored(thing));
    return now === null ? null : nameOf(now);
  };
  const isStatement = row.act !== null;
  const filed: FoundRow = {
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
  return { row: filed, labels: { story: restoredOrNull(row.title), source: restoredOrNull(row.name) } };
}

function isWanted(row: FoundRow, { only = {}, from, to }: FindOptions): boolean {
  const day = row.published?.slice(0, 10) ?? null;
  if (from !== undefined && (day === null || day < from)) return false;
  if (to !== undefined && (day === null || day > to)) return false;
  return FACETS.every((facet) => only[facet] === undefined || row[facet] === only[facet]);
}

function facetsOf(rows: readonly Known[]): Record<Facet, FacetCount[]> {
  const counts = FACETS.map((facet): [Facet, FacetCount[]] => {
    const found = new Map<string, { label: string | null; count: number }>();
    for (const { row, labels } of rows) {
      const value = row[facet];
      if (value === null) continue;
      const known = found.get(value) ?? { label: labels[facet] ?? null, count: 0 };
      known.count += 1;
      found.set(value, known);
    }
    const most = [...found].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
    return [facet, most.slice(0, VALUES).map(([value, { label, count }]) => ({ value, label, count }))];
  });
  return Object.fromEntries(counts) as Record<Facet, FacetCount[]>;
}
