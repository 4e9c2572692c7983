import type { Kysely } from "kysely";
import type { Side } from "../../claim/index.ts";
import type { Tables } from "../tables.ts";
import type { View } from "../view.ts";
import { claimCase, sidesOf } from "./cases.ts";
import { judgedIn } from "./claims.ts";

/** On which side of its claim each statement stands; of claims that a person judged the sides are told anew. */
export async function standingSides(
  db: Kysely<Tables>,
  view: View,
  claims: ReadonlyMap<string, string>,
): Promise<Map<string, Side>> {
  const sides = await sidesOf(db, [...claims.keys()]);
  const judged = await judgedIn(db, view);
  for (const claim of new Set([...claims.values()].filter(judged)))
    for (const { held } of (await claimCase(db, claim))?.told ?? []) sides.set(held.statement, held.side);
  return sides;
}
