// What was answered once is answered again until the ledger changes: a browser keeps its copy, and so does the desk.

import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, MiddlewareHandler, Next } from "hono";
import { Answers } from "./answers.ts";
import type { Kept } from "./answers.ts";
import { takesGzip, told, wholePage } from "./begun.ts";
import type { Begun } from "./begun.ts";
import type { Desk, Env } from "./env.ts";
import { problemIn } from "./problem.ts";
import type { Turns } from "./turns.ts";

/** Fewest bytes that are worth compressing. */
const WORTH = 1024;

/** Says which state of the ledger an answer is of, and answers from what is kept. */
export function fresh({ ledger, report }: Desk, turns: Turns): MiddlewareHandler<Env> {
  const answers = new Answers();
  const beginning = new Map<string, Begun>();
  const boot = randomUUID();
  return async (c, next) => {
    c.set("turns", turns);
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    const { pathname, search } = new URL(c.req.url);
    if (isNeverKept(pathname)) return next();
    if (c.req.header("cache-control") === "no-store") return notKept(c, next);
    const state = String(await ledger.lastChange());
    const whose = `${c.get("csrf")} ${c.get("person").role} ${c.get("person").name}`;
    const tag = `W/"${state}-${createHash("sha256").update(`${boot} ${whose}`).digest("hex").slice(0, 12)}"`;
    if (matches(c.req.header("if-none-match"), tag)) return c.body(null, 304, tagged(tag));
    const key = `${whose} ${c.req.header("accept")?.slice(0, 200) ?? ""} ${pathname}${search}`;
    if (c.req.method === "HEAD" || key.length > 4000) return next();
    const begun = beginning.get(`${state} ${key}`);
    if (begun) return told(c, begun);
    const known = await answers.at(state, key)?.catch(() => null);
    if (known) return answered(c, known);
    const { promise, resolve, reject } = Promise.withResolvers<Kept | null>();
    promise.catch(() => {});
    answers.keep(state, key, promise);
    try {
      c.set("mayBegin", true);
      await next();
      const mayBeKept = mayKeep(c.res);
      const whole = wholeIn(c, mayBeKept ? tag : null);
      if (!whole) {
        resolve(null);
        c.res = await compressedFor(c, c.res);
        return undefined;
      }
      const own = [...c.res.headers];
      whole.then((kept) => {
        resolve(mayBeKept ? kept : null);
        c.get("late")?.then(
          (rest) => answers.replace(key, promise, kept, pageOf(own, rest, tagged(tag))),
          () => answers.forget(key, promise, kept),
        );
      }, reject);
      if (c.get("drawn")?.isThere === false) {
        const one = { headers: [...new Map([...c.res.headers, ...Object.entries(UNFINISHED)])], whole };
        if (mayBeKept) beginning.set(`${state} ${key}`, one);
        void failureOf(whole).then((error) => {
          beginning.delete(`${state} ${key}`);
          if (error && problemIn(error).status === 500) report?.(error, pathname);
        });
        c.res = told(c, one);
      } else c.res = await answered(c, await whole);
    } catch (error) {
      reject(error);
      throw error;
    }
    return undefined;
  };
}

/** Why something failed; null where it did not. */
const failureOf = (work: Promise<unknown>): Promise<Error | null> =>
  work.then(
    () => null,
    (error: unknown) => error as Error,
  );

/** The whole of what a route answered, by the tag under which it may be kept: of a page once it is drawn. Null for what is neither. */
function wholeIn(c: Context<Env>, tag: string | null): Promise<Kept> | null {
  const drawn = c.get("drawn");
  if (!drawn) return tag === null ? null : keptFrom(c, tagged(tag));
  // What goes out meanwhile has headers of its own.
  const own = [...c.res.headers];
  const about = () => (tag === null ? VARIES : c.get("late") ? UNFINISHED : tagged(tag));
  return drawn.rest.then((rest) => pageOf(own, rest, about()));
}

type Headers = readonly (readonly [string, string])[];

/** A page with the headers that its route gave it, and more. */
const pageOf = (own: Headers, rest: string, more: Readonly<Record<string, string>>): Kept => ({
  status: 200,
  headers: [...new Map([...own, ...Object.entries(more)])],
  ...wholePage(rest),
});

/** Who asks that nothing be kept gets a page of his own: whoever reads every page once. */
async function notKept(c: Context<Env>, next: Next): Promise<void> {
  await next();
  c.res = await compressedFor(c, c.res);
}

/** Streams, files with names of their own, and what is about who asks. */
const isNeverKept = (path: string): boolean =>
  ["/assets/", "/mcp", "/login", "/healthz", "/api/v1/events", "/api/v1/session"].some((one) => path.startsWith(one));

const VARIES = { vary: "Accept, Accept-Encoding, Cookie" };

const UNFINISHED = { "cache-control": "private, no-store", ...VARIES };

const tagged = (tag: string) => ({ etag: tag, "cache-control": "private, no-cache", ...VARIES });

function matches(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(",").some((one) => one.trim() === tag);
}

/** An answer that others may be given too: whole, good, and nothing that a route wants to be asked for each time. */
const mayKeep = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has("set-cookie") && !headers.has("cache-control");

async function keptFrom(c: Context<Env>, more: Readonly<Record<string, string>>): Promise<Kept> {
  const headers = new Map([...c.res.headers, ...Object.entries(more)]);
  headers.delete("content-length");
  const plain = new Uint8Array(await c.res.arrayBuffer());
  let small: ReturnType<Kept["small"]> | undefined;
  return { status: c.res.status, headers: [...headers], plain, small: () => (small ??= compressed(plain)) };
}

/** Compressed beside other work; null where that saves nothing. */
async function compressed(plain: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  if (plain.length < WORTH) return null;
  const small = Uint8Array.from(await packed(plain, { level: 4 }));
  return small.length < plain.length ? small : null;
}

const packed = promisify(gzip);

/** A page that is not kept travels as small as the others. */
async function compressedFor(c: Context<Env>, res: Response): Promise<Response> {
  const isPage = res.headers.get("content-type")?.startsWith("text/html") && !res.headers.has("content-encoding");
  if (!isPage || !takesGzip(c)) return res;
  const plain = new Uint8Array(await res.arrayBuffer());
  const small = await compressed(plain);
  const headers = new Headers(res.headers);
  headers.append("vary", "Accept-Encoding");
  headers.set("content-length", String((small ?? plain).length));
  if (small) headers.set("content-encoding", "gzip");
  return new Response(small ?? plain, { status: res.status, headers });
}

async function answered(c: Context<Env>, { status, headers, plain, small: packing }: Kept): Promise<Response> {
  const small = takesGzip(c) ? await packing() : null;
  const body = small ?? plain;
  const all = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  if (body === small) all.set("content-encoding", "gzip");
  all.set("content-length", String(body.length));
  return new Response(body, { status, headers: all });
}
