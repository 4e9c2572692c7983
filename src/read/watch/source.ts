// How a source is: when it last went well, why it did not, and when it is looked at again.

import type { Answer } from "./ask.ts";
import type { SourceRow, WatchSource } from "./keeper.ts";
import { conditions, validators } from "./page.ts";
import type { Outcome } from "./plan.ts";
import type { Job } from "./host.ts";
import { backOff, freshnessOf, rhythmOf } from "./times.ts";

/** What is remembered of a source beside its health. */
export interface SourceNotes {
  /** Where it is asked for: its address, or where that has moved to for good. */
  readonly at: string;
  readonly etag: string | null;
  readonly modified: string | null;
  /** Looks in a row that brought nothing new. */
  readonly quiet: number;
  /** Milliseconds for which it asked to be left alone when it last said something. */
  readonly fresh: number | null;
}

/** A source with all that is known of it. */
export interface SourceState {
  readonly source: WatchSource;
  readonly row: SourceRow;
  readonly notes: SourceNotes;
}

/** A source as it was left, or a new one. */
export function stateOf(source: WatchSource, row: SourceRow | undefined, now: number): SourceState {
  const { name, address, kind } = source;
  const nextLook = new Date(now).toISOString();
  const unseen = { lastSuccess: null, lastFailure: null, reason: null, failures: 0, nextLook, notes: "" };
  const isKnown = row !== undefined && row.kind === kind;
  const notes: SourceNotes = isKnown
    ? (JSON.parse(row.notes) as SourceNotes)
    : { at: address, etag: null, modified: null, quiet: 0, fresh: null };
  return { source, row: { ...unseen, ...row, name, address, kind }, notes };
}

const ACCEPT: Readonly<Record<WatchSource["kind"], string>> = {
  feed: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
  sitemap: "application/xml, text/xml, */*;q=0.5",
  channel: "text/html",
  page: "text/html, application/xhtml+xml, */*;q=0.1",
};

/** The next look at a source. */
export const jobOf = ({ source, row, notes }: SourceState): Job => ({
  kind: "source",
  id: source.address,
  address: notes.at,
  due: Date.parse(row.nextLook),
  headers: conditions(notes, ACCEPT[source.kind]),
});

/** Redirects that say that something is elsewhere for good. */
const FOR_GOOD = [301, 308];

/** A source after a look that went well; `isNews` where it brought anything, `fresh` as the feed itself asks. */
export function wentWell(
  { source, row, notes }: SourceState,
  outcome: Outcome & { readonly result: Answer },
  { isNews, fresh }: { readonly isNews: boolean; readonly fresh: number | null },
  now: number,
): SourceState {
  const { result, at, redirects } = outcome;
  const isUnchanged = result.bytes === null;
  const kept = isUnchanged ? { etag: notes.etag, modified: notes.modified } : validators(result, now);
  const quiet = isNews ? 0 : notes.quiet + 1;
  // What is unchanged stays fresh as long as before, unless the server says otherwise.
  const said = freshnessOf(result.headers, now).fresh ?? (isUnchanged ? notes.fresh : null);
  const asked = Math.max(said ?? 0, fresh ?? 0);
  const wait = rhythmOf({ every: source.every, fresh: asked, quiet });
  const moved = redirects.length > 0 && redirects.every((status) => FOR_GOOD.includes(status)) ? at : notes.at;
  const time = new Date(now).toISOString();
  const nextLook = new Date(Math.max(now + wait, outcome.again ?? 0)).toISOString();
  const next: SourceNotes = { ...notes, ...kept, at: moved, quiet, fresh: asked };
  return withNotes({ source, notes: next, row: { ...row, lastSuccess: time, reason: null, failures: 0, nextLook } });
}

/** A source after a look that failed. One that has moved is tried where it was once more. */
export function wentWrong(
  { source, row, notes }: SourceState,
  reason: string,
  again: number | null,
  now: number,
  random: () => number,
): SourceState {
  const failures = row.failures + 1;
  const nextLook = new Date(Math.max(now + backOff(failures, random), again ?? 0)).toISOString();
  const lastFailure = new Date(now).toISOString();
  return withNotes({
    source,
    notes: { ...notes, at: source.address },
    row: { ...row, lastFailure, reason, failures, nextLook },
  });
}

const withNotes = (state: SourceState): SourceState => ({
  ...state,
  row: { ...state.row, notes: JSON.stringify(state.notes) },
});
