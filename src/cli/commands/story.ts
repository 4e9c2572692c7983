// whence story: one story with its articles and the claims that count most.

import { openLedger } from "../../ledger/index.ts";
import type { ArticleLine, ClaimLine, StoryLine } from "../../ledger/index.ts";
import { articlesIn, counted } from "../../publish/plain/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { oneLined, printerOf, spanOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";
import { claimListing } from "./claims.ts";

export const story: Command = {
  name: "story",
  summary: "Shows a story: its articles in order of time, and its claims, those with most origins first.",
  arguments: [{ name: "story", summary: "the id of a story, as `whence stories` shows it" }],
  options: [ledgerOption, countOption("story", "--limit", "most claims that are shown", 12), formatOption],
  examples: [
    { line: "whence story 5f0c1d2e3a4b5c6d", shows: "What is told, by whom, and who denies it." },
    { line: "whence story 5f0c1d2e3a4b5c6d --format csv > articles.csv", shows: "One row for each article." },
  ],
  run,
};

/** A story with what is shown of it. */
interface Shown {
  readonly story: StoryLine;
  readonly articles: readonly ArticleLine[];
  readonly claims: readonly ClaimLine[];
}

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [id = ""] = call.arguments;
    const found = await ledger.story(id);
    if (!found) {
      terminal.err(oneLined(`story: no such story: ${id}`));
      return 1;
    }
    if (valueOf(call, "format") === "csv") await writeAll(call, articleListing, terminal, found.articles);
    else {
      const claims = (await ledger.claims(id)).slice(0, Number(valueOf(call, "limit") ?? 12));
      await writeAll(call, whole, terminal, [{ ...found, claims }]);
    }
    return 0;
  });
}

const articleListing: Listing<ArticleLine> = {
  lines: ({ id, published, publisher, forwardedFrom, title, version, statements, gone }) => {
    const day = published === null ? "no date   " : oneLined(published.slice(0, 10));
    const parts = [printerOf({ publisher, forwardedFrom }), title === null ? null : oneLined(title)];
    const name = parts.filter((part) => part !== null).join(": ");
    const count = `${counted(statements, "statement")}${version > 1 ? `, version ${version}` : ""}${gone === null ? "" : `, page gone since ${gone.slice(0, 10)}`}`;
    return [`${day}  ${name === "" ? `article ${id}` : name}  (${count})`];
  },
  record: (line) => line,
  columns: {
    article: ({ id }) => id,
    published: ({ published }) => published && oneLined(published),
    publisher: ({ publisher }) => publisher && oneLined(publisher),
    forwardedFrom: ({ forwardedFrom }) => forwardedFrom && oneLined(forwardedFrom),
    title: ({ title }) => title && oneLined(title),
    url: ({ url }) => url && oneLined(url),
    version: ({ version }) => version,
    statements: ({ statements }) => statements,
    gone: ({ gone }) => gone,
  },
};

const whole: Listing<Shown> = {
  lines: ({ story: { id, title, first, last, outlets, statements, ...counts }, articles, claims }) => [
    title === null ? "(no title)" : oneLined(title),
    [spanOf(first, last), articlesIn(counts), counted(outlets, "outlet"), counted(statements, "statement")]
      .filter((part) => part !== "")
      .join(" · "),
    `story ${oneLined(id)}`,
    "",
    ...articles.flatMap((article) => articleListing.lines(article)),
    "",
    ...claims.flatMap((claim) => claimListing.lines(claim)),
  ],
  record: ({ story: about, articles, claims }) => ({ ...about, articles, claims }),
  columns: {},
};
