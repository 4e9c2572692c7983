// Dates as pages write them, as ISO 8601. What a date does not say stays unsaid: no zone, no time, no day
// is added, and a date that can be read in two ways is none.

import { offsetOf } from "./zones.ts";

/** Which of two numbers comes first where a date is numbers only; null where nothing tells. */
export type Order = "day" | "month" | null;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Reading = (found: RegExpExecArray, order: Order) => Day | null;

/** Longest text that a date is looked for in. */
const LONGEST = 300;

const MONTHS = [
  "january jan січня января janvier januar jänner enero gennaio janeiro stycznia",
  "february feb лютого февраля février februar febrero febbraio fevereiro lutego",
  "march mar березня марта mars märz marzo março marca",
  "april apr квітня апреля avril abril aprile kwietnia",
  "may травня мая mai mayo maggio maio maja",
  "june jun червня июня juin juni junio giugno junho czerwca",
  "july jul липня июля juillet juli julio luglio julho lipca",
  "august aug серпня августа août agosto sierpnia",
  "september sept sep вересня сентября septembre septiembre settembre setembro września",
  "october oct жовтня октября octobre oktober octubre ottobre outubro października",
  "november nov листопада ноября novembre noviembre novembro listopada",
  "december dec грудня декабря décembre dezember diciembre dicembre dezembro grudnia",
].map((names) => names.split(" "));
const MONTH_OF = new Map(MONTHS.flatMap((names, place) => names.map((name): [string, number] => [name, place + 1])));
const MONTH = [...MONTH_OF.keys()].toSorted((a, b) => b.length - a.length).join("|");

const named = (name: string | undefined) => MONTH_OF.get((name ?? "").toLowerCase()) ?? 0;

/** 2024-10-23, 2024/10/23, 20241023 */
const yearFirst: Reading = ([, year, month, day]) => dayOf(year, Number(month), day);
/** 23 October 2024, 23rd of Oct. 2024 */
const dayFirst: Reading = ([, day, month, year]) => dayOf(year, named(month), day);
/** October 23, 2024 */
const monthFirst: Reading = ([, month, day, year]) => dayOf(year, named(month), day);
/** 4.3.2025 is the fourth of March wherever dates are written with full stops. */
const dotted: Reading = ([, day, month, year], order) => (order === "month" ? null : dayOf(year, Number(month), day));
/** 23.10.2024, 10/23/2024; 03/10/2024 only where something tells the order. */
const numbers: Reading = ([, first, second, year], order) => {
  if (Number(first) > 12 || first === second) return dayOf(year, Number(second), first);
  if (Number(second) > 12) return dayOf(year, Number(first), second);
  if (order === null) return null;
  return order === "day" ? dayOf(year, Number(second), first) : dayOf(year, Number(first), second);
};

const READINGS: readonly [RegExp, Reading][] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, yearFirst],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, yearFirst],
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?\.?(?: (?:of|de))?[ -](${MONTH})\.?,?(?: de)?[ -](\d{4})(?!\d)`,
      "iu",
    ),
    dayFirst,
  ],
  [new RegExp(String.raw`(?<!\p{L})(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, "iu"), monthFirst],
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, dotted],
  [/(?<![\d.])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/, numbers],
  [/^(\d{4})(\d{2})(\d{2})(?=T|$)/, yearFirst],
];

/** The first date in a text, with the time and zone that stand by it; null where there is none. */
export function dateIn(text: string, order: Order = null): string | null {
  const line = text.slice(0, LONGEST).replace(/\s+/g, " ").trim();
  if (/^1\d{9}(?:\d{3})?$/.test(line)) return instant(Number(line.slice(0, 10)));
  for (const [expression, reading] of READINGS) {
    const found = expression.exec(line);
    const day = found && reading(found, order);
    if (found && day) return isoOf(day, timeBy(line, found.index, found.index + found[0].length, day));
  }
  return null;
}

/** Seconds since 1970 say the moment and its zone. */
function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000", "");
}

function dayOf(year: string | undefined, month: number, day: string | undefined): Day | null {
  const [y, d] = [Number(year), Number(day)];
  const isReal =
    y >= 1600 && y < 2200 && month >= 1 && month <= 12 && d >= 1 && d <= new Date(Date.UTC(y, month, 0)).getUTCDate();
  return isReal ? { year: y, month, day: d } : null;
}

const CLOCK = /(\d{1,2})(?::|h|\.(?=\d{2}\s?[ap]\.?m))(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(?:([ap])\.?m\b\.?)?/i;
const COMPACT = /^T(\d{2})(\d{2})(\d{2})?()/;
const HOUR = /(?<!\d)(\d{1,2})()()\s?([ap])\.?m\b\.?/i;
/** A time stands at most this many characters before or after its date. */
const NEAR = 16;

/** The time that follows a date, or else the one that leads up to it. */
function timeBy(line: string, start: number, end: number, day: Day): string {
  const after = line.slice(end, end + 60);
  const lead = line.slice(Math.max(0, start - 40), start);
  return (
    clockIn(after, day, (found) => found.index <= NEAR) ??
    clockIn(lead, day, (found) => lead.length - found.index - found[0].length <= NEAR + 8) ??
    ""
  );
}

function clockIn(text: string, day: Day, isNear: (found: RegExpExecArray) => boolean): string | null {
  const found = COMPACT.exec(text) ?? CLOCK.exec(text) ?? HOUR.exec(text);
  if (!found || !isNear(found)) return null;
  const [whole, hours, minutes, seconds, half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && Number(hours) > 12)) return null;
  const time = `T${two(hour)}:${two(Number(minutes))}${seconds ? `:${seconds}` : ""}`;
  return time + offsetOf(text.slice(found.index + whole.length), `${isoOf(day, "")}${time}`);
}

function isoOf({ year, month, day }: Day, time: string): string {
  return `${year}-${two(month)}-${two(day)}${time}`;
}

const two = (number: number) => String(number).padStart(2, "0");
