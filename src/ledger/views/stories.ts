// Stories as people look at them: what they are about, how many speak in them, and their articles.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { lists } from "../facts.ts";
import { membersOf } from "../judged.ts";
import { stored, restored, restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";

/** A story in one line. */
export interface StoryLine {
  readonly id: string;
  /** The title of its first article that has one. */
  readonly title: string | null;
  /** When its first and its last article were published, as they state it. */
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  readonly outlets: number;
  readonly statements: number;
}

/** An article of a story, in one line. */
export interface ArticleLine extends Pick<Article, "id" | "url" | "title" | "publisher" | "published"> {
  readonly version: number;
  readonly statements: number;
}

/** Which stories, and how many. */
export interface Page {
  readonly limit?: number | undefined;
  /** How many to pass over. */
  readonly skip?: number | undefined;
}

const PAGE = 50;

/** Stories, the one that an article joined last first. */
export async function storyLines(db: Kysely<Tables>, { limit = PAGE, skip = 0 }: Page = {}): Promise<StoryLine[]> {
  const { nameOf, made } = await viewOf(db);
  const machine = await db
    .selectFrom("story_members as m")
    .innerJoin("things as t", "t.seq", "m.thing")
    .select(({ fn }) => ["t.id", fn.max("m.article").as("last")])
    .groupBy("m.thing")
    .orderBy("last", "desc")
    .execute();
  const own = [...made].flatMap(([id, { kind }]) => (kind === "story" ? [id] : []));
  const names = [...new Set([...own, ...machine.map(({ id }) => restored(id))].map(nameOf))];
  const found = await Promise.all(names.slice(skip, skip + limit).map((id) => storyLine(db, id)));
  return found.filter((line) => line !== null && line.articles > 0) as StoryLine[];
}

/** A story; null where there is none of this id. */
async function storyLine(db: Kysely<Tables>, id: string): Promise<StoryLine | null> {
  const articles = await membersOf(db, "story", id);
  return articles.length === 0 ? null : lineOf(id, await articleLines(db, articles));
}

function lineOf(id: string, articles: readonly ArticleLine[]): StoryLine {
  const dates = articles.flatMap(({ published }) => published ?? []).toSorted();
  const outlets = new Set(articles.flatMap(({ publisher }) => publisher ?? []));
  return {
    id,
    title: articles.find(({ title }) => title !== null)?.title ?? null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    articles: articles.length,
    outlets: outlets.size,
    statements: articles.reduce((sum, one) => sum + one.statements, 0),
  };
}

/** Articles of ids in the order of their publication, those without a date last. */
async function articleLines(db: Kysely<Tables>, ids: readonly string[]): Promise<ArticleLine[]> {
  const found: { seq: number; line: ArticleLine }[] = [];
  for (const list of lists(ids.map(stored))) {
    const rows = await db
      .selectFrom("articles as a")
      .leftJoin("addresses as d", "d.seq", "a.address")
      .select(["a.seq", "a.id", "d.address as url", "a.title", "a.publisher", "a.published", "a.version"])
      .select(({ selectFrom }) =>
        selectFrom("statements as s")
          .whereRef("s.article", "=", "a.seq")
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .as("statements"),
      )
      .where("a.id", "in", list)
      .execute();
    for (const row of rows) {
      const { seq, id, version, published } = row;
      const [url, title, publisher] = [row.url, row.title, row.publisher].map(restoredOrNull) as (string | null)[];
      const texts = { url: url!, title: title!, publisher: publisher! };
      found.push({ seq, line: { id, ...texts, published, version, statements: Number(row.statements ?? 0) } });
    }
  }
  return found.toSorted(inTime).map(({ line }) => line);
}

/** By the moment that each states; those without one come last, and those of one moment as they arrived. */
function inTime(a: { seq: number; line: ArticleLine }, b: { seq: number; line: ArticleLine }): number {
  const [one, other] = [a, b].map(({ line }) => instantOf(line.published) ?? Number.MAX_SAFE_INTEGER);
  return one === other ? a.seq - b.seq : one! - other!;
}

/** A story with its articles; null where there is none of this id. */
export async function storyOf(
  db: Kysely<Tables>,
  id: string,
): Promise<{ story: StoryLine; articles: ArticleLine[] } | null> {
  const { nameOf } = await viewOf(db);
  const members = await membersOf(db, "story", nameOf(id));
  if (members.length === 0) return null;
  const articles = await articleLines(db, members);
  return { story: lineOf(nameOf(id), articles), articles };
}
