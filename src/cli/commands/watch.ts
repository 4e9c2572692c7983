// whence watch: sources looked at again and again, until somebody says stop.

import { FIRST, durationOf } from "../../read/listed/index.ts";
import type { News, Tally, WatchSource } from "../../read/watch/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, isOn, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writerOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { chosenReader, openReader, readerOptions } from "../readers/chosen.ts";
import type { Terminal } from "../terminal.ts";
import { openCollector } from "../watching/collector.ts";
import { stayLean } from "../watching/lean.ts";
import { readList, sourcesFileOf, sourcesOption } from "../watching/list.ts";

export const watch: Command = {
  name: "watch",
  summary: "Looks at the sources again and again and keeps what is new, edited, moved or gone.",
  arguments: [],
  options: [
    sourcesOption,
    ledgerOption,
    formatOption,
    { name: "--once", summary: "looks at every source once, and at every page that is due, and ends" },
    { name: "--for", value: "time", summary: "ends after this time: 90s, 30m, 2h, 1d", check: time },
    {
      name: "--pace",
      value: "time",
      summary: "least time between two requests to one host; where its robots.txt asks for more, that holds",
      default: "1s",
      check: time,
    },
    {
      name: "--allow-private",
      value: "host",
      many: true,
      summary: "a host that may be asked although its address is private",
    },
    ...readerOptions("rules"),
  ],
  examples: [
    { line: "whence watch", shows: "Until it is stopped (Ctrl-C finishes what is in hand); started again it goes on." },
    { line: "whence watch --once", shows: "One round, for whoever has a scheduler of their own." },
    {
      line: "whence watch --for 2h --format jsonl | jq 'select(.kind == \"gone\")'",
      shows: "What was taken down in two hours.",
    },
  ],
  run,
};

function time(value: string): string {
  if (durationOf(value) === null) throw new Usage(`watch: no time such as 90s, 30m, 2h or 1d: ${value}`);
  return value;
}

async function run(call: Call, terminal: Terminal): Promise<number> {
  const { sources } = await readList(sourcesFileOf(call), false);
  if (sources.length === 0) throw new Usage(`watch: no source is listed, ${FIRST}: ${sourcesFileOf(call)}`);
  stayLean();
  const chosen = chosenReader(call, terminal, "rules");
  return orSay(terminal, async () => {
    using finding = await openReader(chosen, terminal, true);
    await using collector = await openCollector({
      sources,
      ledger: ledgerOf(call),
      reader: finding.reader,
      allowPrivate: call.values.get("allow-private"),
    });
    using stop = stopping(valueOf(call, "for"));
    const { write, end } = await writerOf(call, listing, terminal);
    const line = new StatusLine(sources, terminal);
    const tally = await collector.collect({
      once: isOn(call, "once"),
      gap: durationOf(valueOf(call, "pace") ?? "1s") ?? undefined,
      signal: AbortSignal.any([stop.signal, finding.signal]),
      tell: (news) => {
        line.show(news);
        if (news.kind === "failed") terminal.err(oneLined(news.words));
        else if (news.kind !== "same") void write(news);
      },
    });
    terminal.progress("");
    await end();
    if (!isOn(call, "once")) return finding.signal.aborted || finding.isSilent ? 1 : 0;
    terminal.err(inWords(tally));
    return tally.failures > 0 ? 1 : 0;
  });
}

/** A signal that stops after a time, or when somebody wants the program to end. A second wish ends it at once. */
function stopping(after: string | undefined): { readonly signal: AbortSignal } & Disposable {
  const stop = new AbortController();
  const end = () => stop.abort();
  for (const name of SIGNALS) process.once(name, end);
  const late = after === undefined ? undefined : setTimeout(end, durationOf(after) ?? 0);
  return {
    signal: stop.signal,
    [Symbol.dispose]: () => {
      clearTimeout(late);
      for (const name of SIGNALS) process.off(name, end);
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What stands on the last line of the terminal while it runs. */
class StatusLine {
  readonly #terminal: Terminal;
  readonly #sources: number;
  readonly #counts = new Map<News["kind"], number>();

  constructor(sources: readonly WatchSource[], terminal: Terminal) {
    this.#sources = sources.length;
    this.#terminal = terminal;
    terminal.progress(`watching ${this.#sources} sources`);
  }

  show({ kind, source }: News): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const counts = (["new", "edited", "gone", "moved", "failed"] as const).flatMap((one) =>
      this.#counts.has(one) ? [`${this.#counts.get(one)} ${one}`] : [],
    );
    this.#terminal.progress([`watching ${this.#sources} sources`, ...counts, oneLined(source)].join(" · "));
  }
}

/** "3 new, 1 edited, 0 failures, 14 requests". */
const inWords = ({ articles, edits, failures, requests }: Tally): string =>
  `watch: ${articles} new, ${edits} edited, ${failures} ${failures === 1 ? "failure" : "failures"}, ${requests} requests`;

const listing: Listing<News> = {
  lines: ({ kind, silent, source, address, words }) => {
    const about = words === "" ? [] : [oneLined(words)];
    const happened = silent ? `${kind} silently` : kind.padEnd(6);
    return [[happened, oneLined(source), ...about, oneLined(address)].join("  ")];
  },
  record: ({ kind, silent, source, address, words }) => ({ kind, silent, source, address, words }),
  columns: {
    kind: ({ kind }) => kind,
    silent: ({ silent }) => silent,
    source: ({ source }) => oneLined(source),
    address: ({ address }) => oneLined(address),
    words: ({ words }) => oneLined(words),
  },
};
