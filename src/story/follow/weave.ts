// The statements of an article go into the claims of its story; those of articles that move go with them.

import type { StatementInContext } from "../../claim/index.ts";
import { contextsIn } from "./case.ts";
import type { Held, Told } from "./case.ts";
import { besideOf, otherPrinting } from "./beside.ts";
import type { Find } from "./followed.ts";
import type { Memory } from "./memory.ts";
import type { Rows } from "./rows.ts";
import type { Placed } from "./stories.ts";

/** Brings the statements of an article, and of those that moved because of it, into claims. */
export async function weave(memory: Memory, told: Told, placed: Placed, find: Find, rows: Rows): Promise<void> {
  const desk = new Desk(memory, find, rows);
  await desk.move(placed, told.article.id);
  desk.enter(placed.story, told, new Map());
  await desk.noteCopies(told.article.id);
  await desk.settle();
}

/** What is on the desk while one article is woven in: the stories that it touched, and what came to each. */
class Desk {
  readonly #memory: Memory;
  readonly #find: Find;
  readonly #rows: Rows;
  readonly #came = new Map<string, StatementInContext[]>();

  constructor(memory: Memory, find: Find, rows: Rows) {
    this.#memory = memory;
    this.#find = find;
    this.#rows = rows;
  }

  /** Takes articles that moved from story to story, the one that comes apart: it is nowhere yet. */
  async move({ moves }: Placed, coming: string): Promise<void> {
    const last = new Map(moves.filter(({ article }) => article !== coming).map((move) => [move.article, move.to]));
    if (last.size === 0) return;
    const found = await this.#find.readings([...last.keys()]);
    const left = new Map<string, Held>();
    for (const { article, from } of moves) {
      const statements = found.find((one) => one.article.id === article)?.statements ?? [];
      const ids = statements.map(({ id }) => id);
      for (const one of this.#memory.claims.get(from)?.leave(ids, this.#rows) ?? []) left.set(one.statement, one);
      this.#touch(from);
    }
    for (const one of found) this.enter(last.get(one.article.id)!, { ...one, beside: [] }, left);
  }

  /** `left` holds what was known of statements in the story that they come from. */
  enter(story: string, told: Told, left: ReadonlyMap<string, Held>): void {
    const contexts = this.#remember(told);
    this.#memory.claims.at(story).enter(contexts, told, left, this.#rows, this.#memory.given);
    this.#touch(story).push(...contexts);
  }

  /** Earlier articles may turn out to print the words of the one that came. */
  async noteCopies(coming: string): Promise<void> {
    const turned = this.#rows.copies.filter(({ original }) => original === coming);
    await this.#bring(turned.map(({ copy }) => copy));
    for (const { original, copy, passages } of turned) {
      const beside = [besideOf(original, copy, passages)];
      const story = this.#memory.stories.homes.get(copy);
      const contexts = this.#memory.contexts.get(copy) ?? [];
      const copied = contexts.filter(({ statement }) => otherPrinting(statement.content, beside) !== null);
      if (story === undefined || copied.length === 0) continue;
      this.#memory.claims.get(story)?.noteCopies(new Map(copied.map(({ statement }) => [statement.id, original])));
      this.#touch(story);
    }
  }

  /** Relates what came. */
  async settle(): Promise<void> {
    for (const [story, contexts] of this.#came) {
      const claims = this.#memory.claims.get(story);
      if (!claims) continue;
      await this.#bring(claims.wanted(contexts));
      claims.settle(contexts, (article, statement) => this.#said(article, statement), this.#rows);
      if (claims.isEmpty) this.#memory.claims.end(story, this.#rows);
    }
  }

  #touch(story: string): StatementInContext[] {
    const came = this.#came.get(story) ?? [];
    this.#came.set(story, came);
    return came;
  }

  #said(article: string, statement: string): StatementInContext | undefined {
    return this.#memory.contexts.get(article)?.find((one) => one.statement.id === statement);
  }

  /** Brings articles to hand that are not. */
  async #bring(articles: readonly string[]): Promise<void> {
    const missing = [...new Set(articles)].filter((id) => !this.#memory.contexts.has(id));
    if (missing.length > 0) for (const one of await this.#find.readings(missing)) this.#remember(one);
  }

  #remember(told: Omit<Told, "beside">): StatementInContext[] {
    const { contexts } = this.#memory;
    const known = contexts.get(told.article.id) ?? contextsIn(told);
    contexts.delete(told.article.id);
    contexts.set(told.article.id, known);
    return known;
  }
}

/** Packs or forgets what was at hand longest ago; between articles, so that none misses what it has fetched. */
export function tidy({ claims, contexts, sheets, room }: Memory, rows: Rows): void {
  claims.tidy(rows);
  shorten(contexts, room.contexts);
  shorten(sheets, room.sheets);
}

function shorten(kept: Map<string, unknown>, most: number): void {
  for (const id of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(id);
  }
}
