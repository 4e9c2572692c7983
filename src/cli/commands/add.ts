// whence add: articles in, and they stay.

import { openLedger } from "../../ledger/index.ts";
import type { Added, Ledger } from "../../ledger/index.ts";
import type { Entry } from "../../publish/index.ts";
import type { Call, Command } from "../command.ts";
import { labelOf, oneLined } from "../labels.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writerOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { readAll } from "../reading.ts";
import type { Terminal } from "../terminal.ts";

export const add: Command = {
  name: "add",
  summary: "Reads articles and keeps them in the ledger, with who says what in them.",
  arguments: [
    {
      name: "address",
      many: true,
      summary: "a file (.html, .txt, or .json in ninjs 2 or 3), an http(s) address, or - for standard input",
    },
  ],
  options: [ledgerOption, formatOption("table", "jsonl")],
  examples: [
    { line: "whence add story.html", shows: "One page; adding it again changes nothing." },
    {
      line: "whence add --ledger dam.ledger demo/story/*.html",
      shows: "A whole story, and which of its pages were edited without a word.",
    },
    {
      line: "whence add --format jsonl https://example.org/story | jq .outcome",
      shows: "From the web, one line of JSON for each article once it is kept.",
    },
  ],
  run,
};

/** An article and what became of it. */
interface Kept {
  readonly entry: Entry;
  readonly added: Added;
}

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call));
    const write = await writerOf(call, listing, terminal);
    let refused = 0;
    const failed = await readAll(call.arguments, { input: terminal.input }, terminal, async (entry) => {
      const added = await keep(ledger, entry, terminal);
      if (added) await write({ entry, added });
      else refused += 1;
    });
    return failed + refused > 0 ? 1 : 0;
  });
}

/** Each article is kept by itself, so that what was told of is there whatever comes next; null where it is refused. */
async function keep(ledger: Ledger, entry: Entry, terminal: Terminal): Promise<Added | null> {
  const [outcome] = await ledger.addReadings([{ reading: entry }]);
  if (outcome && "added" in outcome) return outcome;
  terminal.err(oneLined(`${outcome?.refused}: ${entry.address}`));
  return null;
}

const listing: Listing<Kept> = {
  lines: ({ entry: { article, statements }, added }) => {
    const count = `${statements.length} ${statements.length === 1 ? "statement" : "statements"}`;
    return [`${outcomeOf(added).padEnd(4)}  ${labelOf(article)}  (${count})`];
  },
  record: ({ entry: { doc, address, article, statements }, added: { version, number, earlier, silent } }) => {
    const { id, url, publisher, title, published } = article;
    const about = { doc, address, article: id, url, publisher, title, published, statements: statements.length };
    return { outcome: version, version: number, silent, earlier, ...about };
  },
  columns: {},
};

/** "edited (version 2, silent: the page's own times did not change)". */
function outcomeOf({ version, number, silent }: Added): string {
  if (version !== "edited") return version;
  return `edited (version ${number}${silent ? ", silent: the page's own times did not change" : ""})`;
}
