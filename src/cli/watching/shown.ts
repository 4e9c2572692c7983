// Sources as people and programs are shown them, with how each of them is.

import type { SourceLine } from "../../ledger/index.ts";
import { shownDuration } from "../../read/listed/index.ts";
import type { WatchSource } from "../../read/watch/index.ts";
import { oneLined, timeOf } from "../../web/words/index.ts";
import type { Listing } from "../listing.ts";

/** A source, with how it is where it was ever watched. */
export interface ShownSource {
  readonly source: WatchSource;
  readonly line: SourceLine | undefined;
}

export const sourceListing: Listing<ShownSource> = {
  lines: ({ source, line }) => [
    `${stateOf(line).padEnd(9)}${source.kind.padEnd(9)}${oneLined(source.name)}`,
    `         ${oneLined(source.address)}`,
    ...(line ? [`         ${whenOf(line)}`] : []),
    ...(line?.reason ? [`         ${oneLined(line.reason)}`] : []),
  ],
  record: ({ source: { name, address, kind, every }, line }) => ({
    name,
    address,
    kind,
    every: every === null ? null : shownDuration(every),
    lastSuccess: line?.lastSuccess ?? null,
    lastFailure: line?.lastFailure ?? null,
    reason: line?.reason ?? null,
    failures: line?.failures ?? 0,
    nextLook: line?.nextLook ?? null,
    articles: line?.articles ?? 0,
  }),
  columns: {
    name: ({ source }) => oneLined(source.name),
    kind: ({ source }) => source.kind,
    address: ({ source }) => oneLined(source.address),
    lastSuccess: ({ line }) => line?.lastSuccess ?? null,
    lastFailure: ({ line }) => line?.lastFailure ?? null,
    reason: ({ line }) => (line?.reason ? oneLined(line.reason) : null),
    failures: ({ line }) => line?.failures ?? 0,
    nextLook: ({ line }) => line?.nextLook ?? null,
    articles: ({ line }) => line?.articles ?? 0,
  },
};

/** "new", "well", "failing": in words, for whoever sees no colour. */
const stateOf = (line: SourceLine | undefined): string => (!line ? "new" : line.failures > 0 ? "failing" : "well");

/** "12 articles · looked at 2031-03-05 10:12 · 3 failures since · next 2031-03-05 10:27". */
function whenOf({ articles, lastSuccess, failures, nextLook }: SourceLine): string {
  const failed = failures > 0 ? [`${failures} ${failures === 1 ? "failure" : "failures"} since`] : [];
  const looked = lastSuccess === null ? "never read" : `last read ${timeOf(lastSuccess)}`;
  const count = `${articles} ${articles === 1 ? "article" : "articles"}`;
  return [count, looked, ...failed, `next look ${timeOf(nextLook)}`].join(" · ");
}
