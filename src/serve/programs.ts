// What programs ask for: the API, assistants, feeds, and pages as records. It is loaded when the first of them asks.

import { Hono } from "hono";
import { apiRoutes } from "./api/index.ts";
import { recordRoutes } from "./desk/records.ts";
import type { Desk, Env } from "./env.ts";
import { feedRoutes } from "./feeds/index.ts";
import { mcpRoutes } from "./mcp/index.ts";

export function programRoutes(desk: Desk): Hono<Env> {
  const app = new Hono<Env>();
  app.route("/api/v1", apiRoutes(desk));
  app.route("/mcp", mcpRoutes(desk));
  app.route("/", feedRoutes(desk));
  recordRoutes(app, desk);
  return app;
}
