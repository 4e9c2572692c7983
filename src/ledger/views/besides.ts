// Which articles are texts of one page, and which print the words of another.

import type { Kysely } from "kysely";
import { besideOf } from "../../story/index.ts";
import type { Beside, Shared } from "../../story/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";

/** The copies that articles are, but not of another version of their page, wherever it was. */
const COPIES = `
  select a.id as original, b.id as copy, c.passages from articles as b
    inner join copies as c on c.copy = b.seq inner join articles as a on a.seq = c.original
    left join addresses as d on d.seq = a.address left join addresses as e on e.seq = b.address
  where b.id in ${LISTED} and (d.home is null or e.home is null or d.home <> e.home)
  order by c.original`;

/** The articles whose words each of these prints. */
export async function besidesOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Beside[]>> {
  const found = new Map<string, Beside[]>(articles.map((id) => [id, []]));
  const rows = await ask<{ original: string; copy: string; passages: string }>(db, COPIES, [listed(articles)]);
  for (const { original, copy, passages } of rows) found.get(copy)!.push(new Printing(copy, original, passages));
  return found;
}

/** Most passages are never asked for: the words of a statement stand in the first copy that is looked at. */
class Printing implements Beside {
  readonly article: string;
  readonly other: string;
  readonly #passages: string;
  #spans: Beside["spans"] | null = null;

  constructor(copy: string, original: string, passages: string) {
    this.article = copy;
    this.other = original;
    this.#passages = passages;
  }

  get spans(): Beside["spans"] {
    return (this.#spans ??= besideOf(this.other, this.article, JSON.parse(this.#passages) as Shared[]).spans);
  }
}

const MOVED = `
  select a.id, h.address as page from articles as a inner join addresses as d on d.seq = a.address
    inner join addresses as h on h.seq = d.home
  where a.id in ${LISTED} and d.home <> d.seq`;

/** The first address of each page that has moved from there, by article. */
export async function movedPages(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const rows = await ask<{ id: string; page: string }>(db, MOVED, [listed(articles)]);
  return new Map(rows.map(({ id, page }) => [id, restored(page)]));
}
