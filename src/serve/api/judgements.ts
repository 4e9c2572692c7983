// What people decided, and deciding.

import { createRoute, z } from "@hono/zod-openapi";
import type { Verdict as Given } from "../../ledger/index.ts";
import { stretchOf } from "../cursor.ts";
import type { Desk } from "../env.ts";
import { Judgement, Verdict, judgementOf } from "../records/index.ts";
import { Paged, ask, failures, pageOf } from "./route.ts";
import type { Api } from "./route.ts";
import { jsonIn } from "../json.ts";

export function judgementRoutes(api: Api, desk: Desk): void {
  const { ledger } = desk;
  ask(
    api,
    {
      path: "/judgements",
      summary: "What people decided: who, when and why, the newest first.",
      query: Paged,
      returns: pageOf(Judgement, "Judgement"),
    },
    async ({ query: { limit, after } }) => {
      const all = await ledger.judgements();
      const undone = undoneBy(all);
      const { items, next } = stretchOf("judgements", all.toReversed(), after, limit);
      return { items: items.map((one) => judgementOf(one, !undone.has(one.id))), next };
    },
  );

  const body = {
    required: true,
    content: {
      "application/json": {
        schema: z.strictObject({ verdict: Verdict, why: z.string().max(2000).default("") }).openapi("NewJudgement", {
          example: { verdict: { act: "merge", things: ["5f0c1d2e3a4b5c6d", "77aa88bb99cc00dd"] }, why: "one toll" },
        }),
      },
    },
  };
  const content = { "application/json": { schema: Judgement } };
  const responses = { 201: { description: "What is kept.", content }, ...failures };
  const summary = "Keeps what a person decides. Takes the role judge, and a token: as bearer, or in X-CSRF-Token.";
  api.openapi(
    createRoute({ method: "post", path: "/judgements", summary, request: { body }, responses }),
    async (c) => {
      const { verdict, why } = c.req.valid("json");
      const kept = await desk.judge(verdict as Given, c.get("person").name, why);
      return jsonIn(c, judgementOf(kept, true), 201) as never;
    },
  );
}

/** Judgements that an undoing took back, an undoing that was undone itself aside. */
function undoneBy(all: Awaited<ReturnType<Desk["ledger"]["judgements"]>>): Set<string> {
  const undone = new Set<string>();
  for (const { id, verdict } of all.toReversed())
    if (verdict.act === "undo" && !undone.has(id)) undone.add(verdict.judgement);
  return undone;
}
