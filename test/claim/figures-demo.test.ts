// The figures of the demo story, as demo/story/STORY.md has them: who gives which number, and what becomes of it.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ownWordsOf, seriesOf } from "../../src/claim/figures/index.ts";
import type { Series, StepKind } from "../../src/claim/figures/index.ts";
import { contextsOf } from "../../src/claim/index.ts";
import type { StatementInContext } from "../../src/claim/index.ts";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";

const STORY = fileURLToPath(new URL("../../demo/story/", import.meta.url));

/** The number of the page that a statement stands on. */
const pages = new Map<string, string>();
let series: readonly Series[] = [];

before(async () => {
  const all: StatementInContext[] = [];
  for (const name of readdirSync(STORY)
    .filter((one) => one.endsWith(".html"))
    .sort())
    for (const one of await readAddress(join(STORY, name))) {
      const { article, statements } = readArticle(one);
      const told = [...contextsOf(article, statements), ...ownWordsOf(article, statements)];
      const [, snapshot] = /\.(\d)\.html$/.exec(name) ?? [];
      for (const { statement } of told)
        pages.set(statement.id, name.slice(0, 2) + (snapshot === undefined ? "" : `.${snapshot}`));
      all.push(...told);
    }
  series = seriesOf(all);
});

/** A point that must be there: page, number, who (a part of the name), and steps that it must have. */
type Row = readonly [page: string, number: string, who: string, ...steps: readonly StepKind[]];

function holds(counted: string, rows: readonly Row[]): void {
  const points = series.filter((one) => one.counted === counted).flatMap((one) => one.points);
  const told = points.map(({ statement, value, min, max, bound, scope, who, steps }) => {
    const mark = { exact: "", about: "~", over: ">", under: "<", range: "" }[bound];
    const number = `${mark}${value ?? `${min}-${max}`}${scope.length > 1 ? ` ${scope.join("+")}` : ""}`;
    return { page: pages.get(statement), number, who, kinds: steps.map(({ kind }) => kind) };
  });
  for (const [page, number, who, ...steps] of rows) {
    const found = told.find(
      (one) =>
        one.page === page &&
        one.number === number &&
        (one.who ?? "").includes(who) &&
        steps.every((kind) => one.kinds.includes(kind)),
    );
    assert.ok(found, `${counted}: ${page} ${number} ${who} ${steps.join(", ")} is not among\n${shown(told)}`);
  }
}

const shown = (
  told: readonly { page: string | undefined; number: string; who: string | null; kinds: readonly string[] }[],
) => told.map(({ page, number, who, kinds }) => `${page} ${number} ${who}: ${kinds.join(", ")}`).join("\n");

test("C1 to C3: the dead, 12, then 17, then 14", () => {
  holds("dead", [
    ["01", "12", "Civil Protection Service"],
    ["01", "12", "Torenko", "repeat"],
    ["04", ">12", "Civil Protection Service", "repeat"],
    ["06.1", ">17", "Äär"],
    ["08", ">17", "Aar"],
    ["09", "17 dead+missing", "Äär", "scope switch", "bound lost"],
    ["12", "12", "rescue worker", "denied"],
    ["12", "14", "rescue worker"],
    ["13", "14", "Civil Protection Service", "update"],
    ["13", "17", "Torenko", "denied"],
    ["16", ">17", "Äär", "retracted"],
    ["16", "14", "Äär", "update"],
    ["17", "14", "Łuczan", "repeat"],
  ]);
  holds("missing", [
    ["01", "5", "Torenko"],
    ["13", "3", "Civil Protection Service"],
  ]);
  holds("families", [["06.1", "17", "Äär", "scope switch"]]);
  const dead = series.find((one) => one.counted === "dead")!;
  assert.ok(dead.points.some(({ value, steps }) => value === 17 && steps.some(({ kind }) => kind === "conflict")));
});

test("C4 to C6: the litres, 3 million, half of that, between 2.4 and 2.8 million", () => {
  holds("litres", [
    ["01", "<3000000", "Luczan"],
    ["04", "<3000000", "Luczan", "repeat"],
    ["06.1", "~1500000", "Vreeland", "conflict"],
    ["06.1", "1500000", "Vreeland", "repeat"],
    ["08", "~1500000", "Sirrinchem"],
    ["11", "1400000-1600000", "Oudinart", "conflict"],
    ["13", "<3000000", "environment ministry", "repeat"],
    ["17", "2400000-2800000", "", "conflict"],
  ]);
});

test("C7 and C9: the soldiers, 1,200, 50, 300, 350 to 400, 380", () => {
  holds("soldiers", [
    ["07", "~1200", "two sources", "first"],
    ["08", "~1200", "two sources", "repeat"],
    ["09", "~1200", "sources in the State Information Bureau", "repeat"],
    ["10.1", "1200", "Đarnović", "denied"],
    ["10.1", "50", "Oravny"],
    ["10.2", "~300", "Oravny", "update"],
    ["12", "1200", "Astrun Herald", "repeat", "bound lost"],
    ["14", "350-400", "Sirrin River Commission", "conflict"],
    ["14", "1200", "Sorend", "denied"],
    ["15", "380", "Ruk"],
    ["15", "350-400", "Sirrin River Commission", "repeat"],
    ["15", "~800", "unofficial information", "jump without a source"],
    ["17", "380", "ministry", "repeat"],
  ]);
});

test("C10: the lorries, about 40 and more than 30", () => {
  holds("lorries", [
    ["19", "~40", ""],
    ["18", ">30", "Sirrin Watch"],
    ["07", "~40", "Sirrin Watch"],
    ["12", "~40", "Sirrin Watch", "repeat"],
    ["08", ">30", "Tern"],
    ["14", "36", "Sirrin River Commission"],
  ]);
});
