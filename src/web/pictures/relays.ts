// Who passes on whom in a story: sources on the left, those who hand on what they say, outlets on the right.

import type { Way } from "../../ledger/index.ts";
import { markup, type Markup } from "../markup.ts";
import { nameIn } from "../parts/said.ts";
import { beginningOf } from "../words/labels.ts";
import { counted } from "../words/words.ts";
import { round } from "./scale.ts";

/** Somebody in one of the three columns. */
interface Station {
  readonly key: string;
  readonly column: 0 | 1 | 2;
  readonly name: string | null;
  readonly entity: string | null;
  count: number;
}

interface Edge {
  readonly from: Station;
  readonly to: Station;
  count: number;
}

/** Who passes on whom, and how often. */
interface Relays {
  readonly stations: readonly Station[];
  readonly edges: readonly Edge[];
}

/** Stations of a column and rows of the table that are shown. */
const [MOST, ROWS] = [14, 60];

/** The picture, and the same as a table. */
export function relayPicture(ways: readonly Way[]): Markup | null {
  const { stations, edges } = relaysOf(ways);
  if (edges.length === 0) return null;
  const shown = untangled(columnsOf(stations), edges);
  const visible = new Set(shown.flat());
  const drawn = edges.filter(({ from, to }) => visible.has(from) && visible.has(to));
  const left = stations.length - visible.size;
  return markup`<figure class="relays">
<figcaption class="small">Each line is something that was put forward on the left, handed on in the middle, and printed on the right: the thicker, the more often. The numbers count statements.<span class="narrow"> Move the picture sideways to see who prints it.</span></figcaption>
${drawingOf(shown, drawn)}
${left > 0 && markup`<p class="small">Drawn are those who speak most; ${counted(left, "other")} ${left === 1 ? "is" : "are"} in the table.</p>`}
<details><summary>Who passes on whom, as a table</summary>${tableOf(edges)}</details>
</figure>
`;
}

/** Statements that somebody passed on, by the steps of their ways. */
function relaysOf(ways: readonly Way[]): Relays {
  const stations = new Map<string, Station>();
  const edges = new Map<string, Edge>();
  const station = (column: Station["column"], name: string | null, entity: string | null): Station => {
    const key = `${column} ${entity ?? name ?? ""}`;
    const known = stations.get(key) ?? { key, column, name, entity, count: 0 };
    stations.set(key, known);
    known.count += 1;
    return known;
  };
  for (const { chain, forwardedFrom, outlet } of ways) {
    if (chain.length < 2 && forwardedFrom === null) continue;
    const steps = chain.map(({ name, entity }, place) => station(place === 0 ? 0 : 1, name, entity));
    if (forwardedFrom !== null) steps.push(station(1, forwardedFrom, null));
    steps.push(station(2, outlet, null));
    for (const [place, to] of steps.entries()) {
      const from = steps[place - 1];
      if (!from) continue;
      const key = `${from.key}\n${to.key}`;
      const known = edges.get(key) ?? { from, to, count: 0 };
      known.count += 1;
      edges.set(key, known);
    }
  }
  const named = [...edges.values()].filter(({ from }) => from.name !== null);
  return {
    stations: [...stations.values()].filter(({ name, column }) => name !== null || column === 2),
    edges: named.toSorted((a, b) => b.count - a.count),
  };
}

const columnsOf = (stations: readonly Station[]): Station[][] =>
  ([0, 1, 2] as const).map((column) =>
    stations
      .filter((one) => one.column === column)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST),
  );

/** Sources and outlets are moved to about where those stand with whom they are tied. */
function untangled(columns: readonly Station[][], edges: readonly Edge[]): Station[][] {
  const [sources = [], relays = [], outlets = []] = columns;
  const rows = new Map(relays.map((one, row) => [one, row]));
  const pull = (one: Station): number => {
    const tied = edges.filter(({ from, to }) => (from === one || to === one) && (rows.has(from) || rows.has(to)));
    const total = tied.reduce((sum, { count }) => sum + count, 0);
    const sum = tied.reduce((all, { from, to, count }) => all + (rows.get(from) ?? rows.get(to) ?? 0) * count, 0);
    return total === 0 ? relays.length / 2 : sum / total;
  };
  const sorted = (column: readonly Station[]) => {
    const pulls = new Map(column.map((one) => [one, pull(one)]));
    return column.toSorted((a, b) => pulls.get(a)! - pulls.get(b)!);
  };
  return [sorted(sources), relays, sorted(outlets)];
}

const [WIDE, ROW, TOP, BOX] = [960, 30, 26, 240];
const X = [0, 360, 720] as const;
const HEADS = ["who puts it forward", "who passes it on", "who prints it"];

function drawingOf(columns: readonly Station[][], edges: readonly Edge[]): Markup {
  const rows = Math.max(...columns.map(({ length }) => length));
  const high = TOP + rows * ROW + 6;
  const places = new Map(
    columns.flatMap((column) => column.map((one, at) => [one, TOP + (at + 0.5 + (rows - column.length) / 2) * ROW])),
  );
  const heads = HEADS.map((words, at) => markup`<text class="tick" x="${X[at]!}" y="14">${words}</text>`);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Picture: who passes on whom"><svg class="graph" width="${WIDE}" height="${high}" viewBox="0 0 ${WIDE} ${high}" role="img" aria-label="Who passes on whom; the same as a table below">
${heads}${edges.toReversed().map((edge) => edgeOf(edge, places))}${[...places].map(([one, y]) => boxOf(one, y))}
</svg></div>`;
}

function edgeOf({ from, to, count }: Edge, places: ReadonlyMap<Station, number>): Markup {
  const [x1, x2] = [X[from.column] + BOX, X[to.column]];
  const [y1, y2] = [round(places.get(from)!), round(places.get(to)!)];
  const names = `${from.name ?? "?"} → ${to.name ?? "publisher not named"}: ${counted(count, "statement")}`;
  const width = round(Math.min(7, 0.75 + Math.log2(count)));
  const isRelay = from.column === 1 || to.column === 1;
  // Who is passed on by one of the same column goes round on the right.
  const path =
    from.column === to.column
      ? `M${x1} ${y1}C${x1 + 46} ${y1} ${x1 + 46} ${y2} ${x1} ${y2}`
      : `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;
  return markup`<path class="edge${isRelay && " relay"}" d="${path}" stroke-width="${width}"><title>${names}</title></path>`;
}

function boxOf({ name, column, count }: Station, y: number): Markup {
  const words = name === null ? "publisher not named" : beginningOf(name, 30);
  return markup`<g class="box c${column}"><rect x="${X[column]}" y="${round(y - 12)}" width="${BOX}" height="24" rx="3"/><text x="${X[column] + 8}" y="${round(y + 4.5)}">${words}<title>${name ?? words}</title></text><text class="tick" x="${X[column] + BOX - 8}" y="${round(y + 4.5)}" text-anchor="end">${count}</text></g>`;
}

function tableOf(edges: readonly Edge[]): Markup {
  const left = edges.length - ROWS;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Table of who passes on whom"><table class="small"><thead><tr><th scope="col">Who</th><th scope="col">is passed on or printed by</th><th scope="col">Statements</th></tr></thead><tbody>${edges
    .slice(0, ROWS)
    .map(
      ({ from, to, count }) =>
        markup`<tr><td>${nameIn(from.name, from.entity)}</td><td>${to.name === null ? markup`<i>publisher not named</i>` : nameIn(to.name, to.entity)}</td><td class="value">${count}</td></tr>`,
    )}</tbody></table></div>${left > 0 && markup`<p class="small">and ${left} more</p>`}`;
}
