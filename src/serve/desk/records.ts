// The pages as records: ".json" for programs, ".csv" for spreadsheets, in the shapes of the API.

import type { Hono } from "hono";
import type { ArticleLine, ClaimLine, EntityLine, Judgement, SourceLine, StoryLine } from "../../ledger/index.ts";
import { sourcesOf } from "../../web/index.ts";
import type { Desk, Env } from "../env.ts";
import { caseOf, claimOf, csvOf, headOf, judgementOf, seriesOf, statementsIn } from "../records/index.ts";
import { hitsFor } from "./search.ts";
import { undoneIn } from "./judgements.ts";
import type { Asked } from "./shown.ts";
import { jsonIn } from "../json.ts";

type Cell = string | number | boolean | null;

/** What a page is as records: everything for programs, and the rows of a spreadsheet. */
interface Records {
  readonly json: () => Promise<unknown>;
  readonly csv: () => Promise<string>;
}

/** Most rows that go out at once. */
const MOST = 1000;

/** For each page, by the beginning of its path, what it is as records; null where the id is unknown. */
const PAGES: Readonly<Record<string, (desk: Desk, id: string, c: Asked) => Promise<Records | null>>> = {
  "/s/:file": storyRecords,
  "/c/:file": claimRecords,
  "/a/:file": articleRecords,
  "/e/:file": entityRecords,
  "/stories": (desk) => listed(STORY, desk.ledger.stories({ limit: MOST })),
  "/people": (desk) => listed(ENTITY, desk.ledger.entities({ limit: MOST })),
  "/judgements": judgementRecords,
  "/sources": (desk) => listed(SOURCE, desk.ledger.sources()),
  "/search": searchRecords,
};

/** Every page's records stand under its address with an ending. */
export function recordRoutes(app: Hono<Env>, desk: Desk): void {
  for (const [path, records] of Object.entries(PAGES)) {
    const route = path.endsWith(":file") ? `${path}{.+\\.(?:json|csv)}` : null;
    if (route) app.get(route, (c) => answer(c, c.req.param("file") as string, (id) => records(desk, id, c)));
    else
      for (const form of ["json", "csv"])
        app.get(`${path}.${form}`, (c) => answer(c, `.${form}`, (id) => records(desk, id, c)));
  }
}

async function answer(c: Asked, file: string, of: (id: string) => Promise<Records | null>) {
  const dot = file.lastIndexOf(".");
  const records = await of(file.slice(0, dot));
  if (!records) return c.notFound();
  if (file.endsWith(".json")) return jsonIn(c, await records.json());
  return c.body(await records.csv(), 200, { "content-type": "text/csv; charset=utf-8" });
}

type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

async function listed<T>(columns: Columns<T>, wanted: Promise<readonly T[]>): Promise<Records> {
  const items = await wanted;
  return { json: async () => ({ items }), csv: async () => csvOf(columns, items) };
}

const STORY: Columns<StoryLine> = {
  story: ({ id }) => id,
  title: ({ title }) => title,
  first: ({ first }) => first,
  last: ({ last }) => last,
  articles: ({ articles }) => articles,
  texts: ({ texts }) => texts,
  outlets: ({ outlets }) => outlets,
  statements: ({ statements }) => statements,
};

const ENTITY: Columns<EntityLine> = {
  entity: ({ id }) => id,
  name: ({ name }) => name,
  family: ({ family }) => family,
  statements: ({ statements }) => statements,
  spellings: ({ names }) => names.join(" · "),
  roles: ({ roles }) => roles.join(" · "),
};

const SOURCE: Columns<SourceLine> = {
  name: ({ name }) => name,
  address: ({ address }) => address,
  kind: ({ kind }) => kind,
  lastSuccess: ({ lastSuccess }) => lastSuccess,
  lastFailure: ({ lastFailure }) => lastFailure,
  reason: ({ reason }) => reason,
  failures: ({ failures }) => failures,
  nextLook: ({ nextLook }) => nextLook,
  articles: ({ articles }) => articles,
};

const CLAIM: Columns<ClaimLine> = {
  claim: ({ id }) => id,
  text: ({ text }) => text,
  least: ({ least }) => least,
  most: ({ most }) => most,
  againstLeast: ({ against }) => against[0],
  againstMost: ({ against }) => against[1],
  statements: ({ statements }) => statements,
  pages: ({ pages }) => pages,
  outlets: ({ outlets }) => outlets,
  first: ({ first }) => first,
  status: ({ status }) => status,
};

