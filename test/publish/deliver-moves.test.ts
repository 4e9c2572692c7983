// Figures that moved: a line is a point, `hours value unit scope step`, and what is told of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigurePoint, FigureSeries, Ledger } from "../../src/ledger/index.ts";
import { movesIn } from "../../src/publish/deliver/moves.ts";

const AT = Date.UTC(2031, 4, 5, 9);

/** `+3 9 people/dead update 0`: three hours on, nine, of the dead, which updates the point of the first line. */
function pointOf(line: string, place: number): FigurePoint {
  const [, hours, value, unit, scope, kind, from] =
    /^\+(\d+|-) (\d+) ([\w ]+)\/([\w+ ]+?)(?: (update|conflict) (\d+))?$/.exec(line)!;
  return {
    statement: String(place),
    value: Number(value),
    bound: "exact",
    isNear: false,
    isExclusive: false,
    unit: unit!,
    scope: scope!.split("+"),
    isAdded: false,
    asOf: null,
    saidAt: null,
    published: hours === "-" ? null : new Date(AT + Number(hours) * 3_600_000).toISOString(),
    who: null,
    entity: null,
    isNamed: true,
    relays: [],
    outlet: null,
    side: "for",
    isDerived: false,
    article: "a",
    url: null,
    steps: kind ? [{ kind: kind as "update", from: from! }] : [],
  };
}

async function moved(lines: readonly string[]): Promise<string[]> {
  const series: FigureSeries[] = [{ counted: "dead", points: lines.map(pointOf) }];
  const ledger = { figures: async () => series } as unknown as Ledger;
  return (await movesIn(ledger, "s")).map(({ from, to }) => `${from} → ${to}`);
}

const MOVES: readonly (readonly [what: string, lines: readonly string[], moves: readonly string[]])[] = [
  ["a later count", ["+0 4 people/dead", "+9 8 lives/dead update 0"], ["4 → 8"]],
  ["two counts of one hour", ["+0 9 people/dead", "+0 4 people/dead conflict 0"], []],
  ["what nobody knows to be later", ["+0 9 people/dead", "+- 4 people/dead"], []],
  ["another scope", ["+0 17 people/dead+missing", "+9 12 people/dead"], []],
  ["other things of one series", ["+0 12 trucks/lorries", "+9 40 army lorries/lorries"], []],
  ["a number given before", ["+0 4 people/dead", "+2 8 people/dead", "+3 4 people/dead"], ["4 → 8"]],
  [
    "a source that counts again beside a rival",
    ["+0 35000 marchers/marchers", "+1 120000 marchers/marchers conflict 0", "+9 52000 marchers/marchers update 0"],
    ["35000 → 120000", "35000 → 52000"],
  ],
];

for (const [what, lines, moves] of MOVES) test(what, async () => assert.deepEqual(await moved(lines), moves));
