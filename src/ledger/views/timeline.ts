// The days that matter in a story.

import type { Kysely } from "kysely";
import type { Article } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import type { Statement } from "../../statement/index.ts";
import { mentionsOf, timelineOf } from "../../story/index.ts";
import type { Day, Mention } from "../../story/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { lists } from "../facts.ts";
import { membersOf } from "../judged.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { readingsIn } from "./readings.ts";
import { recent } from "./recent.ts";

/** The days of a story in order, those that most origins tell of; null where there is no story of this id. */
export async function timelineIn(db: Kysely<Tables>, story: string, limit?: number): Promise<Day[] | null> {
  const view = await viewOf(db);
  const members = await membersOf(db, "story", view.nameOf(story));
  if (members.length === 0) return null;
  const mentions: Mention[] = [];
  const origins = new Map<string, string>();
  for await (const { article, statements, entities } of readingsIn(db, view, members)) {
    mentions.push(...mentionsIn(db, view, article, statements));
    for (const { id } of statements) if (entities.has(`${id}#0`)) origins.set(id, entities.get(`${id}#0`)!);
  }
  const texts = await textsOf(db, members);
  return timelineOf(mentions, {
    originOf: (statement) => origins.get(statement) ?? null,
    copiesOf: (article) => texts.get(article) ?? null,
    ...(limit === undefined ? {} : { limit }),
  });
}

/** Days of articles that a connection remembers: where nobody corrected anything they never change. */
const remembered = recent<readonly Mention[]>(2_000);

function mentionsIn(
  db: Kysely<Tables>,
  { corrected }: View,
  article: Article,
  statements: readonly Statement[],
): readonly Mention[] {
  const known = remembered(db);
  const isCorrected = statements.some(({ id }) => corrected.has(id));
  const before = isCorrected ? undefined : known.at(article.id, "");
  if (before) return before;
  const prose = languageOf(article.language ?? "en")?.cut(article.text, article.blocks);
  const mentions = prose ? mentionsOf(prose, article, statements) : [];
  if (!isCorrected) known.keep(article.id, "", mentions);
  return mentions;
}

/** One key for all reprints of a text and all versions of a page, by article; what is alone has none. */
async function textsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const one = new Texts();
  const pages = `select a.id as copy, min(b.id) as original from articles as a
    inner join addresses as d on d.seq = a.address inner join addresses as e on e.home = d.home
    inner join articles as b on b.address = e.seq where a.id in ${LISTED} group by a.id having count(*) > 1`;
  const copies = `select a.id as original, b.id as copy from articles as b inner join copies as c on c.copy = b.seq
    inner join articles as a on a.seq = c.original
    where b.id in ${LISTED} and c.why not like 'a shared passage%'`;
  for (const list of lists(articles))
    for (const all of [pages, copies])
      for (const { original, copy } of await ask<{ original: string; copy: string }>(db, all, [listed(list)]))
        one.join(original, copy);
  return one.keys();
}

/** Articles of one text: the same whatever the order in which they are joined. */
class Texts {
  readonly #next = new Map<string, string>();

  join(a: string, b: string): void {
    const [one, other] = [this.#key(a), this.#key(b)];
    const [first, last] = one < other ? [one, other] : [other, one];
    this.#next.set(last, first);
    this.#next.set(first, first);
  }

  keys(): Map<string, string> {
    return new Map([...this.#next.keys()].map((article) => [article, this.#key(article)]));
  }

  #key(article: string): string {
    let at = article;
    for (let next = this.#next.get(at); next !== undefined && next !== at; next = this.#next.get(at)) {
      this.#next.set(at, this.#next.get(next) ?? next);
      at = next;
    }
    return at;
  }
}
