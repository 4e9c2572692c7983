// whence stories: what the ledger follows, the story with the latest article first.

import { openLedger } from "../../ledger/index.ts";
import type { StoryLine } from "../../ledger/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { articlesIn, counted } from "../../publish/plain/index.ts";
import { oneLined, spanOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const stories: Command = {
  name: "stories",
  summary: "Lists the stories, the one with the latest article first.",
  arguments: [],
  options: [ledgerOption, countOption("stories", "--limit", "most stories that are listed", 50), formatOption],
  examples: [
    { line: "whence stories", shows: "Title, days, articles and outlets of each story, and its id." },
    { line: "whence stories --format csv --limit 10000 > stories.csv", shows: "All of them for a spreadsheet." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const found = await ledger.stories({ limit: Number(valueOf(call, "limit") ?? 50) });
    await writeAll(call, listing, terminal, found);
    if (found.length === 0) terminal.err("stories: none yet: whence add ADDRESS... reads articles");
    return 0;
  });
}

const listing: Listing<StoryLine> = {
  lines: ({ id, title, first, last, articles, texts, outlets, statements }) => [
    title === null ? "(no title)" : oneLined(title),
    `    ${[spanOf(first, last), articlesIn({ articles, texts }), counted(outlets, "outlet"), counted(statements, "statement")].filter((part) => part !== "").join(" · ")}`,
    `    story ${oneLined(id)}`,
    "",
  ],
  record: (line) => line,
  columns: {
    story: ({ id }) => id,
    title: ({ title }) => title && oneLined(title),
    first: ({ first }) => first,
    last: ({ last }) => last,
    articles: ({ articles }) => articles,
    texts: ({ texts }) => texts,
    outlets: ({ outlets }) => outlets,
    statements: ({ statements }) => statements,
  },
};
