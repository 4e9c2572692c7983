// The claims of the demo story against its answer key, demo/story/STORY.md: which statements are brought together,
// and which of the relations that the key's notes name are found.
//
//   node bench/claims-demo.ts [--list]

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Claims, contextsOf, joinableOf, relationsFor, sideOf } from "../src/claim/index.ts";
import type { Related, StatementInContext } from "../src/claim/index.ts";
import { readAddress } from "../src/read/index.ts";
import { readArticle } from "../src/whence.ts";
import type { Article, Reading } from "../src/whence.ts";

const STORY = fileURLToPath(new URL("../demo/story/", import.meta.url));

/** One row of the key: words on a page that belong to a claim. */
interface Row {
  readonly claim: string;
  readonly page: string;
  readonly words: string;
  readonly hops: number;
  readonly note: string;
}

function rowsOfKey(): Row[] {
  const rows: Row[] = [];
  let claim = "";
  for (const line of readFileSync(join(STORY, "STORY.md"), "utf8").split("\n")) {
    if (line.startsWith("## Relays")) break;
    claim = /^### (C\d+)\./.exec(line)?.[1] ?? claim;
    const [, page, words, chain, note] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (claim === "" || !/^\d\d/.test(page ?? "")) continue;
    rows.push({ claim, page: page!, words: words!.slice(1, -1), hops: chain!.split(">").length, note: note ?? "" });
  }
  return rows;
}

interface Page extends Reading {
  readonly page: string;
}

/** Every page in the order of its number, and every post of a channel before the first page of a later time. */
async function pagesOfStory(): Promise<Page[]> {
  const files = readdirSync(STORY, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const pages: Page[] = [];
  for (const file of files.toSorted()) {
    const page = `${file.slice(0, 2)}${/\.(\d)\.html$/.exec(file)?.[0].slice(0, 2) ?? ""}`;
    for (const article of await readAddress(join(STORY, file))) {
      const read = { page, ...readArticle(article) };
      const later = pages.findIndex((other) => page >= "18" && timeOf(other.article) > timeOf(article));
      pages.splice(later < 0 ? pages.length : later, 0, read);
    }
  }
  return pages;
}

/** Milliseconds; a page that states its day only is of the end of that day. */
const timeOf = ({ published }: Article) =>
  published === null ? Number.NaN : Date.parse(published) + (published.length === 10 ? 86_400_000 : 0);

/** The statement that a row means: of those over its words the one with as many hops, then the closest. */
function statementOf(row: Row, pages: readonly Page[]): string | null {
  let best: { id: string; score: number } | null = null;
  for (const { page, article, statements } of pages) {
    if (page !== row.page) continue;
    const start = article.text.replace(/\s/g, " ").indexOf(row.words);
    if (start < 0) continue;
    const end = start + row.words.length;
    for (const { id, content, source, cue, chain } of statements) {
      const shared = [...content, ...cue, ...source].map((one) => Math.min(end, one.end) - Math.max(start, one.start));
      const over = shared.slice(0, content.length).reduce((sum, one) => sum + Math.max(0, one), 0);
      const size = content.reduce((sum, one) => sum + one.end - one.start, 0);
      if (over / Math.min(size, row.words.length) < 0.5) continue;
      const score = (chain.length === row.hops ? 2 : 0) + (2 * over) / (size + row.words.length);
      if (!best || score > best.score) best = { id, score };
    }
  }
  return best?.id ?? null;
}

/** Relations that a note names, and the claim whose statements they are about. */
const NOTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/denial of (?<claim>C\d+)|^denied|denies that/, ["denies", "disputes"]],
  [/^against/, ["denies", "disputes", "questions"]],
  [/revises (?<claim>C\d+)/, ["updates", "supersedes", "disputes"]],
  [/superseded by|upheld/, []],
  [/retreat/, ["retracts", "supersedes"]],
  [/later changed|the same address and the same hour/, []],
  [/by the body that (?:denied|claim)/, ["retracts"]],
  [/first told here|reprinted by|saidAt \S+ for/, []],
  [/hops|reprint of|saidAt|^the same in/, ["repeats"]],
];

interface Wanted {
  readonly row: Row;
  readonly kinds: readonly string[];
  readonly claim: string;
}

const wantedOf = (rows: readonly Row[]): Wanted[] =>
  rows.flatMap((row) => {
    for (const [pattern, kinds] of NOTED) {
      const match = pattern.exec(row.note);
      if (match) return kinds.length === 0 ? [] : [{ row, kinds, claim: match.groups?.["claim"] ?? row.claim }];
    }
    return [];
  });

