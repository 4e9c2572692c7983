// A web server for tests: on 127.0.0.1 only, for a bounded number of requests, gone when the test ends.

import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

const MOST_REQUESTS = 20;

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves until the test is over, so many requests at most; gives the address, without a slash at its end. */
export async function serve(t: TestContext, handler: Handler, most: number = MOST_REQUESTS): Promise<string> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (requests > most) request.destroy();
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers every request with these bytes. */
export const always =
  (
    body: string | Uint8Array,
    headers: Record<string, string> = { "content-type": "text/html; charset=utf-8" },
  ): Handler =>
  (_, response) =>
    response.writeHead(200, headers).end(body);
