// whence demo: the main job on the story that comes with Whence.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formats, visible } from "../../publish/index.ts";
import type { Entry } from "../../publish/index.ts";
import type { Call, Command } from "../command.ts";
import { isOn } from "../command.ts";
import { readAll } from "../reading.ts";
import type { Terminal } from "../terminal.ts";

const table = formats.find(({ name }) => name === "table");
const STORY = fileURLToPath(new URL("../../../demo/story/", import.meta.url));

export const demo: Command = {
  name: "demo",
  summary: "Reads the story that comes with Whence: invented outlets, an agency and two channels on one event.",
  arguments: [],
  options: [{ name: "--why", summary: "names the rule or model behind each statement" }],
  examples: [{ line: "whence demo", shows: "What was read, and who says what in it." }],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const pages = await pagesOf(STORY);
  const entries: Entry[] = [];
  const failed = await readAll(pages, {}, terminal, (entry) => void entries.push(entry));
  await terminal.out(`${listOf(entries)}\n\n`);
  const look = { why: isOn(call, "why"), width: terminal.width, colour: terminal.colour };
  await terminal.out(table?.begin?.(look) ?? "");
  for (const entry of entries) await terminal.out(table?.article(entry, look) ?? "");
  await terminal.out(table?.end?.(look) ?? "");
  await terminal.out(`\n${READ_ON}`);
  return failed > 0 ? 1 : 0;
}

async function pagesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(folder, name));
}

/** What was read: the sum, and a line for each article. */
function listOf(entries: readonly Entry[]): string {
  const publishers = new Set(entries.map(({ article }) => article.publisher).filter((publisher) => publisher !== null));
  const statements = entries.reduce((sum, entry) => sum + entry.statements.length, 0);
  const sum = `${entries.length} articles of ${publishers.size} publishers, ${statements} statements`;
  return [sum, "", ...entries.map(lineOf)].join("\n");
}

/** Longest beginning of a text, in UTF-16 code units, that stands for a title that is not there. */
const BEGINNING = 70;

function lineOf({ article, statements }: Entry): string {
  const day = (article.published ?? "no date").slice(0, 10).padEnd(10);
  const words = [article.publisher, article.title ?? beginningOf(article.text)].filter((part) => part !== null);
  return visible(`${day}  ${String(statements.length).padStart(3)}  ${words.join(": ").replace(/\s+/g, " ")}`);
}

function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  const cut = text.slice(0, BEGINNING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), BEGINNING / 2)).toWellFormed()} …`;
}

const READ_ON = `Read on

  npm run -s whence -- read --why ADDRESS                        your own page, file or address
  npm run -s whence -- read --format html --output report.html ADDRESS    the article with its statements marked
  npm run -s whence -- read --help
`;
