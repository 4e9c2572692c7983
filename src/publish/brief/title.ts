// What a story is called: as the page of its first article says now, and not as it said once.

import type { Ledger } from "../../ledger/index.ts";

type Found = NonNullable<Awaited<ReturnType<Ledger["story"]>>>;

/** The title of a story; that of the newest text where the page that gives it says something else by now. */
export async function titleOf(ledger: Ledger, { story, articles }: Found): Promise<string | null> {
  const first = articles.find(({ title }) => title !== null);
  if (!first) return story.title;
  const by = (await ledger.replacedIn([first.id])).get(first.id)?.by;
  return articles.find(({ id }) => id === by)?.title ?? story.title;
}
