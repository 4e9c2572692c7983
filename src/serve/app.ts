// The desk as one application: guards, then the API, assistants, feeds, the door and the pages.

import { Hono } from "hono";
import type { Context } from "hono";
import { errorPage } from "../web/index.ts";
import { doorRoutes, gateOf, guards } from "./access/index.ts";
import type { Access } from "./access/index.ts";
import { apiRoutes } from "./api/index.ts";
import { deskRoutes } from "./desk/index.ts";
import { frameOf, shown } from "./desk/shown.ts";
import type { Desk, Env, Person } from "./env.ts";
import { feedRoutes } from "./feeds/index.ts";
import { fresh } from "./fresh.ts";
import { mcpRoutes } from "./mcp/index.ts";
import { Refusal, problem, problemIn } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Everything that is answered under an address. */
export function appOf(desk: Desk, access: Access): Hono<Env> {
  const gate = gateOf(access, desk.base);
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const found = problemIn(error);
    if (found.status === 500) access.report?.(error, c.req.path);
    return told(c, desk, found);
  });
  app.notFound((c) => told(c, desk, problemIn(new Refusal(404))));
  app.use(...guards(gate));
  app.use(fresh(desk));
  app.get("/healthz", (c) => c.text("ok\n", 200, { "cache-control": "no-store" }));
  app.route("/", doorRoutes(gate));
  app.route("/api/v1", apiRoutes(desk));
  app.route("/mcp", mcpRoutes(desk));
  app.route("/", feedRoutes(desk));
  app.route("/", deskRoutes(desk));
  return app;
}

/** A problem: as a page for people, as RFC 9457 has it for programs. */
function told(c: Context<Env>, desk: Desk, { status, title, detail }: Problem): Response | Promise<Response> {
  const isForPeople = (c.req.header("accept") ?? "").includes("text/html") && !/^\/(?:api|mcp)\b/.test(c.req.path);
  if (!isForPeople || (c.get("person") as Person | undefined) === undefined) return problem(c, status, detail);
  c.header("cache-control", "no-store");
  return shown(c, frameOf(c, desk), errorPage(title, detail ?? "Nothing more is known of it."), status);
}
