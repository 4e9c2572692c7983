// How the numbers of a story moved.

import type { Kysely } from "kysely";
import { seriesOf } from "../../claim/index.ts";
import type { Series, StatementInContext } from "../../claim/index.ts";
import { contextsIn } from "../../story/index.ts";
import { membersOf } from "../judged.ts";
import { namesOf } from "./names.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { readingsIn } from "./readings.ts";
import type { StandingReading } from "./readings.ts";
import { recent } from "./recent.ts";

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
  const contexts: StatementInContext[] = [];
  const where = new Map<string, { article: string; url: string | null }>();
  for await (const reading of readingsIn(db, view, members)) {
    contexts.push(...contextsAs(db, view, reading));
    const { id: article, url } = reading.article;
    for (const { id } of reading.statements) where.set(id, { article, url });
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

/** Statements in context that a connection remembers, by article: what they count is read once. */
const remembered = recent<readonly StatementInContext[]>(1_000);

function contextsAs(
  db: Kysely<Tables>,
  { corrected }: View,
  { article, statements, entities }: StandingReading,
): readonly StatementInContext[] {
  if (statements.some(({ id }) => corrected.has(id))) return contextsIn({ article, statements, entities });
  const known = remembered(db);
  const meant = statements.map(({ id }) => entities.get(`${id}#0`) ?? "").join(" ");
  const made = known.at(article.id, meant) ?? contextsIn({ article, statements, entities });
  known.keep(article.id, meant, made);
  return made;
}
