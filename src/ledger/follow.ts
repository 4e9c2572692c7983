// Articles that come are followed: each gets its story, its claims and their origins with its facts, or not at all.

import type { Kysely } from "kysely";
import { findIn } from "./earlier.ts";
import { keepNames } from "./given.ts";
import { readingsAfter } from "./facts.ts";
import { askKept } from "./insert.ts";
import { emptyMemory, keepMemory, memoryIn } from "./memory.ts";
import type { Remembered } from "./memory.ts";
import { opineIn, passOf } from "./opine.ts";
import type { Machine } from "./opinion.ts";
import { recompute } from "./recompute.ts";
import type { Step } from "./recompute.ts";
import type { Tables } from "./tables.ts";
import { AMPLE } from "../story/index.ts";
import type { Memory, Room } from "../story/index.ts";
import { countOrigins, followArticle } from "../whence.ts";
import type { Reading } from "../whence.ts";

/** Who forms these opinions. A version that thinks otherwise has another number. */
const FOLLOWER: Machine = { name: "follow", version: "17" };

/** Articles after which the memory is worth keeping: reading them again takes about a second. */
const WORTH = 250;
/** So many times as many, and it is kept while the run goes on: whoever is killed need not begin from the first. */
const OFTEN = 40;

/** Follows articles one after the other, in the order of the ledger. */
export class Follower {
  readonly #worth: number;
  readonly #room: Room;
  #known: Remembered | null = null;
  #kept = 0;
  /** The pass of the transaction that goes on; null outside of one, and where nothing was followed in it yet. */
  #pass: number | null = null;

  constructor(worth = WORTH, room = AMPLE) {
    this.#worth = worth;
    this.#room = room;
  }

  /** Follows an article that was just added, inside its transaction. */
  async follow(db: Kysely<Tables>, reading: Reading, at: string): Promise<void> {
    const number = await lastArticle(db);
    const { memory, articles } = await this.#remember(db, number - 1, at);
    // Where all opinions had to be formed again, those on this article were.
    if (articles < number) await this.#followOne(db, memory, reading, at);
    this.#known = { memory, articles: number };
  }

  /** Follows what was added and never followed, inside a transaction. */
  async catchUp(db: Kysely<Tables>, at: string): Promise<void> {
    await this.#remember(db, Infinity, at);
  }

  /** Counts the origins of what was followed in a transaction, before it ends: a claim is counted once for all of it. */
  async settle(db: Kysely<Tables>, at: string): Promise<void> {
    if (this.#known && this.#pass !== null) await opineIn(db, this.#pass, at, await countOrigins(this.#known.memory));
    this.#pass = null;
    if (this.#known && this.#known.articles - this.#kept >= this.#worth * OFTEN) await this.keep(db);
  }

  /** What a transaction that failed had taught is forgotten. */
  forget(): void {
    this.#known = null;
    this.#pass = null;
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
      if (await isOfAnother(db)) await recompute(db, [followAgain(db)], at);
      this.#known = await memoryIn(db, FOLLOWER, this.#room);
      this.#kept = this.#known.articles;
    }
    if (this.#known.articles >= last) return this.#known;
    const { memory } = this.#known;
    let { articles } = this.#known;
    for await (const reading of readingsAfter(db, articles)) {
      if (reading.number > last) break;
      const isKnown = await isFollowed(db, reading.number);
      if (isKnown) await learnAgain(db, memory, reading);
      else await this.#followOne(db, memory, reading, at);
      articles = reading.number;
    }
    this.#known = { memory, articles };
    return this.#known;
  }

  async #followOne(db: Kysely<Tables>, memory: Memory, reading: Reading, at: string): Promise<void> {
    const followed = await followArticle(memory, reading, findIn(db));
    this.#pass ??= await passOf(db, FOLLOWER, at);
    await opineIn(db, this.#pass, at, followed);
  }
}

/** Learns from an article whose opinions are kept already. */
async function learnAgain(db: Kysely<Tables>, memory: Memory, reading: Reading): Promise<void> {
  await followArticle(memory, reading, findIn(db));
  await countOrigins(memory);
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

/** Follows every article again, and keeps the memory that this leaves: reading in the order of arrival would make another. */
export const followAgain = (db: Kysely<Tables>): Step => ({
  machine: FOLLOWER,
  form: async ({ readings, given, find, opine: keep }) => {
    const memory = emptyMemory(undefined, given.claims);
    for await (const reading of readings()) await keep(await followArticle(memory, reading, find));
    await keep(await countOrigins(memory));
    await keepMemory(db, FOLLOWER, { memory, articles: await lastArticle(db) }, await keepNames(db, given));
  },
});
