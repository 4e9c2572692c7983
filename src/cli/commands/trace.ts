// whence trace: where does this come from?

import { wordsOf } from "../../article/index.ts";
import { openLedger } from "../../ledger/index.ts";
import type { KeptArticle, Ledger, Retold, Traced } from "../../ledger/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { beginningOf, labelOf, oneLined, sourcesOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { retoldLines, retoldRecord } from "../retold.ts";
import type { Terminal } from "../terminal.ts";
import { laid, whole } from "./claim.ts";
import { claimListing, originsOf } from "./claims.ts";

export const trace: Command = {
  name: "trace",
  summary: "Tells where a text comes from: the claims that it may repeat, their origins, and through whom they came.",
  arguments: [{ name: "text", many: true, summary: "a sentence, or the address of an article in the ledger" }],
  options: [ledgerOption, countOption("trace", "--limit", "most claims that a text is laid beside", 3), formatOption],
  examples: [
    { line: 'whence trace "1,200 soldiers at the border"', shows: "Who said it first, and who only passed it on." },
    { line: "whence trace https://example.org/story", shows: "Every statement of an article with its claim." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const text = call.arguments.join(" ");
    const article = await ledger.traced(text);
    if (!article) return await traceText(call, ledger, text, terminal);
    const retold = await ledger.retoldOf(article.statements.map(({ statement }) => statement.id));
    await tellArticle(call, { ...article, retold }, terminal);
    return 0;
  });
}

async function traceText(call: Call, ledger: Ledger, text: string, terminal: Terminal): Promise<number> {
  const found = await ledger.claimsLike(text, Number(valueOf(call, "limit") ?? 3));
  if (found.length === 0) {
    await writeAll(call, claimListing, terminal, []);
    terminal.err(oneLined(`trace: no claim in the ledger is like it: ${text}`));
    return 0;
  }
  if (valueOf(call, "format") === "csv") {
    await writeAll(call, claimListing, terminal, found);
    return 0;
  }
  const cases = await Promise.all(found.map(({ id }) => ledger.claim(id)));
  await writeAll(
    call,
    whole(terminal.width),
    terminal,
    await Promise.all(cases.flatMap((one) => (one === null ? [] : laid(ledger, one)))),
  );
  return 0;
}

type Here = Traced & { readonly kept: KeptArticle; readonly retold: readonly Retold[] };

async function tellArticle(
  call: Call,
  { kept, statements, retold }: { kept: KeptArticle; statements: readonly Traced[]; retold: readonly Retold[] },
  terminal: Terminal,
): Promise<void> {
  const isTable = (valueOf(call, "format") ?? "table") === "table";
  if (isTable) await terminal.out(`${labelOf(kept.article)}\n\n`);
  await writeAll(
    call,
    listing,
    terminal,
    statements.map((one) => ({ ...one, kept, retold: retold.filter((two) => holds(two, one.statement.id)) })),
  );
}

const holds = ({ retold, source }: Retold, id: string) => [retold, source].some(({ statement }) => statement.id === id);

/** Longest words of a statement, in UTF-16 code units, in lines for people. */
const LONGEST = 300;

const contentOf = ({ statement, kept }: Here) => wordsOf(kept.article.text, statement.content);

const listing: Listing<Here> = {
  lines: (here) => [
    `${sourcesOf(here.statement)}: ${beginningOf(contentOf(here), LONGEST)}`,
    ...(here.claim
      ? [
          `    ${originsOf(here.claim)}${here.claim.status === "" ? "" : ` · ${oneLined(here.claim.status)}`}`,
          `    claim ${oneLined(here.claim.id)}`,
        ]
      : []),
    ...retoldLines(here.retold).slice(0, -1),
    "",
  ],
  record: (here) => ({
    statement: here.statement.id,
    act: here.statement.act,
    chain: here.statement.chain,
    words: contentOf(here),
    article: here.kept.article.id,
    claim: here.claim,
    retold: here.retold.map(retoldRecord),
  }),
  columns: {
    statement: ({ statement }) => statement.id,
    source: ({ statement }) => sourcesOf(statement),
    act: ({ statement }) => statement.act,
    words: (here) => oneLined(contentOf(here)),
    claim: ({ claim }) => claim && claim.id,
    least: ({ claim }) => claim && claim.least,
    most: ({ claim }) => claim && claim.most,
    status: ({ claim }) => claim && oneLined(claim.status),
  },
};
