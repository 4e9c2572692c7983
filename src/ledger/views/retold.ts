// Retellings beside the statements of the sources that they name, where both are in the ledger and differ.

import type { Kysely } from "kysely";
import { alteredFrom, alteredQuote, citedIn, outletKey } from "../../claim/index.ts";
import type { Difference, StatementInContext } from "../../claim/index.ts";
import type { Statement } from "../../statement/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { articlesOf, statementsOf } from "../facts.ts";
import type { KeptArticle } from "../facts.ts";
import { correctedBy, membersOf } from "../judged.ts";
import { statementsWithName } from "../search.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { thingsOf } from "./belonging.ts";
import { contextsAs } from "./contexts.ts";
import { readingsIn } from "./readings.ts";
import { remembering } from "./recent.ts";

/** A statement with its article. */
export interface Printed {
  readonly statement: Statement;
  readonly kept: KeptArticle;
}

/** An outlet names a source and tells it otherwise. */
export interface Retold {
  readonly retold: Printed;
  /** What the source says in the ledger. */
  readonly source: Printed;
  /** As the retelling calls its source. */
  readonly name: string;
  readonly differs: Difference;
}

/** Articles that are read at most, of one outlet before and after one retelling, and statements that may name an outlet. */
const [ARTICLES, BEFORE, AFTER, NAMING] = [24, 4, 2, 400];

/** Retellings that differ from the source that they name, where these statements are the retelling or the source. */
export async function retoldOf(db: Kysely<Tables>, statements: readonly string[]): Promise<Retold[]> {
  const view = await viewOf(db);
  const asked = await statementsOf(db, statements);
  const stories = await thingsOf(db, "story", [...new Set(asked.map(({ article }) => article))]);
  const read = new Set<string>();
  for (const story of new Set(stories.values())) {
    const own = asked.filter(({ article }) => stories.get(article) === story);
    const corrected = own.map((one) => ({ ...one, statement: correctedBy(view, one.statement) }));
    for (const id of await beside(corrected, await printersIn(db, story))) if (read.size < ARTICLES) read.add(id);
  }
  if (read.size === 0) return [];
  const said: Context[] = [];
  for await (const reading of readingsIn(db, view, [...read]))
    for (const one of contextsAs(db, view, reading))
      said.push({ one, article: reading.article.id, page: reading.article.url });
  return keptWith(db, pairsIn(said, new Set(statements)));
}

/** A statement as it is compared, with where it stands. */
interface Context {
  readonly one: StatementInContext;
  readonly article: string;
  readonly page: string | null;
}

/** An article of a story: who printed it, and when. */
interface Print {
  readonly id: string;
  readonly published: string | null;
  readonly key: string;
}

/** Articles of a story by themselves, and by who printed them in order of publication. */
interface Printers {
  readonly prints: ReadonlyMap<string, Print>;
  readonly byOutlet: ReadonlyMap<string, readonly Print[]>;
  /** The articles in which somebody names an outlet, in the order in which they came: those of the story are among them. */
  readonly naming: (outlet: string) => Promise<readonly string[]>;
}

const printersIn = remembering<Printers>(12, async (db, story) => {
  const members = await membersOf(db, "story", story);
  type Row = { seq: number; id: string; publisher: string | null; forwarded: string | null; published: string | null };
  const all = `select seq, id, publisher, forwarded, published from articles where id in ${LISTED} order by published, seq`;
  const rows = await ask<Row>(db, all, [listed(members)]);
  const printed = rows.flatMap(({ id, publisher, forwarded, published }): Print[] => {
    const name = restoredOrNull(forwarded ?? publisher);
    return name === null ? [] : [{ id, published: restoredOrNull(published), key: outletKey(name) }];
  });
  const prints = new Map(printed.map((print) => [print.id, print]));
  return { prints, byOutlet: Map.groupBy(printed, ({ key }) => key), naming: await namingIn(db, rows) };
});

/** Looked for between the first and the last statement of a story: what came after it does not hide who named whom in it. */
async function namingIn(
  db: Kysely<Tables>,
  articles: readonly { readonly seq: number }[],
): Promise<Printers["naming"]> {
  const ends = `select coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last
    from statements where article in ${LISTED}`;
  const [found] = await ask<{ first: number; last: number }>(db, ends, [listed(articles.map(({ seq }) => seq))]);
  const within = [found!.first, found!.last] as const;
  const named = `select a.id from statements as s inner join articles as a on a.seq = s.article
    where s.seq in ${LISTED} order by s.seq`;
  const known = new Map<string, Promise<readonly string[]>>();
  const find: Printers["naming"] = async (outlet) => {
    const numbers = await statementsWithName(db, outlet, NAMING, within);
    return [...new Set((await ask<{ id: string }>(db, named, [listed(numbers)])).map(({ id }) => id))];
  };
  return (outlet) => {
    const before = known.get(outlet) ?? find(outlet);
    known.set(outlet, before);
    before.catch(() => known.delete(outlet));
    return before;
  };
}

