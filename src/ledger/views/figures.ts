// How the numbers of a story moved.

import type { Kysely } from "kysely";
import { seriesOf } from "../../claim/index.ts";
import type { Series, StatementInContext } from "../../claim/index.ts";
import { membersOf } from "../judged.ts";
import { namesOf } from "./names.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { standingIn } from "./standing.ts";
import type { Standing } from "./standing.ts";
import { contextsAs } from "./contexts.ts";
import { readingsIn } from "./readings.ts";

/** A point with the name of its source, and the article in which it stands. */
export interface FigurePoint extends Omit<Series["points"][number], "who"> {
  /** Id of the entity; null where the source has none. */
  readonly entity: string | null;
  /** What the source goes by; null where nobody is named. */
  readonly who: string | null;
  readonly article: string;
  readonly url: string | null;
}

/** One quantity of a story, over time. */
export interface FigureSeries {
  /** "dead"; "soldiers withdrawn" where the story counts other soldiers too. */
  readonly counted: string;
  readonly points: readonly FigurePoint[];
}

/** The series of a story, those with the most points first; null where there is no story of this id. */
export async function figuresOf(db: Kysely<Tables>, story: string): Promise<FigureSeries[] | null> {
  const view = await viewOf(db);
  const members = await membersOf(db, "story", view.nameOf(story));
  if (members.length === 0) return null;
  const contexts = new Map<string, readonly StatementInContext[]>();
  const where = new Map<string, { article: string; url: string | null; isDated: boolean }>();
  for await (const reading of readingsIn(db, view, members)) {
    const { id: article, url, published } = reading.article;
    contexts.set(article, contextsAs(db, view, reading));
    for (const { id } of reading.statements) where.set(id, { article, url, isDated: published !== null });
  }
  const series = seriesOf(inTurn(await standingIn(db, members), contexts));
  const names = await namesOf(
    db,
    series.flatMap(({ points }) => points.flatMap(({ who }) => who ?? [])),
  );
  const named = ({ who, ...point }: Series["points"][number]): FigurePoint => {
    const name = who === null ? undefined : names.get(who);
    const { article, url, isDated } = where.get(point.statement)!;
    // When a page without a date was fetched gives its figures their place; it is no date of publication.
    const published = isDated ? point.published : null;
    return { ...point, published, article, url, entity: name === undefined ? null : who, who: name ?? who };
  };
  return series.map(({ counted, apart, points }) => ({
    counted: apart === null ? counted : `${counted} ${apart}`,
    points: points.map(named),
  }));
}

/** Statements as long as they stand: what a page said before and says again after an edit is told once, since the first. */
function inTurn(
  texts: readonly Standing[],
  contexts: ReadonlyMap<string, readonly StatementInContext[]>,
): StatementInContext[] {
  const said = new Set<string>();
  return texts.flatMap(({ id, page, since }) => {
    const all = contexts.get(id) ?? [];
    const fresh = all.filter((one) => !said.has(keyOf(page, one)));
    for (const one of all) said.add(keyOf(page, one));
    return fresh.map((one) => (one.publishedAt === since ? one : standingSince(one, since)));
  });
}

const keyOf = (page: string, { entity, statement, text }: StatementInContext) =>
  [page, entity ?? statement.chain[0]?.name ?? "", text].join("\n");

/** What a statement counts is read once, also of an edit. */
const edited = new WeakMap<StatementInContext, StatementInContext>();

function standingSince(one: StatementInContext, since: string | null): StatementInContext {
  const known = edited.get(one);
  const made = known?.publishedAt === since ? known : { ...one, publishedAt: since };
  edited.set(one, made);
  return made;
}
