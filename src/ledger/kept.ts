// What a ledger says when it is asked for what it keeps.

import { copiesOf, originsOf, relationsOf, statementsNaming, thing, things } from "./answers.ts";
import { changesTold } from "./changes.ts";
import type { WantedChanges } from "./changes.ts";
import { lastChange } from "./events.ts";
import { exportLines } from "./export.ts";
import {
  articlesAfter,
  articlesOf,
  readingOf,
  readingsAfter,
  statementsAfter,
  statementsOf,
  versionsOf,
} from "./facts.ts";
import { allJudgements } from "./judgement.ts";
import { membersOf, thingOf } from "./judged.ts";
import { chainAs } from "./named.ts";
import type { GivenLink } from "./named.ts";
import { viewOf } from "./view.ts";
import type { ThingKind } from "./opinion.ts";
import type { Store } from "./open.ts";
import { receiptOf, snapshotOf } from "./receipts.ts";
import { search } from "./search.ts";
import type { SearchOptions } from "./search.ts";

/** Facts, judgements and the log, as they are kept. */
export const kept = ({ db }: Store) => ({
  /** Articles in order of arrival, after the one of a number. */
  articles: (after = 0) => articlesAfter(db, after),
  /** Statements in order of arrival, after the one of a number. */
  statements: (after = 0) => statementsAfter(db, after),
  /** Articles with their statements in order of arrival, after the one of a number. */
  readings: (after = 0) => readingsAfter(db, after),
  /** The article of an id with its statements; null where there is none. */
  reading: (id: string) => readingOf(db, id),
  articlesOf: (ids: readonly string[]) => articlesOf(db, ids),
  statementsOf: (ids: readonly string[]) => statementsOf(db, ids),
  /** The texts that an address has had. */
  versions: (address: string) => versionsOf(db, address),
  /** Entities, stories or claims as they stand. */
  things: (kind: ThingKind) => things(db, kind),
  thing: (id: string) => thing(db, id),
  /** Ids of the members of a thing as they stand: links ("statement#place"), articles or statements. */
  members: (kind: ThingKind, id: string) => membersOf(db, kind, id),
  /** The thing to which a member belongs as it stands. */
  thingOf: (kind: ThingKind, member: string) => thingOf(db, kind, member),
  articlesOfStory: async (id: string) => articlesOf(db, await membersOf(db, "story", id)),
  statementsOfClaim: async (id: string) => statementsOf(db, await membersOf(db, "claim", id)),
  statementsOfEntity: async (id: string) => statementsOf(db, await statementsNaming(db, id)),
  relationsOf: (statements: readonly string[]) => relationsOf(db, statements),
  copiesOf: (article: string) => copiesOf(db, article),
  snapshotOf: (article: string) => snapshotOf(db, article),
  receiptOf: (statement: string) => receiptOf(db, statement),
  originsOf: (claim: string) => originsOf(db, claim),
  judgements: () => allJudgements(db),
  /** A chain as a person gives it for a statement, with what is known of its names; throws where that is not enough. */
  chainAs: (statement: string, given: readonly GivenLink[]) => chainAs(db, statement, given),
  /** What standing judgements come to. */
  view: () => viewOf(db),
  search: (query: string, how?: SearchOptions) => search(db, query, how),
  /** What happened after an event, by its number, or from a time on. */
  changesSince: (since: number | string, wanted?: WantedChanges) => changesTold(db, since, wanted),
  lastChange: () => lastChange(db),
  /** Facts and judgements as JSON Lines. */
  exportLines: () => exportLines(db),
});
