// What a ledger says when people ask: stories, claims and who stands behind them, and how far watching has come.

import { lastArrived } from "./deliveries.ts";
import { addressesUnder, fatesOf } from "./fates.ts";
import { claimCase, claimCases } from "./views/cases.ts";
import { goneIn, replacedIn } from "./views/replaced.ts";
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
import { retoldOf } from "./views/retold.ts";
import { storyLines, storyOf } from "./views/stories.ts";
import type { Page } from "./views/stories.ts";
import type { Store } from "./open.ts";
import { hostsNext, pagesAt, pagesNext, sourceLines, watched } from "./sources.ts";

/** What people ask: stories, claims, and who stands behind them. */
export const looking = ({ db }: Store) => ({
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
  /** Retellings that differ from the source that they name, where these statements are the retelling or the source. */
  retoldOf: (statements: readonly string[]) => retoldOf(db, statements),
  /** Those of these articles that are no longer what their pages say. */
  replacedIn: (articles: readonly string[]) => replacedIn(db, articles),
  /** Those of these articles whose pages are gone. */
  goneIn: (articles: readonly string[]) => goneIn(db, articles),
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

/** What watching has come to. */
export const watching = ({ db }: Store) => ({
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
  /** Addresses that begin so and had a text, and whether the page of each is gone. */
  addressesUnder: (start: string) => addressesUnder(db, start),
});
