// The HTTP API. Its description is made from the same lines as its routes: /api/v1/openapi.json.

import { z } from "@hono/zod-openapi";
import type { Hono } from "hono";
import info from "../../../package.json" with { type: "json" };
import type { Desk, Env } from "../env.ts";
import { articleRoutes, entityRoutes } from "./articles.ts";
import { claimRoutes } from "./claims.ts";
import { eventRoutes } from "./events.ts";
import { judgementRoutes } from "./judgements.ts";
import { apiOf, ask } from "./route.ts";
import type { Api } from "./route.ts";
import { searchRoutes } from "./search.ts";
import { storyRoutes } from "./stories.ts";

export { Search, foundOf, changesFrom, publishedOf, sinceOf, traceOf, wanted } from "./search.ts";
export { there } from "./stories.ts";

const ROUTES = [
  storyRoutes,
  claimRoutes,
  articleRoutes,
  entityRoutes,
  searchRoutes,
  judgementRoutes,
  sessionRoutes,
  eventRoutes,
];

/** Everything under /api/v1. */
export function apiRoutes(desk: Desk): Hono<Env> {
  const api = apiOf();
  for (const add of ROUTES) add(api, desk);
  api.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Whence", version: info.version, description: info.description, license: { name: info.license } },
    servers: [{ url: `${desk.base}/api/v1` }],
    security: [{}, { bearer: [] }],
  });
  return api as unknown as Hono<Env>;
}

function sessionRoutes(api: Api): void {
  ask(
    api,
    {
      path: "/session",
      summary: "Who asks, and the token that changing requests bring in X-CSRF-Token; empty where a bearer needs none.",
      returns: z
        .strictObject({ name: z.string(), role: z.enum(["reader", "judge", "admin"]), csrf: z.string() })
        .openapi("Session"),
    },
    async ({ c }) => {
      c.header("cache-control", "no-store");
      return { ...c.get("person"), csrf: c.get("csrf") };
    },
  );
}
