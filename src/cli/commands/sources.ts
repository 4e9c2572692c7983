// whence sources: the places that are watched, and how each of them is.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { LedgerError, openLedger } from "../../ledger/index.ts";
import type { SourceLine } from "../../ledger/index.ts";
import { Unreadable, oneLine, subscriptionsIn, subscriptionsOf } from "../../read/index.ts";
import { FIRST, KINDS, durationOf, heldBy, sourceAt, withoutLogin } from "../../read/listed/index.ts";
import type { WatchSource } from "../../read/watch/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Terminal } from "../terminal.ts";
import { readList, sourcesFileOf, sourcesOption, writeList } from "../watching/list.ts";
import { sourceListing } from "../watching/shown.ts";
import type { ShownSource } from "../watching/shown.ts";

/** One thing that can be done with sources. */
interface Action {
  readonly name: string;
  /** What it takes. */
  readonly takes: string;
  readonly summary: string;
  readonly act: (call: Call, terminal: Terminal) => Promise<number>;
}

const ACTIONS: readonly Action[] = [
  { name: "list", takes: "", summary: "shows each source and how it is", act: list },
  { name: "add", takes: "ADDRESS...", summary: "finds the feed, channel or page at an address and adds it", act: add },
  {
    name: "remove",
    takes: "NAME...",
    summary: "takes sources off the list, by name or address; what came from them stays",
    act: remove,
  },
  {
    name: "test",
    takes: "[NAME...]",
    summary: "looks at sources now and says what they hold; keeps nothing",
    act: test,
  },
  { name: "import", takes: "FILE...", summary: "adds the feeds that lists in OPML name", act: importLists },
  { name: "export", takes: "", summary: "writes the list as OPML", act: exportList },
];

const LISTED = ACTIONS.map(({ name, takes, summary }) => `${`${name} ${takes}`.trim()} (${summary})`).join("; ");

export const sources: Command = {
  name: "sources",
  summary: "Keeps the list of places that are watched, and tells how each of them is.",
  arguments: [
    { name: "action", optional: true, summary: `${LISTED}; list where nothing is said` },
    { name: "what", many: true, optional: true, summary: "addresses, names or files, as the action takes them" },
  ],
  options: [
    sourcesOption,
    ledgerOption,
    formatOption,
    {
      name: "--name",
      value: "name",
      summary: "what a source that is added is called",
      default: "what it calls itself",
    },
    {
      name: "--every",
      value: "time",
      summary: "how often a source that is added is looked at: 30m, 2h, 1d",
      default: "as its server wishes",
      check: time,
    },
    {
      name: "--kind",
      value: "kind",
      summary: "what a source that is added is; its address is then taken as it stands",
      choices: KINDS.map((name) => ({ name, summary: name })),
      default: "found by looking there",
    },
    {
      name: "--allow-private",
      value: "host",
      many: true,
      summary: "a host that may be asked although its address is private",
    },
  ],
  examples: [
    { line: "whence sources add https://example.org", shows: "Finds the feed of a site." },
    {
      line: "whence sources add --every 2h --name Council https://example.org/minutes",
      shows: "One page, every two hours.",
    },
    { line: "whence sources import feeds.opml", shows: "What another reader of feeds has exported." },
    { line: "whence sources list", shows: "When each was last looked at, and why a look failed." },
    { line: "whence sources list --format jsonl | jq 'select(.failures > 3)'", shows: "Those that are in trouble." },
  ],
  run: async (call, terminal) => {
    const [name = "list"] = call.arguments;
    const action = ACTIONS.find((one) => one.name === name);
    if (!action) throw new Usage(`sources: unknown action, not ${ACTIONS.map((one) => one.name).join(", ")}: ${name}`);
    const given = call.arguments.length - 1;
    if (action.takes.endsWith("...") && given === 0)
      throw new Usage(`sources: ${action.name} takes ${action.takes}: ${name}`);
    if (action.takes === "" && given > 0)
      throw new Usage(`sources: ${action.name} takes nothing: ${call.arguments[1]}`);
    return orSay(terminal, () => action.act(call, terminal));
  },
};

function time(value: string): string {
  if (durationOf(value) === null) throw new Usage(`sources: no time such as 30m, 2h or 1d: ${value}`);
  return value;
}

async function list(call: Call, terminal: Terminal): Promise<number> {
  const file = sourcesFileOf(call);
  const { sources: all } = await readList(file, true);
  if (all.length === 0) terminal.err(oneLined(`sources: none yet, ${FIRST}: ${file}`));
  const known = new Map((await linesIn(ledgerOf(call))).map((line) => [line.address, line]));
  await writeAll(
    call,
    sourceListing,
    terminal,
    all.map((source): ShownSource => ({ source, line: known.get(source.address) })),
  );
  return 0;
}

