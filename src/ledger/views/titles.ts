// What pages are called now, where they were called something else before.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { replacedIn } from "./replaced.ts";

/** Something with the title that the first of its articles had when it came. */
export interface Line<T extends Titled> {
  readonly story: T;
  /** Id of the article that gives the title. */
  readonly titled: string | null;
}

interface Titled {
  readonly title: string | null;
}

interface Named extends Titled {
  readonly id: string;
}

/** Stories with the titles that stand now; where no article has one, posts have first words. */
export async function standing<T extends Named>(db: Kysely<Tables>, lines: readonly Line<T>[]): Promise<T[]> {
  const titles = await titlesNow(
    db,
    lines.flatMap(({ titled }) => titled ?? []),
  );
  const words = await firstWords(
    db,
    lines.flatMap(({ story, titled }) => (titled === null ? story.id : [])),
  );
  return lines.map(({ story, titled }) => ({
    ...story,
    title: titles.get(titled ?? "") ?? story.title ?? words.get(story.id) ?? null,
  }));
}

/** Longest first words, in UTF-16 code units. */
const LONGEST = 80;

/** The first words of stories as machines made them, by their ids: of the post that was published first. */
async function firstWords(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const all = `select t.id as thing, substr(a.text, 1, ${2 * LONGEST}) as words from things as t
      inner join story_members as m on m.thing = t.seq inner join articles as a on a.seq = m.article
    where t.id in ${LISTED} order by a.published is null, a.published, a.seq`;
  const rows = await ask<{ thing: string; words: string }>(db, all, [listed(names.map(stored))]);
  return new Map(rows.toReversed().map(({ thing, words }) => [restored(thing), beginning(restored(words))]));
}

/** Whole words of the first line. */
function beginning(words: string): string {
  const line = words.trim().split(/\s*[\r\n]/u, 1)[0]!;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`.toWellFormed();
}

/** The titles of the texts that took the places of these articles, by the ids of those; what still stands is left out. */
async function titlesNow(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const replaced = await replacedIn(db, articles);
  if (replaced.size === 0) return new Map();
  const all = `select id, title from articles where title is not null and id in ${LISTED}`;
  const ids = [...new Set([...replaced.values()].flatMap(({ by }) => by ?? []))];
  const rows = await ask<{ id: string; title: string }>(db, all, [listed(ids)]);
  const titles = new Map(rows.map(({ id, title }) => [id, restored(title)]));
  return new Map([...replaced].flatMap(([id, { by }]) => (titles.has(by ?? "") ? [[id, titles.get(by!)!]] : [])));
}

/** The article that gives a story its title; articles come in the order of their publication. */
export const firstTitled = <T extends Titled>(articles: readonly T[]): T | undefined =>
  articles.find(({ title }) => title !== null);

/** The ids of articles by their numbers. */
export async function idsOf(db: Kysely<Tables>, numbers: readonly number[]): Promise<Map<number, string>> {
  const all = `select seq, id from articles where seq in ${LISTED}`;
  const rows = await ask<{ seq: number; id: string }>(db, all, [listed(numbers)]);
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}
