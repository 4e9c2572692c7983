// whence serve: the desk, in the browser and for programs.

import { readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import type { ServeOptions, Served } from "../../serve/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";
import { sourcesFileOf, sourcesOption } from "../watching/list.ts";

const PORT = "7373";

export const serve: Command = {
  name: "serve",
  summary: "Opens the desk on a ledger: pages, an API, feeds, and a server for assistants at /mcp.",
  arguments: [],
  options: [
    ledgerOption,
    { name: "--port", value: "number", summary: "the port; 0 is any that is free", default: PORT, check: port },
    {
      name: "--host",
      value: "address",
      summary: "the address to listen at; one that others reach takes a token or a file of people",
      default: "127.0.0.1",
    },
    {
      name: "--base",
      value: "address",
      summary: "the address by which people reach the desk, where a proxy stands before it",
      default: "where it listens",
    },
    {
      name: "--token",
      value: "secret",
      many: true,
      summary: "a secret that lets its bearer read; judge:SECRET and admin:SECRET let them do more",
      variable: "WHENCE_TOKEN",
    },
    { name: "--people", value: "file", summary: "a file with a name, a role and a secret on each line" },
    sourcesOption,
    {
      name: "--allow-private",
      value: "host",
      many: true,
      summary: "a host that may be looked at as a source although its address is private",
    },
  ],
  examples: [
    { line: "whence serve", shows: "The desk on this machine, open to whoever uses it." },
    {
      line: "whence serve --host 0.0.0.0 --people people.txt",
      shows: "For others too, who say who they are: lines such as `ana judge a-long-secret`.",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return openDesk(ledgerOf(call), await optionsOf(call, terminal), terminal);
}

/** Opens the desk on a ledger until somebody ends the program; gives the exit code. */
export async function openDesk(file: string, options: ServeOptions, terminal: Terminal): Promise<number> {
  // Loaded here, because no other command needs it.
  const { ServeError, serveLedger } = await import("../../serve/index.ts");
  return orSay(terminal, async () => {
    try {
      const served = await serveLedger(file, options);
      await terminal.out(`The desk is open at ${served.address}\n`);
      await stopped();
      await closed(served, terminal);
      return 0;
    } catch (error) {
      if (!(error instanceof ServeError)) throw error;
      terminal.err(oneLined(error.message));
      return 1;
    }
  });
}

async function optionsOf(call: Call, terminal: Terminal): Promise<ServeOptions> {
  const people = valueOf(call, "people");
  return {
    host: valueOf(call, "host"),
    port: Number(valueOf(call, "port") ?? PORT),
    base: valueOf(call, "base"),
    tokens: call.values.get("token"),
    people: people === undefined ? undefined : { file: people, text: await secretsIn(people) },
    sources: { file: sourcesFileOf(call), allowPrivate: call.values.get("allow-private") },
    owner: userInfo().username,
    report: (error, path) => terminal.err(oneLined(`serve: ${error.message}: ${path}`)),
  };
}

/** Settles when somebody wants the program to end. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });

async function closed(served: Served, terminal: Terminal): Promise<void> {
  terminal.progress("closing the desk");
  await served.close();
  terminal.progress("");
}

/** The text of a file that holds secrets: only its owner may read it. */
async function secretsIn(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > LARGEST) throw new Usage(`serve: no file of people: ${file}`);
  if ((found.mode & 0o077) !== 0) throw new Usage(`serve: others may read it, chmod 600 helps: ${file}`);
  return readFile(file, "utf8");
}

/** Most bytes of a file of people. */
const LARGEST = 1 << 20;

function port(value: string): string {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Usage(`serve: no port from 0 to 65535: ${value}`);
  return value;
}
