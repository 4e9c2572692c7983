// Answers in JSON, in which every character is safe to print: a title may hold marks that turn words about, or hide some.

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { toJson } from "../publish/plain/index.ts";

/** A value as an answer. */
export const jsonIn = (c: Pick<Context, "body">, value: unknown, status: ContentfulStatusCode = 200): Response =>
  c.body(toJson(value as object), status, { "content-type": "application/json" });
