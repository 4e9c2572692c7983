// What went wrong, as RFC 9457 tells it to programs.

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LedgerError } from "../ledger/index.ts";
import { toJson } from "../publish/plain/index.ts";

/** A problem with a request. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  /** What to do about it, or what the request held. */
  readonly detail?: string | undefined;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be understood",
  401: "Who asks is not known",
  403: "Not allowed",
  404: "There is no such thing",
  405: "Not a way to ask for this",
  409: "The ledger does not take it",
  413: "Too large",
  415: "Not a kind of content that is taken",
  421: "Not the name of this desk",
  429: "Too many requests",
  500: "The desk failed",
  503: "Not now",
};

/** A problem as it is thrown: `onError` of the app answers with it. */
export class Refusal extends HTTPException {
  readonly detail: string | undefined;

  constructor(status: ContentfulStatusCode, detail?: string) {
    super(status, { message: TITLES[status] ?? "" });
    this.detail = detail;
  }
}

/** A problem of a status. */
function problemAs(status: ContentfulStatusCode, detail?: string): Problem {
  const title = TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!;
  return { type: "about:blank", title, status, ...(detail === undefined ? {} : { detail }) };
}

/** The problem of what a route threw. What only the program knows stays out of it. */
export function problemIn(error: Error): Problem {
  if (error instanceof Refusal) return problemAs(error.status, error.detail);
  if (error instanceof HTTPException) return problemAs(error.status as ContentfulStatusCode);
  if (error instanceof LedgerError && isRefused(error)) return problemAs(409, error.message);
  if (error instanceof LedgerError) return problemAs(503, withoutPath(error.message));
  return problemAs(500);
}

/** Answers a program with a problem. */
export function problem(c: Context, status: ContentfulStatusCode, detail?: string): Response {
  const type = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return c.body(toJson(problemAs(status, detail)), status, type);
}

/** Does the ledger refuse what was asked of it, rather than fail? */
const isRefused = ({ message }: LedgerError) =>
  /^ledger: (?:no (?:such|member|time|relation|words|list|form|act|polarity|certainty|date|chain|field) |no relation:|chain:|a statement |nothing|not of one kind|undone already)/.test(
    message,
  );

/** "ledger: busy: another program writes to it": where the file lies is nobody's business. */
const withoutPath = (message: string) => message.replace(/: [^:]*$/, "");
