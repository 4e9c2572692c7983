// What is said against the claims of statements that are handed out without them.

import type { Ledger } from "../../ledger/index.ts";
import { answeredIn } from "../../web/index.ts";

/** The status of each claim of these statements that anybody denies, takes back or replaces, by the id of the claim. */
export async function answersTo(
  ledger: Ledger,
  said: readonly { readonly claim: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const claims = new Set(said.flatMap(({ claim }) => claim ?? []));
  const lines = await ledger.claimLines([...claims]);
  return new Map(lines.flatMap((one) => (answeredIn(one) === null ? [] : [[one.id, one.status] as const])));
}
