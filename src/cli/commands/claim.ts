// whence claim: one claim with its chains, every statement beside its words, and why two origins are one.

import { instantOf, wordsOf } from "../../article/index.ts";
import { chainGraph } from "../../claim/index.ts";
import type { SideOrigins } from "../../claim/index.ts";
import { openLedger } from "../../ledger/index.ts";
import type { ClaimCase, Ledger, Retold, Told } from "../../ledger/index.ts";
import { counted, drawGraph } from "../../publish/plain/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { beginningOf, labelOf, oneLined, sourcesOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { retoldLines, retoldRecord } from "../retold.ts";
import type { Terminal } from "../terminal.ts";
import { originsOf } from "./claims.ts";

export const claim: Command = {
  name: "claim",
  summary: "Shows a claim: its origins and relays as a graph, every statement with its words, who says what when.",
  arguments: [{ name: "claim", summary: "the id of a claim, as `whence claims` shows it" }],
  options: [ledgerOption, formatOption],
  examples: [
    { line: "whence claim 5f0c1d2e3a4b5c6d", shows: "The graph, the statements, and why origins are counted so." },
    { line: "whence claim 5f0c1d2e3a4b5c6d --format csv > claim.csv", shows: "One row for each statement." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [id = ""] = call.arguments;
    const found = await ledger.claim(id);
    if (!found) {
      terminal.err(oneLined(`claim: no such claim: ${id}`));
      return 1;
    }
    if (valueOf(call, "format") === "csv") await writeAll(call, statements, terminal, found.told);
    else await writeAll(call, whole(terminal.width), terminal, [await laid(ledger, found)]);
    return 0;
  });
}

/** Longest words of a statement, in UTF-16 code units, in lines for people. */
const LONGEST = 400;

/** A claim with those retellings of it, or of which it is the source, that differ. */
export interface Laid extends ClaimCase {
  readonly retold: readonly Retold[];
}

/** A claim with its statements beside those of the sources that they name. */
export const laid = async (ledger: Ledger, found: ClaimCase): Promise<Laid> => ({
  ...found,
  retold: await ledger.retoldOf(found.told.map(({ statement }) => statement.id)),
});

/** A claim for people, or as one record. */
export const whole = (width: number): Listing<Laid> => ({
  lines: (one) => [
    ...graphLines(one, width),
    ...retoldLines(one.retold),
    ...inTime(one.told).flatMap((told) => [...linesOf(told), ""]),
  ],
  record: (one) => ({
    claim: one.id,
    text: one.text,
    series: one.series,
    ...one.summary,
    positions: one.status.positions,
    origins: one.origins,
    statements: one.told.map(recordOf),
    relations: one.relations.map(({ subject, object, kind, why }) => ({ subject, object, kind, why })),
    retold: one.retold.map(retoldRecord),
  }),
  columns: {},
});

/** A claim without its statements. */
export const graphOnly = (width: number): Listing<Laid> => ({
  ...whole(width),
  lines: (one) => [...graphLines(one, width), ...retoldLines(one.retold)],
});

function graphLines(one: ClaimCase, width: number): string[] {
  const { summary, told } = one;
  const counts = [originsOf(summary), counted(told.length, "statement"), counted(summary.pages, "page")];
  return [
    beginningOf(one.text, LONGEST),
    [...counts, `claim ${oneLined(one.id)}`].join(" · "),
    ...(one.status.line === "" ? [] : [oneLined(one.status.line)]),
    "",
    ...drawGraph(chainGraph(one.origins), width).trimEnd().split("\n"),
    "",
    ...whyLines(one),
    "",
  ];
}

const MIDDAY = 12 * 3_600_000;

