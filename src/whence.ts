// The life of one article: frozen text in, statements with their chain of sources out, then its place among all others.

import type { Article } from "./article/index.ts";
import { describe } from "./entity/index.ts";
import { figuresIn, languageOf, momentsIn } from "./language/index.ts";
import type { Prose } from "./language/index.ts";
import { distinct, rules, statementId } from "./statement/index.ts";
import type { Found, Reader, SlowReader, Statement } from "./statement/index.ts";
import type { Find, Followed, Memory } from "./story/index.ts";

export type { Article } from "./article/index.ts";
export type { Reader, SlowReader, Statement } from "./statement/index.ts";
export type { Followed, Memory } from "./story/index.ts";

/** What was read of one article: its statements stand in the order of the text. */
export interface Reading {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/**
 * Reads one article with a reader of statements, by default the rules. An article in a language that
 * Whence does not read has no statements; one whose language nobody states is taken for English.
 */
export function readArticle(article: Article, { reader = rules }: { reader?: Reader } = {}): Reading {
  const prose = proseOf(article);
  return prose ? recorded(article, prose, reader.find(prose)) : { article, statements: [] };
}

/** The same with a reader that takes its time. Rejects where the reader does. */
export async function readArticleWith(article: Article, reader: Reader | SlowReader): Promise<Reading> {
  const prose = proseOf(article);
  return prose ? recorded(article, prose, await reader.find(prose)) : { article, statements: [] };
}

const proseOf = ({ language, text, blocks }: Article): Prose | null =>
  languageOf(language ?? "en")?.cut(text, blocks) ?? null;

/** Statements with their records, each once. */
function recorded(article: Article, prose: Prose, all: readonly Found[]): Reading {
  const found = distinct(all);
  const records = describe(prose, article, found, momentsIn(prose, article.published));
  const statements = found.map((one, place) => ({
    id: statementId(article.id, one),
    ...one,
    ...records[place]!,
    figures: figuresIn(prose, one.content),
    times: momentsIn(prose, article.published, one.content),
  }));
  return { article, statements };
}

/** How articles are followed: loaded when the first is, because most who read one follow none. */
const following = () => import("./story/index.ts");

/**
 * Follows an article into its story: who else prints its words, whom its chains mean, and which claims its statements
 * put forward, confirm or deny. `memory` learns from it; `find` gives earlier articles. The same articles in the same
 * order give the same answers.
 */
export async function followArticle(memory: Memory, reading: Reading, find: Find): Promise<Followed> {
  const story = await following();
  const rows = new story.Rows();
  const sheet = story.sheetFor(memory, story.printedOf(reading));
  const likely = story.likelyFor(memory, sheet);
  for (const earlier of await find.printed(story.wantedFor(memory, sheet, likely))) story.sheetFor(memory, earlier);
  story.linkCopies(memory, sheet, likely, rows);
  const placed = story.placeInStory(memory, reading, rows);
  const entities = story.linkEntities(memory, reading, placed.story, rows);
  const beside = story.copiesOf(reading.article.id, rows);
  await story.weave(memory, { ...reading, entities, beside }, placed, find, rows);
  story.tidy(memory, rows);
  return rows.followed;
}

/** Counts the origins of every claim that was touched since they were last counted: following leaves that for later. */
export async function countOrigins(memory: Memory): Promise<Followed> {
  const { Rows } = await following();
  const rows = new Rows();
  memory.claims.count(rows);
  return rows.followed;
}
