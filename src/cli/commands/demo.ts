// whence demo: the main job on the story that comes with Whence.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../../ledger/index.ts";
import type { ClaimLine, Ledger } from "../../ledger/index.ts";
import { counted } from "../../publish/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { labelOf, oneLined } from "../labels.ts";
import type { Listing } from "../listing.ts";
import { readAll } from "../reading.ts";
import type { Terminal } from "../terminal.ts";
import { graphOnly } from "./claim.ts";
import { claimListing } from "./claims.ts";
import { seriesListing } from "./figures.ts";

const STORY = fileURLToPath(new URL("../../../demo/story/", import.meta.url));

export const demo: Command = {
  name: "demo",
  summary: "Follows the story that comes with Whence: its claims, their origins, and how its figures moved.",
  arguments: [],
  options: [
    { name: "--keep", value: "file", summary: "keeps the ledger in a file that is not there yet", default: "nowhere" },
  ],
  examples: [
    { line: "whence demo", shows: "What was read, who says what, and how many origins are behind it." },
    { line: "whence demo --keep demo.ledger", shows: "The same, and a ledger to ask further." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "whence-demo-"));
  try {
    await using ledger = await openLedger(valueOf(call, "keep") ?? join(folder, "demo.ledger"));
    const failed = await readStory(ledger, terminal);
    await tellStory(ledger, terminal);
    return failed > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readStory(ledger: Ledger, terminal: Terminal): Promise<number> {
  const names = await readdir(STORY, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".html")).toSorted();
  const articles: string[] = [];
  let statements = 0;
  const paths = pages.map((name) => join(STORY, name));
  const failed = await readAll(paths, {}, terminal, async (entry) => {
    const [outcome] = await ledger.follow([{ reading: entry }]);
    const edited = outcome && "version" in outcome && outcome.version === "edited" ? "  (edited silently)" : "";
    const day = (entry.article.published ?? "no date").slice(0, 10).padEnd(10);
    articles.push(`${day}  ${String(entry.statements.length).padStart(3)}  ${labelOf(entry.article)}${edited}`);
    statements += entry.statements.length;
  });
  await terminal.out(`${counted(articles.length, "article")}, ${counted(statements, "statement")}\n\n`);
  await terminal.out(`${articles.join("\n")}\n\n`);
  return failed;
}

/** Claims, series and claims drawn whole that the terminal shows. */
const [CLAIMS, SERIES, WHOLE] = [12, 4, 2];

async function tellStory(ledger: Ledger, terminal: Terminal): Promise<void> {
  const stories = await ledger.stories();
  const main = stories.toSorted((a, b) => b.articles - a.articles)[0]!;
  const claims = (await ledger.claims(main.id)).filter(({ statements }) => statements > 1);
  await head(terminal, `Claims of the story “${oneLined(main.title ?? "")}”`);
  await show(terminal, claimListing, claims.slice(0, CLAIMS));
  await head(terminal, "Where the most disputed of them come from");
  const drawn = await Promise.all(disputed(claims).map(({ id }) => ledger.claim(id)));
  await show(
    terminal,
    graphOnly(terminal.width),
    drawn.filter((one) => one !== null),
  );
  await head(terminal, "How the figures moved");
  await show(terminal, seriesListing, ((await ledger.figures(main.id)) ?? []).slice(0, SERIES));
  await terminal.out(READ_ON);
}

const disputed = (claims: readonly ClaimLine[]): ClaimLine[] =>
  claims
    .filter(({ against }) => against[1] > 0)
    .toSorted((a, b) => b.pages - a.pages || b.statements - a.statements)
    .slice(0, WHOLE);

const head = (terminal: Terminal, words: string) => terminal.out(`${words}\n${"-".repeat(words.length)}\n\n`);

async function show<T>(terminal: Terminal, { lines }: Listing<T>, items: readonly T[]): Promise<void> {
  for (const item of items)
    await terminal.out(
      lines(item)
        .map((line) => `${line}\n`)
        .join(""),
    );
}

const READ_ON = `Read on

  npm run -s whence -- demo --keep demo.ledger            the same, kept: then
  npm run -s whence -- stories --ledger demo.ledger       and story, claims, claim, figures, timeline, trace, entities
  npm run -s whence -- read --why ADDRESS                 your own page, file or address
  npm run -s whence -- add ADDRESS...                     your own ledger
`;
