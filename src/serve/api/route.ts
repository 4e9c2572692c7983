// How a route of the API is told: what it takes, what it gives, and an example that holds on the demo story.

import { OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ZodObject, ZodType, core } from "zod";
import type { Env } from "../env.ts";
import { problem } from "../problem.ts";
import { listOf } from "../records/index.ts";
import { jsonIn } from "../json.ts";

export type Api = OpenAPIHono<Env>;

/** An application whose routes refuse what they cannot take as RFC 9457 has it. */
export const apiOf = (): Api =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.map(String).join(".") || result.target;
      return problem(c, 400, `${where}: ${issue?.message ?? "not understood"}`.slice(0, 300));
    },
  });

const Problem = z
  .strictObject({
    type: z.string().openapi({ example: "about:blank" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
  })
  .openapi("Problem", { description: "What went wrong, as RFC 9457 tells it." });

const failure = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

const FAILURES: Readonly<Record<number, ReturnType<typeof failure>>> = {
  400: failure("The request cannot be understood."),
  401: failure("Who asks is not known."),
  403: failure("Who asks may not, or the request comes from another site."),
  404: failure("There is no such thing."),
  409: failure("The ledger does not take it."),
  413: failure("Too large."),
  421: failure("Not the name of this desk."),
  429: failure("Too many requests: Retry-After says when."),
  503: failure("Not now."),
};

/** A question that is asked with GET. */
interface Question<P extends ZodObject, Q extends ZodObject, R extends core.SomeType> {
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly returns: R;
}

/** What a question was asked with. */
interface Asked<P extends ZodObject, Q extends ZodObject> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly c: Context<Env>;
}

const None = z.object({});
type None = typeof None;

/** Adds a question to the API. */
export function ask<R extends core.SomeType, P extends ZodObject = None, Q extends ZodObject = None>(
  api: Api,
  { path, summary, params, query, returns }: Question<P, Q, R>,
  answer: (asked: Asked<P, Q>) => Promise<z.input<R>>,
): void {
  const request = { ...(params ? { params } : {}), ...(query ? { query } : {}) };
  const content = { "application/json": { schema: returns as unknown as ZodType } };
  const responses = { 200: { description: summary, content }, 304: { description: "As it was." }, ...FAILURES };
  api.openapi(createRoute({ method: "get", path, summary, request, responses }), async (c) => {
    const req = c.req as unknown as { valid: (target: "param" | "query") => unknown };
    const asked = {
      params: (params ? req.valid("param") : {}) as z.output<P>,
      query: (query ? req.valid("query") : {}) as z.output<Q>,
      c: c as unknown as Context<Env>,
    };
    return jsonIn(c, await answer(asked)) as never;
  });
}

/** Answers to what is done with POST. */
export const failures = FAILURES;

/** The id in a path. */
export const idOf = (what: string, example: string) =>
  z.object({
    id: z
      .string()
      .min(1)
      .max(200)
      .openapi({ description: `The id of ${what}.`, example }),
  });

/** A whole number in a query. */
export const wholeNumber = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`)
    .optional()
    .transform((value) => value ?? otherwise)
    .openapi({ type: "integer", minimum: least, maximum: most, default: otherwise });

const after = z
  .string()
  .min(1)
  .max(64)
  .optional()
  .openapi({ description: "Goes on where `next` of the page before said." });

/** What every list can be told. */
export const Paged = z.object({ limit: wholeNumber(1, 100, 20), after });

/** A page of a list; `next` is null at its end. */
export const pageOf = <T extends core.SomeType>(item: T, name: string) =>
  z.strictObject({ items: listOf(item), next: z.string().nullable() }).openapi(`${name}Page`);