/** As they were published, the texts of one page as they stood there; those without a day last, as their pages arrived. */
function inTime(told: readonly Told[]): Told[] {
  const came = new Map<string, number>();
  for (const { held, kept } of told) came.set(held.page, Math.min(kept.number, came.get(held.page) ?? Infinity));
  const placed = told.map((one) => {
    const { article, version } = one.kept;
    // Of a day whose hour nobody tells the middle is meant.
    const middle = article.published?.length === "2031-03-04".length ? MIDDAY : 0;
    const at = (instantOf(article.published) ?? Number.MAX_SAFE_INTEGER) + middle;
    return { one, at, came: came.get(one.held.page)!, version };
  });
  return placed.toSorted((a, b) => a.at - b.at || a.came - b.came || a.version - b.version).map(({ one }) => one);
}

function linesOf(told: Told): string[] {
  const { statement, kept, held } = told;
  const { article } = kept;
  const where = [labelOf(article), article.published?.slice(0, 10), article.url].filter((part) => part);
  const version = kept.version > 1 ? ` (version ${kept.version})` : "";
  const side = held.side === "for" ? "" : ` [${held.side}]`;
  return [
    `${sourcesOf(statement)}${side}: ${beginningOf(contentOf(told), LONGEST)}`,
    `    ${where.map((part) => oneLined(part!)).join(" · ")}${version}`,
    `    statement ${statement.id} · article ${article.id} ${placesOf(told)}`,
  ];
}

const contentOf = ({ statement, kept }: Told): string => wordsOf(kept.article.text, statement.content);

/** "12-48, 60-81": where the words stand in the text of the article. */
const placesOf = ({ statement }: Told): string =>
  statement.content.map(({ start, end }) => `${start}-${end}`).join(", ");

/** Reasons of each kind are told once, with how often each holds. */
function whyLines({ origins }: ClaimCase): string[] {
  const sides: readonly (readonly [string, SideOrigins])[] = [
    ["", origins],
    [" against", origins.against],
  ];
  return sides.flatMap(([name, side]) => {
    const joined = side.groups.flatMap(({ joins }) => joins.map(({ reason }) => reason));
    const maybe = side.possible.map(({ reason }) => reason);
    return [
      ...timesOf(joined).map((reason) => `one origin${name}: ${reason}`),
      ...timesOf(maybe).map((reason) => `may be one origin${name}: ${reason}`),
    ];
  });
}

const timesOf = (reasons: readonly string[]): string[] =>
  [...Map.groupBy(reasons, (reason) => reason)].map(
    ([reason, all]) => `${oneLined(reason)}${all.length > 1 ? ` (${all.length} times)` : ""}`,
  );

/** A statement with its receipt: the words, where they stand, and in which article. */
function recordOf(told: Told) {
  const { statement, kept, held } = told;
  const { id, url, publisher, forwardedFrom = null, title, published } = kept.article;
  const { act, polarity, certainty, chain, saidAt } = statement;
  const receipt = { words: contentOf(told), spans: statement.content.map(({ start, end }) => ({ start, end })) };
  const about = { article: id, version: kept.version, url, publisher, forwardedFrom, title, published };
  return { statement: statement.id, side: held.side, act, polarity, certainty, saidAt, chain, ...receipt, ...about };
}

const statements: Listing<Told> = {
  lines: linesOf,
  record: recordOf,
  columns: {
    statement: ({ statement }) => statement.id,
    side: ({ held }) => held.side,
    source: ({ statement }) => sourcesOf(statement),
    act: ({ statement }) => statement.act,
    words: (told) => oneLined(contentOf(told)),
    saidAt: ({ statement }) => statement.saidAt,
    publisher: ({ kept }) => kept.article.publisher && oneLined(kept.article.publisher),
    forwardedFrom: ({ kept }) => (kept.article.forwardedFrom ? oneLined(kept.article.forwardedFrom) : null),
    published: ({ kept }) => kept.article.published && oneLined(kept.article.published),
    title: ({ kept }) => kept.article.title && oneLined(kept.article.title),
    url: ({ kept }) => kept.article.url && oneLined(kept.article.url),
    version: ({ kept }) => kept.version,
    article: ({ kept }) => kept.article.id,
    spans: placesOf,
    copyOf: ({ held }) => held.copyOf,
  },
};
