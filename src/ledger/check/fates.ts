import { allFates, fateProof } from "../fates.ts";
import type { Check } from "./check.ts";

/** What became of addresses proves itself, and no two addresses are one page without a move from one to the other. */
export const fates: Check = async function* ({ db }) {
  const moves = new Map<number, number[]>();
  for (const { row, fate } of await allFates(db)) {
    if (fateProof(fate) !== row.proof) yield { name: "fate", says: `is not what was kept: ${row.id}` };
    if (row.goes !== null) moves.set(row.goes, [...(moves.get(row.goes) ?? []), row.address]);
  }
  const strays = await db
    .selectFrom("addresses as d")
    .innerJoin("addresses as h", "h.seq", "d.home")
    .select(["d.seq", "d.home", "d.address"])
    .whereRef("d.seq", "!=", "d.home")
    .execute();
  for (const { seq, home, address } of strays) {
    if (!isReached(moves, seq, home!)) yield { name: "address", says: `never was where it is said to be: ${address}` };
  }
};

/** Do moves lead back from one address to another? */
function isReached(moves: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const seen = new Set<number>();
  const left = [from];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    left.push(...(moves.get(one) ?? []));
  }
  return false;
}
