// What takes long, and what it takes: loaded when it is asked for, where it is asked for.

import type { Ledger } from "../../ledger/index.ts";
import type { Brief } from "../../publish/brief/index.ts";
import type { Edit } from "../../web/index.ts";

/** The brief of a story; null where there is none of this id. */
export async function briefIn(ledger: Ledger, story: string): Promise<Brief | null> {
  const { briefOf } = await import("../../publish/brief/index.ts");
  return briefOf(ledger, story);
}

/** Where the sentences of two articles differ; nowhere if one is unknown. */
export async function editsIn(ledger: Ledger, before: string, after: string): Promise<readonly Edit[]> {
  const { editsOf } = await import("../../web/edits/index.ts");
  const found = new Map((await ledger.articlesOf([before, after])).map(({ article }) => [article.id, article]));
  const [was, now] = [found.get(before), found.get(after)];
  return was && now ? editsOf(was, now) : [];
}
