// What holds some words, with what it is filed under.

import { correctedBy } from "../../ledger/index.ts";
import type { FoundPage, Ledger } from "../../ledger/index.ts";
import { FILTERS, searchPage } from "../../web/index.ts";
import type { Filter, Found, SearchRecord } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { drawing, drawn } from "./drawn.ts";
import { claimsOf, meantBy, storiesOf } from "./lookups.ts";
import { cursorOf, frameOf, further } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Hits of one page, and the longest query that is looked at. */
const [HITS, LONGEST] = [30, 300];

/** What an address asks to be found. */
function askedIn(c: Asked) {
  const asked: Partial<Record<Filter, string>> = {};
  for (const filter of FILTERS) {
    const value = c.req.query(filter) ?? "";
    const isDay = filter === "from" || filter === "to";
    if (value !== "" && (!isDay || DAY.test(value))) asked[filter] = value.slice(0, LONGEST);
  }
  const kind = c.req.query("in") === "article" ? ("article" as const) : ("statement" as const);
  return { query: (c.req.query("q") ?? "").slice(0, LONGEST).trim(), kind, asked, skip: cursorOf(c, "skip") ?? 0 };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The hits of a page, or of its records. */
export function hitsFor(c: Asked, ledger: Ledger, limit: number): Promise<FoundPage> {
  const { query, kind, asked, skip } = askedIn(c);
  const { from, to, ...only } = asked;
  return ledger.find(query, { in: kind, only, from, to, skip, limit });
}

export const showSearch = (c: Asked, desk: Desk) =>
  drawn(c, async () => drawing(frameOf(c, desk), searchPage(await searchRecord(c, desk))));

async function searchRecord(c: Asked, { ledger }: Desk): Promise<SearchRecord> {
  const { query, kind, asked, skip } = askedIn(c);
  const page = await hitsFor(c, ledger, HITS);
  const items = await foundOf(ledger, page);
  const meant = await meantBy(
    ledger,
    items.flatMap(({ statement }) => statement ?? []),
  );
  const found = {
    items,
    total: page.total,
    before: skip > 0 ? further(c, "skip", Math.max(0, skip - HITS)) : null,
    after: skip + HITS < page.total ? further(c, "skip", skip + HITS) : null,
  };
  return { query, kind, asked, facets: page.facets, found, meant, isCut: !page.whole };
}

async function foundOf(ledger: Ledger, { kind, items }: FoundPage): Promise<Found[]> {
  const ids = items.map(({ id }) => id);
  const view = await ledger.view();
  const said = kind === "statement" ? await ledger.statementsOf(ids) : [];
  const statements = new Map(said.map((one) => [one.statement.id, one]));
  const needed = [...new Set(kind === "statement" ? said.map(({ article }) => article) : ids)];
  const articles = new Map((await ledger.articlesOf(needed)).map((one) => [one.article.id, one]));
  const claims = await claimsOf(
    ledger,
    said.map(({ statement }) => statement.id),
  );
  const stories = await storiesOf(ledger, needed);
  return ids.flatMap((id) => {
    const one = statements.get(id);
    const kept = articles.get(one?.article ?? id);
    if (!kept) return [];
    const statement = one ? correctedBy(view, one.statement) : null;
    return [{ kept, statement, claim: claims.get(id) ?? null, story: stories.get(kept.article.id) ?? null }];
  });
}
