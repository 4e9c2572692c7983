// A reading becomes facts: one article with its snapshot, statements, chains, words and log in one transaction.

import type { Kysely } from "kysely";
import { addReturn, addStanding, isOlder, isSilent, returnId } from "./add-return.ts";
import { addSnapshot } from "./add-snapshot.ts";
import type { Came } from "./add-return.ts";
import type { Snapshot } from "./add-snapshot.ts";
import { addStatements } from "./add-statements.ts";
import { addressOf, latestOf, movedText, placeOf } from "./addresses.ts";
import type { Place } from "./addresses.ts";
import { LedgerError } from "./errors.ts";
import { log } from "./events.ts";
import { faultsIn } from "./faults.ts";
import { insertRows } from "./insert.ts";
import { lastRows } from "./last.ts";
import type { Last } from "./last.ts";
import { articleProof, articleRow } from "./rows.ts";
import { INDEXES, indexWords } from "./search-tables.ts";
import { stored } from "./stored.ts";
import type { Facts, Tables } from "./tables.ts";
import { toldNumbers } from "./turns.ts";
import { addWithdrawal } from "./withdrawal.ts";
import type { Reading } from "../whence.ts";

/** What adding a reading did. */
export interface Added {
  /** Id of the article. */
  readonly article: string;
  /** False where the ledger had it; it may have come back then, which is an edit. */
  readonly added: boolean;
  /** `edited`: the address had another text before, the one before this or an older one. */
  readonly version: "new" | "same" | "edited";
  /** Place among the texts of its address, from 1, in the order in which they stood there. */
  readonly number: number;
  /** Id of the article that the address had before; null where it had none. */
  readonly earlier: string | null;
  /** Edited, and the page does not say so. */
  readonly silent: boolean;
  /** Its publisher withdraws it with this (`gone`), or lets it be used again (`back`); null where neither is news. */
  readonly fate: "gone" | "back" | null;
}

const COLUMNS = (
  "seq id address version earlier snapshot published modified publisher title authors language text blocks proof " +
  "forwarded marks"
).split(" ") as (keyof Facts["articles"])[];

/** Throws where a reading does not prove itself. */
export function checkReading(reading: Reading): void {
  const fault = faultsIn(reading)[0];
  if (fault) throw new LedgerError(`ledger: ${fault.name} ${fault.says}`);
}

/** Adds a checked reading inside a transaction, with what it says of itself. */
export async function addReading(
  db: Kysely<Tables>,
  reading: Reading,
  snapshot: Snapshot | null,
  at: string,
): Promise<Added> {
  const { isPast, ...kept } = await addText(db, reading, snapshot, at);
  const added = kept.number > 1 ? await inTurn(db, kept) : kept;
  // What a copy from before says of itself its page may have taken back since.
  if (isPast) return added;
  const fate = await addWithdrawal(db, reading.article, added.version, at);
  return fate === null ? added : { ...added, fate };
}

/** The place of a text among those of its address in the order in which they stood there. */
async function inTurn(db: Kysely<Tables>, added: Added): Promise<Added> {
  const numberOf = await toldNumbers(db, [added.article]);
  return { ...added, number: numberOf(added.article, added.number) };
}

/** What adding a text did, and whether it is a copy from before what its address had last. */
type AddedText = Added & { readonly isPast: boolean };

