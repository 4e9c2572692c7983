// A ledger: facts and judgements that stay, opinions that may be formed again, and the log of it all.

import type { Kysely } from "kysely";
import { addReading, checkReading } from "./add.ts";
import type { Added } from "./add.ts";
import type { Snapshot } from "./add-snapshot.ts";
import type { Arrival, Refused } from "./arrival.ts";
import { copiesOf, originsOf, relationsOf, statementsNaming, thing, things } from "./answers.ts";
import { lastArrived } from "./deliveries.ts";
import { LedgerError } from "./errors.ts";
import { changesTold, lastChange } from "./events.ts";
import { exportLines } from "./export.ts";
import { fatesOf } from "./fates.ts";
import { Follower, followAgain } from "./follow.ts";
import { importFile } from "./import.ts";
import {
  articlesAfter,
  articlesOf,
  readingOf,
  readingsAfter,
  statementsAfter,
  statementsOf,
  versionsOf,
} from "./facts.ts";
import { allJudgements, judgementOf, keepJudgement } from "./judgement.ts";
import type { Judgement, Verdict } from "./judgement.ts";
import { membersOf, thingOf } from "./judged.ts";
import { anchorsOf, checkVerdict } from "./verdicts.ts";
import { viewOf } from "./view.ts";
import { claimCase, claimCases } from "./views/cases.ts";
import { replacedIn } from "./views/replaced.ts";
import { claimLines, linesIn } from "./views/claims.ts";
import { entityLines } from "./views/entities.ts";
import { holdingsOf } from "./views/export.ts";
import type { Whom } from "./views/entities.ts";
import { figuresOf } from "./views/figures.ts";
import { find } from "./views/find.ts";
import type { FindOptions } from "./views/find.ts";
import { paging } from "./views/pages.ts";
import { timelineIn } from "./views/timeline.ts";
import { claimsLike, traced } from "./views/trace.ts";
import { storyLines, storyOf } from "./views/stories.ts";
import type { Page } from "./views/stories.ts";
import { opine } from "./opine.ts";
import type { Machine, OpinionSet, ThingKind } from "./opinion.ts";
import { openStore } from "./open.ts";
import type { OpenOptions, Store } from "./open.ts";
import { receiptOf, snapshotOf } from "./receipts.ts";
import { keepLook } from "./looks.ts";
import type { Look } from "./looks.ts";
import { recompute } from "./recompute.ts";
import type { Step } from "./recompute.ts";
import { search, tidyIndexes } from "./search.ts";
import type { SearchOptions } from "./search.ts";
import { hostsNext, keepOnly, pagesAt, pagesNext, sourceLines, watched } from "./sources.ts";
import { guarded } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { AMPLE, LEAN } from "../story/index.ts";
import type { Reading } from "../whence.ts";

export type { Arrival, Formed, Refused } from "./arrival.ts";

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

