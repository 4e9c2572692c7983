// whence claims: what is put forward in a story, by whom it stands as what, and how many origins are behind it.

import { openLedger } from "../../ledger/index.ts";
import type { ClaimLine } from "../../ledger/index.ts";
import { counted } from "../../publish/plain/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { beginningOf, oneLined, rangeOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const claims: Command = {
  name: "claims",
  summary: "Lists the claims of a story: independent origins as an interval, who claims, confirms and denies.",
  arguments: [{ name: "story", summary: "the id of a story, as `whence stories` shows it" }],
  options: [ledgerOption, countOption("claims", "--limit", "most claims that are listed", 50), formatOption],
  examples: [
    { line: "whence claims 5f0c1d2e3a4b5c6d", shows: "Those with most origins, for and against, first." },
    {
      line: "whence claims 5f0c1d2e3a4b5c6d --format jsonl | jq 'select(.against[1] > 0)'",
      shows: "Those that somebody denies.",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [story = ""] = call.arguments;
    if ((await ledger.story(story)) === null) {
      terminal.err(oneLined(`claims: no such story: ${story}`));
      return 1;
    }
    const found = await ledger.claims(story);
    const limit = Number(valueOf(call, "limit") ?? 50);
    await writeAll(call, claimListing, terminal, found.slice(0, limit));
    if (found.length > limit)
      terminal.err(`claims: ${counted(found.length - limit, "more claim")} of this story not listed: --limit ${limit}`);
    return 0;
  });
}

/** Longest words of a claim, in UTF-16 code units, in lines for people. */
const LONGEST = 240;

export const claimListing: Listing<ClaimLine> = {
  lines: (line) => {
    const { id, text, statements, pages, outlets, status } = line;
    const counts = [
      originsOf(line),
      counted(statements, "statement"),
      counted(pages, "page"),
      counted(outlets, "outlet"),
    ];
    return [
      beginningOf(text, LONGEST),
      `    ${counts.join(" · ")}`,
      ...(status === "" ? [] : [`    ${oneLined(status)}`]),
      `    claim ${oneLined(id)}`,
      "",
    ];
  },
  record: (line) => line,
  columns: {
    claim: ({ id }) => id,
    text: ({ text }) => oneLined(text),
    least: ({ least }) => least,
    most: ({ most }) => most,
    againstLeast: ({ against }) => against[0],
    againstMost: ({ against }) => against[1],
    statements: ({ statements }) => statements,
    pages: ({ pages }) => pages,
    outlets: ({ outlets }) => outlets,
    first: ({ first }) => first,
    status: ({ status }) => oneLined(status),
    series: ({ series }) => series,
  },
};

/** "1 to 3 origins, 1 against". */
export function originsOf({ least, most, against }: Pick<ClaimLine, "least" | "most" | "against">): string {
  const whole = most === 0 ? "nobody says so" : rangeOf(least, most, "origin");
  return against[1] === 0 ? whole : `${whole}, ${rangeOf(against[0], against[1])} against`;
}
