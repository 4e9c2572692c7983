// Stories page by page, in one line each.

import type { Kysely } from "kysely";
import { lists } from "../facts.ts";
import { restored, restoredOrNull, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import type { Place, Stretch } from "./place.ts";
import { PAGE } from "./place.ts";
import { storyOf } from "./stories.ts";
import type { StoryLine } from "./stories.ts";

/** Stories, the one that an article joined last first. */
export async function storiesPage(
  db: Kysely<Tables>,
  { after = null, limit = PAGE }: Place = {},
): Promise<Stretch<StoryLine>> {
  const view = await viewOf(db);
  const rows = await db
    .selectFrom("story_members as m")
    .innerJoin("things as t", "t.seq", "m.thing")
    .select(["m.article", "t.id"])
    .where("m.article", "<", after ?? Number.MAX_SAFE_INTEGER)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("story_members as n")
            .select("n.article")
            .whereRef("n.thing", "=", "m.thing")
            .whereRef("n.article", ">", "m.article"),
        ),
      ),
    )
    .orderBy("m.article", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const own = after === null ? [...view.made].flatMap(([id, { kind }]) => (kind === "story" ? [id] : [])) : [];
  // A merged story stands where its name does, so that it stands there once.
  const ids = [...own, ...shown.map(({ id }) => restored(id))].filter((id) => view.nameOf(id) === id);
  const next = rows.length > limit ? shown.at(-1)!.article : null;
  return { items: await linesOf(db, view, ids), next };
}

/** Stories of ids in one line each; what is unknown is left out. Those that people judged are counted as they stand. */
export async function linesOf(db: Kysely<Tables>, view: View, ids: readonly string[]): Promise<StoryLine[]> {
  const judged = judgedStories(view);
  const lines = await plainLines(
    db,
    ids.filter((id) => !judged(id)),
  );
  const found: (StoryLine | null)[] = [];
  for (const id of ids) found.push(judged(id) ? ((await storyOf(db, id))?.story ?? null) : (lines.get(id) ?? null));
  return found.filter((line) => line !== null && line.articles > 0) as StoryLine[];
}

function judgedStories({ family, placed, made }: View): (id: string) => boolean {
  const touched = new Set([...placed.values()].filter(({ kind }) => kind === "story").map(({ thing }) => thing));
  for (const { kind, from } of made.values()) if (kind === "story") touched.add(from);
  return (id) => touched.has(id) || made.has(id) || family(id).length > 1;
}

/** Stories as machines made them, all in one query. */
async function plainLines(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, StoryLine>> {
  const found = new Map<string, StoryLine>();
  for (const list of lists(ids.map(stored))) {
    const rows = await db
      .selectFrom("things as t")
      .innerJoin("story_members as m", "m.thing", "t.seq")
      .innerJoin("articles as a", "a.seq", "m.article")
      .select(["t.id", "a.title", "a.publisher", "a.published"])
      .select(({ selectFrom }) =>
        selectFrom("statements as s")
          .whereRef("s.article", "=", "a.seq")
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .as("statements"),
      )
      .where("t.id", "in", list)
      .orderBy("a.seq")
      .execute();
    for (const [id, all] of Map.groupBy(rows, (row) => restored(row.id))) found.set(id, lineOf(id, all));
  }
  return found;
}

interface Member {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly statements: number | null;
}

function lineOf(id: string, members: readonly Member[]): StoryLine {
  const dates = members.flatMap(({ published }) => published ?? []).toSorted();
  const inTime = members.toSorted((a, b) => ((a.published ?? "~") < (b.published ?? "~") ? -1 : 1));
  return {
    id,
    title: restoredOrNull(inTime.find(({ title }) => title !== null)?.title ?? null),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    articles: members.length,
    outlets: new Set(members.flatMap(({ publisher }) => publisher ?? [])).size,
    statements: members.reduce((sum, { statements }) => sum + Number(statements ?? 0), 0),
  };
}

/** What tells one state of a story from another: its articles, and what people judged. */
export async function storyState(db: Kysely<Tables>, id: string): Promise<string> {
  const { family } = await viewOf(db);
  const things = db.selectFrom("things").select("seq").where("id", "in", family(id).map(stored));
  const row = await db
    .selectFrom("story_members")
    .select(({ fn }) => [fn.countAll<number>().as("articles"), fn.max("article").as("last")])
    .where("thing", "in", things)
    .executeTakeFirst();
  const judged = await db
    .selectFrom("judgements")
    .select(({ fn }) => fn.max("seq").as("last"))
    .executeTakeFirst();
  return `${row?.articles} ${row?.last} ${judged?.last}`;
}
