// How the numbers of a story moved.

import type { Kysely } from "kysely";
import { seriesOf } from "../../claim/index.ts";
import type { Series } from "../../claim/index.ts";
import { contextsIn } from "../../story/index.ts";
import { articlesOf, withStatements } from "../facts.ts";
import { correctedBy, membersOf } from "../judged.ts";
import { namesOf } from "./names.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { standingEntities } from "./cases.ts";

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
  readonly counted: string;
  readonly points: readonly FigurePoint[];
}

/** The series of a story, those with the most points first; null where there is no story of this id. */
export async function figuresOf(db: Kysely<Tables>, story: string): Promise<FigureSeries[] | null> {
  const view = await viewOf(db);
  const members = await membersOf(db, "story", view.nameOf(story));
  if (members.length === 0) return null;
  const contexts = [];
  const where = new Map<string, { article: string; url: string | null }>();
  for (const kept of await articlesOf(db, members)) {
    const { article, statements } = await withStatements(db, kept);
    const entities = await standingEntities(
      db,
      view,
      statements.map(({ id }) => id),
    );
    const corrected = statements.map((statement) => correctedBy(view, statement));
    contexts.push(...contextsIn({ article, statements: corrected, entities }));
    for (const { id } of statements) where.set(id, { article: article.id, url: article.url });
  }
  const series = seriesOf(contexts);
  const names = await namesOf(
    db,
    series.flatMap(({ points }) => points.flatMap(({ who }) => who ?? [])),
  );
  const named = ({ who, ...point }: Series["points"][number]): FigurePoint => {
    const name = who === null ? undefined : names.get(who);
    return { ...point, ...where.get(point.statement)!, entity: name === undefined ? null : who, who: name ?? who };
  };
  return series.map(({ counted, points }) => ({ counted, points: points.map(named) }));
}