type Said = Awaited<ReturnType<typeof statementsIn>>[number];

const STATEMENT: Columns<Said> = {
  statement: ({ id }) => id,
  source: ({ chain }) => sourcesOf({ chain } as Parameters<typeof sourcesOf>[0]),
  act: ({ act }) => act,
  polarity: ({ polarity }) => polarity,
  certainty: ({ certainty }) => certainty,
  words: ({ words }) => words,
  saidAt: ({ saidAt }) => saidAt,
  claim: ({ claim }) => claim,
  publisher: ({ article }) => article.publisher,
  forwardedFrom: ({ article }) => article.forwardedFrom,
  published: ({ article }) => article.published,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  article: ({ article }) => article.id,
};

async function storyRecords({ ledger }: Desk, id: string): Promise<Records | null> {
  const found = await ledger.story(id);
  if (!found) return null;
  const { story, articles } = found;
  const inOrder = (await ledger.claimsInOrder(story.id)).slice(0, MOST);
  const claims = await ledger.claimLines(inOrder.map((one) => one.id));
  return {
    json: async () => ({
      ...story,
      articles: articles satisfies readonly ArticleLine[],
      claims: claims.map(claimOf),
      figures: ((await ledger.figures(story.id)) ?? []).map(seriesOf),
      timeline: (await ledger.timeline(story.id)) ?? [],
    }),
    csv: async () => csvOf(CLAIM, claims),
  };
}

async function claimRecords({ ledger }: Desk, id: string): Promise<Records | null> {
  const found = await ledger.claim(id);
  if (!found) return null;
  const ids = found.told.slice(0, MOST).map(({ statement }) => statement.id);
  return {
    json: async () => caseOf(found, 0, MOST),
    csv: async () => csvOf(STATEMENT, await statementsIn(ledger, ids)),
  };
}

async function articleRecords({ ledger }: Desk, id: string): Promise<Records | null> {
  const kept = await ledger.reading(id);
  if (!kept) return null;
  const statements = await statementsIn(
    ledger,
    kept.statements.slice(0, MOST).map((one) => one.id),
  );
  const { text, blocks, authors, modified, language } = kept.article;
  return {
    json: async () => ({
      ...headOf(kept),
      authors,
      modified,
      language,
      earlier: kept.earlier,
      text,
      blocks,
      statements,
    }),
    csv: async () => csvOf(STATEMENT, statements),
  };
}

async function entityRecords({ ledger }: Desk, id: string): Promise<Records | null> {
  const entity = await ledger.entityLine(id);
  if (!entity) return null;
  const { items } = await ledger.entityStatements(id, { limit: MOST });
  const statements = await statementsIn(
    ledger,
    items.map(({ statement }) => statement.id),
  );
  return { json: async () => ({ ...entity, said: statements }), csv: async () => csvOf(STATEMENT, statements) };
}

async function judgementRecords({ ledger }: Desk): Promise<Records> {
  const all = (await ledger.judgements()).toReversed();
  const undone = undoneIn(all);
  const items = all.slice(0, MOST).map((one) => judgementOf(one, !undone.has(one.id)));
  const columns: Columns<Judgement> = {
    judgement: ({ id }) => id,
    act: ({ verdict }) => verdict.act,
    about: ({ verdict }) => JSON.stringify(verdict),
    person: ({ person }) => person,
    at: ({ at }) => at,
    why: ({ why }) => why,
    stands: ({ id }) => !undone.has(id),
  };
  return { json: async () => ({ items }), csv: async () => csvOf(columns, all.slice(0, MOST)) };
}

async function searchRecords({ ledger }: Desk, _: string, c: Asked): Promise<Records> {
  const page = await hitsFor(c, ledger, MOST);
  const ids = page.items.map(({ id }) => id);
  if (page.kind === "article") {
    const kept = await ledger.articlesOf(ids);
    const heads = kept.map(headOf);
    return { json: async () => ({ ...page, items: heads }), csv: async () => csvOf(HEAD, heads) };
  }
  const statements = await statementsIn(ledger, ids);
  return { json: async () => ({ ...page, items: statements }), csv: async () => csvOf(STATEMENT, statements) };
}

const HEAD: Columns<ReturnType<typeof headOf>> = {
  article: ({ id }) => id,
  publisher: ({ publisher }) => publisher,
  published: ({ published }) => published,
  title: ({ title }) => title,
  url: ({ url }) => url,
  version: ({ version }) => version,
};
