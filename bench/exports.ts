// How long exports take and how much memory, each in a process of its own: node bench/exports.ts [STATEMENTS [FORM...]]
// The ledger is made up from a seed: ten statements an article, a claim for every four statements, a story for every
// twenty articles. What a process takes before it exports anything is told apart.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../src/cli/program.ts";
import { openLedger } from "../src/ledger/index.ts";
import type { Ledger, OpinionSet } from "../src/ledger/index.ts";
import { exportForms } from "../src/publish/exports/index.ts";
import { reading } from "../test/ledger/readings.ts";
import type { Reading } from "../src/whence.ts";

const SENTENCES = 10;
const GROUP = 50;
const ARTICLES_OF_STORY = 20;
const STATEMENTS_OF_CLAIM = 4;
const MEGABYTE = 2 ** 20;

const [first, ...rest] = process.argv.slice(2);
if (first === "--one") await one(rest[0]!, rest[1]!);
else all(Number(first ?? 10_000), rest);

/** One form, by the command; the figures go to standard output as JSON. */
async function one(file: string, name: string): Promise<void> {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const [output, silent] = [`${file}.out`, { err: () => {}, progress: () => {}, out: async () => {} }];
  const terminal = { ...silent, input: process.stdin, width: 100, colour: false, env: {} };
  const code = await run(["export", name, "--ledger", file, "--output", output], terminal);
  if (code !== 0) throw new Error(`bench: export ended with ${code}: ${name}`);
  const seconds = (performance.now() - started) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ bytes: statSync(output).size, seconds, peak, before }));
  rmSync(output);
}

async function all(statements: number, names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-exports-"));
  const say = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
  try {
    const file = path.join(folder, "bench.ledger");
    await fill(file, Math.ceil(statements / SENTENCES));
    say(["form", "statements", "MB", "s", "peak RSS MB", "before it MB"]);
    say(["---", "---", "---", "---", "---", "---"]);
    for (const { name } of exportForms.filter((each) => names.length === 0 || names.includes(each.name))) {
      const told = execFileSync(process.execPath, [import.meta.filename, "--one", file, name], { encoding: "utf8" });
      const { bytes, seconds, peak, before } = JSON.parse(told) as Record<string, number>;
      const megabytes = [bytes!, peak!, before!].map((each) => (each / MEGABYTE).toFixed(0));
      say([name, statements, megabytes[0]!, seconds!.toFixed(1), megabytes[1]!, megabytes[2]!]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string, articles: number): Promise<void> {
  await using ledger = await openLedger(file);
  for (let from = 0; from < articles; from += GROUP) {
    const readings = Array.from({ length: Math.min(GROUP, articles - from) }, (_, place) =>
      reading(from + place, {}, SENTENCES),
    );
    const bytes = (each: Reading) => Buffer.from(`<p>${each.article.text}</p>`);
    await ledger.addReadings(
      readings.map((each) => ({
        reading: each,
        snapshot: {
          address: each.article.url!,
          location: each.article.url,
          fetchedAt: "2031-03-04T20:00:00.000Z",
          headers: { "content-type": "text/html" },
          bytes: bytes(each),
        },
      })),
    );
    await opine(ledger, from, readings);
  }
}

const opine = (ledger: Ledger, from: number, readings: readonly Reading[]) =>
  ledger.opine({ name: "bench", version: "1" }, opinions(from, readings));

/** What following would have made of them, without the work. */
function opinions(from: number, readings: readonly Reading[]): OpinionSet {
  const said = readings.flatMap(({ article, statements }) => statements.map((statement) => ({ article, statement })));
  const claimOf = (place: number) => `c${Math.floor((from * SENTENCES + place) / STATEMENTS_OF_CLAIM)}`;
  const claims = new Map(
    said.map(({ article, statement }, place) => {
      const [{ start, end }] = statement.content as [{ start: number; end: number }];
      return [claimOf(place), article.text.slice(start, end)];
    }),
  );
  const names = [...new Set(said.flatMap(({ statement }) => statement.chain.map(({ name }) => name!)))];
  const stories = [...new Set(readings.map((_, place) => storyOf(from + place)))];
  const summary = {
    statements: STATEMENTS_OF_CLAIM,
    pages: 1,
    outlets: 1,
    least: 1,
    most: 2,
    against: [0, 0],
    status: "claimed by Ana Ruiz (4 Mar)",
    first: "2031-03-04T16:12+03:00",
  };
  return {
    things: [
      ...[...claims].map(([id, text]) => ({ id, kind: "claim", record: { text, series: id } }) as const),
      ...stories.map((id) => ({ id, kind: "story", record: {} }) as const),
      ...names.map(
        (name) =>
          ({ id: `e ${name}`, kind: "entity", record: { name, names: [name], roles: [], family: "person" } }) as const,
      ),
    ],
    stories: readings.map(({ article }, place) => ({
      article: article.id,
      thing: storyOf(from + place),
      why: "bench",
    })),
    claims: said.map(({ statement }, place) => ({ statement: statement.id, thing: claimOf(place), why: "bench" })),
    entities: said.flatMap(({ statement }) =>
      statement.chain.map(({ name }, position) => ({
        statement: statement.id,
        position,
        thing: `e ${name}`,
        why: "bench",
      })),
    ),
    origins: [...claims.keys()].map((thing) => ({ thing, least: 1, most: 2, record: summary, why: "bench" })),
  };
}

const storyOf = (article: number) => `s${Math.floor(article / ARTICLES_OF_STORY)}`;
