// Plain words for what a record holds, for every format that people read.

import type { Span } from "../../article/index.ts";
import type { Figure } from "../../language/index.ts";
import type { Act, Form, Link, LinkKind, Statement } from "../../statement/index.ts";
import { refusesThing } from "../../statement/index.ts";
import { line } from "./visible.ts";

const ACTS: Record<Act, string> = {
  say: "said",
  report: "reported",
  confirm: "confirmed",
  deny: "denied",
  accuse: "accused",
  warn: "warned",
  promise: "promised",
  demand: "demanded",
  ask: "asked",
  assess: "judged",
  predict: "predicted",
  believe: "believed",
  decline: "declined",
};

const FORMS: Record<Form, string> = {
  direct: "quoted",
  mixed: "partly quoted",
  indirect: "not quoted",
};

/** Kinds that a reader must know of to weigh a source; a person or a body shows by its name. */
const KINDS: Partial<Record<LinkKind, string>> = { unnamed: "unnamed", document: "document" };

/**
 * What the source did: "said", "denied"; "reportedly" where nobody is named. With the text of the article it is told
 * apart who declined to speak from who refused a request.
 */
export function actOf({ act, chain, cue, content }: Statement, text?: string): string {
  if (chain[0]?.name == null && act === "report") return "reportedly";
  if (act !== "decline" || text === undefined) return ACTS[act];
  return refusesThing(excerpt(text, cue), excerpt(text, content)) ? "refused" : "declined to comment";
}

export const formOf = ({ form }: Statement) => FORMS[form];

/** What a reader must not miss, each with a mark that is no colour: "✗ not so", "≈ likely", "? possible". */
export function hedges({ act, polarity, certainty }: Statement): string[] {
  const found: string[] = [];
  if (polarity === "negative" && act !== "deny") found.push("✗ not so");
  if (certainty === "probable") found.push("≈ likely");
  if (certainty === "possible") found.push("? possible");
  if (certainty === "unknown" && !NEVER_CERTAIN.includes(act)) found.push("? certainty open");
  return found;
}

/** Questions, demands and refusals put nothing forward that could be certain. */
const NEVER_CERTAIN: readonly Act[] = ["ask", "demand", "decline"];

/** The name of one link of a chain. */
export function nameOf({ name }: Link): string {
  return name === null ? "source not named" : line(name);
}

/** What stands behind the name: "harbour master, for Port of Velmar". */
export function standingOf({ name, kind, role, onBehalfOf }: Link): string[] {
  const standing = [role && line(role), onBehalfOf && `for ${line(onBehalfOf)}`, name && KINDS[kind]];
  return standing.filter((words) => typeof words === "string" && words !== "") as string[];
}

/** How exact a number is, beyond its bound: nearly so many, or more or fewer than so many. */
interface Limit {
  readonly isNear?: boolean;
  readonly isExclusive?: boolean;
}

/**
 * "about 40 ships", "at least 2,000 soldiers", "4 to 5 percent", "up to 3 million"; where it is told, "nearly
 * 3 million" and "fewer than 12".
 */
export function figureOf({ value, min, max, bound, unit, ...limit }: Figure & Limit): string {
  // Units are kept in the plural: "one more soldier" is of the unit "additional soldiers".
  const named = unit && value === 1 ? unit.replace(/(?<=[^s])s$/, "") : unit;
  const counted = named ? ` ${line(named)}` : "";
  if (value !== undefined) return `${boundOf(bound, unit, limit)}${number(value)}${counted}`;
  if (min !== undefined && max !== undefined) return `${number(min)} to ${number(max)}${counted}`;
  if (min !== undefined) return `at least ${number(min)}${counted}`;
  return max === undefined ? line(unit ?? "") : `up to ${number(max)}${counted}`;
}

/** The same for a figure of a text, whose words before it tell whether it is meant too: "fewer than 12". */
export const figureIn = (text: string, figure: Figure): string =>
  figureOf({ ...figure, isExclusive: EXCLUSIVE.test(text.slice(Math.max(0, figure.start - BEFORE), figure.start)) });

/** Characters before a figure that are looked at. */
const BEFORE = 32;
const EXCLUSIVE =
  /(?<!\b(?:no|not|never|n['’]t)(?: \w+)? )\b(?:(?:more|fewer|less|greater|higher|lower) than|over|above|under|below) (?:an? |the )?$/i;

/** What is measured is less than so much; what is counted are fewer than so many. */
const MEASURED =
  /^(?:percent|points|[A-Z]{3}(?: per .*)?)$|\b(?:crowns|marks|francs|pesos|hours|minutes|seconds|litres|liters|tonnes|tons|kg|km|kilometres|kilometers|miles|metres|meters|hectares|acres|degrees)$/;

function boundOf(bound: Figure["bound"], unit: string | null, { isNear, isExclusive }: Limit): string {
  if (bound === "under" && isNear) return "nearly ";
  if (isExclusive && bound === "over") return "more than ";
  if (isExclusive && bound === "under") return MEASURED.test(unit ?? "") ? "less than " : "fewer than ";
  return BOUNDS[bound] ?? "";
}

const BOUNDS: Partial<Record<Figure["bound"], string>> = { about: "about ", over: "at least ", under: "up to " };
const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });
const number = (value: number) => NUMBERS.format(value);

/** "1 statement", "3 statements". */
export const counted = (count: number, thing: string) => `${number(count)} ${thing}${count === 1 ? "" : "s"}`;

/** Months by their names, January first. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/** An ISO 8601 date in words, no more exact than it is; other forms (weeks, seasons, durations) as they are. */
export function dateOf(value: string): string {
  const ends = value.split("/", 3).map(momentOf);
  if (ends.length < 3 && ends.every((end) => end !== null)) return ends.join(" to ");
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
  return year && week ? `week ${Number(week)} of ${year}` : line(value);
}

function momentOf(value: string): string | null {
  const [, year, month, day, clock, zone] = DATE.exec(value) ?? [];
  const monthName = month && MONTHS[Number(month) - 1];
  if (!year || (month && !monthName)) return null;
  const date = [day && String(Number(day)), monthName, year].filter(Boolean).join(" ");
  return clock ? `${date}, ${clock}${zone ? ` ${zoneOf(zone)}` : ""}` : date;
}

const zoneOf = (zone: string) => (zone === "Z" ? "UTC" : `UTC${zone}`);

/** Most characters of a text that are repeated outside it: a statement may hold a whole speech. */
const LONGEST = 1200;

/** The words that spans show, on one line; the end of very long ones is left out. */
export function excerpt(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let room = LONGEST;
  for (const { start, end } of spans) {
    if (room <= 0) break;
    parts.push(text.slice(start, Math.min(end, start + room)));
    room -= end - start;
  }
  return line(`${parts.join(" … ")}${room < 0 ? " […]" : ""}`);
}

/** "8 articles in 12 texts": a page that was edited is one article. */
export const articlesIn = ({ articles, texts }: { readonly articles: number; readonly texts: number }) =>
  `${counted(articles, "article")}${articles < texts ? ` in ${counted(texts, "text")}` : ""}`;