/** The articles of statements that name an outlet of the story or are of one that is named, and those of the other side. */
async function beside(
  own: readonly { readonly statement: Statement; readonly article: string }[],
  { prints, byOutlet, naming }: Printers,
): Promise<Set<string>> {
  const read = new Set<string>();
  for (const { statement, article } of own) {
    const print = prints.get(article);
    for (const { name, kind } of statement.chain) {
      const key = name === null || kind === "unnamed" ? "" : outletKey(name);
      if (key === "" || key === print?.key) continue;
      const printed = byOutlet.get(key) ?? [];
      const until = printed.findLastIndex((one) => (one.published ?? "") <= (print?.published ?? ""));
      if (until < 0) continue;
      read.add(article);
      for (const { id } of printed.slice(Math.max(0, until + 1 - BEFORE), until + 1 + AFTER)) read.add(id);
    }
  }
  for (const [key, mine] of Map.groupBy(own, ({ article }) => prints.get(article)?.key ?? "")) {
    if (key === "") continue;
    for (const article of await naming(key)) {
      if ((prints.get(article)?.key ?? key) === key) continue;
      read.add(article);
      for (const one of mine) read.add(one.article);
    }
  }
  const [direct, others] = [true, false].map((is) => own.some((one) => (one.statement.form === "direct") === is));
  if (direct && others) for (const { article } of own) read.add(article);
  return read;
}

/** Two statements, by their ids. */
interface Pair {
  readonly retold: StatementInContext;
  readonly source: StatementInContext;
  readonly name: string;
  readonly differs: Difference;
}

function pairsIn(said: readonly Context[], asked: ReadonlySet<string>): Pair[] {
  const isAsked = ({ statement }: StatementInContext) => asked.has(statement.id);
  const byOutlet = Map.groupBy(said, ({ one: { outlet } }) => (outlet === null ? "" : outletKey(outlet)));
  const bySource = Map.groupBy(said, ({ one: { entity } }) => entity ?? "");
  const pairs = said.flatMap(({ one: retold, page }): Pair[] => {
    const beside = (all: readonly Context[] = []): StatementInContext[] => {
      const others = all.filter((other) => page === null || other.page !== page).map(({ one }) => one);
      return isAsked(retold) || others.some(isAsked) ? others : [];
    };
    const printed = [...citedIn(retold)].flatMap(([key, name]): Pair[] => {
      const found = alteredFrom(retold, beside(byOutlet.get(key)));
      return found ? [{ retold, name, ...found }] : [];
    });
    if (printed.length > 0 || !retold.entity) return printed;
    const quoted = alteredQuote(retold, beside(bySource.get(retold.entity)));
    return quoted ? [{ retold, name: retold.statement.chain[0]?.name ?? "", ...quoted }] : [];
  });
  const touched = pairs.filter(({ retold, source }) => isAsked(retold) || isAsked(source));
  return touched.filter((one) => !touched.some((other) => other !== one && isWithin(one, other)));
}

/** A retelling around another of the same source says nothing more. */
function isWithin({ retold: one, source }: Pair, { retold: other, source: same }: Pair): boolean {
  if (source !== same || one.outlet !== other.outlet || one.publishedAt !== other.publishedAt) return false;
  const [from, inner] = [one.statement.content, other.statement.content];
  const isAround = inner.every((span) => from.some(({ start, end }) => start <= span.start && span.end <= end));
  return isAround && one.statement.chain.length < other.statement.chain.length;
}

async function keptWith(db: Kysely<Tables>, pairs: readonly Pair[]): Promise<Retold[]> {
  const ids = pairs.flatMap(({ retold, source }) => [retold.statement.id, source.statement.id]);
  const places = new Map((await statementsOf(db, ids)).map(({ statement, article }) => [statement.id, article]));
  const kept = new Map((await articlesOf(db, [...new Set(places.values())])).map((one) => [one.article.id, one]));
  const printed = ({ statement }: StatementInContext): Printed => ({
    statement,
    kept: kept.get(places.get(statement.id)!)!,
  });
  return pairs.map(({ retold, source, name, differs }) => ({
    retold: printed(retold),
    source: printed(source),
    name,
    differs,
  }));
}
