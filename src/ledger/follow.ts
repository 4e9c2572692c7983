// Articles that come are followed: each gets its story, its claims and their origins with its facts, or not at all.

import type { Kysely } from "kysely";
import { earlierOf } from "./earlier.ts";
import { readingsAfter } from "./facts.ts";
import { askKept } from "./insert.ts";
import { keepMemory, memoryIn } from "./memory.ts";
import type { Remembered } from "./memory.ts";
import { opine } from "./opine.ts";
import type { Machine } from "./opinion.ts";
import { recompute } from "./recompute.ts";
import type { Step } from "./recompute.ts";
import type { Tables } from "./tables.ts";
import { newMemory } from "../story/index.ts";
import type { Memory } from "../story/index.ts";
import { followArticle } from "../whence.ts";
import type { Reading } from "../whence.ts";

/** Who forms these opinions. A version that thinks otherwise has another number. */
const FOLLOWER: Machine = { name: "follow", version: "2" };

/** Articles after which the memory is worth keeping: reading them again takes about a second. */
const WORTH = 250;

/** Follows articles one after the other, in the order of the ledger. */
export class Follower {
  readonly #worth: number;
  #known: Remembered | null = null;
  #kept = 0;

  constructor(worth = WORTH) {
    this.#worth = worth;
  }

  /** Follows an article that was just added, inside its transaction. */
  async follow(db: Kysely<Tables>, reading: Reading, at: string): Promise<void> {
    const number = await lastArticle(db);
    const { memory } = await this.#remember(db, number - 1, at);
    await followOne(db, memory, reading, at);
    this.#known = { memory, articles: number };
  }

  /** Follows what was added and never followed, inside a transaction. */
  async catchUp(db: Kysely<Tables>, at: string): Promise<void> {
    await this.#remember(db, Infinity, at);
  }

  /** What a transaction that failed had taught is forgotten. */
  forget(): void {
    this.#known = null;
  }

  /** Keeps the memory where that saves time. */
  async keep(db: Kysely<Tables>): Promise<void> {
    if (!this.#known || this.#known.articles - this.#kept < this.#worth) return;
    await keepMemory(db, FOLLOWER, this.#known);
    this.#kept = this.#known.articles;
  }

  /** The memory of everything up to an article; what was never followed is. */
  async #remember(db: Kysely<Tables>, last: number, at: string): Promise<Remembered> {
    if (!this.#known) {
      if (await isOfAnother(db)) await recompute(db, [followAgain], at);
      this.#known = await memoryIn(db, FOLLOWER);
      this.#kept = this.#known.articles;
    }
    if (this.#known.articles >= last) return this.#known;
    const { memory } = this.#known;
    let { articles } = this.#known;
    for await (const reading of readingsAfter(db, articles)) {
      if (reading.number > last) break;
      const isKnown = await isFollowed(db, reading.number);
      if (isKnown) await followArticle(memory, reading, (ids) => earlierOf(db, ids));
      else await followOne(db, memory, reading, at);
      articles = reading.number;
    }
    this.#known = { memory, articles };
    return this.#known;
  }
}

async function followOne(db: Kysely<Tables>, memory: Memory, reading: Reading, at: string): Promise<void> {
  const followed = await followArticle(memory, reading, (ids) => earlierOf(db, ids));
  await opine(db, FOLLOWER, at, followed);
}

const lastArticle = async (db: Kysely<Tables>): Promise<number> => {
  const row = await askKept<{ seq: number | null }>(db, "last article", [], () =>
    db.selectFrom("articles").select(({ fn }) => fn.max("seq").as("seq")),
  );
  return row?.seq ?? 0;
};

/** Were opinions formed by a version that thinks otherwise? What they put together this one may keep apart. */
const isOfAnother = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db
    .selectFrom("passes")
    .select("seq")
    .where("name", "=", FOLLOWER.name)
    .where("version", "!=", FOLLOWER.version)
    .limit(1)
    .executeTakeFirst()) !== undefined;

const isFollowed = async (db: Kysely<Tables>, article: number): Promise<boolean> =>
  (await db.selectFrom("story_members").select("thing").where("article", "=", article).executeTakeFirst()) !==
  undefined;

/** Follows every article again, from the first. */
export const followAgain: Step = {
  machine: FOLLOWER,
  form: async ({ readings, earlier, opine: keep }) => {
    const memory = newMemory();
    for await (const reading of readings()) await keep(await followArticle(memory, reading, earlier));
  },
};
