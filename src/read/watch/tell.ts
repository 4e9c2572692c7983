// What a look brought, as it is told to whoever watches.

import type { Arrived, LookRow, SightRow } from "./keeper.ts";
import type { Found } from "./looks.ts";

/** Something that happened while watching. */
export interface News {
  readonly kind: "new" | "edited" | "same" | SightRow["kind"] | "failed";
  /** An edit of which the page's own times say nothing. */
  readonly silent: boolean;
  /** Name of the source. */
  readonly source: string;
  readonly address: string;
  /** Title of an article, or why something failed. */
  readonly words: string;
}

/** How far a watch has come. */
export interface Tally {
  articles: number;
  edits: number;
  failures: number;
  requests: number;
}

/** Counts something that is told. */
export function count(tally: Tally, { kind }: News): void {
  if (kind === "failed") tally.failures += 1;
  if (kind === "new") tally.articles += 1;
  if (kind === "edited") tally.edits += 1;
}

const FATES = { gone: "withdrawn by its publisher", back: "usable again" };

/** What is told of a look that was kept: why it failed, what became of pages, what became of each article. */
export function newsIn<R>(
  { why, outcome, articles, look }: Found & { readonly look: LookRow<R> },
  kept: readonly Arrived[],
  source: string,
): News[] {
  const own = { source, silent: false };
  const failed: News[] = why === null ? [] : [{ kind: "failed", ...own, address: outcome.job.address, words: why }];
  const sights = look.sights.map(({ kind, address, seen }): News => ({ kind, ...own, address, words: seen }));
  const arrived = kept.flatMap((one, place): News[] => {
    const { url, title } = articles[place]!;
    const about = { ...own, address: url ?? outcome.at };
    if ("refused" in one) return [{ kind: "failed", ...about, words: one.refused }];
    const came: News = { kind: one.version, ...about, silent: one.silent, words: title ?? "" };
    return one.fate === null ? [came] : [came, { kind: one.fate, ...about, words: FATES[one.fate] }];
  });
  return [...failed, ...sights, ...arrived];
}
