// What exports are made of: everything once, in order of arrival, and little of it at a time.

import type { Kysely } from "kysely";
import { sourceLines } from "../sources.ts";
import type { SourceLine } from "../sources.ts";
import type { Tables } from "../tables.ts";
import { toldArticles } from "./export-articles.ts";
import type { ToldArticle } from "./export-articles.ts";
import { toldJudgements, toldSnapshots } from "./export-judged.ts";
import type { ToldJudgement, ToldSnapshot } from "./export-judged.ts";
import { NEVER, scopeOf } from "./export-scope.ts";
import { toldClaims, toldEntities, toldStories } from "./export-things.ts";
import type { ToldClaim, ToldEntity, ToldStory } from "./export-things.ts";

/** The holdings of a ledger, or of one of its stories. Each list may be gone through as often as is needed. */
export interface Holdings {
  readonly articles: () => AsyncIterable<ToldArticle>;
  readonly claims: () => AsyncIterable<ToldClaim>;
  readonly entities: () => AsyncIterable<ToldEntity>;
  readonly stories: () => AsyncIterable<ToldStory>;
  readonly judgements: () => Promise<readonly ToldJudgement[]>;
  readonly snapshots: () => AsyncIterable<ToldSnapshot>;
  /** Every source that is watched, whatever the story. */
  readonly sources: () => Promise<readonly SourceLine[]>;
  /** When something last happened to the ledger: ISO 8601, UTC. */
  readonly at: string;
}

/** Holdings of a story by its id, or of the whole ledger. Throws `LedgerError` where there is no such story. */
export async function holdingsOf(db: Kysely<Tables>, story: string | null = null): Promise<Holdings> {
  const scope = await scopeOf(db, story);
  const last = await db.selectFrom("events").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return {
    articles: () => toldArticles(db, scope),
    claims: () => toldClaims(db, scope),
    entities: () => toldEntities(db, scope),
    stories: () => toldStories(db, scope),
    judgements: () => toldJudgements(db, scope),
    snapshots: () => toldSnapshots(db, scope),
    sources: () => sourceLines(db),
    at: last?.at ?? NEVER,
  };
}
