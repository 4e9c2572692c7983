// whence brief: the news of a story, or of all, in a nutshell; every sentence with its receipts.

import { openLedger } from "../../ledger/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { briefFormats, briefOf, newsWith, toldUntil } from "../../publish/index.ts";
import type { Brief, LeftOut } from "../../publish/index.ts";
import { isoDate } from "../../read/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { wordedBriefs, writerOf, writerOptions } from "../llm/index.ts";
import type { Terminal } from "../terminal.ts";

const LENGTHS: Readonly<Record<string, number>> = { short: 5, medium: 12, long: 25 };

export const brief: Command = {
  name: "brief",
  summary:
    "Tells a story, or the main news, in a few sentences: what happened and who says so, each with its receipts.",
  arguments: [
    { name: "story", optional: true, summary: "the id of a story; without it the stories that developed most" },
  ],
  options: [
    ledgerOption,
    {
      name: "--since",
      value: "when",
      summary:
        "what was published from then on is new and comes first, the rest follows as what was known earlier; last: since the last brief of it that was delivered",
      check: when,
    },
    {
      name: "--length",
      value: "length",
      summary: "short, medium or long, or a number of sentences for each story",
      default: "medium for a story, 4 for each of the main news",
      check: length,
    },
    {
      name: "--format",
      value: "name",
      summary: "how the brief is written",
      choices: briefFormats.map(({ name, summary }) => ({ name, summary })),
      default: "text",
    },
    ...writerOptions,
  ],
  examples: [
    { line: "whence brief", shows: "The main news." },
    { line: "whence brief 5f0c1d2e3a4b5c6d --length short", shows: "One story in five sentences." },
    {
      line: "whence brief 5f0c1d2e3a4b5c6d --since 2025-03-06 --format html > brief.html",
      shows: "What is new, and what was known before, as a page that `whence verify` can check.",
    },
    {
      line: "whence brief 5f0c1d2e3a4b5c6d --since last",
      shows: "What is new to those who got the last brief of this story.",
    },
    {
      line: "whence brief --writer llm --llm-address http://127.0.0.1:11434 --llm-model qwen3:8b",
      shows: "In the words of a language model of your own, each sentence held to its receipts (docs/llm.md).",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const writer = writerOf(call, terminal);
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [story] = call.arguments;
    const briefs = await briefsOf(ledger, story, call, terminal);
    if (briefs.length === 0) {
      const isOld = story === undefined && valueOf(call, "since") !== undefined;
      const none = isOld ? "brief: nothing new" : "brief: nothing to tell yet";
      terminal.err(story === undefined ? none : oneLined(`brief: no such story: ${story}`));
      return isOld ? 0 : 1;
    }
    const format = briefFormats.find(({ name }) => name === (valueOf(call, "format") ?? "text"))!;
    const { briefs: told, isWhole } = await wordedBriefs(briefs, writer, terminal);
    await terminal.out(format.write(told, { why: false, width: terminal.width, colour: terminal.colour }));
    return isWhole ? 0 : 1;
  });
}

async function briefsOf(ledger: Ledger, story: string | undefined, call: Call, terminal: Terminal): Promise<Brief[]> {
  const since = await sinceIn(ledger, story, call, terminal);
  const asked = valueOf(call, "length");
  const sentences = asked === undefined ? undefined : (LENGTHS[asked] ?? Number(asked));
  if (story === undefined) {
    const { briefs, left } = await newsWith(ledger, { sentences, since });
    for (const line of leftLines(left)) terminal.err(oneLined(line));
    return [...briefs];
  }
  const one = await briefOf(ledger, story, { sentences, since });
  if (one && isOldNews(one, call)) terminal.err("brief: nothing new since the last one");
  return one === null ? [] : [one];
}

/** Stories that are named where they are left out. */
const NAMED = 5;

/** What the main news do not tell, and why. */
function leftLines(left: readonly LeftOut[]): string[] {
  const untold = left.flatMap(({ story, refused }) => (refused === null ? [] : [untoldLine(story, refused)]));
  const more = left.filter(({ refused }) => refused === null).map(({ story }) => nameOf(story));
  const shown = more.length > NAMED ? `${more.slice(0, NAMED).join(", ")}, …` : more.join(", ");
  return [
    ...untold,
    ...(more.length > 0
      ? [`brief: no room for ${more.length === 1 ? "one more story" : `${more.length} more stories`}: ${shown}`]
      : []),
  ];
}

function untoldLine(story: LeftOut["story"], refused: Readonly<Record<string, number>>): string {
  const rules = Object.entries(refused).toSorted((a, b) => b[1] - a[1]);
  const why = rules.slice(0, NAMED).map(([rule, count]) => `${rule} ${count}`);
  return `brief: nothing of it can be told (${why.join(", ") || "no statement fit to print"}): ${nameOf(story)}`;
}

const nameOf = ({ id, title }: LeftOut["story"]): string => `“${title ?? "no title"}” (${id})`;

const LAST = "last";

/** From when on something is new; null where nothing says so, and everything is. */
async function sinceIn(
  ledger: Ledger,
  story: string | undefined,
  call: Call,
  terminal: Terminal,
): Promise<string | null> {
  const asked = valueOf(call, "since") ?? null;
  if (asked !== LAST) return asked;
  const id = story === undefined ? undefined : ((await ledger.story(story))?.story.id ?? story);
  const until = await toldUntil(ledger, id);
  if (until === null) terminal.err("brief: none was delivered yet: all of it is new");
  return until;
}

const isOldNews = ({ since, sentences }: Brief, call: Call): boolean =>
  valueOf(call, "since") === LAST && since !== null && sentences.every(({ section }) => section !== "new");

function length(value: string): string {
  if (!Object.hasOwn(LENGTHS, value) && !/^[1-9]\d{0,2}$/.test(value))
    throw new Usage(`brief: neither short, medium or long nor a number up to 999: ${value}`);
  return value;
}

function when(value: string): string {
  if (value === LAST) return value;
  const time = isoDate(value);
  if (time === null)
    throw new Usage(`brief: neither last nor a time such as 2024-10-23 or 2024-10-23T16:12+03:00: ${value}`);
  return time;
}
