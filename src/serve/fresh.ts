// What was answered once is answered again until the ledger changes: a browser keeps its copy, and so does the desk.

import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, MiddlewareHandler, Next } from "hono";
import type { Desk, Env } from "./env.ts";

/** An answer that is kept. */
interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly plain: Uint8Array<ArrayBuffer>;
  /** The same for those who take it compressed; null where that saves nothing. Made when the first of them asks. */
  readonly small: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Most bytes of all answers that are kept, and of one. */
const [ALL, ONE] = [48 << 20, 4 << 20];

/** Milliseconds for which a page that is not whole yet is handed to others too. */
const MOMENT = 1000;

/** Fewest bytes that are worth compressing. */
const WORTH = 1024;

/** The answers of one state of the ledger, those that were asked for longest ago going first. */
class Answers {
  readonly #kept = new Map<string, Promise<Kept | null>>();
  #tag = "";
  #bytes = 0;

  /** What was answered to a question while the ledger stood so, or is just being answered. */
  at(tag: string, key: string): Promise<Kept | null> | undefined {
    if (tag !== this.#tag) this.#forget(tag);
    return this.#kept.get(key);
  }

  keep(tag: string, key: string, answer: Promise<Kept | null>): void {
    if (tag !== this.#tag) this.#forget(tag);
    this.#kept.set(key, answer);
    void answer.then(
      (kept) => this.#weigh(key, answer, kept),
      () => this.#kept.delete(key),
    );
  }

  /** Forgets an answer that is kept, where it is still this one. */
  forget(key: string, answer: Promise<Kept | null>, kept: Kept): void {
    if (this.#kept.get(key) !== answer) return;
    this.#kept.delete(key);
    this.#bytes -= sizeOf(kept) + key.length;
  }

  #weigh(key: string, answer: Promise<Kept | null>, kept: Kept | null): void {
    if (this.#kept.get(key) !== answer) return;
    if (kept === null || sizeOf(kept) > ONE) {
      this.#kept.delete(key);
      return;
    }
    this.#bytes += sizeOf(kept) + key.length;
    // When there is no more room all goes: what is asked for often is soon back.
    if (this.#bytes > ALL) this.#forget(this.#tag);
  }

  #forget(tag: string): void {
    this.#kept.clear();
    this.#tag = tag;
    this.#bytes = 0;
  }
}

/** Compressed pages take a fifth of what they take otherwise, mostly less. */
const sizeOf = ({ plain }: Kept) => plain.length * 1.2;

/** Says which state of the ledger an answer is of, and answers from what is kept. */
export function fresh({ ledger }: Desk): MiddlewareHandler<Env> {
  const answers = new Answers();
  const boot = randomUUID();
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    const { pathname, search } = new URL(c.req.url);
    if (isNeverKept(pathname)) return next();
    if (c.req.header("cache-control") === "no-store") return notKept(c, next);
    const state = await ledger.lastChange();
    const whose = `${c.get("csrf")} ${c.get("person").role} ${c.get("person").name}`;
    const tag = `W/"${state}-${createHash("sha256").update(`${boot} ${whose}`).digest("hex").slice(0, 12)}"`;
    if (matches(c.req.header("if-none-match"), tag)) return c.body(null, 304, tagged(tag));
    const key = `${whose} ${c.req.header("accept")?.slice(0, 200) ?? ""} ${pathname}${search}`;
    if (c.req.method === "HEAD" || key.length > 4000) return next();
    const known = await answers.at(String(state), key)?.catch(() => null);
    if (known) return answered(c, known);
    const { promise, resolve, reject } = Promise.withResolvers<Kept | null>();
    promise.catch(() => {});
    answers.keep(String(state), key, promise);
    try {
      await next();
      const isUnfinished = c.get("isUnfinished") === true;
      const kept = isUnfinished || mayKeep(c.res) ? await keptFrom(c.res, isUnfinished ? VARIES : tagged(tag)) : null;
      resolve(kept);
      if (isUnfinished && kept) setTimeout(() => answers.forget(key, promise, kept), MOMENT).unref();
      c.res = kept ? await answered(c, kept) : await compressedFor(c, c.res);
    } catch (error) {
      reject(error);
      throw error;
    }
    return undefined;
  };
}

/** Who asks that nothing be kept gets a page of his own: whoever reads every page once. */
async function notKept(c: Context<Env>, next: Next): Promise<void> {
  await next();
  c.res = await compressedFor(c, c.res);
}

/** Streams, files with names of their own, and what is about who asks. */
const isNeverKept = (path: string): boolean =>
  ["/assets/", "/mcp", "/login", "/healthz", "/api/v1/events", "/api/v1/session"].some((one) => path.startsWith(one));

const VARIES = { vary: "Accept, Accept-Encoding, Cookie" };

const tagged = (tag: string) => ({ etag: tag, "cache-control": "private, no-cache", ...VARIES });

function matches(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(",").some((one) => one.trim() === tag);
}

/** An answer that others may be given too: whole, good, and nothing that a route wants to be asked for each time. */
const mayKeep = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has("set-cookie") && !headers.has("cache-control");

async function keptFrom(res: Response, more: Readonly<Record<string, string>>): Promise<Kept> {
  const plain = new Uint8Array(await res.arrayBuffer());
  const headers = new Map([...res.headers, ...Object.entries(more)]);
  headers.delete("content-length");
  let small: ReturnType<Kept["small"]> | undefined;
  return { status: res.status, headers: [...headers], plain, small: () => (small ??= compressed(plain)) };
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

const takesGzip = (c: Context<Env>): boolean => /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");

async function answered(c: Context<Env>, { status, headers, plain, small: packing }: Kept): Promise<Response> {
  const small = takesGzip(c) ? await packing() : null;
  const body = small ?? plain;
  const all = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  if (body === small) all.set("content-encoding", "gzip");
  all.set("content-length", String(body.length));
  return new Response(body, { status, headers: all });
}
