// whence entities: who speaks, under which names, and how often.

import { openLedger } from "../../ledger/index.ts";
import type { EntityLine } from "../../ledger/index.ts";
import { counted } from "../../publish/plain/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const entities: Command = {
  name: "entities",
  summary: "Lists the people and bodies that speak, over articles and spellings, who speaks most first.",
  arguments: [],
  options: [
    ledgerOption,
    { name: "--story", value: "id", summary: "only those of one story", default: "all" },
    countOption("entities", "--limit", "most that are listed", 50),
    formatOption,
  ],
  examples: [
    { line: "whence entities", shows: "Names, other spellings, roles, and how often each stands in a chain." },
    {
      line: "whence entities --story 5f0c1d2e3a4b5c6d --format jsonl | jq .names",
      shows: "Every spelling in a story.",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const limit = Number(valueOf(call, "limit") ?? 50);
    await writeAll(call, listing, terminal, await ledger.entities({ limit, story: valueOf(call, "story") }));
    return 0;
  });
}

const listing: Listing<EntityLine> = {
  lines: ({ id, name, names, roles, statements }) => [
    `${name === null ? "(split off)" : oneLined(name)}  ${counted(statements, "statement")}`,
    ...(names.length > 1 ? [`    also ${names.slice(1).map(oneLined).join(" · ")}`] : []),
    ...(roles.length > 0 ? [`    ${roles.map(oneLined).join(" · ")}`] : []),
    `    entity ${oneLined(id)}`,
    "",
  ],
  record: (line) => line,
  columns: {
    entity: ({ id }) => id,
    name: ({ name }) => name && oneLined(name),
    family: ({ family }) => family,
    statements: ({ statements }) => statements,
    spellings: ({ names }) => names.map(oneLined).join(" · "),
    roles: ({ roles }) => roles.map(oneLined).join(" · "),
  },
};
