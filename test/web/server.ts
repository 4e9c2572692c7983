// The invented web: one server on 127.0.0.1 that is every site, told apart by the name that it is asked for.

import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LookupAddress } from "node:dns";
import { asking } from "../../src/read/watch/index.ts";
import type { Ask, Resolve } from "../../src/read/watch/index.ts";
import type { Reply, Site } from "./reply.ts";

/** One request, as the server saw it. */
export interface Request {
  readonly host: string;
  readonly path: string;
  readonly at: number;
  readonly status: number;
}

/** The web while it is up. Its sites are at `https://HOST/`; in truth everything goes to one port. */
export interface Web extends AsyncDisposable {
  readonly ask: Ask;
  readonly requests: readonly Request[];
  readonly port: number;
}

/** Milliseconds until an answer is given up; of a site that drips, not many. */
const TIMEOUT = 10_000;
const SHORT = 60;
const DROP = 20;

/** Opens a web of sites. `now` is the clock that is played; `inside` are names that lead to private addresses. */
export async function openWeb(
  sites: readonly Site[],
  now: () => number,
  inside: Readonly<Record<string, string>> = {},
): Promise<Web> {
  const requests: Request[] = [];
  const asked = new Map<string, number>();
  const known = new Map(sites.map((site) => [site.host, site]));
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").split(":")[0]!;
    const path = request.url ?? "/";
    const before = asked.get(host + path) ?? 0;
    asked.set(host + path, before + 1);
    const reply = replyOf(known.get(host), { path, headers: request.headers, now: now(), before });
    requests.push({ host, path, at: now(), status: reply.status });
    send(reply, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const options = { allowPrivate: [...known.keys()], timeout: TIMEOUT, maxBytes: 2_000_000 };
  const look: Resolve = (host, _, answer) => {
    const address = known.has(host) ? "127.0.0.1" : inside[host];
    if (address === undefined) return answer(Object.assign(new Error(host), { code: "ENOTFOUND" }), []);
    answer(null, [{ address, family: 4 } satisfies LookupAddress]);
  };
  const asks = await asking(options, look);
  const hasty = await asking({ ...options, timeout: SHORT }, look);
  const ask: Ask = (address, headers) => (address.includes("drips") ? hasty : asks).ask(address, headers);
  return {
    ask: through(ask, port),
    requests,
    port,
    [Symbol.asyncDispose]: async () => {
      await asks[Symbol.asyncDispose]();
      await hasty[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const replyOf = (site: Site | undefined, asked: Parameters<Site["answer"]>[0]): Reply => {
  if (!site) return { status: 500 };
  if (asked.path === "/robots.txt") return site.robots?.(asked) ?? { status: 404 };
  return site.answer(asked);
};

/** Addresses of the invented web are asked for at its port, and redirects lead back into it. */
const through =
  (ask: Ask, port: number): Ask =>
  async (address, headers) => {
    const url = new URL(address);
    url.protocol = "http:";
    if (url.port === "") url.port = String(port);
    const answer = await ask(url.href, headers);
    if (answer.goes === null) return answer;
    const goes = new URL(answer.goes);
    if (goes.port === String(port)) goes.port = "";
    if (goes.port === "") goes.protocol = "https:";
    return { ...answer, goes: goes.href };
  };

function send(
  { status, headers = {}, body = "", how }: Reply,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (how === "drips") {
    response.writeHead(status, headers);
    const drops = setInterval(() => response.write("a"), DROP);
    request.socket.on("close", () => clearInterval(drops));
    return;
  }
  if (how === "breaks") {
    response.writeHead(status, { ...headers, "content-length": String(body.length * 2) });
    response.write(body, () => response.destroy());
    return;
  }
  response.writeHead(status, headers).end(body);
}
