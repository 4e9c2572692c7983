// What of a claim stands: what pages say now. What only an earlier text of a page said is history. It is told where
// somebody denied the claim or took it back there, and has not spoken since.

import type { Position } from "../../claim/index.ts";
import type { ClaimCase, Replaced, Told } from "../../ledger/index.ts";

/** Texts that no longer stand at their address, by the ids of their articles. */
export type Outdated = ReadonlyMap<string, Replaced>;

/** Words that a claim is not told without, wherever they were said. */
const LASTING = new Set<Position["what"]>(["denied", "retracted", "superseded"]);

/** A claim without what its pages no longer say; null where nothing of it is left. */
export function asItStands(one: ClaimCase, outdated: Outdated): ClaimCase | null {
  const isOld = ({ kept }: Told) => outdated.has(kept.article.id);
  if (!one.told.some(isOld)) return one;
  if (one.told.every(isOld)) return null;
  const old = new Set(one.told.filter(isOld).map(({ statement }) => statement.id));
  const positions = positionsNow(one.status.positions, old);
  const lasting = new Set(positions.flatMap(({ statements }) => statements));
  const told = one.told.filter((each) => !isOld(each) || lasting.has(each.statement.id));
  const relations = one.relations.filter(({ subject, object }) => !old.has(object) && !old.has(subject));
  return { ...one, told, relations, status: { ...one.status, positions } };
}

/** Positions by what stands, each source's last word last; of what does not stand only lasting words of who is silent since. */
function positionsNow(all: readonly Position[], old: ReadonlySet<string>): Position[] {
  const now = all.flatMap((one) => {
    const statements = one.statements.filter((id) => !old.has(id));
    return statements.length === 0 ? [] : [{ ...one, statements }];
  });
  const speaking = new Set(now.map(({ who }) => who));
  const kept = all.filter(
    ({ what, who, stands, statements }) =>
      stands && LASTING.has(what) && (who === null || !speaking.has(who)) && statements.every((id) => old.has(id)),
  );
  const last = new Map(now.map((one) => [one.who, one]));
  return [
    ...now.map((one) => ({ ...one, stands: one.stands || (one.who !== null && last.get(one.who) === one) })),
    ...kept,
  ];
}
