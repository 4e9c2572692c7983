// The desk: a ledger in the browser, over HTTP and for assistants.

import { isIP } from "node:net";
import { appOf } from "./app.ts";
import { keyOfToken, keysIn } from "./access/index.ts";
import type { Desk, Env } from "./env.ts";
import { ServeError } from "./errors.ts";
import { listen } from "./listen.ts";
import { openDesk } from "./open.ts";
import type { Hono } from "hono";

export { appOf } from "./app.ts";
export type { Access } from "./access/index.ts";
export type { Desk, Env, Person, Role } from "./env.ts";
export { ServeError } from "./errors.ts";
export { openDesk } from "./open.ts";
export type { DeskOptions } from "./open.ts";

/** Answers assistants on standard input and output; loaded when it is asked for, because pages need none of it. */
export const mcpOverStdio = async (desk: Desk): Promise<{ close: () => Promise<void> }> =>
  (await import("./mcp/index.ts")).mcpOverStdio(desk);

/** Where and for whom a ledger is served. */
export interface ServeOptions {
  /** 127.0.0.1 unless told otherwise. */
  readonly host?: string | undefined;
  /** 0 for any that is free, which is the default. */
  readonly port?: number | undefined;
  /** The address by which people reach it, where something stands before it: "https://desk.example.org". */
  readonly base?: string | undefined;
  /** "SECRET" for a reader, "judge:SECRET", "admin:SECRET". */
  readonly tokens?: readonly string[] | undefined;
  /** The text of a file of people, and its name for errors. */
  readonly people?: { readonly text: string; readonly file: string } | undefined;
  /** The name under which judgements are kept where nobody has to say who they are: "owner". */
  readonly owner?: string | undefined;
  /** The file of sources, and the hosts that may be looked at although their addresses are private. */
  readonly sources?: Desk["sources"];
  /** Told of what the desk failed at, with the path that was asked for. */
  readonly report?: ((error: Error, path: string) => void) | undefined;
}

/** A ledger that is being served. */
export interface Served {
  /** "http://127.0.0.1:4321/". */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a ledger. Throws `ServeError` where it would be open to others than this machine without a secret, where the
 * port is taken or a secret is too short, and `LedgerError` where the file cannot be used.
 */
export async function serveLedger(file: string, options: ServeOptions = {}): Promise<Served> {
  const { host = "127.0.0.1", port = 0, tokens = [], people, owner = "owner", report, sources } = options;
  const keys = [...tokens.map(keyOfToken), ...(people ? keysIn(people.text, people.file) : [])];
  if (people && keys.length === tokens.length) throw new ServeError(`serve: names nobody: ${people.file}`);
  const base = baseOf(options.base);
  const beyond = [host, ...(base === null ? [] : [nameIn(base)])].find((name) => !isLoopback(name));
  if (beyond !== undefined && keys.length === 0)
    throw new ServeError(`serve: beyond this machine it takes a token or a file of people: ${beyond}`);
  let app: Hono<Env> | null = null;
  // The address is known once the port is, and no request comes before.
  const listening = await listen(host, port, (request, env) =>
    app ? app.fetch(request, env) : new Response("The desk is opening.\n", { status: 503 }),
  );
  try {
    const here = `http://${hostIn(host)}:${listening.port}`;
    const opened = await openDesk(file, { base: base ?? here, aside: true });
    const desk: Desk & typeof opened = { ...opened, sources, report };
    const hosts = keys.length > 0 ? [] : ["localhost", "127.0.0.1", "[::1]", hostIn(host)];
    app = appOf(desk, { keys, owner, hosts, report, clock: Date.now });
    const close = async () => {
      await listening.close();
      await desk.close();
    };
    return { address: `${here}/`, close };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** Only this machine reaches it: 127.0.0.0/8, ::1, localhost. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

const hostIn = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

const nameIn = (base: string): string => new URL(base).hostname.replace(/^\[|\]$/g, "");

function baseOf(base: string | undefined): string | null {
  if (base === undefined) return null;
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new ServeError(`serve: no address such as https://desk.example.org: ${base}`);
  return url.origin;
}
