// Stories as people look at them: what they are about, how many speak in them, and their articles.

import type { Kysely } from "kysely";
import { homesOf } from "../addresses.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { touchedIn, membersOf, membersOfAll } from "../judged.ts";
import { stored, restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { articleLines, inTime } from "./article-lines.ts";
import type { ArticleLine } from "./article-lines.ts";
import { recent } from "./recent.ts";
import { lineOf, memberIn } from "./story-line.ts";
import type { Member, StoryLine } from "./story-line.ts";
import { firstTitled, idsOf, standing } from "./titles.ts";
import type { Line } from "./titles.ts";

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

/** Lines that a connection remembers: a page may change its title while its story stays what it is. */
export const remembered = recent<Line<StoryLine>>(5_000);

/** Stories of ids in one line each, as they stand and by the name under which they do; one without articles is left out. */
export async function linesOf(db: Kysely<Tables>, view: View, ids: readonly string[]): Promise<StoryLine[]> {
  const names = [...new Set(ids.map(view.nameOf))];
  const isJudged = touchedIn(view);
  const states = await statesOf(
    db,
    names.filter((name) => !isJudged(name)),
  );
  const before = remembered(db);
  const known = (name: string) => (states.has(name) ? before.at(name, states.get(name)!) : undefined);
  const found = new Map(names.map((name) => [name, known(name)]));
  const made = await linesAnew(
    db,
    view,
    names.filter((name) => !found.get(name)),
  );
  for (const [name, line] of made) if (states.has(name)) before.keep(name, states.get(name)!, line);
  return standing(
    db,
    names.flatMap((name) => found.get(name) ?? made.get(name) ?? []),
  );
}

interface State {
  readonly count: number;
  readonly last: number;
  readonly sum: number;
}

export const stateOf = ({ count, last, sum }: State): string => `${count} ${last} ${sum}`;

/** What tells one state of a story from another: whatever comes and goes, their numbers do not add up to the same. */
export async function statesOf(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, string>> {
  const all = `select t.id, count(*) as count, max(m.article) as last, sum(m.article) as sum
    from things as t inner join story_members as m on m.thing = t.seq where t.id in ${LISTED} group by t.id`;
  const rows = await ask<State & { id: string }>(db, all, [listed(names.map(stored))]);
  return new Map(rows.map((row) => [restored(row.id), stateOf(row)]));
}

async function linesAnew(
  db: Kysely<Tables>,
  view: View,
  names: readonly string[],
): Promise<Map<string, Line<StoryLine>>> {
  const isJudged = touchedIn(view);
  const plain = await membersIn(
    db,
    names.filter((name) => !isJudged(name)),
  );
  const ids = await idsOf(
    db,
    [...plain.values()].flatMap((members) => firstTitled(members)?.seq ?? []),
  );
  const found = new Map(
    [...plain].map(([name, members]): [string, Line<StoryLine>] => {
      const titled = ids.get(firstTitled(members)?.seq ?? 0) ?? null;
      return [name, { story: lineOf(name, members.map(memberIn)), titled }];
    }),
  );
  const judged = await membersOfAll(db, view, "story", names.filter(isJudged));
  for (const [name, members] of judged) {
    if (members.length === 0) continue;
    const articles = await articleLines(db, members);
    const homes = await homesOf(db, members);
    const own = articles.map((one) => ({ ...one, page: homes.get(one.id) ?? null }));
    found.set(name, { story: lineOf(name, own), titled: firstTitled(articles)?.id ?? null });
  }
  return found;
}

interface Numbered extends Member {
  readonly seq: number;
}

/** The articles of stories as machines made them, in the order of their publication. */
async function membersIn(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, Numbered[]>> {
  const all = `select t.id as thing, a.seq, a.title, a.publisher, a.published, d.home as page,
      (select count(*) from statements as s where s.article = a.seq) as statements
    from things as t inner join story_members as m on m.thing = t.seq
      inner join articles as a indexed by articles_line on a.seq = m.article
      left join addresses as d on d.seq = a.address
    where t.id in ${LISTED}`;
  const rows = await ask<Numbered & { thing: string }>(db, all, [listed(names.map(stored))]);
  const byStory = Map.groupBy(rows, ({ thing }) => restored(thing));
  return new Map([...byStory].map(([name, own]) => [name, inTime(own)]));
}

/** A story with its articles; null where there is none of this id. */
export async function storyOf(
  db: Kysely<Tables>,
  id: string,
): Promise<{ story: StoryLine; articles: ArticleLine[] } | null> {
  const view = await viewOf(db);
  const [story] = await linesOf(db, view, [id]);
  if (!story) return null;
  return { story, articles: await articleLines(db, await membersOf(db, "story", story.id)) };
}
