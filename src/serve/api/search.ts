// Looking for words, for where a text comes from, and for what happened.

import { z } from "@hono/zod-openapi";
import { correctedBy } from "../../ledger/index.ts";
import type { FindOptions, FoundPage } from "../../ledger/index.ts";
import { isoDate } from "../../read/index.ts";
import { cursorOf, placeIn } from "../cursor.ts";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";
import {
  Acts,
  Change,
  Found,
  Source,
  Trace,
  claimOf,
  headOf,
  listOf,
  statementOf,
  statementsIn,
} from "../records/index.ts";
import { Paged, ask, pageOf, wholeNumber } from "./route.ts";
import type { Api } from "./route.ts";

const words = z.string().min(1).max(500);
const filter = z.string().min(1).max(300).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "a day such as 2025-03-04")
  .optional();

/** What a search can be told; pages and feeds take the same. */
export const Search = z.object({
  q: words.openapi({
    description: "Words that all must be there; those between double quotes stand together.",
    example: "battalion",
  }),
  in: z.enum(["statement", "article"]).default("statement"),
  story: filter,
  source: filter.openapi({ description: "The id of who put it forward first." }),
  outlet: filter.openapi({ description: "The publisher, as it calls itself." }),
  act: Acts.optional(),
  dispute: z.enum(["disputed", "undisputed"]).optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/, "a month such as 2025-03")
    .optional(),
  language: filter,
  from: day.openapi({ description: "First day of publication." }),
  to: day.openapi({ description: "Last day of publication." }),
});

/** Results that are looked at page by page. */
const FURTHEST = 1000;

export function searchRoutes(api: Api, { ledger }: Desk): void {
  ask(
    api,
    {
      path: "/search",
      summary: "Statements or articles that hold words, best first, and what they are filed under.",
      query: Search.extend(Paged.shape),
      returns: Found,
    },
    async ({ query: { q, limit, after, ...how } }) => {
      const skip = Math.min(placeIn("found", after) ?? 0, FURTHEST);
      const page = await ledger.find(q, { ...wanted(how), skip, limit });
      const next = skip + limit < Math.min(page.total, FURTHEST) ? skip + limit : null;
      return { ...(await foundOf(ledger, page)), next: cursorOf("found", next) };
    },
  );

  ask(
    api,
    {
      path: "/trace",
      summary: "Where a text comes from: the claims that it may repeat; of an address the statements of its article.",
      query: z.object({
        q: z.string().min(1).max(2000).openapi({
          description: "A sentence, or the address of an article.",
          example: "at least 17 people died",
        }),
        limit: wholeNumber(1, 20, 5),
      }),
      returns: Trace,
    },
    async ({ query: { q, limit } }) => traceOf(ledger, q, limit),
  );

  ask(
    api,
    {
      path: "/changes",
      summary: "What happened to the ledger, in order. `until` is where to go on later.",
      query: Paged.extend({
        since: z.string().max(40).optional().openapi({
          description: "From a time on, ISO 8601; UTC where no zone is named.",
          example: "2025-03-05",
        }),
        published_since: z.string().max(40).optional().openapi({
          description:
            "Only what is about articles that were published from this time on, as they state it, whenever they were added.",
          example: "2025-03-05",
        }),
      }),
      returns: pageOf(Change, "Change").extend({ until: z.string() }).strict().openapi("Changes"),
    },
    async ({ query: { limit, after, since, published_since: published } }) => {
      const from = placeIn("changes", after);
      const found = await changesFrom(ledger, from ?? sinceOf(since), limit + 1, publishedOf(published));
      const items = found.slice(0, limit);
      const last = items.at(-1)?.number ?? from ?? (await ledger.lastChange());
      const until = cursorOf("changes", last)!;
      return { items, next: found.length > limit ? until : null, until };
    },
  );

  ask(
    api,
    {
      path: "/sources",
      summary: "What is watched, and how each source is.",
      returns: z.strictObject({ items: listOf(Source) }).openapi("Sources"),
    },
    async ({ c }) => {
      // How sources are changes without anything happening to the ledger.
      c.header("cache-control", "private, no-cache");
      return { items: await ledger.sources() };
    },
  );
}

type Ledger = Desk["ledger"];

/** The filters of a search as the ledger takes them. */
export const wanted = (how: Omit<z.output<typeof Search>, "q">): FindOptions => {
  const { in: kind, from, to, ...only } = how;
  const given = Object.entries(only).filter(([, value]) => value !== undefined);
  return { in: kind, only: Object.fromEntries(given), from, to };
};

/** Results with their articles and statements. */
export async function foundOf(ledger: Ledger, page: FoundPage): Promise<Omit<z.input<typeof Found>, "next">> {
  const { kind, total, whole, facets } = page;
  const ids = page.items.map(({ id }) => id);
  const statements = kind === "statement" ? await statementsIn(ledger, ids) : [];
  const articles = kind === "article" ? await ledger.articlesOf(ids) : [];
  const said = new Map(statements.map((one) => [one.id, one]));
  const heads = new Map(articles.map((one) => [one.article.id, headOf(one)]));
  const items = page.items.flatMap(({ id, score, story }) => {
    const statement = said.get(id) ?? null;
    const article = statement?.article ?? heads.get(id);
    return article ? [{ score, story, article, statement }] : [];
  });
  return { kind, total, whole, items, facets };
}

/** Where a text or an address comes from. */
export async function traceOf(ledger: Ledger, q: string, limit: number): Promise<z.input<typeof Trace>> {
  const known = await ledger.traced(q);
  if (!known) return { article: null, statements: [], claims: (await ledger.claimsLike(q, limit)).map(claimOf) };
  const view = await ledger.view();
  const statements = known.statements.map(({ statement, claim }) => ({
    statement: statementOf(correctedBy(view, statement), known.kept, claim?.id ?? null),
    claim: claim && claimOf(claim),
  }));
  return { article: headOf(known.kept), statements, claims: [] };
}

/** The first changes after a number or from a time on; with `published` only those about articles from that time on. */
export async function changesFrom(ledger: Ledger, since: number | string, most: number, published?: string) {
  const found: z.input<typeof Change>[] = [];
  for await (const change of ledger.changesSince(since, { published })) {
    found.push(change);
    if (found.length >= most) break;
  }
  return found;
}

/** A time from which on articles were published. */
export const publishedOf = (published: string | undefined): string | undefined =>
  published === undefined ? undefined : timeOf("published_since", published);

/** A time that the ledger takes; 0 for the beginning. */
export const sinceOf = (since: string | undefined): number | string =>
  since === undefined ? 0 : timeOf("since", since);

function timeOf(name: string, given: string): string {
  // The 31st of February is no day, whatever a clock makes of it.
  const stated = isoDate(given);
  if (stated === null) throw new Refusal(400, `${name}: no time: ${given}`);
  return new Date(/T[\d:]+$/.test(stated) ? `${stated}Z` : stated).toISOString();
}
