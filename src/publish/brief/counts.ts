// How many stand behind a claim: independent origins, and the outlets that carry it.

import type { ClaimCase, Told } from "../../ledger/index.ts";
import { countAtHead, countWord } from "./amounts.ts";
import type { BriefReceipt } from "./brief.ts";
import type { Evidence } from "./evidence.ts";
import { witnessReceipt } from "./receipts.ts";

/** Fewer outlets than this are no news of their own. */
const WORTH = 3;

/** “All six outlets that carry this go back to one origin.” Null where there is nothing to weigh. */
export function countsIn(one: ClaimCase, evidence: Evidence): { text: string; receipts: BriefReceipt[] } | null {
  const witnesses = witnessesOf(one);
  // Who stands behind it only in an earlier text of a page cannot be shown.
  if (witnesses === null) return null;
  const outlets = new Set(witnesses.flatMap(({ held }) => held.outlet ?? [])).size;
  if (outlets < WORTH) return null;
  const { least, most } = one.origins;
  return {
    text: sentence(least, most, outlets),
    receipts: witnesses.map((told) => witnessReceipt(evidence, one, told)),
  };
}

function sentence(least: number, most: number, outlets: number): string {
  const carriers = `${countWord(outlets)} outlets`;
  if (most === 1) return `All ${carriers} that carry this go back to one origin.`;
  const carried = `independent origins stand behind this; ${carriers} carry it.`;
  if (least === most) return `${countAtHead(least)} ${carried}`;
  if (most === least + 1) return `${countAtHead(least)} or ${countWord(most)} ${carried}`;
  return `Between ${countWord(least)} and ${countWord(most)} ${carried}`;
}

/** The first statement of every outlet, and the first of every origin. */
function witnessesOf({ told, origins }: ClaimCase): Told[] | null {
  const byId = new Map(told.map((one) => [one.statement.id, one]));
  const found = new Map<string, Told>();
  for (const { statements } of origins.groups) {
    const first = statements.map((id) => byId.get(id)).find((one) => one !== undefined);
    if (first === undefined) return null;
    found.set(first.statement.id, first);
  }
  const outlets = new Set([...found.values()].map(({ held }) => held.outlet));
  for (const one of told) {
    if (one.held.side !== "for" || outlets.has(one.held.outlet)) continue;
    outlets.add(one.held.outlet);
    found.set(one.statement.id, one);
  }
  return [...found.values()];
}
