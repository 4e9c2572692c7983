// whence figures: how the numbers of a story moved, and who moved them.

import { openLedger } from "../../ledger/index.ts";
import type { FigurePoint, FigureSeries } from "../../ledger/index.ts";
import { counted, figureOf } from "../../publish/plain/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const figures: Command = {
  name: "figures",
  summary: "Shows how the numbers of a story moved: value or bound, what is counted, said when and by whom.",
  arguments: [{ name: "story", summary: "the id of a story, as `whence stories` shows it" }],
  options: [
    ledgerOption,
    countOption("figures", "--least", "fewest points of a series that is shown", 2),
    formatOption,
  ],
  examples: [
    { line: "whence figures 5f0c1d2e3a4b5c6d", shows: "12 dead, then 17, then 14: who said so, and what changed." },
    { line: "whence figures 5f0c1d2e3a4b5c6d --format csv > figures.csv", shows: "One row for each point." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const [story = ""] = call.arguments;
    const found = await ledger.figures(story);
    if (!found) {
      terminal.err(oneLined(`figures: no such story: ${story}`));
      return 1;
    }
    const shown = found.filter(({ points }) => points.length >= Number(valueOf(call, "least") ?? 2));
    if (valueOf(call, "format") === "csv") {
      const rows = shown.flatMap(({ counted: what, points }) => points.map((point) => ({ counted: what, point })));
      await writeAll(call, pointListing, terminal, rows);
    } else await writeAll(call, seriesListing, terminal, shown);
    return 0;
  });
}

export const seriesListing: Listing<FigureSeries> = {
  lines: ({ counted: what, points }) => [
    `${oneLined(what)}  (${counted(points.length, "figure")})`,
    ...points.map((point) => `    ${pointLine(point)}`),
    "",
  ],
  record: (series) => series,
  columns: {},
};

/** "2025-03-04  at least 17 dead  Šimon Äär, in The Vessany Standard  conflict". */
function pointLine(point: FigurePoint): string {
  const { saidAt, published, asOf, who, relays, outlet, steps, side, scope } = point;
  const day = (saidAt ?? published ?? "no date").slice(0, 10).padEnd(10);
  const names = [who ?? "source not named", ...relays].map(oneLined).join(" → ");
  const where = outlet === null ? "" : `, in ${oneLined(outlet)}`;
  const value = valueOfPoint(point);
  const until = asOf === null || asOf === day ? "" : ` as of ${asOf}`;
  const of = scopeBeside(
    scope.filter((state) => !value.includes(state) && !TELLING[state]?.test(value)),
    point.unit !== null,
  );
  const told = steps.map(({ kind }) => kind).filter((kind) => kind !== "first");
  const marks = [...(side === "for" ? [] : [side]), ...told];
  return `${day}  ${value}${of === "" ? "" : ` ${of}`}${until}  ${names}${where}${marks.length === 0 ? "" : `  [${marks.join(", ")}]`}`;
}

/** Nouns that tell a fate: "9 bodies", "40 injuries". */
const TELLING: Readonly<Partial<Record<string, RegExp>>> = {
  dead: /\b(?:bod(?:y|ies)|deaths?|fatalit(?:y|ies)|corpses?)$/,
  injured: /\binjur(?:y|ies)$/,
};

/** "17 workers dead", "50 specialists (soldiers)"; that bodies are people need not be said. */
function scopeBeside(scope: readonly string[], hasUnit: boolean): string {
  const told = hasUnit ? scope.filter((state) => state !== "people") : scope;
  const words = told.join(" and ");
  return hasUnit && told.some((state) => !/(?:ed|dead|missing|sick|in hospital)$/.test(state)) ? `(${words})` : words;
}

const valueOfPoint = (point: FigurePoint): string => figureOf({ ...point, start: 0, end: 0 });

const pointListing: Listing<{ readonly counted: string; readonly point: FigurePoint }> = {
  lines: ({ point }) => [pointLine(point)],
  record: ({ counted: what, point }) => ({ counted: what, ...point }),
  columns: {
    counted: ({ counted: what }) => what,
    value: ({ point }) => point.value ?? null,
    min: ({ point }) => point.min ?? null,
    max: ({ point }) => point.max ?? null,
    bound: ({ point }) => point.bound,
    exclusive: ({ point }) => point.isExclusive,
    near: ({ point }) => point.isNear,
    unit: ({ point }) => point.unit,
    scope: ({ point }) => point.scope.join(" and "),
    asOf: ({ point }) => point.asOf,
    saidAt: ({ point }) => point.saidAt,
    published: ({ point }) => point.published && oneLined(point.published),
    who: ({ point }) => point.who && oneLined(point.who),
    relays: ({ point }) => point.relays.map(oneLined).join(" → "),
    outlet: ({ point }) => point.outlet && oneLined(point.outlet),
    side: ({ point }) => point.side,
    steps: ({ point }) => point.steps.map(({ kind }) => kind).join(", "),
    statement: ({ point }) => point.statement,
    article: ({ point }) => point.article,
    url: ({ point }) => point.url && oneLined(point.url),
  },
};
