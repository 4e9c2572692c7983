// What assistants can ask: seven questions, none of which changes anything. Each is data and a function.

import { z } from "@hono/zod-openapi";
import type { ZodObject } from "zod";
import type { ClaimCase, ClaimLine, Ledger } from "../../ledger/index.ts";
import { Search, changesFrom, foundOf, publishedOf, sinceOf, there, traceOf, wanted } from "../api/index.ts";
import type { Desk } from "../env.ts";
import { statementsIn } from "../records/index.ts";
import { saidIn } from "../records/index.ts";
import { citedIn, cut, quotedClaim } from "./quoting.ts";

/** One question. */
export interface Tool<I extends ZodObject = ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly answer: (desk: Desk, asked: z.output<I>) => Promise<Record<string, unknown>>;
}

const tool = <I extends ZodObject>(one: Tool<I>): Tool => one as unknown as Tool;

const limit = (most: number, otherwise: number) => z.int().min(1).max(most).default(otherwise);
const id = z.string().min(1).max(200);

const search = tool({
  name: "search",
  title: "Search statements",
  description: "Finds statements that hold all the words, best first, with who says so, through whom, and the receipt.",
  input: Search.omit({ in: true }).extend({ limit: limit(30, 10) }),
  answer: async ({ ledger }, { limit: most, q, ...how }) => {
    const page = await ledger.find(q, { ...wanted({ ...how, in: "statement" }), limit: most });
    const { items, total, whole } = await foundOf(ledger, page);
    return {
      total,
      whole,
      statements: await citedIn(
        ledger,
        items.flatMap(({ statement }) => statement ?? []),
      ),
    };
  },
});

const trace = tool({
  name: "trace",
  title: "Where does this come from?",
  description:
    "Takes a sentence, or the address of an article: gives the claims that it may repeat, with independent origins and the first statements of each.",
  input: z.object({ text: z.string().min(1).max(2000), limit: limit(5, 3) }),
  answer: async ({ ledger }, { text, limit: most }) => {
    const found = await traceOf(ledger, text, most);
    const claims: unknown[] = [];
    for (const { id: claim } of found.claims) claims.push(await caseIn(ledger, claim, 5));
    return {
      claims,
      statements: await citedIn(
        ledger,
        found.statements.slice(0, 30).map(({ statement }) => statement),
      ),
    };
  },
});

const story = tool({
  name: "story",
  title: "A story, or the latest stories",
  description: "With an id: a story and its claims, each with its first statement. Without one: the latest stories.",
  input: z.object({ id: id.optional(), limit: limit(30, 10) }),
  answer: async ({ ledger }, { id: asked, limit: most }) => {
    if (asked === undefined) return { stories: (await ledger.storiesPage({ limit: most })).items.map(storyLine) };
    const found = there((await ledger.storyLines([asked]))[0] ?? null, "story", asked);
    const inOrder = (await ledger.claimsInOrder(asked)).slice(0, most);
    const claims = await ledger.claimLines(inOrder.map((one) => one.id));
    return { story: storyLine(found), claims: await withFirst(ledger, claims) };
  },
});

const claim = tool({
  name: "claim",
  title: "A claim with all that it rests on",
  description:
    "Who says so and who denies it, independent origins as an interval, why origins count as one, statements.",
  input: z.object({ id, limit: limit(40, 15) }),
  answer: async ({ ledger }, { id: asked, limit: most }) => there(await caseIn(ledger, asked, most), "claim", asked),
});

const figures = tool({
  name: "figures",
  title: "How the numbers of a story moved",
  description:
    "Series of figures: value or bounds, what is counted, who said so when, and what each does to those before.",
  input: z.object({ story: id, counted: z.string().max(100).optional(), limit: limit(10, 3) }),
  answer: async ({ ledger }, { story: asked, counted, limit: most }) => {
    const all = there(await ledger.figures(asked), "story", asked);
    const shown = all.filter((one) => counted === undefined || one.counted.includes(counted)).slice(0, most);
    return { series: await Promise.all(shown.map((one) => seriesIn(ledger, one))) };
  },
});

