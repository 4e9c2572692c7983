// The desk as one application: guards, then the API, assistants, feeds, the door and the pages.

import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { errorPage } from "../web/index.ts";
import { doorRoutes, gateOf, guards } from "./access/index.ts";
import type { Access } from "./access/index.ts";
import { deskRoutes } from "./desk/index.ts";
import { frameOf, shown } from "./desk/shown.ts";
import type { Desk, Env, Person } from "./env.ts";
import { fresh } from "./fresh.ts";
import { Refusal, problem, problemIn } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { Turns } from "./turns.ts";

/** Everything that is answered under an address. */
export function appOf(desk: Desk, access: Access): Hono<Env> {
  const gate = gateOf(access, desk.base);
  const turns = new Turns();
  const inTurn: MiddlewareHandler<Env> = async (_, next) => {
    await turns.take();
    await next();
  };
  const before = [...guards(gate), fresh(desk, turns)] as const;
  const app = answering(desk, access);
  let late: Promise<Hono<Env>> | null = null;
  const forPrograms = async () => {
    const { programRoutes } = await import("./programs.ts");
    const programs = answering(desk, access);
    programs.use(...before, inTurn);
    return programs.route("/", programRoutes(desk));
  };
  // The other application has guards of its own: what goes there has not passed any.
  for (const path of PROGRAMS) app.all(path, async (c) => (await (late ??= forPrograms())).fetch(c.req.raw, c.env));
  app.use(...before);
  app.get("/healthz", (c) => c.text("ok\n", 200, { "cache-control": "no-store" }));
  app.route("/", doorRoutes(gate));
  app.route("/", deskRoutes(desk));
  return app;
}

/** Where programs ask: the API, assistants, and whatever ends like a feed or like records. */
const PROGRAMS = ["/api/v1/*", "/mcp", "/mcp/*", "/:path{.+\\.(?:json|csv|atom)}"];

/** An application without routes that says what is wrong. */
function answering(desk: Desk, access: Access): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const found = problemIn(error);
    if (found.status === 500) access.report?.(error, c.req.path);
    return told(c, desk, found);
  });
  // What is there is not missing because it was asked for in another way.
  app.use(
    methodNotAllowed<Env>({
      app,
      onMethodNotAllowed: (c, allowed) => {
        c.header("allow", allowed.join(", "));
        return told(c, desk, problemIn(new Refusal(405)));
      },
    }),
  );
  app.notFound((c) => told(c, desk, problemIn(new Refusal(404))));
  return app;
}

/** A problem: as a page for people, as RFC 9457 has it for programs. */
function told(c: Context<Env>, desk: Desk, { status, title, detail }: Problem): Response | Promise<Response> {
  const isForPeople = (c.req.header("accept") ?? "").includes("text/html") && !/^\/(?:api|mcp)\b/.test(c.req.path);
  if (!isForPeople || (c.get("person") as Person | undefined) === undefined) return problem(c, status, detail);
  c.header("cache-control", "no-store");
  return shown(c, frameOf(c, desk), errorPage(title, detail ?? "Nothing more is known of it."), status);
}
