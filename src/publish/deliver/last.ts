// How far the last brief told that reached somebody.

import { instantOf } from "../../article/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Content } from "./content.ts";

/**
 * The moment after which something is new to those who got the last brief of a story, or without a story the last of the
 * main news: ISO 8601, UTC. Null where none was delivered, or where it was withdrawn.
 */
export async function toldUntil(ledger: Ledger, story: string | undefined): Promise<string | null> {
  const last = await ledger.lastArrived(story === undefined ? "news" : `story ${story}`);
  const content = last && (JSON.parse(last.content) as Content);
  if (content?.kind !== "brief") return null;
  const moments = content.briefs.flatMap(({ asOf }) => instantOf(asOf) ?? []);
  return moments.length === 0 ? null : new Date(Math.max(...moments) + 1).toISOString();
}