/** Shares of pairs and of statements: [precision, recall, F1]. */
function scoresOf(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>) {
  const ids = [...gold.keys()];
  let [both, inGold, inFound] = [0, 0, 0];
  const cubed = { precision: 0, recall: 0 };
  for (const one of ids) {
    const mates = ids.filter((other) => gold.get(other) === gold.get(one));
    const guessed = ids.filter((other) => found.get(other) === found.get(one));
    const shared = guessed.filter((other) => gold.get(other) === gold.get(one)).length;
    both += shared - 1;
    inGold += mates.length - 1;
    inFound += guessed.length - 1;
    cubed.precision += shared / guessed.length / ids.length;
    cubed.recall += shared / mates.length / ids.length;
  }
  const f1 = (p: number, r: number) => (2 * p * r) / (p + r);
  const [p, r] = [both / inFound, both / inGold];
  return { pairs: [p, r, f1(p, r)], cubed: [cubed.precision, cubed.recall, f1(cubed.precision, cubed.recall)] };
}

const isAll = process.argv.includes("--all");
const isLong = isAll || process.argv.includes("--list");
const say = (line: string) => void process.stdout.write(`${line}\n`);
const pages = await pagesOfStory();
const claims = new Claims();
const known = new Map<string, StatementInContext>();
const placed = new Map<string, string>();
const relations: (Related & { subject: string; object: string })[] = [];
for (const { article, statements } of pages) {
  for (const context of contextsOf(article, statements)) {
    const { id } = context.statement;
    known.set(id, context);
    claims.join(joinableOf(context));
    relations.push(...relationsFor(context, claims, (other) => known.get(other)));
  }
}
for (const { id, members } of claims.joined.claims) for (const { statement } of members) placed.set(statement, id);

const rows = rowsOfKey();
const ofRow = new Map(rows.map((row) => [row, statementOf(row, pages)]));
const gold = new Map<string, string>();
for (const row of rows) {
  const id = ofRow.get(row);
  if (id && !gold.has(id)) gold.set(id, row.claim);
}
const { pairs, cubed } = scoresOf(gold, placed);
const shown = (values: readonly number[]) => values.map((one) => one.toFixed(3)).join(" ");
say(`statements ${placed.size}, claims ${new Set(placed.values()).size}, relations ${relations.length}`);
say(`rows of the key ${rows.length}, with a statement ${gold.size}`);
say(`pairs P R F1  ${shown(pairs)}`);
say(`BCubed P R F1 ${shown(cubed)}`);
for (const claim of new Set(gold.values())) {
  const own = [...gold].filter(([, other]) => other === claim).map(([id]) => placed.get(id));
  const sizes = [...new Set(own)].map((one) => own.filter((other) => other === one).length).toSorted((a, b) => b - a);
  say(`  ${claim.padEnd(4)} ${String(own.length).padStart(2)} statements, by claim of ours ${sizes.join(" ")}`);
}
const wanted = wantedOf(rows).filter(({ row }) => ofRow.get(row) !== null);
const isFound = ({ row, kinds, claim }: Wanted) =>
  relations.some(
    ({ subject, object, relation }) =>
      subject === ofRow.get(row) && kinds.includes(relation) && (gold.get(object) ?? claim) === claim,
  );
say(`relations of the key ${wanted.length}, found ${wanted.filter(isFound).length}`);

if (isLong) {
  const line = (id: string) => {
    const { text, statement, outlet } = known.get(id)!;
    return `[${outlet} ${statement.act}] <${statement.chain.map(({ name }) => name).join(" > ")}> ${text.replace(/\s+/g, " ").slice(0, 150)}`;
  };
  say("\nRows without a statement");
  for (const row of rows) if (!ofRow.get(row)) say(`  ${row.claim} ${row.page} ${row.words}`);
  say("\nRelations not found");
  for (const one of wanted)
    if (!isFound(one))
      say(`  ${one.claim} ${one.kinds.join("/")} (${one.row.note}) ${one.row.page} ${line(ofRow.get(one.row)!)}`);
  say("\nClaims");
  for (const { id, members, series, wordings } of claims.joined.claims) {
    const keyed = new Set(members.map(({ statement }) => gold.get(statement) ?? "-"));
    if (members.length < 2 && keyed.has("-")) continue;
    if (!isAll && keyed.size === 1 && keyed.has("-")) continue;
    say(`${[...keyed].join(",")}${series === id ? "" : " (series of another)"}`);
    for (const { statement, reason, score } of members)
      say(
        `    ${gold.get(statement) ?? "-"} ${sideOf(known.get(statement)!, wordings[0]!)} ${line(statement)} {${reason}, ${score}}`,
      );
  }
  say("\nRelations");
  for (const { subject, object, relation, by } of relations)
    if (relation !== "repeats") say(`  ${line(subject)}\n      ${relation} [${by}] ${line(object)}`);
}
