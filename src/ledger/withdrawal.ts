// What a publisher says of its own article: that it is not to be used any more, or may be used again. Either is a fate
// of its page. Saying it again is no news, however often the same item is added.

import type { Kysely } from "kysely";
import type { Article } from "../article/index.ts";
import { instantOf } from "../article/index.ts";
import { sameHome } from "./addresses.ts";
import { lists } from "./facts.ts";
import { addFate } from "./fates.ts";
import { restored, stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

const WITHDRAWN = "withdrawn by its publisher";
const USABLE = "usable again";

/** Keeps what an article that was added says of itself; null where that is no news. */
export async function addWithdrawal(
  db: Kysely<Tables>,
  article: Article,
  version: "new" | "same" | "edited",
  at: string,
): Promise<"gone" | "back" | null> {
  const { url, withdrawn } = article;
  if (url === null || (!withdrawn && version === "new")) return null;
  const last = (await toldOf(db, url)).findLast((seen) => seen.startsWith(WITHDRAWN) || seen.startsWith(USABLE));
  if (!withdrawn && !last?.startsWith(WITHDRAWN)) return null;
  if (last !== undefined && !isLater(article, last, version)) return null;
  const kind = withdrawn ? "gone" : "back";
  const seen = `${withdrawn ? WITHDRAWN : USABLE}${stampOf(article)}`;
  return (await addFate(db, { kind, address: url, goes: null, seen }, at)) ? kind : null;
}

const timeOf = ({ modified, published }: Pick<Article, "modified" | "published">) => modified ?? published;

/** " (2031-03-05T10:00Z)": when the publisher says that this is how it stands. */
function stampOf(article: Article): string {
  const time = timeOf(article);
  return time === null ? "" : ` (${time})`;
}

/** Was it said after what was told last? Where times are missing, only another text is news. */
function isLater(article: Article, last: string, version: "new" | "same" | "edited"): boolean {
  const before = instantOf(/ \((.+)\)$/.exec(last)?.[1] ?? null);
  const now = instantOf(timeOf(article));
  return before === null || now === null ? version !== "same" : now > before;
}

/** What was seen of the page of an address each time that it went or came back, in order. */
async function toldOf(db: Kysely<Tables>, url: string): Promise<string[]> {
  const here = await db.selectFrom("addresses").select("seq").where("address", "=", stored(url)).executeTakeFirst();
  if (!here) return [];
  const rows = await db
    .selectFrom("fates")
    .select("seen")
    .where("address", "in", sameHome(db, here.seq))
    .where("kind", "!=", "moved")
    .orderBy("seq")
    .execute();
  return rows.map(({ seen }) => restored(seen));
}

/** Which of these articles their publishers have withdrawn, as it was said last; by the id of the text that stood then. */
export async function withdrawnIn(db: Kysely<Tables>, articles: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const list of lists(articles)) {
    const rows = await db
      .selectFrom("fates as f")
      .innerJoin("articles as a", "a.seq", "f.article")
      .select(["a.id", "f.seen"])
      .where("a.id", "in", list)
      .orderBy("f.seq")
      .execute();
    for (const { id, seen } of rows) {
      if (restored(seen).startsWith(WITHDRAWN)) found.add(id);
      else if (restored(seen).startsWith(USABLE)) found.delete(id);
    }
  }
  return found;
}
