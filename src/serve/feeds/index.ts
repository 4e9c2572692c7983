// Feeds of the ledger: a story by its articles; a claim, a person or body and a search by their statements.

import { Hono } from "hono";
import type { Context } from "hono";
import type { z } from "@hono/zod-openapi";
import { Search, there, wanted } from "../api/index.ts";
import type { Desk, Env } from "../env.ts";
import { Refusal } from "../problem.ts";
import { answersTo, saidIn, statementsIn } from "../records/index.ts";
import type { Statement } from "../records/index.ts";
import { articleHref, claimHref, entityHref, statementHref, storyHref } from "../../web/index.ts";
import { atomOf, jsonFeedOf } from "./feed.ts";
import type { Entry, Feed } from "./feed.ts";
import { toJson } from "../../publish/plain/index.ts";

/** Entries of a feed. */
const MOST = 50;

type Made = (desk: Desk, id: string) => Promise<Feed>;

/** What has a feed, by the letter in its address. */
const KINDS: Readonly<Record<string, Made>> = { s: storyFeed, c: claimFeed, e: entityFeed };

/** "ID.atom" and "ID.feed.json". */
const NAME = /^(.+?)\.(atom|feed\.json)$/s;

export function feedRoutes(desk: Desk): Hono<Env> {
  const app = new Hono<Env>();
  app.get("/:kind{[sce]}/:file{.+\\.(?:atom|feed\\.json)}", async (c) => {
    const [, id = "", form = ""] = NAME.exec(c.req.param("file")) ?? [];
    return sent(c, desk, await KINDS[c.req.param("kind")]!(desk, id), form);
  });
  for (const form of ["atom", "feed.json"])
    app.get(`/search.${form}`, async (c) => sent(c, desk, await searchFeed(desk, c.req.query()), form));
  return app;
}

async function sent(c: Context<Env>, { base }: Desk, feed: Feed, form: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const self = `${base}${pathname}${search}`;
  if (form === "atom")
    return c.body(await atomOf(feed, self), 200, { "content-type": "application/atom+xml; charset=utf-8" });
  return c.body(toJson((await jsonFeedOf(feed, self)) as object), 200, { "content-type": "application/feed+json" });
}

async function storyFeed({ ledger, base }: Desk, id: string): Promise<Feed> {
  const { story, articles } = there(await ledger.story(id), "story", id);
  const shown = articles.slice(-MOST).toReversed();
  const entries: Entry[] = [];
  for (const line of shown) {
    const reading = await ledger.reading(line.id);
    const said = await statementsIn(ledger, reading?.statements.slice(0, 20).map((one) => one.id) ?? []);
    const answers = await answersTo(ledger, said);
    entries.push({
      id: `urn:whence:article:${line.id}`,
      title: [line.publisher, line.title ?? reading?.article.text.slice(0, 80)].filter((part) => part).join(": "),
      text: said.map((one) => saidLine(one) + answered(one, answers)).join("\n\n"),
      page: `${base}${articleHref(line.id)}`,
      external: line.url,
      published: line.published,
      authors: line.publisher === null ? [] : [line.publisher],
    });
  }
  const name = story.title ?? "Story";
  return { id: `urn:whence:story:${story.id}`, title: name, page: `${base}${storyHref(story.id)}`, entries };
}

async function claimFeed({ ledger, base }: Desk, id: string): Promise<Feed> {
  const found = there(await ledger.claim(id), "claim", id);
  const said = saidIn(found, Math.max(0, found.told.length - MOST), MOST).toReversed();
  return {
    id: `urn:whence:claim:${found.id}`,
    title: `Claim: ${found.text.slice(0, 200)}`,
    page: `${base}${claimHref(found.id)}`,
    entries: said.map((one) => entryOf(one, base, ALL_TOLD)),
  };
}

/** Of a claim everything is in its feed. */
const ALL_TOLD: ReadonlyMap<string, string> = new Map();

async function entityFeed({ ledger, base }: Desk, id: string): Promise<Feed> {
  const line = there(await ledger.entityLine(id), "entity", id);
  const { items } = await ledger.entityStatements(id, { limit: MOST });
  const said = await statementsIn(
    ledger,
    items.map(({ statement }) => statement.id),
  );
  const answers = await answersTo(ledger, said);
  return {
    id: `urn:whence:entity:${line.id}`,
    title: `What ${line.name ?? "somebody not named"} is reported to have said`,
    page: `${base}${entityHref(line.id)}`,
    entries: said.map((one) => entryOf(one, base, answers)),
  };
}

async function searchFeed({ ledger, base }: Desk, asked: Record<string, string>): Promise<Feed> {
  const valid = Search.safeParse({ ...asked, in: "statement" });
  if (!valid.success) throw new Refusal(400, valid.error.issues[0]?.message);
  const { q, ...how } = valid.data;
  const { items } = await ledger.find(q, { ...wanted(how), limit: 1000 });
  const newest = items.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1)).slice(0, MOST);
  const said = await statementsIn(
    ledger,
    newest.map((one) => one.id),
  );
  const answers = await answersTo(ledger, said);
  const query = new URLSearchParams(asked).toString();
  return {
    id: `urn:whence:search:${query}`,
    title: `Search: ${q}`,
    page: `${base}/search?${query}`,
    entries: said.map((one) => entryOf(one, base, answers)),
  };
}

type Said = z.input<typeof Statement>;

const sourcesOf = ({ chain }: Said): string => chain.map(({ name }) => name ?? "source not named").join(" → ");

const saidLine = (said: Said): string => `${sourcesOf(said)}: ${said.words}`;

/** Longest title, in UTF-16 code units. */
const LONGEST = 160;

/** "Of this claim: claimed by …, denied by …", where anybody answers it. */
function answered({ claim }: Said, answers: ReadonlyMap<string, string>): string {
  const words = answers.get(claim ?? "");
  return words === undefined ? "" : `\n(Of this claim: ${words})`;
}

const entryOf = (said: Said, base: string, answers: ReadonlyMap<string, string>): Entry => ({
  id: `urn:whence:statement:${said.id}`,
  title: saidLine(said).replace(/\s+/g, " ").slice(0, LONGEST),
  text: `${saidLine(said)}${answered(said, answers)}\n\n${[said.article.publisher, said.article.title].filter((part) => part).join(": ")}`,
  page: `${base}${statementHref(said.article.id, said.id)}`,
  external: said.article.url,
  published: said.article.published,
  authors: sourcesOf(said) === "" ? [] : [sourcesOf(said)],
});
