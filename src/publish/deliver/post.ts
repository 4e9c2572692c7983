// A request to a server that somebody named: never to a private address that was not allowed, never for long, and
// no more of the answer than is needed. The address is not in any error, for it may hold a secret.

import { checkHost, guardedLookup, PrivateAddress } from "../../read/index.ts";
import type { World } from "./target.ts";

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most 256 KB of it, decoded. */
  readonly text: string;
}

/** No answer came. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /** Can the request have reached the server? */
  readonly mayHaveArrived: boolean;
  /** Will it never reach it as things are set? */
  readonly isFinal: boolean;

  constructor(message: string, mayHaveArrived: boolean, isFinal = false) {
    super(message);
    this.mayHaveArrived = mayHaveArrived;
    this.isFinal = isFinal;
  }
}

export interface Request {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

const TIMEOUT = 10_000;
const MOST = 256_000;

/** One request and its answer, redirects included as answers. Throws `NoAnswer`. */
export async function ask(url: URL, { method, headers, body }: Request, world: World): Promise<Answer> {
  const { Agent, request } = await import("undici");
  const allowed = new Set(world.allowPrivate.map((host) => host.toLowerCase()));
  const timeout = world.timeout ?? TIMEOUT;
  const connect = { lookup: guardedLookup(allowed), timeout };
  const dispatcher = new Agent({
    connect,
    pipelining: 0,
    allowH2: false,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  try {
    checkHost(url, allowed);
    const signal = AbortSignal.timeout(timeout);
    const answer = await request(url, { dispatcher, method, headers, signal, ...(body === undefined ? {} : { body }) });
    return { status: answer.statusCode, headers: answer.headers, text: await beginning(answer.body) };
  } catch (error) {
    throw noAnswer(error, timeout);
  } finally {
    await dispatcher.destroy();
  }
}

/** The beginning of an answer. One that ends half way, after its status came, is what it is. */
async function beginning(
  body: AsyncIterable<Uint8Array> & { destroy: () => unknown; on: (name: "error", does: () => void) => unknown },
) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  body.on("error", () => {});
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST) break;
    }
  } catch {
    // What came is enough, or its reader will say that it is not.
  }
  body.destroy();
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, MOST));
}

/** Errors of which it is known that nothing was sent. */
const BEFORE: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "host cannot be looked up",
  ECONNREFUSED: "connection refused",
  EHOSTUNREACH: "host cannot be reached",
  ENETUNREACH: "host cannot be reached",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
};

function noAnswer(error: unknown, timeout: number): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof AggregateError) return noAnswer(error.errors[0], timeout);
  if (error instanceof PrivateAddress) return new NoAnswer(`private address ${error.address} refused`, false, true);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (Object.hasOwn(BEFORE, code)) return new NoAnswer(BEFORE[code]!, false);
  if (/^(?:CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL_)/.test(code))
    return new NoAnswer(`no secure connection (${code})`, false, true);
  if (error.name === "TimeoutError" || /TIMEOUT|TIMEDOUT/.test(code))
    return new NoAnswer(`no answer after ${timeout / 1000} s`, true);
  if (code !== "" || error.name === "HTTPParserError") return new NoAnswer("connection closed half way", true);
  return error;
}
