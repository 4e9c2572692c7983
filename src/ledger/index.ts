// The ledger: one file that keeps what was read, what machines make of it and what people judge.

import { writeFile } from "node:fs/promises";
import { openLedger } from "./ledger.ts";
import { wholeFile } from "./whole-file.ts";

export type { Added } from "./add.ts";
export type { Snapshot } from "./add-snapshot.ts";
export { backup } from "./backup.ts";
export { checkLedger } from "./check/index.ts";
export { openDeliveries } from "./deliveries.ts";
export type { Deliveries, DeliveryState, KeptDelivery, PlannedDelivery } from "./deliveries.ts";
export { LedgerError } from "./errors.ts";
export type { Change, Happening } from "./events.ts";
export type { Fate, Sight } from "./fates.ts";
export type { KeptArticle, KeptReading, KeptStatement } from "./facts.ts";
export type { Problem } from "./faults.ts";
export type { Look } from "./looks.ts";
export { correctedBy } from "./judged.ts";
export { splitId } from "./view.ts";
export type { Made, View } from "./view.ts";
export { RELATIONS } from "./judgement.ts";
export type { Correctable, Judgement, Verdict } from "./judgement.ts";
export { openLedger } from "./ledger.ts";
export type { Arrival, Formed, Ledger, Refused } from "./ledger.ts";
export type { GivenLink } from "./named.ts";
export type { OpenOptions } from "./open.ts";
export type {
  ClaimMember,
  Copy,
  EntityLink,
  Machine,
  OpinionSet,
  Origins,
  Relation,
  StoryMember,
  Thing,
  ThingKind,
} from "./opinion.ts";
export type { Receipt } from "./receipts.ts";
export type { Desk, Step } from "./recompute.ts";
export type { Hit, SearchOptions } from "./search.ts";
export type { SourceLine, WatchedHost, WatchedPage, WatchedSource } from "./sources.ts";
export type { ClaimCard } from "./views/cards.ts";
export type { ClaimCase, Told } from "./views/cases.ts";
export type { ClaimLine } from "./views/claims.ts";
export type { EntityLine } from "./views/entities.ts";
export type { Holdings } from "./views/export.ts";
export type { ToldArticle } from "./views/export-articles.ts";
export type { ToldJudgement, ToldSnapshot } from "./views/export-judged.ts";
export type { ToldClaim, ToldEntity, ToldMember, ToldStory } from "./views/export-things.ts";
export type { Facet, FacetCount, Filed, FindOptions, FoundPage, FoundRow } from "./views/find.ts";
export type { FigurePoint, FigureSeries } from "./views/figures.ts";
export type { Proof } from "./views/pages.ts";
export type { Place, Stretch } from "./views/place.ts";
export type { Replaced } from "./views/replaced.ts";
export type { Retold } from "./views/retold.ts";
export type { ArticleLine } from "./views/article-lines.ts";
export type { StoryLine } from "./views/story-line.ts";
export type { Traced } from "./views/trace.ts";
export type { Way } from "./views/ways.ts";

/** Writes facts and judgements of a ledger to a file that is not there yet, as JSON Lines. */
export async function exportLedger(file: string, to: string): Promise<void> {
  await using ledger = await openLedger(file, { readOnly: true });
  await wholeFile(to, (part) => writeFile(part, ledger.exportLines(), { flag: "wx" }));
}

/** Adds what an exported file holds to a ledger, and makes it where there is none. */
export async function importLedger(from: string, file: string): Promise<{ added: number; known: number }> {
  await using ledger = await openLedger(file);
  const outcome = await ledger.importFile(from);
  await ledger.catchUp();
  return outcome;
}

/** Follows every article of a ledger again; what people judged stands. */
export async function followAgain(file: string): Promise<void> {
  await using ledger = await openLedger(file, { create: false });
  await ledger.followAgain();
}

/** Brings the file of a ledger into one piece, as small as it can be. */
export async function compact(file: string): Promise<void> {
  await using ledger = await openLedger(file, { create: false });
  await ledger.compact();
}
