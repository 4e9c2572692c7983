// Stories as people look at them: what they are about, how many speak in them, and their articles.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { lists } from "../facts.ts";
import { touchedIn, membersOf, membersOfAll } from "../judged.ts";
import { stored, restored, restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";

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
export async function storyLines(db: Kysely<Tables>, page: Page = {}): Promise<StoryLine[]> {
  const view = await viewOf(db);
  return linesOf(db, view, view.isPlain ? await plainStories(db, page) : await standingStories(db, view, page));
}

/** Every story with the number of the article that joined it last, the latest first. */
const latestFirst = (db: Kysely<Tables>) =>
  db
    .selectFrom("story_members")
    .select(({ fn }) => ["thing", fn.max("article").as("last")])
    .groupBy("thing")
    .orderBy("last", "desc");

/** Ids of stories as machines made them. */
async function plainStories(db: Kysely<Tables>, { limit = PAGE, skip = 0 }: Page): Promise<string[]> {
  const rows = await db
    .selectFrom(latestFirst(db).limit(limit).offset(skip).as("m"))
    .innerJoin("things as t", "t.seq", "m.thing")
    .select("t.id")
    .orderBy("m.last", "desc")
    .execute();
  return rows.map(({ id }) => restored(id));
}

/** Ids of stories as they stand: those that people made first. */
async function standingStories(db: Kysely<Tables>, view: View, { limit = PAGE, skip = 0 }: Page): Promise<string[]> {
  const machine = await db
    .selectFrom(latestFirst(db).as("m"))
    .innerJoin("things as t", "t.seq", "m.thing")
    .select("t.id")
    .orderBy("m.last", "desc")
    .execute();
  const own = [...view.made].flatMap(([id, { kind }]) => (kind === "story" ? [id] : []));
  const names = [...own, ...machine.map(({ id }) => restored(id))].map(view.nameOf);
  return [...new Set(names)].slice(skip, skip + limit);
}

/** A line with what its story was when it was made. */
interface Known {
  readonly state: string;
  readonly line: StoryLine;
}

/** Lines that a connection has made, the one that was asked for last at the end. */
const known = new WeakMap<Kysely<Tables>, Map<string, Known>>();
const KNOWN = 5_000;

/** Stories of ids in one line each, as they stand and by the name under which they do; one without articles is left out. */
export async function linesOf(db: Kysely<Tables>, view: View, ids: readonly string[]): Promise<StoryLine[]> {
  const names = [...new Set(ids.map(view.nameOf))];
  const isJudged = touchedIn(view);
  const states = await statesOf(
    db,
    names.filter((name) => !isJudged(name)),
  );
  const before = known.get(db) ?? new Map<string, Known>();
  known.set(db, before);
  const same = (name: string) => states.has(name) && before.get(name)?.state === states.get(name);
  const made = await linesAnew(
    db,
    view,
    names.filter((name) => !same(name)),
  );
  return names.flatMap((name) => {
    const line = made.get(name) ?? (same(name) ? before.get(name)!.line : null);
    const state = states.get(name);
    if (line !== null && state !== undefined) remember(before, name, { state, line });
    return line ?? [];
  });
}

function remember(before: Map<string, Known>, name: string, line: Known): void {
  before.delete(name);
  before.set(name, line);
  if (before.size > KNOWN) before.delete(before.keys().next().value!);
}

/** What tells one state of a story from another: whatever comes and goes, their numbers do not add up to the same. */
async function statesOf(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const list of lists(names.map(stored))) {
    const rows = await db
      .selectFrom("things as t")
      .innerJoin("story_members as m", "m.thing", "t.seq")
      .select(({ fn }) => ["t.id", fn.countAll().as("count"), fn.max("m.article").as("last")])
      .select(({ fn }) => fn.sum("m.article").as("sum"))
      .where("t.id", "in", list)
      .groupBy("t.id")
      .execute();
    for (const { id, count, last, sum } of rows) states.set(restored(id), `${count} ${last} ${sum}`);
  }
  return states;
}

async function linesAnew(db: Kysely<Tables>, view: View, names: readonly string[]): Promise<Map<string, StoryLine>> {
  const members = await membersOfAll(db, view, "story", names);
  const homes = new Map([...members].flatMap(([name, articles]) => articles.map((article) => [article, name])));
  const lines = Map.groupBy(await articleLines(db, [...homes.keys()]), ({ id }) => homes.get(id)!);
  return new Map([...lines].map(([name, articles]) => [name, lineOf(name, articles)]));
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