/** How sources are; nothing where nobody has watched yet. */
async function linesIn(file: string): Promise<SourceLine[]> {
  if (!existsSync(file)) return [];
  try {
    await using ledger = await openLedger(file, { readOnly: true });
    return await ledger.sources();
  } catch (error) {
    // A ledger of an older version knows of no sources.
    if (error instanceof LedgerError && /opened for writing once/.test(error.message)) return [];
    throw error;
  }
}

async function add(call: Call, terminal: Terminal): Promise<number> {
  const addresses = call.arguments.slice(1);
  const [file, name, every] = [sourcesFileOf(call), valueOf(call, "name"), valueOf(call, "every")];
  if (name !== undefined && addresses.length > 1) throw new Usage(`sources: one name for several sources: ${name}`);
  let failed = 0;
  for (const address of addresses) {
    const found = await foundAt(address, call).catch((error: unknown) => told(error, terminal));
    if (found === null) failed += 1;
    else await keep(file, { ...found, every: every ? durationOf(every) : null, name: name ?? found.name }, terminal);
  }
  return failed > 0 ? 1 : 0;
}

/** What lies at an address, or what the call says that does. */
async function foundAt(address: string, call: Call): Promise<Omit<WatchSource, "every">> {
  const kind = KINDS.find((one) => one === valueOf(call, "kind"));
  if (kind === undefined) return sourceAt(address, { allowPrivate: call.values.get("allow-private") });
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Usage(`sources: only http and https are read: ${address}`);
  if (url.username !== "" || url.password !== "")
    throw new Unreadable("an address with a password is not kept", url.host);
  return { kind, address: url.href, name: url.host };
}

/** Says why an address cannot be had; a mistake of ours stays one. */
function told(error: unknown, terminal: Terminal): null {
  if (!(error instanceof Unreadable)) throw error;
  terminal.err(oneLine(error.message));
  return null;
}

/** Each is on the list before the next is looked for. */
async function keep(file: string, source: WatchSource, terminal: Terminal): Promise<boolean> {
  const next = (await readList(file, true)).with(source);
  if (next) await writeList(file, next);
  await terminal.out(
    `${next ? "added" : "known"}  ${source.kind}  ${oneLined(source.name)}  ${oneLined(source.address)}\n`,
  );
  return next !== null;
}

async function remove(call: Call, terminal: Terminal): Promise<number> {
  const file = sourcesFileOf(call);
  let missing = 0;
  for (const wanted of call.arguments.slice(1)) {
    const next = (await readList(file, false)).without(wanted);
    if (next) await writeList(file, next);
    else terminal.err(oneLined(`sources: no such source: ${wanted}`));
    if (next) await terminal.out(`removed  ${oneLined(wanted)}\n`);
    else missing += 1;
  }
  return missing > 0 ? 1 : 0;
}

async function test(call: Call, terminal: Terminal): Promise<number> {
  const { sources: all } = await readList(sourcesFileOf(call), false);
  const wanted = call.arguments.slice(1);
  const unknown = wanted.filter((one) => !all.some(({ name, address }) => name === one || address === one));
  for (const one of unknown) terminal.err(oneLined(`sources: no such source: ${one}`));
  let failed = unknown.length;
  for (const source of all) {
    if (wanted.length > 0 && !wanted.includes(source.name) && !wanted.includes(source.address)) continue;
    const held = await heldBy(source, { allowPrivate: call.values.get("allow-private") }).catch((error: unknown) =>
      told(error, terminal),
    );
    if (held === null) failed += 1;
    else await terminal.out(`${oneLined(source.name)}: ${held}\n`);
  }
  return failed > 0 ? 1 : 0;
}

async function importLists(call: Call, terminal: Terminal): Promise<number> {
  const file = sourcesFileOf(call);
  let failed = 0;
  for (const from of call.arguments.slice(1)) {
    const text = await readFile(from, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new Usage(`sources: cannot be read (${error.code}): ${from}`);
    });
    const found = await subscriptionsIn(text);
    if (found === null) {
      terminal.err(oneLined(`sources: no list in OPML: ${from}`));
      failed += 1;
    }
    for (const { address: given, title } of found?.subscriptions ?? []) {
      const address = withoutLogin(given);
      await keep(file, { kind: "feed", address, name: title ?? new URL(address).host, every: null }, terminal);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function exportList(call: Call, terminal: Terminal): Promise<number> {
  const { sources: all } = await readList(sourcesFileOf(call), false);
  const feeds = all.map(({ name, address }) => ({ title: name, address, home: null, folders: [] }));
  await terminal.out(`${(await subscriptionsOf(feeds, "Sources of Whence")).trimEnd()}\n`);
  return 0;
}
