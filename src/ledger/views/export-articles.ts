// Articles with all that is known of them, one after the other: what exports are made of.

import type { Kysely } from "kysely";
import type { Side } from "../../claim/index.ts";
import { articlesAfter, articlesOf, withAllStatements } from "../facts.ts";
import type { KeptArticle, KeptReading } from "../facts.ts";
import { correctedBy } from "../judged.ts";
import type { Tables } from "../tables.ts";
import { toldInTurn } from "../turns.ts";
import { viewOf } from "../view.ts";
import { withdrawnIn } from "../withdrawal.ts";
import type { View } from "../view.ts";
import { thingsOf } from "./belonging.ts";
import { NEVER, TOGETHER, inStretches } from "./export-scope.ts";
import type { Scope } from "./export-scope.ts";
import { standingSides } from "./export-sides.ts";
import { proofsOf } from "./pages.ts";
import type { Proof } from "./pages.ts";

/** An article with its statements as they stand, and what they belong to. */
export interface ToldArticle extends KeptReading {
  /** When it came into the ledger: ISO 8601, UTC. */
  readonly arrived: string;
  readonly story: string | null;
  /** What a statement belongs to, by its id. */
  readonly claims: ReadonlyMap<string, { readonly claim: string; readonly side: Side }>;
  /** Whom a link means, by "statement#place". */
  readonly entities: ReadonlyMap<string, string>;
  /** What it was read from; null where the bytes were not kept. */
  readonly proof: Proof | null;
}

/** Articles in order of arrival, of a story or of all. Few are held at a time. */
export async function* toldArticles(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<ToldArticle> {
  const arrived = new Arrivals(db);
  for await (const stretch of stretches(db, scope)) yield* await toldOf(db, stretch, arrived);
}

async function* stretches(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<KeptArticle[]> {
  if (scope === null) yield* inStretches(articlesAfter(db, 0));
  else
    for (let from = 0; from < scope.articles.length; from += TOGETHER)
      yield articlesOf(db, scope.articles.slice(from, from + TOGETHER));
}

async function toldOf(db: Kysely<Tables>, articles: readonly KeptArticle[], arrived: Arrivals): Promise<ToldArticle[]> {
  const view = await viewOf(db);
  const ids = articles.map(({ article }) => article.id);
  const readings = await withAllStatements(db, await toldInTurn(db, articles));
  const proofs = await proofsOf(db, ids);
  const stories = await thingsOf(db, "story", ids);
  const said = readings.flatMap(({ statements }) => statements);
  const claims = await claimsOf(
    db,
    view,
    said.map(({ id }) => id),
  );
  const links = said.flatMap(({ id, chain }) => chain.map((_, place) => `${id}#${place}`));
  const entities = await thingsOf(db, "entity", links);
  const withdrawn = await withdrawnIn(db, ids);
  const told: ToldArticle[] = [];
  for (const reading of readings) {
    const { id } = reading.article;
    const article = withdrawn.has(id) ? { ...reading.article, withdrawn: true as const } : reading.article;
    const statements = reading.statements.map((one) => correctedBy(view, one));
    const about = { claims, entities, story: stories.get(id) ?? null, proof: proofs.get(id) ?? null };
    told.push({ ...reading, article, statements, ...about, arrived: await arrived.at(id) });
  }
  return told;
}

/** Claims of statements, each with its side. */
async function claimsOf(db: Kysely<Tables>, view: View, statements: readonly string[]): Promise<ToldArticle["claims"]> {
  const claims = await thingsOf(db, "claim", statements);
  const sides = await standingSides(db, view, claims);
  return new Map([...claims].map(([id, claim]) => [id, { claim, side: sides.get(id) ?? "for" }]));
}

/** When articles came, asked for in the order in which they did: the log is gone through once. */
class Arrivals {
  readonly #rows: AsyncGenerator<{ subject: string; at: string }>;

  constructor(db: Kysely<Tables>) {
    this.#rows = arrivalsIn(db);
  }

  async at(article: string): Promise<string> {
    for (;;) {
      const { value, done } = await this.#rows.next();
      if (done || value === undefined) return NEVER;
      if (value.subject === article) return value.at;
    }
  }
}

/** Events read at a time. */
const PAGE = 500;

async function* arrivalsIn(db: Kysely<Tables>): AsyncGenerator<{ subject: string; at: string }> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("events")
      .select(["seq", "subject", "at", "detail"])
      .where("kind", "in", ["article.new", "article.edited", "article.older"])
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    // A text that came back is no arrival.
    yield* rows.filter(({ detail }) => (JSON.parse(detail) as { again?: unknown }).again === undefined);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.seq;
  }
}
