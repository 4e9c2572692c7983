// A port on which the desk is reached, until it is closed.

import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ServeError } from "./errors.ts";

/** Where an application is reached. */
export interface Listening {
  readonly port: number;
  /** Ends it: what is being answered may take a moment more, streams are cut. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that answers may still take when the desk is closed. */
const GRACE = 1000;

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is taken",
  EACCES: "not allowed to use the port",
  EADDRNOTAVAIL: "not an address of this machine",
  ENOTFOUND: "not an address of this machine",
};

type Fetch = Parameters<typeof createAdaptorServer>[0]["fetch"];

/** Opens a port; 0 is any that is free. */
export async function listen(host: string, port: number, fetch: Fetch): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize: 16_384 } }) as Server;
  // What a slow or broken visitor may hold up.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 10_000;
  server.maxConnections = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code = "", message }: NodeJS.ErrnoException) =>
      reject(new ServeError(`serve: ${REASONS[code] ?? message}: ${host}:${port}`)),
    );
    server.listen(port, host, () => resolve());
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
