// A figure that its own source has replaced is told behind the one that stands now.

import type { ClaimCase } from "../../ledger/index.ts";

const HOLDS = new Set(["claimed", "reported", "confirmed"]);

/** The same claims: one that nobody holds to any more stands right behind the one that is given in its place. */
export function currentFirst(cases: readonly ClaimCase[]): ClaimCase[] {
  const homes = new Map(cases.flatMap((one) => one.told.map(({ statement }) => [statement.id, one] as const)));
  const ordered = [...cases];
  for (const one of cases) {
    const place = ordered.indexOf(one);
    const instead = insteadOf(one, homes).map((other) => ordered.indexOf(other));
    if (instead.length === 0 || instead.some((at) => at < place)) continue;
    ordered.splice(Math.min(...instead) + 1, 0, one);
    ordered.splice(place, 1);
  }
  return ordered;
}

/** The claims that those who held to this one hold to now; none where somebody still does. */
function insteadOf(one: ClaimCase, homes: ReadonlyMap<string, ClaimCase>): ClaimCase[] {
  const { positions } = one.status;
  if (positions.some(({ what, stands }) => HOLDS.has(what) && stands)) return [];
  return positions
    .filter(({ what }) => what === "superseded")
    .flatMap(({ statements }) => statements.flatMap((id) => homes.get(id) ?? []))
    .filter((other) => other !== one);
}
