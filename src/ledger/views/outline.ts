// What pages need of stories without all of their articles: a story with the order of its articles, and titles alone.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { membersOf, touchedIn } from "../judged.ts";
import { restored, restoredOrNull, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { inTime, inTurn } from "./article-lines.ts";
import type { Placed } from "./article-lines.ts";
import { recent, remembering } from "./recent.ts";
import { linesOf, remembered, stateOf, statesOf } from "./stories.ts";
import { lineOf, memberIn } from "./story-line.ts";
import type { Member, StoryLine } from "./story-line.ts";
import { firstTitled, idsOf, standing } from "./titles.ts";
import type { Line } from "./titles.ts";

/** A story and the ids of its articles in the order of their publication. */
export interface StoryOutline {
  readonly story: StoryLine;
  readonly articles: readonly string[];
}

/** A story in outline; null where there is none of this id. The lists of a long story are gone through page by page. */
export const storyOutline = remembering<StoryOutline | null>(12, async (db, id) => {
  const view = await viewOf(db);
  const name = view.nameOf(id);
  return touchedIn(view)(name) ? judgedOutline(db, view, id) : plainOutline(db, name);
});

/** Its articles as machines put them together, with what its line is made of. */
const OUTLINE = `
  select a.seq, a.id, a.version, a.title, a.publisher, a.published, d.home as page,
    (select count(*) from statements as s where s.article = a.seq) as statements
  from things as t inner join story_members as m on m.thing = t.seq inner join articles as a on a.seq = m.article
    left join addresses as d on d.seq = a.address
  where t.id = ?`;

async function plainOutline(db: Kysely<Tables>, name: string): Promise<StoryOutline | null> {
  const rows = await ask<Placed & Member>(db, OUTLINE, [stored(name)]);
  if (rows.length === 0) return null;
  const members = inTime(rows);
  const line = { story: lineOf(name, members.map(memberIn)), titled: firstTitled(members)?.id ?? null };
  const numbers = rows.map(({ seq }) => seq);
  const state = {
    count: rows.length,
    last: numbers.reduce((a, b) => Math.max(a, b)),
    sum: numbers.reduce((a, b) => a + b),
  };
  remembered(db).keep(name, stateOf(state), line);
  const [story] = await standing(db, [line]);
  return { story: story!, articles: (await inTurn(db, rows)).map((row) => row.id) };
}

async function judgedOutline(db: Kysely<Tables>, view: View, id: string): Promise<StoryOutline | null> {
  const [story] = await linesOf(db, view, [id]);
  if (!story) return null;
  const members = await membersOf(db, "story", story.id);
  const all = `select seq, id, version, published from articles where id in ${LISTED}`;
  const rows = await ask<Placed>(db, all, [listed(members)]);
  return { story, articles: (await inTurn(db, rows)).map((row) => row.id) };
}

/** A story by what it goes by. */
export type StoryTitle = Pick<StoryLine, "id" | "title">;

/** Titles that a connection remembers. */
const titled = recent<Line<StoryTitle>>(5_000);

/** Stories of ids by their titles, as they stand and by the name under which they do; one without articles is left out. */
export async function storyTitles(db: Kysely<Tables>, ids: readonly string[]): Promise<StoryTitle[]> {
  const view = await viewOf(db);
  const names = [...new Set(ids.map(view.nameOf))];
  const isJudged = touchedIn(view);
  const plain = names.filter((name) => !isJudged(name));
  const states = await statesOf(db, plain);
  const [lines, before] = [remembered(db), titled(db)];
  const known: Line<StoryTitle>[] = [];
  const missing: string[] = [];
  for (const [name, state] of states) {
    const line = lines.at(name, state) ?? before.at(name, state);
    if (line) known.push(line);
    else missing.push(name);
  }
  const made = await titlesIn(db, missing);
  for (const one of made) before.keep(one.story.id, states.get(one.story.id)!, one);
  const found = new Map((await standing(db, [...known, ...made])).map((one) => [one.id, one]));
  const judged = names.filter(isJudged);
  if (judged.length > 0) for (const line of await linesOf(db, view, judged)) found.set(line.id, line);
  return names.flatMap((name) => found.get(name) ?? []);
}

const TITLES = `
  select t.id as thing, a.seq, a.title, a.published from things as t inner join story_members as m on m.thing = t.seq
    inner join articles as a indexed by articles_line on a.seq = m.article
  where t.id in ${LISTED} order by t.id, a.seq`;

interface Titled {
  readonly thing: string;
  readonly seq: number;
  readonly title: string | null;
  readonly published: string | null;
}

/** The titles of stories as machines made them: of the first article that has one, as `lineOf` finds it. */
async function titlesIn(db: Kysely<Tables>, names: readonly string[]): Promise<Line<StoryTitle>[]> {
  if (names.length === 0) return [];
  const rows = await ask<Titled>(db, TITLES, [listed(names.map(stored))]);
  const firsts = [...Map.groupBy(rows, ({ thing }) => thing)].map(([thing, own]) => {
    return { thing, first: firstOf(own.filter(({ title }) => title !== null)) };
  });
  const ids = await idsOf(
    db,
    firsts.flatMap(({ first }) => first?.seq ?? []),
  );
  return firsts.map(({ thing, first }) => ({
    story: { id: restored(thing), title: restoredOrNull(first?.title ?? null) },
    titled: first === undefined ? null : (ids.get(first.seq) ?? null),
  }));
}

/** The one that was published first; rows come in the order of arrival. */
function firstOf(rows: readonly Titled[]): Titled | undefined {
  let first: { readonly row: Titled; readonly at: number } | undefined;
  for (const row of rows) {
    const at = instantOf(row.published) ?? Number.MAX_SAFE_INTEGER;
    if (!first || at < first.at) first = { row, at };
  }
  return first?.row;
}
