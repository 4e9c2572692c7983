// The pages of the desk: each fetches its record from the ledger and hands it to the page.

import { Hono } from "hono";
import { helpPage } from "../../web/index.ts";
import type { Desk, Env } from "../env.ts";
import { showArticle } from "./article.ts";
import { icon, script, style } from "./assets.ts";
import { showClaim } from "./claim.ts";
import { showCorrection } from "./correct.ts";
import { showEntity, showPeople } from "./entity.ts";
import { frontOf } from "./front.ts";
import { judged } from "./judge.ts";
import { showJudgements } from "./judgements.ts";
import { showSearch } from "./search.ts";
import { frameOf, shown } from "./shown.ts";
import type { Sources } from "./sources.ts";
import { showStory } from "./story.ts";

export function deskRoutes(desk: Desk): Hono<Env> {
  const app = new Hono<Env>();
  for (const { path, type, body } of [style, script, icon])
    app.get(path, (c) =>
      c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" }),
    );
  app.get("/", frontOf(desk));
  app.get("/s/:id", (c) => showStory(c, desk, c.req.param("id")));
  app.get("/c/:id", (c) => showClaim(c, desk, c.req.param("id")));
  app.get("/a/:id", (c) => showArticle(c, desk, c.req.param("id")));
  app.get("/e/:id", (c) => showEntity(c, desk, c.req.param("id")));
  app.get("/people", (c) => showPeople(c, desk));
  app.get("/search", (c) => showSearch(c, desk));
  app.get("/judgements", (c) => showJudgements(c, desk));
  // It takes all that reads pages, which no other page does.
  let sources: Promise<Sources> | null = null;
  const ofSources = () => (sources ??= import("./sources.ts").then(({ sourcesOf }) => sourcesOf(desk)));
  app.get("/sources", async (c) => (await ofSources()).show(c));
  app.post("/sources", async (c) => (await ofSources()).change(c));
  app.get("/correct/:id", (c) => showCorrection(c, desk, c.req.param("id")));
  app.get("/help", (c) => shown(c, frameOf(c, desk), helpPage()));
  app.post("/judge", (c) => judged(c, desk));
  return app;
}