const diffSince = tool({
  name: "diff_since",
  title: "What changed",
  description:
    "What happened after a change (by its number) or from a time on: articles, silent edits, denials, new origins, moved figures. `last` is where to go on.",
  input: z.object({
    after: z.int().min(0).optional().describe("the number of the last change that is known"),
    since: z.string().max(40).optional().describe("ISO 8601, for example 2025-03-05"),
    published_since: z
      .string()
      .max(40)
      .optional()
      .describe("only about articles that were published from this time on, whenever they were added; ISO 8601"),
    limit: limit(100, 40),
  }),
  answer: async ({ ledger }, { after, since, published_since: published, limit: most }) => {
    const found = await changesFrom(ledger, after ?? sinceOf(since), most + 1, publishedOf(published));
    const changes = found.slice(0, most);
    const ids = changes.flatMap(({ detail }) => [detail["statement"], detail["earlier"]]);
    const said = await statementsIn(ledger, [...new Set(ids.filter((one) => typeof one === "string"))]);
    return {
      changes: changes.map(({ number, at, kind, subject, detail }) => ({
        number,
        at,
        kind,
        subject,
        statement: detail["statement"] ?? null,
        earlier: detail["earlier"] ?? null,
        silent: detail["silent"] === true,
      })),
      last: changes.at(-1)?.number ?? after ?? (await ledger.lastChange()),
      more: found.length > most,
      statements: await citedIn(ledger, said),
    };
  },
});

const receipt = tool({
  name: "receipt",
  title: "What proves a statement",
  description: "The exact words, where they stand, the address, and the SHA-256 of the bytes that they were read from.",
  input: z.object({ statement: id }),
  answer: async ({ ledger }, { statement: asked }) => {
    const found = await statementsIn(ledger, [asked]);
    return { ...there((await citedIn(ledger, found))[0] ?? null, "statement", asked) };
  },
});

export const tools: readonly Tool[] = [search, trace, story, claim, figures, diffSince, receipt];

type StoryLine = Awaited<ReturnType<Ledger["storiesPage"]>>["items"][number];

const storyLine = ({ id: one, title, ...line }: StoryLine) => ({
  story: one,
  quoted: { title: cut(title, 300) },
  ...line,
});

/** Claims with the first statement of each, as its receipt. */
async function withFirst(ledger: Ledger, lines: readonly ClaimLine[]) {
  const firsts: (string | null)[] = [];
  for (const line of lines) firsts.push((await ledger.members("claim", line.id))[0] ?? null);
  const said = await statementsIn(
    ledger,
    firsts.filter((one) => one !== null),
  );
  const cited = new Map((await citedIn(ledger, said)).map((one) => [one.statement, one]));
  return lines.map((line, place) => ({ ...quotedClaim(line), first: cited.get(firsts[place] ?? "") ?? null }));
}

/** A claim with its first statements; null where there is none of this id. */
async function caseIn(ledger: Ledger, asked: string, most: number): Promise<Record<string, unknown> | null> {
  const found = await ledger.claim(asked);
  if (!found) return null;
  const { id: one, text, series, summary, status } = found;
  const said = saidIn(found, 0, most);
  const cited = await citedIn(ledger, said);
  return {
    ...quotedClaim({ id: one, text, series, ...summary }),
    joined: { quoted: { reasons: reasonsIn(found) } },
    positions: status.positions.slice(0, 50).map(({ who, what, first, stands, statements }) => ({
      quoted: { who: cut(who, 200) },
      what,
      first,
      stands,
      statements: statements.slice(0, 10),
    })),
    cited: cited.map((statement, place) => ({ ...statement, side: said[place]!.side, copyOf: said[place]!.copyOf })),
    more: Math.max(0, found.told.length - most),
  };
}

/** Why statements count as of one origin, each reason once. */
const reasonsIn = ({ origins }: ClaimCase): string[] =>
  [
    ...new Set(
      [...origins.groups, ...origins.against.groups].flatMap(({ joins }) => joins.map(({ reason }) => reason)),
    ),
  ].slice(0, 50);

/** Points of one series that go out. */
const POINTS = 30;

async function seriesIn(
  ledger: Ledger,
  { counted, points }: NonNullable<Awaited<ReturnType<Ledger["figures"]>>>[number],
) {
  const shown = points.slice(-POINTS);
  const said = await statementsIn(ledger, [...new Set(shown.map(({ statement }) => statement))]);
  const cited = new Map((await citedIn(ledger, said)).map((one) => [one.statement, one]));
  return {
    quoted: { counted: cut(counted, 200) },
    earlier: points.length - shown.length,
    points: shown.map(({ statement, value, min, max, bound, unit, asOf, saidAt, published, side, steps }) => ({
      value,
      min,
      max,
      bound,
      asOf,
      saidAt,
      published,
      side,
      quoted: { unit: cut(unit, 200) },
      steps: steps.map(({ kind, from }) => ({ kind, from })),
      cited: cited.get(statement) ?? null,
    })),
  };
}
