// The few earlier statements that a new one is put beside, however large its claim has grown.

import type { Joinable, JoinedClaim, Latest } from "./joined.ts";

/** Statements of one source on one side that a claim remembers, and of all on that side. */
const TWICE = 2;
const KEPT = 6;
/** Statements that are looked at: of the same source, of the claim on either side, of claims with other figures; of all. */
const SAME = 3;
const OWN = 2;
const RIVALS = 2;
const MOST = 8;

/** A statement as the latest of its source and side. */
export const latestOf = ({ id, source, isAgainst }: Joinable, at: number): Latest => ({
  statement: id,
  source: source ?? null,
  isAgainst: isAgainst ?? false,
  at,
});

/** The latest of each source and side, of several lists. */
export function remember(...lists: readonly (readonly Latest[])[]): Latest[] {
  const kept: Latest[] = [];
  for (const one of lists.flat().toSorted((a, b) => b.at - a.at)) {
    const side = kept.filter(({ isAgainst }) => isAgainst === one.isAgainst);
    const same = side.filter(({ source }) => source !== null && source === one.source);
    if (side.length < KEPT && same.length < TWICE) kept.push(one);
  }
  return kept.toReversed();
}

/**
 * The claim's first, the latest of the same source, the latest of others, and of those who give another figure; where it is
 * of all figures, one of each claim that gives one.
 */
export function besideOf(
  { statement, at, isOfAll }: { readonly statement: string; readonly at: number; readonly isOfAll: boolean },
  claim: JoinedClaim,
  rivals: readonly JoinedClaim[],
): string[] {
  const source = claim.latest.find((one) => one.statement === statement)?.source ?? null;
  const before = [claim, ...rivals].map(({ latest }) => latestFirst(latest.filter((one) => one.at < at)));
  const [own, ...others] = before as [Latest[], ...Latest[][]];
  const same = before.flatMap((latest) => latest.find((one) => source !== null && one.source === source) ?? []);
  const first = claim.members[0]!;
  const chosen = [
    ...(first.at < at ? [first.statement] : []),
    ...idsOf(latestFirst(same), SAME),
    ...idsOf(own.filter(isFor), OWN),
    ...idsOf(own.filter(isAgainst), OWN),
    ...idsOf(latestFirst(others.flat()), RIVALS),
  ];
  const each = isOfAll ? others.flatMap((latest) => idsOf(latest.filter(isFor), 1)) : [];
  return [...new Set([...[...new Set(chosen)].slice(0, MOST), ...each])];
}

const isAgainst = (one: Latest) => one.isAgainst;
const isFor = (one: Latest) => !one.isAgainst;
const latestFirst = (latest: readonly Latest[]) => latest.toSorted((a, b) => b.at - a.at);
const idsOf = (latest: readonly Latest[], most: number) => latest.slice(0, most).map(({ statement }) => statement);
