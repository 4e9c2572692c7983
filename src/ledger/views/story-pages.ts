// Stories page by page, in one line each, and what tells one state of a story from another.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { Place, Stretch } from "./place.ts";
import { PAGE } from "./place.ts";
import { remembering } from "./recent.ts";
import { linesOf } from "./stories.ts";
import type { StoryLine } from "./story-line.ts";

/** Every story at the article that joined it last, the latest first. */
const LATEST = `
  select m.article, t.id from story_members as m inner join things as t on t.seq = m.thing
  where m.article < ? and not exists (
    select 1 from story_members as n where n.thing = m.thing and n.article > m.article)
  order by m.article desc limit ?`;

/** Stories, the one that an article joined last first. */
export const storiesPage = (
  db: Kysely<Tables>,
  { after = null, limit = PAGE }: Place = {},
): Promise<Stretch<StoryLine>> => (after === null ? latestOf(db, String(limit)) : storiesAfter(db, after, limit));

/** The first of them stand beside every story. */
const latestOf = remembering<Stretch<StoryLine>>(8, (db, limit) => storiesAfter(db, null, Number(limit)));

async function storiesAfter(db: Kysely<Tables>, after: number | null, limit: number): Promise<Stretch<StoryLine>> {
  const view = await viewOf(db);
  const rows = await ask<{ article: number; id: string }>(db, LATEST, [after ?? Number.MAX_SAFE_INTEGER, limit + 1]);
  const shown = rows.slice(0, limit);
  const own = after === null ? [...view.made].flatMap(([id, { kind }]) => (kind === "story" ? [id] : [])) : [];
  // A merged story stands where its name does, so that it stands there once.
  const ids = [...own, ...shown.map(({ id }) => restored(id))].filter((id) => view.nameOf(id) === id);
  const next = rows.length > limit ? shown.at(-1)!.article : null;
  return { items: await linesOf(db, view, ids), next };
}

/** What tells one state of a story from another: its articles, and what people judged. */
export async function storyState(db: Kysely<Tables>, id: string): Promise<string> {
  const { family } = await viewOf(db);
  const all = `select count(*) as articles, max(m.article) as last, (select max(seq) from judgements) as judged
    from things as t inner join story_members as m on m.thing = t.seq where t.id in ${LISTED}`;
  type State = { articles: number; last: number | null; judged: number | null };
  const [row] = await ask<State>(db, all, [listed(family(id).map(stored))]);
  return `${row?.articles} ${row?.last} ${row?.judged}`;
}
