// What an export of a channel says by what it leaves out: a post that the ledger knows, and that lies between the first and
// the last of the export without being among them, was deleted.

import type { Ledger, Sight } from "../ledger/index.ts";
import { exportedPosts } from "../read/index.ts";
import type { ExportedPosts, ReadOptions } from "../read/index.ts";

const SEEN = "not among the posts of an export of its channel";

/** Keeps which known posts are missing from exports among these addresses; gives what is news. */
export async function keepDeleted(
  ledger: Ledger,
  addresses: readonly string[],
  options: ReadOptions,
): Promise<Sight[]> {
  const news: Sight[] = [];
  for (const address of addresses) {
    for (const posts of await exportedPosts(address, options)) {
      const sights = await sightsOf(ledger, posts);
      if (sights.length === 0) continue;
      await ledger.keepLooks([{ source: address, sights, arrivals: [], sources: [], pages: [], hosts: [] }]);
      news.push(...sights);
    }
  }
  return news;
}

/** In whatever order exports are added: a number is given to one post, and one that is deleted does not come back. */
async function sightsOf(ledger: Ledger, { channel, first, last, numbers }: ExportedPosts): Promise<Sight[]> {
  const known = await ledger.addressesUnder(channel);
  return known.flatMap(({ address, isGone }): Sight[] => {
    const number = Number(address.slice(channel.length));
    const isMissing = number > first && number < last && !numbers.has(number);
    return isMissing && !isGone ? [{ kind: "gone", address, goes: null, seen: SEEN }] : [];
  });
}