async function addText(
  db: Kysely<Tables>,
  reading: Reading,
  snapshot: Snapshot | null,
  at: string,
): Promise<AddedText> {
  const { article } = reading;
  const known = await placeOf(db, article.id);
  if (!known) {
    const moved = await movedText(db, article);
    if (moved === null) return addNew(db, reading, snapshot, { at, now: at });
    return { ...outcomeOf(moved.id, "same", false, moved), isPast: isOlder(snapshot, moved, at) };
  }
  const { address } = known;
  const before = address === null ? known : ((await latestOf(db, address)) ?? known);
  const isPast = isOlder(snapshot, before, at);
  if (before.seq === known.seq) return { ...outcomeOf(article.id, "same", false, before), isPast };
  if (address === null || isPast || !isLive(article, snapshot))
    return { ...outcomeOf(article.id, "same", false, known), isPast };
  const { published, modified } = article;
  const id = returnId(article.id, at, before.version + 1);
  await addReturn(
    db,
    { id, article: article.id, published, modified },
    [{ seq: known.seq, address }, before],
    snapshot,
    at,
  );
  const version = { version: before.version + 1, earlier: before.id };
  return { ...outcomeOf(article.id, "edited", false, version, isSilent(before, article)), isPast };
}

/** Does a page say what its address has now? A saved page and a copy elsewhere do not. */
function isLive({ url }: Reading["article"], snapshot: Snapshot | null): boolean {
  const hostOf = (address: string | null | undefined) => URL.parse(address ?? "")?.hostname;
  return snapshot !== null && hostOf(url) !== undefined && hostOf(url) === hostOf(snapshot.location);
}

/** Adds a checked reading of another ledger, unless its article is there. */
export async function importReading(
  db: Kysely<Tables>,
  reading: Reading,
  snapshot: Snapshot | null,
  came: Came,
): Promise<boolean> {
  if (await placeOf(db, reading.article.id)) return false;
  await addNew(db, reading, snapshot, came);
  return true;
}

const outcomeOf = (
  article: string,
  version: Added["version"],
  added: boolean,
  { version: number, earlier }: Pick<Place, "version" | "earlier">,
  silent = false,
): Added => ({ article, added, version, number, earlier, silent, fate: null });

async function addNew(
  db: Kysely<Tables>,
  { article, statements }: Reading,
  snapshot: Snapshot | null,
  { at, now }: Came,
): Promise<AddedText> {
  const last = await lastRows(db);
  const address = article.url === null ? null : await addressOf(db, stored(article.url), last);
  const before = address === null || address > last.addresses ? null : await latestOf(db, address);
  const kept = snapshot && (await addSnapshot(db, snapshot, last));
  const row = { ...articleRow(article), version: (before?.version ?? 0) + 1 };
  const ids = statements.map(({ id }) => id);
  const proof = articleProof(row, before?.id ?? null, kept?.id ?? null, ids);
  const places = { seq: last.articles + 1, address, earlier: before?.seq ?? null, snapshot: kept?.seq ?? null };
  await insertRows(db, "articles", COLUMNS, [{ ...row, ...places, proof }]);
  await indexWords(db, INDEXES[0], [[last.articles + 1, row.title, row.text]]);
  await addStatements(db, { article, statements }, last);
  const place = { version: row.version, earlier: before?.id ?? null };
  if (before !== null && isOlder(snapshot, before, now)) {
    const older = await addOlder(db, article.id, before, place.version, last, at);
    return { ...older, isPast: true };
  }
  const silent = before !== null && isSilent(before, article);
  const added = outcomeOf(article.id, before ? "edited" : "new", true, place, silent);
  await log(db, at, [happening(added)]);
  return { ...added, isPast: false };
}

function happening({ article, version, number, earlier, silent }: Added) {
  const kind = `article.${version}`;
  return { kind, subject: article, detail: earlier === null ? {} : { version: number, earlier, silent } };
}

/** A copy from before what its address had last is no edit of it: what stood there stands. */
async function addOlder(
  db: Kysely<Tables>,
  article: string,
  standing: Place,
  version: number,
  last: Last,
  at: string,
): Promise<Added> {
  await log(db, at, [{ kind: "article.older", subject: article, detail: { version, standing: standing.id } }]);
  const place = { ...standing, address: standing.address! };
  await addStanding(db, place, { seq: last.articles + 1, id: article, version }, at);
  return outcomeOf(article, "new", true, { version, earlier: null });
}
