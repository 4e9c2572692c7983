// Figures as series: “12 on 3 March, 14 on 6 March”, with who gave which.

import { contextsOf, seriesOf } from "../../claim/index.ts";
import type { Series } from "../../claim/index.ts";
import { covers, wordsOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import { amountIn, largeHead } from "./amounts.ts";
import type { BriefReceipt } from "./brief.ts";
import { dayIn } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { receiptOf } from "./receipts.ts";
import type { Sources } from "./sources.ts";

/** A sentence that is made of rows, with what proves it. */
export interface Made {
  readonly text: string;
  readonly receipts: readonly BriefReceipt[];
  /** Whom it names. */
  readonly told: readonly Told[];
  /** The claims whose figures it tells. */
  readonly cases: readonly ClaimCase[];
}

/** A figure of a series with the statement that gives it. */
interface Given {
  readonly one: ClaimCase;
  readonly told: Told;
  readonly amount: string;
  readonly value: string;
  readonly number: number | undefined;
  readonly day: string | null;
}

/** Statements that are read for the series of one topic. */
const READ = 80;
/** Figures that one sentence tells. */
const [LEAST, MOST] = [2, 4];

/** How the first figure of a topic moved; null where it did not. */
export function seriesIn(cases: readonly ClaimCase[], evidence: Evidence, sources: Sources): Made | null {
  const known = new Map<string, { one: ClaimCase; told: Told }>();
  for (const one of cases)
    for (const told of one.told)
      if (
        known.size < READ &&
        !evidence.outdated.has(told.kept.article.id) &&
        told.held.copyOf === null &&
        told.statement.figures.length > 0
      )
        known.set(told.statement.id, { one, told });
  const contexts = [...known.values()].flatMap(({ told }) =>
    contextsOf(told.kept.article, [told.statement]).map((said) => ({
      ...said,
      entity: told.held.chain[0]?.entity ?? null,
    })),
  );
  for (const series of seriesOf(contexts)) {
    if (series.counted === "percent") continue;
    const given = givenIn(series, known, evidence.story.last);
    if (given.length >= LEAST && new Set(given.map(({ value }) => value)).size >= LEAST)
      return told(series.counted, given.slice(0, MOST), evidence, sources);
  }
  return null;
}

/** What each named source gave, each number of it once, in order of time. */
function givenIn(
  { points }: Series,
  known: ReadonlyMap<string, { one: ClaimCase; told: Told }>,
  asOf: string | null,
): Given[] {
  const found = new Map<string, Given>();
  const numbers = new Set<string>();
  // A source that gives two numbers on one day tells of two things.
  const spoke = new Set<string>();
  for (const point of points) {
    const from = known.get(point.statement);
    if (!from || point.side !== "for" || !point.isNamed || point.isAdded || point.isDerived) continue;
    const [origin] = from.told.statement.chain;
    // "The claim that 1,200 had come" is of an earlier day that nobody tells.
    const isRetold = from.told.statement.by === "nounOf" && from.told.statement.saidAt === null;
    if (from.told.statement.chain.length > 1 || origin?.kind === "publication" || isRetold) continue;
    const { figures } = from.told.statement;
    const figure = figures.find((one) => one.value === point.value && one.min === point.min && one.max === point.max);
    const amount = figure && amountIn(from.told.kept.article.text, figure);
    if (!amount) continue;
    const value = `${point.value ?? ""} ${point.min ?? ""} ${point.max ?? ""}`;
    const key = `${point.who} ${value}`;
    // A number that somebody else gave before is no new one.
    const [who, day] = [point.who ?? "", dayOf(from.told, asOf)];
    if (spoke.has(`${who} ${day}`)) continue;
    spoke.add(`${who} ${day}`);
    if (found.has(key) || numbers.has(value) || holdsOneOf(point, found)) continue;
    numbers.add(value);
    found.set(key, { ...from, amount, value, number: point.value, day });
  }
  return [...found.values()];
}

/** “Between 1.4 and 1.6 million” is no news beside 1.5 million. */
const holdsOneOf = ({ min, max }: Series["points"][number], found: ReadonlyMap<string, Given>): boolean =>
  min !== undefined &&
  max !== undefined &&
  [...found.values()].some(({ number }) => number !== undefined && number >= min && number <= max);

const dayOf = ({ statement, kept }: Told, asOf: string | null): string | null =>
  dayIn(statement.saidAt ?? "", asOf) ?? dayIn(kept.article.published ?? "", asOf);

/** “The mayor spoke of at least 17 dead on 4 March, and the service of 14 on 6 March.” */
function told(counted: string, given: readonly Given[], evidence: Evidence, sources: Sources): Made | null {
  const named = given[0] && namedAs(counted, given[0].told, evidence);
  if (!named) return null;
  const parts: string[] = [];
  const receipts: BriefReceipt[] = [];
  const introduced = sources.introduced();
  const isOne = new Set(given.map(({ told: from }) => from.held.chain[0]?.entity ?? from)).size === 1;
  for (const { one, told, amount, day } of given) {
    const called = sources.call(told, 0);
    // Whoever is named twice is introduced once.
    sources.remember(told, 0);
    if (!called) break;
    const who = called.words.replace(/,$/, "");
    const name = isOne && parts.length > 0 ? "" : `${who}${who.includes(", ") ? "," : ""} `;
    const what = parts.length === 0 ? `spoke of ${amount} ${named}` : `of ${amount}`;
    parts.push(`${name}${what}${day === null ? "" : ` on ${day}`}`);
    receipts.push(receiptOf(evidence, one, told), ...called.receipts);
  }
  sources.forgetBut(introduced);
  if (parts.length < given.length) return null;
  const text = `${largeHead(isOne && parts.length === 2 ? parts.join(" and ") : joined(parts))}.`;
  return { text, receipts, told: given.map((one) => one.told), cases: given.map(({ one }) => one) };
}

/** Letters by which forms of a word are one. */
const STEM = 5;

/** What is counted, as the article calls it: “evacuated”, where the series is of displaced people; null where it has no word. */
function namedAs(counted: string, { statement, kept: { article } }: Told, { proseOf }: Evidence): string | null {
  // Whoever was killed or has died is dead.
  if (counted === "dead" || wordsOf(article.text, statement.content).toLowerCase().includes(counted.slice(0, STEM)))
    return counted;
  for (const span of statement.content) {
    const tokens = (proseOf(article, span)?.tokens ?? []).filter((one) => covers(span, one));
    const verb = tokens.find(({ pos }, place) => pos === "VERB" && tokens[place - 1]?.lemma === "be");
    if (verb) return verb.lower;
  }
  return null;
}

/** Who gave what is told apart by its day, or by a stronger mark where one has none. */
function joined(parts: readonly string[]): string {
  const isDated = parts.every((part) => / on \d+ \p{Lu}\p{Ll}+(?: \d{4})?$/u.test(part));
  const [mark, last] = isDated ? [", ", ", and "] : ["; ", "; and "];
  return `${parts.slice(0, -1).join(mark)}${last}${parts.at(-1)!}`;
}
