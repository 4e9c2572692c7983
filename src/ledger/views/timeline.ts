// The days that matter in a story.

import type { Kysely } from "kysely";
import type { Article } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import type { Statement } from "../../statement/index.ts";
import { mentionsOf, timelineOf } from "../../story/index.ts";
import type { Day, Mention } from "../../story/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { lists } from "../facts.ts";
import { membersOf } from "../judged.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { readingsIn } from "./readings.ts";
import { recent } from "./recent.ts";

/** The days of a story in order, those that most origins tell of; null where there is no story of this id. */
export async function timelineIn(db: Kysely<Tables>, story: string, limit?: number): Promise<Day[] | null> {
  const view = await viewOf(db);
  const members = await membersOf(db, "story", view.nameOf(story));
  if (members.length === 0) return null;
  const mentions: Mention[] = [];
  const origins = new Map<string, string>();
  for await (const { article, statements, entities } of readingsIn(db, view, members)) {
    mentions.push(...mentionsIn(db, view, article, statements));
    for (const { id } of statements) if (entities.has(`${id}#0`)) origins.set(id, entities.get(`${id}#0`)!);
  }
  const texts = await textsOf(db, members);
  return timelineOf(mentions, {
    originOf: (statement) => origins.get(statement) ?? null,
    copiesOf: (article) => texts.get(article) ?? null,
    ...(limit === undefined ? {} : { limit }),
  });
}

/** Days of articles that a connection remembers: where nobody corrected anything they never change. */
const remembered = recent<readonly Mention[]>(2_000);

function mentionsIn(
  db: Kysely<Tables>,
  { corrected }: View,
  article: Article,
  statements: readonly Statement[],
): readonly Mention[] {
  const known = remembered(db);
  const isCorrected = statements.some(({ id }) => corrected.has(id));
  const before = isCorrected ? undefined : known.at(article.id, "");
  if (before) return before;
  const prose = languageOf(article.language ?? "en")?.cut(article.text, article.blocks);
  const mentions = prose ? mentionsOf(prose, article, statements) : [];
  if (!isCorrected) known.keep(article.id, "", mentions);
  return mentions;
}

/** One key for all reprints of a text, by article. */
async function textsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const all = `select a.id as original, b.id as copy from articles as b inner join copies as c on c.copy = b.seq
    inner join articles as a on a.seq = c.original
    where b.id in ${LISTED} and c.why not like 'a shared passage%' order by c.original`;
  for (const list of lists(articles)) {
    for (const { original, copy } of await ask<{ original: string; copy: string }>(db, all, [listed(list)])) {
      const key = texts.get(original) ?? original;
      texts.set(original, key);
      if (!texts.has(copy)) texts.set(copy, key);
    }
  }
  return texts;
}
