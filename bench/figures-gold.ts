// Figures and times of our own gold: what stands in the content of each statement, read from its true spans.
//
//     node bench/figures-gold.ts [FOLDER...]
//
// A folder holds `statements/*.json` and `text/*.txt`. Figures count as found where value, or min and max, agree;
// times where the value is the same string. Each statement is matched for itself, one to one.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Span } from "../src/article/index.ts";
import { blocksOf } from "../src/article/index.ts";
import { figuresIn, languageOf, momentsIn } from "../src/language/index.ts";

interface Amount {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly bound: string;
  readonly unit: string | null;
}

interface GoldDocument {
  readonly published: string;
  readonly statements: readonly {
    readonly content: readonly Span[];
    readonly figures: readonly Amount[];
    readonly times: readonly string[];
  }[];
}

/** How many of gold's were found, of how many, and how many were given. */
interface Tally {
  found: number;
  gold: number;
  given: number;
}

const near = (a = Infinity, b = Infinity) => a === b || Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b));
const sameValue = (a: Amount, b: Amount) =>
  near(a.value ?? a.min, b.value ?? b.min) && near(a.value ?? a.max ?? a.min, b.value ?? b.max ?? b.min);
const sameUnit = (a: Amount, b: Amount) =>
  sameValue(a, b) && (a.unit ?? "").toLowerCase() === (b.unit ?? "").toLowerCase();

/** Matches one to one, in order; what is left over on either side is printed where `show` is given. */
function match<T>(
  tally: Tally,
  gold: readonly T[],
  given: readonly T[],
  same: (a: T, b: T) => boolean,
  show?: string,
): void {
  const left = [...given];
  const missed = gold.filter((one) => {
    const place = left.findIndex((other) => same(one, other));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  tally.gold += gold.length;
  tally.given += given.length;
  tally.found += gold.length - missed.length;
  if (show !== undefined && missed.length + left.length > 0)
    console.log(`${show}\n   missed ${JSON.stringify(missed)}\n   extra  ${JSON.stringify(left)}`);
}

/** A publication day, told in either order. */
const published = (date: string) => date.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1");

function measure(folder: string, tallies: Record<"value" | "unit" | "bound" | "times", Tally>, show: boolean): void {
  for (const file of readdirSync(join(folder, "statements"))) {
    const gold = JSON.parse(readFileSync(join(folder, "statements", file), "utf8")) as GoldDocument;
    const text = readFileSync(join(folder, "text", file.replace(/json$/, "txt")), "utf8");
    const prose = languageOf("en")!.cut(text, blocksOf(text));
    for (const { content, figures, times } of gold.statements) {
      const words = show ? content.map(({ start, end }) => text.slice(start, end)).join(" … ") : undefined;
      const found = figuresIn(prose, content);
      match<Amount>(tallies.value, figures, found, sameValue, words);
      match<Amount>(tallies.unit, figures, found, sameUnit);
      match<Amount>(tallies.bound, figures, found, (a, b) => sameValue(a, b) && a.bound === b.bound);
      const moments = momentsIn(prose, published(gold.published), content).map(({ value }) => value);
      match(tallies.times, times, moments, (a, b) => a === b, words);
    }
  }
}

const round = (value: number) => value.toFixed(3);

function line(name: string, { found, gold, given }: Tally): string {
  const [precision, recall] = [found / Math.max(given, 1), found / Math.max(gold, 1)];
  const both = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `${name.padEnd(16)} P ${round(precision)}  R ${round(recall)}  F1 ${round(both)}  (${gold} gold)`;
}

function main(args: readonly string[]): void {
  const show = args.includes("--show");
  const folders = args.filter((arg) => arg !== "--show");
  for (const folder of folders.length > 0 ? folders : ["../shared/gold", "../shared/gold/train"]) {
    const none = (): Tally => ({ found: 0, gold: 0, given: 0 });
    const tallies = { value: none(), unit: none(), bound: none(), times: none() };
    measure(folder, tallies, show);
    console.log(folder);
    for (const [name, tally] of Object.entries(tallies)) console.log(`  ${line(name, tally)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
