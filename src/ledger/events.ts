// The log of what happened to a ledger, written in the transaction of what happened.

import type { Kysely } from "kysely";
import { ask } from "./ask.ts";
import { LedgerError } from "./errors.ts";
import { insertRows } from "./insert.ts";
import { proofOf } from "./proof.ts";
import type { Facts, Tables } from "./tables.ts";

/** One thing that happened. */
export interface Change {
  /** Place in the log, from 1. */
  readonly number: number;
  readonly at: string;
  /** "article.new", "article.edited", "judgement.merge", or as whoever formed an opinion names it. */
  readonly kind: string;
  /** Id of what it happened to. */
  readonly subject: string;
  /** More ids and numbers, by name. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type Happening = Omit<Change, "number" | "at">;

/** Events read at a time. */
const PAGE = 500;

/** Adds to the log. */
export async function log(db: Kysely<Tables>, at: string, happened: readonly Happening[]): Promise<void> {
  if (happened.length === 0) return;
  const from = (await lastChange(db)) + 1;
  const rows = happened.map(({ kind, subject, detail }, place) => {
    const row = { seq: from + place, at, kind, subject, detail: JSON.stringify(detail) };
    return { ...row, proof: eventProof(row) };
  });
  await insertRows(db, "events", ["seq", "at", "kind", "subject", "detail", "proof"], rows);
}

/** Proves an event with its place in the log. */
export const eventProof = ({ seq, at, kind, subject, detail }: Omit<Facts["events"], "proof">): string =>
  proofOf(seq, at, kind, subject, detail);

/** Number of the last event; 0 in an empty log. */
export async function lastChange(db: Kysely<Tables>): Promise<number> {
  const [row] = await ask<{ seq: number | null }>(db, "select max(seq) as seq from events");
  return row?.seq ?? 0;
}

/** What happened after an event, by its number, or from a time on, in order, as it was written down. */
export async function* changesSince(db: Kysely<Tables>, since: number | string): AsyncGenerator<Change> {
  for await (const page of pagesSince(db, since)) yield* page;
}

/** The same, some at a time. */
export async function* pagesSince(db: Kysely<Tables>, since: number | string): AsyncGenerator<Change[]> {
  let after = typeof since === "number" ? since : 0;
  const from = typeof since === "string" ? instant(since) : null;
  for (;;) {
    let page = db.selectFrom("events").selectAll().where("seq", ">", after);
    if (from !== null) page = page.where("at", ">=", from);
    const rows = await page.orderBy("seq").limit(PAGE).execute();
    yield rows.map(({ seq, at, kind, subject, detail }) => {
      return { number: seq, at, kind, subject, detail: JSON.parse(detail) as Change["detail"] };
    });
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.seq;
  }
}

/** A time in UTC, as the log writes it. */
export function instant(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw new LedgerError(`ledger: no time: ${time}`);
  return date.toISOString();
}
