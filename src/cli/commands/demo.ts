// whence demo: the main job on the story that comes with Whence.

import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../../ledger/index.ts";
import type { Added, ClaimLine, Ledger, Refused } from "../../ledger/index.ts";
import { articlesIn, counted } from "../../publish/plain/index.ts";
import type { Entry } from "../../publish/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, isOn, valueOf } from "../command.ts";
import { labelOf, oneLined } from "../../web/words/index.ts";
import type { Listing } from "../listing.ts";
import { readGroups } from "../reading.ts";
import type { Terminal } from "../terminal.ts";
import { graphOnly, laid } from "./claim.ts";
import { claimListing } from "./claims.ts";
import { seriesListing } from "./figures.ts";
import { openDesk } from "./serve.ts";

const STORY = fileURLToPath(new URL("../../../demo/story/", import.meta.url));

export const demo: Command = {
  name: "demo",
  summary: "Follows the story that comes with Whence: its claims, their origins, and how its figures moved.",
  arguments: [],
  options: [
    { name: "--keep", value: "file", summary: "keeps the ledger in a file that is not there yet", default: "nowhere" },
    { name: "--desk", summary: "opens the desk on it in the browser, until it is ended with Ctrl-C" },
  ],
  examples: [
    { line: "whence demo", shows: "What was read, who says what, and how many origins are behind it." },
    { line: "whence demo --keep demo.ledger", shows: "The same, and a ledger to ask further." },
    { line: "whence demo --desk", shows: "The same, and then to be looked at." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "whence-demo-"));
  try {
    const kept = valueOf(call, "keep");
    // The story is invented: it does not go among what somebody keeps.
    if (kept !== undefined && existsSync(kept)) throw new Usage(`demo: already there: ${kept}`);
    const file = kept ?? join(folder, "demo.ledger");
    const failed = await followStory(file, terminal);
    if (!isOn(call, "desk")) return failed > 0 ? 1 : 0;
    // Whoever has no port to choose is not turned away because another desk is open.
    return await openDesk(file, { port: 0, owner: userInfo().username }, terminal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function followStory(file: string, terminal: Terminal): Promise<number> {
  await using ledger = await openLedger(file);
  const failed = await readStory(ledger, terminal);
  await tellStory(ledger, terminal);
  return failed;
}

async function readStory(ledger: Ledger, terminal: Terminal): Promise<number> {
  const names = await readdir(STORY, { recursive: true });
  const files = names.filter((name) => name.endsWith(".html")).toSorted();
  const articles: string[] = [];
  let [pages, statements] = [0, 0];
  const paths = files.map((name) => join(STORY, name));
  const failed = await readGroups(paths, {}, terminal, async (arrived) => {
    const outcomes = await ledger.follow(arrived.map(({ entry, fetched }) => ({ reading: entry, snapshot: fetched })));
    for (const [place, { entry }] of arrived.entries()) {
      articles.push(lineOf(entry, outcomes[place]!));
      if (!isEdit(outcomes[place]!)) pages += 1;
      statements += entry.statements.length;
    }
  });
  await terminal.out(
    `${articlesIn({ articles: pages, texts: articles.length })}, ${counted(statements, "statement")}\n\n`,
  );
  await terminal.out(`${articles.join("\n")}\n\n`);
  return failed;
}

const isEdit = (outcome: Added | Refused): outcome is Added => "version" in outcome && outcome.version === "edited";

/** "2025-03-04   12  The Vessany Standard, “Eleven cracks”  (edited silently)". */
function lineOf({ article, statements }: Entry, outcome: Added | Refused): string {
  const edited = isEdit(outcome) ? `  (edited${outcome.silent ? " silently" : ""})` : "";
  const day = (article.published ?? "no date").slice(0, 10).padEnd(10);
  return `${day}  ${String(statements.length).padStart(3)}  ${labelOf(article)}${edited}`;
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
    await Promise.all(drawn.flatMap((one) => (one === null ? [] : laid(ledger, one)))),
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

  npm run -s whence -- demo --desk                        the same in the browser
  npm run -s whence -- demo --keep demo.ledger            the same, kept: then
  npm run -s whence -- stories --ledger demo.ledger       and brief, story, claims, claim, figures, timeline, trace, entities
  npm run -s whence -- read --why ADDRESS                 your own page, file or address
  npm run -s whence -- add ADDRESS...                     your own ledger
`;
