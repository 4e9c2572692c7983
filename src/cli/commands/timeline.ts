// whence timeline: the days that matter in a story.

import { openLedger } from "../../ledger/index.ts";
import { counted, dateOf } from "../../publish/plain/index.ts";
import type { Day } from "../../story/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { beginningOf, oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const timeline: Command = {
  name: "timeline",
  summary: "Shows the days that matter in a story, by how many independent origins tell of them.",
  arguments: [{ name: "story", summary: "the id of a story, as `whence stories` shows it" }],
  options: [ledgerOption, countOption("timeline", "--limit", "most days that are shown", 20), formatOption],
  examples: [{ line: "whence timeline 5f0c1d2e3a4b5c6d", shows: "Each day with the sentence that tells it best." }],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [story = ""] = call.arguments;
    const found = await ledger.timeline(story, Number(valueOf(call, "limit") ?? 20));
    if (!found) {
      terminal.err(oneLined(`timeline: no such story: ${story}`));
      return 1;
    }
    await writeAll(call, listing, terminal, found);
    return 0;
  });
}

/** Longest sentence, in UTF-16 code units, in lines for people. */
const LONGEST = 400;

const listing: Listing<Day> = {
  lines: ({ date, told, origins, articles }) => [
    `${dateOf(date)}  (${counted(origins, "origin")}, ${counted(articles.length, "article")})`,
    `    ${beginningOf(told.text, LONGEST)}`,
    `    ${[told.outlet ?? "", `article ${told.article} ${told.start}-${told.end}`].filter(Boolean).map(oneLined).join(" · ")}`,
    "",
  ],
  record: (day) => day,
  columns: {
    date: ({ date }) => date,
    words: ({ told }) => oneLined(told.text),
    outlet: ({ told }) => told.outlet && oneLined(told.outlet),
    article: ({ told }) => told.article,
    start: ({ told }) => told.start,
    end: ({ told }) => told.end,
    origins: ({ origins }) => origins,
    articles: ({ articles }) => articles.length,
    mentions: ({ mentions }) => mentions,
  },
};
