// The ids that machines have given to claims and stories so far: who forms all opinions again keeps them where the same
// things come of it, because people have noted them.

import type { Kysely } from "kysely";
import { ask } from "./ask.ts";
import { restored, stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

export interface Given {
  /** Ids of claims of several statements; each is the id of one of them. One of one statement goes by its id anyhow. */
  readonly claims: ReadonlySet<string>;
  /** The story of each article. */
  readonly stories: ReadonlyMap<string, string>;
}

const CLAIMS = `select t.id from claim_members as m inner join things as t on t.seq = m.thing
  group by m.thing having count(*) > 1`;
const STORIES = `select a.id as article, t.id as story from story_members as m
  inner join articles as a on a.seq = m.article inner join things as t on t.seq = m.thing order by a.seq`;

/** What claims and stories go by. */
export async function givenIn(db: Kysely<Tables>): Promise<Given> {
  const claims = await ask<{ id: string }>(db, CLAIMS);
  return { claims: new Set(claims.map(({ id }) => restored(id))), stories: await storiesIn(db) };
}

async function storiesIn(db: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await ask<{ article: string; story: string }>(db, STORIES);
  return new Map(rows.map(({ article, story }) => [article, restored(story)]));
}

/** Gives stories that were formed again the names of those with which they share most articles. Gives what was renamed. */
export async function keepNames(db: Kysely<Tables>, { stories: before }: Given): Promise<Map<string, string>> {
  const names = namesFor(before, await storiesIn(db));
  const rename = (from: string, into: string) =>
    db
      .updateTable("things")
      .set({ id: stored(into) })
      .where("id", "=", stored(from))
      .where("kind", "=", "story")
      .execute();
  // Two may change names with each other.
  for (const [from] of names) await rename(from, `${from} renamed`);
  for (const [from, into] of names) await rename(`${from} renamed`, into);
  return names;
}

/** A name that was never given. */
function freeOf(name: string, taken: Set<string>): string {
  let free = name;
  while (taken.has(free)) free = `${free}~`;
  taken.add(free);
  return free;
}

/** Other names by those that were given now. */
function namesFor(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Map<string, string> {
  const shared = new Map<string, { from: string; into: string; count: number }>();
  for (const [article, from] of now) {
    const into = before.get(article);
    if (into === undefined) continue;
    const known = shared.get(`${from} ${into}`) ?? { from, into, count: 0 };
    known.count += 1;
    shared.set(`${from} ${into}`, known);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, into } of [...shared.values()].toSorted((a, b) => b.count - a.count)) {
    if (names.has(from) || taken.has(into)) continue;
    names.set(from, into);
    taken.add(into);
  }
  for (const from of new Set(now.values()))
    if (!names.has(from) && taken.has(from)) names.set(from, freeOf(from, taken));
  return new Map([...names].filter(([from, into]) => from !== into));
}
