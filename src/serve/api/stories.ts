// Stories with their articles, claims, figures and days.

import { z } from "@hono/zod-openapi";
import { cursorOf, placeIn, stretchOf } from "../cursor.ts";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";
import { Claim, Day, Series, Story, StoryArticle, claimOf, seriesOf } from "../records/index.ts";
import { STORY } from "./examples.ts";
import { Paged, ask, idOf, pageOf, wholeNumber } from "./route.ts";
import type { Api } from "./route.ts";

const params = idOf("a story", STORY);

/** Throws where something is not there. */
export function there<T>(found: T | null, what: string, id: string): T {
  if (found === null) throw new Refusal(404, `no such ${what}: ${id}`);
  return found;
}

export function storyRoutes(api: Api, { ledger }: Desk): void {
  ask(
    api,
    {
      path: "/stories",
      summary: "Stories, the one that an article joined last first.",
      query: Paged,
      returns: pageOf(Story, "Story"),
    },
    async ({ query: { limit, after } }) => {
      const { items, next } = await ledger.storiesPage({ limit, after: placeIn("stories", after) });
      return { items, next: cursorOf("stories", next) };
    },
  );

  ask(
    api,
    { path: "/stories/{id}", summary: "A story in one line.", params, returns: Story },
    async ({ params: { id } }) => there((await ledger.storyLines([id]))[0] ?? null, "story", id),
  );

  ask(
    api,
    {
      path: "/stories/{id}/articles",
      summary: "The articles of a story, in the order of their publication.",
      params,
      query: Paged,
      returns: pageOf(StoryArticle, "StoryArticle"),
    },
    async ({ params: { id }, query: { limit, after } }) => {
      const { articles } = there(await ledger.storyOutline(id), "story", id);
      const { items, next } = stretchOf("articles", articles, after, limit);
      return { items: await ledger.articleLines(items), next };
    },
  );

  ask(
    api,
    {
      path: "/stories/{id}/claims",
      summary: "The claims of a story, those with most origins for and against first.",
      params,
      query: Paged.extend({
        dispute: z
          .enum(["disputed", "undisputed"])
          .optional()
          .openapi({ description: "Only those that somebody denies, or nobody does." }),
      }),
      returns: pageOf(Claim, "Claim"),
    },
    async ({ params: { id }, query: { limit, after, dispute } }) => {
      const claims = await ledger.claimsInOrder(id);
      if (claims.length === 0) there((await ledger.storyLines([id]))[0] ?? null, "story", id);
      const wanted = claims.filter(
        ({ against }) => dispute === undefined || against[1] > 0 === (dispute === "disputed"),
      );
      const { items, next } = stretchOf("claims", wanted, after, limit);
      const lines = await ledger.claimLines(items.map((one) => one.id));
      return { items: lines.map(claimOf), next };
    },
  );

  ask(
    api,
    {
      path: "/stories/{id}/figures",
      summary: "How the numbers of a story moved: value or bound, what is counted, said when and by whom.",
      params,
      query: Paged.extend({
        least: wholeNumber(1, 1000, 1).openapi({ description: "Fewest points of a series that is told." }),
      }),
      returns: pageOf(Series, "Series"),
    },
    async ({ params: { id }, query: { limit, after, least } }) => {
      const series = there(await ledger.figures(id), "story", id).filter(({ points }) => points.length >= least);
      const { items, next } = stretchOf("figures", series, after, limit);
      return { items: items.map(seriesOf), next };
    },
  );

  ask(
    api,
    {
      path: "/stories/{id}/timeline",
      summary: "The days that matter in a story, with the sentence that tells each.",
      params,
      query: Paged,
      returns: pageOf(Day, "Day"),
    },
    async ({ params: { id }, query: { limit, after } }) => {
      const { items, next } = stretchOf("timeline", there(await ledger.timeline(id), "story", id), after, limit);
      return { items: items.map(dayOf), next };
    },
  );
}

type Told = NonNullable<Awaited<ReturnType<Desk["ledger"]["timeline"]>>>[number];

const mentionOf = ({ text, start, end, article, outlet, published, by, statements }: Told["told"]) => ({
  text,
  start,
  end,
  article,
  outlet,
  published,
  by,
  statements,
});

const dayOf = ({ date, told, more, origins, mentions, articles, statements, score }: Told) => ({
  date,
  told: mentionOf(told),
  more: more.map(mentionOf),
  origins,
  mentions,
  articles,
  statements,
  score,
});
