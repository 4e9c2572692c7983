// How a number moved: every value a point with its source, what is not exact as a bar, one line for each source.

import { instantOf } from "../../article/index.ts";
import type { FigurePoint, FigureSeries } from "../../ledger/index.ts";
import { statementHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { dated, nameIn } from "../parts/said.ts";
import { shortDay } from "../parts/status.ts";
import { beginningOf } from "../words/labels.ts";
import { counted, figureOf } from "../words/words.ts";
import { daysOf, round, scaleOf, ticksOf } from "./scale.ts";
import type { Scale } from "./scale.ts";

const [WIDE, HIGH] = [1080, 230];
const AREA = { left: 56, right: 840, top: 16, bottom: 200 };

/** Points of one series that are drawn and listed; sources that have a line and a name of their own. */
const [POINTS, LINES] = [200, 7];

/** A point with its place in time. */
interface Placed {
  readonly point: FigurePoint;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** The picture of a series, and the same as a table. */
export function figurePicture({ counted: thing, points }: FigureSeries, id: string): Markup {
  const shown = points.slice(0, POINTS);
  const drawn = shown.flatMap(placedOf);
  return markup`<figure class="series" id="${id}">
<figcaption><h3>${beginningOf(thing, 60)}</h3> ${counted(points.length, "value")}${sameDay(shown)}</figcaption>
${isMoving(drawn) ? drawingOf(drawn, thing) : markup`<p class="small">Every account gives the same: ${valueIn(shown[0]!)}.</p>`}
<details><summary>Every value with its source</summary>${tableOf(shown)}</details>
</figure>
`;
}

/** A number that is the same wherever it stands makes no picture. */
const isMoving = (points: readonly Placed[]): boolean =>
  new Set(points.map(({ value, low, high }) => `${value} ${low} ${high}`)).size > 1;

const sameDay = (points: readonly FigurePoint[]): string => {
  const days = [...new Set(points.flatMap(({ published }) => published?.slice(0, 10) ?? []))].toSorted();
  return days.length === 0 ? "" : `, ${[...new Set([days[0]!, days.at(-1)!])].map(shortDay).join(" to ")}`;
};

function placedOf(point: FigurePoint): Placed[] {
  const at = instantOf(point.saidAt) ?? instantOf(point.published);
  const { value, min, max, bound } = point;
  const middle = value ?? (min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max));
  if (at === null || middle === undefined) return [];
  if (value === undefined) return [{ point, at, value: middle, low: min ?? -Infinity, high: max ?? Infinity }];
  const low = bound === "under" ? -Infinity : bound === "about" ? value * 0.9 : value;
  const high = bound === "over" ? Infinity : bound === "about" ? value * 1.1 : value;
  return [{ point, at, value, low, high }];
}

function drawingOf(points: readonly Placed[], thing: string): Markup {
  const values = points.flatMap(({ value, low, high }) => [value, low, high].filter(Number.isFinite));
  const times = points.map(({ at }) => at);
  const [low, high] = stretch(values);
  const y = scaleOf([low, high], [AREA.bottom, AREA.top]);
  const x = scaleOf(ends(times), [AREA.left + 14, AREA.right - 14]);
  const sources = sourcesIn(points);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Picture: ${thing} over time"><svg class="chart" width="${WIDE}" height="${HIGH}" viewBox="0 0 ${WIDE} ${HIGH}" role="group" aria-label="${spoken(points, thing, sources.length)}">
${axes(x, y, [low, high], ends(times))}
${sources.slice(0, LINES).map(([, own], place) => lineOf(own, place, x, y))}
${points.map((one) => dotOf(one, placeOf(one, sources), x, y))}
${labelsOf(sources.slice(0, LINES), x, y)}
</svg></div>`;
}

const ends = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b)),
  values.reduce((a, b) => Math.max(a, b)),
];

/** From nought where that does not flatten what is to be seen. */
function stretch(values: readonly number[]): [number, number] {
  const [low, high] = ends(values);
  const from = low > 0 && low > high * 0.7 ? low - (high - low || high) * 0.25 : Math.min(0, low);
  return [from, high + (high - from || 1) * 0.15];
}

/** Sources, those with the most points first. */
type Sources = readonly (readonly [name: string, points: readonly Placed[]])[];

function sourcesIn(points: readonly Placed[]): Sources {
  const groups = Map.groupBy(points, ({ point }) => point.entity ?? point.who ?? "");
  return [...groups.values()]
    .map((own): [string, Placed[]] => [own[0]!.point.who ?? "source not named", own.toSorted((a, b) => a.at - b.at)])
    .toSorted((a, b) => b[1].length - a[1].length);
}

function placeOf({ point }: Placed, sources: Sources): number {
  const place = sources.findIndex(([, own]) => own.some((one) => one.point === point));
  return place < LINES ? place : LINES;
}

function axes(
  x: Scale,
  y: Scale,
  [low, high]: readonly [number, number],
  [first, last]: readonly [number, number],
): Markup {
  const rows = ticksOf(low, high, 5).map(
    (tick) =>
      markup`<line class="grid" x1="${AREA.left}" x2="${AREA.right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${AREA.left - 8}" y="${y(tick) + 4}" text-anchor="end">${NUMBERS.format(tick)}</text>`,
  );
  const days = daysOf(first, last, 7).map(
    (day) =>
      markup`<line class="grid day" x1="${x(day)}" x2="${x(day)}" y1="${AREA.top}" y2="${AREA.bottom}"/><text class="tick" x="${x(day)}" y="${AREA.bottom + 18}" text-anchor="middle">${shortDay(new Date(day).toISOString())}</text>`,
  );
  return markup`${rows}${days}`;
}

const NUMBERS = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** The last word of a source holds until its next. */
function lineOf(own: readonly Placed[], place: number, x: Scale, y: Scale): Markup | null {
  if (own.length < 2) return null;
  const steps = own.map(({ at, value }, nth) => (nth === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`));
  return markup`<path class="line s${place}" d="${steps.join("")}"/>`;
}

