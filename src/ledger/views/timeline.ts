// The days that matter in a story.

import type { Kysely } from "kysely";
import { languageOf } from "../../language/index.ts";
import { mentionsOf, timelineOf } from "../../story/index.ts";
import type { Day, Mention } from "../../story/index.ts";
import { articlesOf, lists, withStatements } from "../facts.ts";
import { correctedBy, membersOf } from "../judged.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { standingEntities } from "./cases.ts";

/** The days of a story in order, those that most origins tell of; null where there is no story of this id. */
export async function timelineIn(db: Kysely<Tables>, story: string, limit?: number): Promise<Day[] | null> {
  const view = await viewOf(db);
  const members = await membersOf(db, "story", view.nameOf(story));
  if (members.length === 0) return null;
  const mentions: Mention[] = [];
  const origins = new Map<string, string>();
  for (const kept of await articlesOf(db, members)) {
    const { article, statements } = await withStatements(db, kept);
    const prose = languageOf(article.language ?? "en")?.cut(article.text, article.blocks);
    if (!prose) continue;
    const corrected = statements.map((statement) => correctedBy(view, statement));
    mentions.push(...mentionsOf(prose, article, corrected));
    const entities = await standingEntities(
      db,
      view,
      statements.map(({ id }) => id),
    );
    for (const { id } of statements) if (entities.has(`${id}#0`)) origins.set(id, entities.get(`${id}#0`)!);
  }
  const texts = await textsOf(db, members);
  return timelineOf(mentions, {
    originOf: (statement) => origins.get(statement) ?? null,
    copiesOf: (article) => texts.get(article) ?? null,
    ...(limit === undefined ? {} : { limit }),
  });
}

/** One key for all reprints of a text, by article. */
async function textsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const list of lists(articles)) {
    const rows = await db
      .selectFrom("copies as c")
      .innerJoin("articles as a", "a.seq", "c.original")
      .innerJoin("articles as b", "b.seq", "c.copy")
      .select(["a.id as original", "b.id as copy"])
      .where("b.id", "in", list)
      .where("c.why", "not like", "a shared passage%")
      .orderBy("c.original")
      .execute();
    for (const { original, copy } of rows) {
      const key = texts.get(original) ?? original;
      texts.set(original, key);
      if (!texts.has(copy)) texts.set(copy, key);
    }
  }
  return texts;
}