/** Opens a ledger, and makes it where there is none. */
export async function openLedger(file: string, options: OpenOptions = {}) {
  const store = await openStore(file, options);
  const { db, now } = store;
  const follower = new Follower(options.remember, options.lean ? LEAN : AMPLE);
  const close = async () => {
    try {
      if (!options.readOnly) await db.transaction().execute((inside) => follower.keep(inside));
    } finally {
      await store.close();
    }
  };
  return {
    file,
    ...writing(store),
    ...following(store, follower),
    ...looking(store),
    ...watching(store),
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
    /** What standing judgements come to. */
    view: () => viewOf(db),
    search: (query: string, how?: SearchOptions) => search(db, query, how),
    /** What happened after an event, by its number, or from a time on. */
    changesSince: (since: number | string) => changesTold(db, since),
    lastChange: () => lastChange(db),
    /** Facts and judgements as JSON Lines. */
    exportLines: () => exportLines(db),
    now,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What watching has come to. */
const watching = ({ db }: Store) => ({
  /** Sources and how each of them is, by name. */
  sources: () => sourceLines(db),
  /** Sources and hosts as a watcher left them. */
  watched: () => watched(db),
  /** Pages of addresses that sources named; what is unknown is left out. */
  pagesAt: (addresses: readonly string[]) => pagesAt(db, addresses),
  /** The pages of a host that are to be looked at first. */
  pagesNext: (host: string, limit: number) => pagesNext(db, host, limit),
  /** Every host that has a page to look at, and when the first is. */
  hostsNext: () => hostsNext(db),
  /** What became of the page of an address: gone, back, moved, in order. */
  fates: (address: string) => fatesOf(db, address),
});

/** What people ask: stories, claims, and who stands behind them. */
const looking = ({ db }: Store) => ({
  ...paging(db),
  /** Statements or articles that hold words, with what they are filed under. */
  find: (words: string, how?: FindOptions) => find(db, words, how),
  /** Stories, the one that an article joined last first. */
  stories: (page?: Page) => storyLines(db, page),
  /** A story with its articles; null where there is none of this id. */
  story: (id: string) => storyOf(db, id),
  /** The claims of a story in one line each. */
  claims: (story: string) => claimLines(db, story),
  /** Claims of ids in one line each; what is unknown is left out. */
  claimLines: (ids: readonly string[]) => linesIn(db, ids),
  /** A claim with all that it rests on; null where there is none of this id. */
  claim: (id: string) => claimCase(db, id),
  /** Claims with all that they rest on, in a few queries; what is unknown is left out. */
  claimCases: (ids: readonly string[]) => claimCases(db, ids),
  /** Those of these articles that are no longer what their pages say. */
  replacedIn: (articles: readonly string[]) => replacedIn(db, articles),
  /** How the numbers of a story moved; null where there is no story of this id. */
  figures: (story: string) => figuresOf(db, story),
  /** The days that matter in a story; null where there is no story of this id. */
  timeline: (story: string, limit?: number) => timelineIn(db, story, limit),
  /** The claims that a text may be an instance of, the likeliest first. */
  claimsLike: (text: string, limit?: number) => claimsLike(db, text, limit),
  /** The latest text of an address with the claims of its statements; null where the ledger has none. */
  traced: (address: string) => traced(db, address),
  /** People and bodies, who speaks most first. */
  entities: (whom?: Whom) => entityLines(db, whom),
  /** The last delivery of a subject, or of those that begin so, that arrived anywhere; null where none did. */
  lastArrived: (subject: string) => lastArrived(db, subject),
  /** All that is held, of one story or of all, to be exported: little of it at a time. */
  holdings: (story?: string | null) => holdingsOf(db, story),
});

/** Articles that are added and followed: what machines think of each is kept with it or not at all. */
function following(store: Store, follower: Follower) {
  const { db, now } = store;
  const write = async <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
    try {
      return await db.transaction().execute(async (inside) => {
        const done = await work(inside);
        await follower.settle(inside, now());
        return done;
      });
    } catch (error) {
      follower.forget();
      throw error;
    }
  };
  const followed = async (inside: Kysely<Tables>, arrival: Arrival): Promise<Added | Refused> => {
    const at = now();
    const outcome = faultOf(arrival.reading) ?? (await arrive(inside, arrival, at));
    if ("added" in outcome && outcome.added) await follower.follow(inside, arrival.reading, at);
    return outcome;
  };
  return {
    /** Adds many in one commit, in order, and follows each. A reading that does not prove itself is refused. */
    follow: (arrivals: readonly Arrival[]) =>
      write(async (inside) => {
        const outcomes: (Added | Refused)[] = [];
        for (const arrival of arrivals) outcomes.push(await followed(inside, arrival));
        return outcomes;
      }),
    /** Keeps what looks at the web brought, in order and in one commit; each arrival is followed. */
    keepLooks: (looks: readonly Look[]) =>
      write(async (inside) => {
        const outcomes: (readonly (Added | Refused)[])[] = [];
        for (const look of looks) outcomes.push(await keepLook(inside, look, now(), (one) => followed(inside, one)));
        return outcomes;
      }),
    /** Follows what was added and never followed. */
    catchUp: () => write((inside) => follower.catchUp(inside, now())),
    /** Follows every article again, from the first: what machines think is formed anew, what people judged stands. */
    followAgain: () =>
      write(async (inside) => {
        follower.forget();
        await recompute(inside, [followAgain], now());
        await inside.deleteFrom("memory").execute();
      }),
  };
}

/** What changes a ledger: each is one transaction. */
function writing(store: Store) {
  const { db, now } = store;
  const write = <T>(work: (db: Kysely<Tables>) => Promise<T>) => db.transaction().execute(work);
  return {
    /** Adds an article with its statements: all of it is kept when this returns. */
    addReading: async (reading: Reading, snapshot: Snapshot | null = null, form?: Arrival["form"]) => {
      checkReading(reading);
      return write((inside) => arrive(inside, { reading, snapshot, form }, now()));
    },
    /** Adds many in one commit, in order. A reading that does not prove itself is refused, the others are added. */
    addReadings: (arrivals: readonly Arrival[]) => write((inside) => arriveAll(inside, arrivals, now)),
    /** Keeps what a machine thinks. */
    opine: (machine: Machine, set: OpinionSet) => write((inside) => opine(inside, machine, now(), set)),
    /** Lets machines form all their opinions again. */
    recompute: (steps: readonly Step[]) => write((inside) => recompute(inside, steps, now())),
    /** Keeps what a person says. */
    judge: (verdict: Verdict, person: string, why: string) =>
      write((inside) => judge(inside, verdict, person, why, now())),
    /** Forgets how far watching came with sources that are not among these. */
    watchOnly: (addresses: readonly string[]) => write((inside) => keepOnly(inside, addresses)),
    importFile: (from: string) => importFile(store, from),
    /** Brings file and indexes into one piece. */
    compact: async () => {
      await write(tidyIndexes);
      guarded(store.file, () => store.raw.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"));
    },
  };
}

async function arrive(db: Kysely<Tables>, { reading, snapshot, form }: Arrival, at: string): Promise<Added> {
  const added = await addReading(db, reading, snapshot ?? null, at);
  for (const { machine, opinions } of form?.(added) ?? []) await opine(db, machine, at, opinions);
  return added;
}

async function arriveAll(
  db: Kysely<Tables>,
  arrivals: readonly Arrival[],
  now: () => string,
): Promise<(Added | Refused)[]> {
  const outcomes: (Added | Refused)[] = [];
  for (const arrival of arrivals) {
    const refused = faultOf(arrival.reading);
    outcomes.push(refused ?? (await arrive(db, arrival, now())));
  }
  return outcomes;
}

function faultOf(reading: Reading): Refused | null {
  try {
    checkReading(reading);
    return null;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { article: reading.article.id, refused: error.message };
  }
}

async function judge(
  db: Kysely<Tables>,
  verdict: Verdict,
  person: string,
  why: string,
  at: string,
): Promise<Judgement> {
  await checkVerdict(db, verdict);
  const judgement = judgementOf({ verdict, anchors: await anchorsOf(db, verdict), person, at, why });
  await keepJudgement(db, judgement);
  return judgement;
}