function dotOf({ point, at, value, low, high }: Placed, place: number, x: Scale, y: Scale): Markup {
  const [cx, cy] = [x(at), y(value)];
  const bar = low !== high && boundOf(cx, cy, low, high, y);
  const shape =
    point.side === "for"
      ? markup`<circle class="dot${!point.isNamed && " open"}" cx="${cx}" cy="${cy}" r="4.5"/>`
      : markup`<path class="cross" d="M${round(cx - 4)} ${round(cy - 4)}l8 8m0-8l-8 8"/>`;
  const href = statementHref(point.article, point.statement);
  return markup`<a class="point s${place}" href="${href}" tabindex="-1"><title>${saidIn(point)}</title>${bar}${shape}</a>`;
}

/** A bar as far as the number may be; one that is open ends in an arrow. */
function boundOf(cx: number, cy: number, low: number, high: number, y: Scale): Markup {
  const top = Number.isFinite(high) ? y(high) : Math.max(AREA.top, cy - 26);
  const bottom = Number.isFinite(low) ? y(low) : Math.min(AREA.bottom, cy + 26);
  const up =
    !Number.isFinite(high) &&
    markup`<path class="bound" d="M${round(cx - 4)} ${round(top + 5)}L${cx} ${top}L${round(cx + 4)} ${round(top + 5)}"/>`;
  const down =
    !Number.isFinite(low) &&
    markup`<path class="bound" d="M${round(cx - 4)} ${round(bottom - 5)}L${cx} ${bottom}L${round(cx + 4)} ${round(bottom - 5)}"/>`;
  return markup`<line class="bound" x1="${cx}" x2="${cx}" y1="${top}" y2="${bottom}"/>${up}${down}`;
}

/** Names at the ends of the lines, moved apart. */
function labelsOf(sources: Sources, x: Scale, y: Scale): Markup[] {
  const wanted = sources
    .map(([name, own], place) => ({ name, place, last: own.at(-1)!, at: y(own.at(-1)!.value) }))
    .toSorted((a, b) => a.at - b.at);
  let free = AREA.top;
  return wanted.map(({ name, place, last, at }) => {
    const row = Math.max(at, free);
    free = row + 15;
    return markup`<path class="lead s${place}" d="M${round(x(last.at) + 6)} ${at}L${AREA.right + 8} ${row}"/><text class="label s${place}" x="${AREA.right + 12}" y="${round(row + 4)}">${beginningOf(name, 34)}</text>`;
  });
}

const spoken = (points: readonly Placed[], thing: string, sources: number): string => {
  const [low, high] = ends(points.map(({ value }) => value));
  return `${counted(points.length, "value")} of ${thing} by ${counted(sources, "source")}, from ${low} to ${high}; the same as a table below`;
};

/** "at least 17, Šimon Äär, 4 March". */
const saidIn = (point: FigurePoint): string =>
  [
    valueIn(point),
    point.who ?? "source not named",
    shortDay(point.saidAt ?? point.published ?? ""),
    STEPS[stepOf(point)],
  ]
    .filter(Boolean)
    .join(", ");

const valueIn = (point: FigurePoint): string =>
  `${figureOf({ ...point, unit: null, start: 0, end: 0 })}${point.isAdded ? " more" : ""}`;

const stepOf = ({ steps, side }: FigurePoint): string => steps[0]?.kind ?? side;

const STEPS: Readonly<Record<string, string>> = {
  first: "first of its source",
  repeat: "the same again",
  update: "a later figure of its source",
  conflict: "contradicts another source",
  supersedes: "replaces the earlier figure",
  retracted: "takes the figure back",
  denied: "says that it is wrong",
  "jump without a source": "no source named",
  "scope switch": "counts something else now",
  "bound lost": "“at least” got lost",
};

function tableOf(points: readonly FigurePoint[]): Markup {
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Table of values"><table class="small"><thead><tr><th scope="col">When</th><th scope="col">Value</th><th scope="col">Source</th><th scope="col">Through</th><th scope="col">What it does</th></tr></thead><tbody>${points.map(rowOf)}</tbody></table></div>`;
}

function rowOf(point: FigurePoint): Markup {
  const { who, entity, relays, outlet, article, statement, saidAt, published, steps, side } = point;
  const through = [...relays, outlet].flatMap((name) => (name === null ? [] : [beginningOf(name, 60)])).join(" → ");
  const does = steps.map(({ kind }) => STEPS[kind] ?? kind).join("; ");
  return markup`<tr><td>${dated((saidAt ?? published)?.slice(0, 10) ?? null)}</td><td class="value"><a href="${statementHref(article, statement)}">${side === "for" ? "" : "✗ "}${valueIn(point)}</a></td><td>${nameIn(who, entity)}</td><td><bdi>${through}</bdi></td><td>${does}</td></tr>`;
}
