// whence add: articles in, and they stay.

import { openLedger } from "../../ledger/index.ts";
import type { Added, Ledger } from "../../ledger/index.ts";
import type { Entry } from "../../publish/index.ts";
import { addressArgument, addressesOf, fromOption } from "../addresses.ts";
import type { Call, Command } from "../command.ts";
import { Complaints } from "../complaints.ts";
import { keepDeleted } from "../deleted.ts";
import { labelOf, oneLined, titleOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writerOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { readGroups, readOptionsOf, readingOptions } from "../reading.ts";
import type { Arrived } from "../reading.ts";
import type { Terminal } from "../terminal.ts";

export const add: Command = {
  name: "add",
  summary: "Reads articles and keeps them in the ledger, with who says what in them.",
  arguments: [addressArgument],
  options: [ledgerOption, formatOption, fromOption, ...readingOptions("rules")],
  examples: [
    { line: "whence add story.html", shows: "One page; adding it again changes nothing." },
    {
      line: "whence add --ledger dam.ledger demo/story/*.html",
      shows: "A whole story, and which of its pages were edited silently.",
    },
    {
      line: "whence add --from addresses.txt",
      shows: "Pages and feeds from a list, one address on a line.",
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
    const options = readOptionsOf(call, terminal);
    const { addresses, bad } = await addressesOf("add", call, options, terminal);
    await using ledger = await openLedger(ledgerOf(call), { discardEmpty: true });
    const { write, end } = await writerOf(call, listing, terminal);
    let refused = 0;
    // Of a channel no more is read than is new.
    const known = async (address: string) => (await ledger.versions(address)).length > 0;
    const kept = async (id: string) => (await ledger.reading(id))?.statements ?? null;
    const failed = await readGroups(addresses, { ...options, known, kept }, terminal, async (arrived) => {
      for (const kept of await keep(ledger, arrived, terminal)) {
        if (kept) await write(kept);
        else refused += 1;
      }
    });
    const sights = await keepDeleted(ledger, addresses, options);
    const told = new Complaints(terminal.err);
    for (const { kind, seen, address } of sights) told.ofMany(oneLined(`add: ${kind}: ${seen}: ${address}`));
    told.end();
    await end();
    return failed + refused + bad > 0 ? 1 : 0;
  });
}

/** What was read together is kept together, and told of once it is there; null stands for what is refused. */
async function keep(ledger: Ledger, arrived: readonly Arrived[], terminal: Terminal): Promise<(Kept | null)[]> {
  const outcomes = await ledger.follow(arrived.map(({ entry, fetched }) => ({ reading: entry, snapshot: fetched })));
  return outcomes.map((outcome, place) => {
    const { entry } = arrived[place]!;
    if ("added" in outcome) return { entry, added: outcome };
    terminal.err(oneLined(`${outcome.refused}: ${entry.address}`));
    return null;
  });
}

const listing: Listing<Kept> = {
  lines: ({ entry: { article, statements }, added }) => {
    const count = `${statements.length} ${statements.length === 1 ? "statement" : "statements"}`;
    return [`${outcomeOf(added).padEnd(4)}  ${labelOf(article)}  (${count})`];
  },
  record: ({ entry: { doc, address, article, statements }, added: { version, number, earlier, silent, fate } }) => {
    const { id, url, publisher, title, published } = article;
    const about = { doc, address, article: id, url, publisher, title, published, statements: statements.length };
    return { outcome: version, version: number, silent, earlier, fate, ...about };
  },
  columns: {
    outcome: ({ added }) => added.version,
    version: ({ added }) => added.number,
    silent: ({ added }) => added.silent,
    fate: ({ added }) => added.fate,
    article: ({ entry }) => entry.article.id,
    statements: ({ entry }) => entry.statements.length,
    publisher: ({ entry: { article } }) => article.publisher && oneLined(article.publisher),
    title: ({ entry: { article } }) => titleOf(article),
    published: ({ entry: { article } }) => article.published && oneLined(article.published),
    url: ({ entry }) => oneLined(entry.address),
  },
};

/** "edited silently (version 2: the page's own times did not change)", "same, withdrawn by its publisher". */
function outcomeOf({ version, number, silent, fate }: Added): string {
  const edited = silent
    ? `edited silently (version ${number}: the page's own times did not change)`
    : `edited (version ${number})`;
  const came = version === "edited" ? edited : version;
  return fate === null ? came : `${came}, ${fate === "gone" ? "withdrawn by its publisher" : "usable again"}`;
}
