// One point of a series: what one statement counts, with who says so, when, and through whom.

import type { StatementInContext } from "../sources.ts";
import { isAgainst, propositionIn, sameSource } from "../sources.ts";
import { momentIn, momentOf } from "../moment.ts";
import { takesBack } from "../taking-back.ts";
import { dayCounted } from "./as-of.ts";
import { countedIn } from "./counted.ts";

import type { Counted } from "./counted.ts";

/** What one statement counts. Either `value`, or `min` and `max` of a range. */
export interface Point extends Pick<
  Counted,
  "value" | "min" | "max" | "bound" | "isNear" | "isExclusive" | "unit" | "scope" | "isAdded"
> {
  /** Id of the statement. */
  readonly statement: string;
  /** The day that it is a count of, where the content says so: "by Thursday". */
  readonly asOf: string | null;
  readonly saidAt: string | null;
  readonly published: string | null;
  /** Entity of the source, or what the article calls it; null where it says nothing. */
  readonly who: string | null;
  /** Known by a name, not "two officials". */
  readonly isNamed: boolean;
  /** Who handed it on, from the source outward. */
  readonly relays: readonly string[];
  readonly outlet: string | null;
  /** "against" where its source says that it is wrong, "retracts" where it takes it back. */
  readonly side: "for" | "against" | "retracts";
  /** A share of a figure told before: "about half of that". */
  readonly isDerived: boolean;
}

/** A point on the way into its series. */
export interface Draft {
  readonly point: Point;
  readonly counted: Counted;
  readonly said: StatementInContext;
  /** When it was said, or the end of the day that it is a count of where that is earlier; in milliseconds, null where no day is known. */
  readonly moment: number | null;
}

/** A point with its place among all points of its story, in order of time. */
export interface Placed extends Draft {
  readonly order: number;
}

/** Acts that count nothing that is so. */
const OF_WHAT_MAY_BE = new Set(["ask", "predict", "promise", "warn", "decline"]);
const FIGURE_WORDS = /\b(?:number|figure|count|toll|estimate)\b/i;
const NOBODY = /\b(?:no one|nobody|none|no injuries)\b/i;
const CONDITION = /\b(?:if|unless|whether|would have|could have)\b[^.;]{0,60}$/i;

/** "They cannot confirm reports of nine dead", "unconfirmed reports of nine dead": not the count of who says so. */
const UNCONFIRMED =
  /\b(?:(?:cannot|can not|can['’]t|could not|couldn['’]t|unable to|not able to|not been able to|declined to|refused to|did not|would not|yet to|(?:has|had|have) not|(?:has|had|have)n['’]t)\s(?:\w+\s){0,2}(?:confirm|verif|corroborat)\w{0,4}|unconfirmed|unverified|(?:aware of|investigating|looking into|checking|verifying|examining)\s(?:\w+\s){0,2}(?:reports?|rumou?rs?|claims?|allegations?|suggestions?))\b(?:(?!\bbut\b|\bwhile\b|\balthough\b|\bthough\b)[^.;]){0,80}$/i;

/** A story is asked again with every statement that joins it. */
const known = new WeakMap<StatementInContext, readonly Draft[]>();

/** The points of one statement. Persons told one by one and figures under a condition make none. */
export function draftsOf(said: StatementInContext): readonly Draft[] {
  const made = known.get(said) ?? readDrafts(said);
  known.set(said, made);
  return made;
}

function readDrafts(said: StatementInContext): Draft[] {
  const { statement } = said;
  const { act } = statement;
  if (statement.figures.length === 0 && !NOBODY.test(said.text)) return [];
  if (OF_WHAT_MAY_BE.has(act) || (act === "demand" && !FIGURE_WORDS.test(said.text))) return [];
  const counts = countedIn(said.text);
  const mayShare = counts.every(({ unit }) => unit === "percent" || unit === null);
  return counts
    .filter(
      ({ isDescribed, isPart, isFormer, start }) =>
        !isDescribed && !isPart && !isFormer && !CONDITION.test(said.text.slice(Math.max(0, start - 80), start)),
    )
    .filter(({ start }) => !UNCONFIRMED.test(said.text.slice(Math.max(0, start - 140), start)))
    .filter(({ isDenied, value }) => !(isDenied && value === 1))
    .filter(({ shareOf }) => shareOf === null || mayShare)
    .map((counted) => draftOf(said, counted));
}

const DAY = 86_400_000;

function draftOf(said: StatementInContext, counted: Counted): Draft {
  const asOf = dayCounted(said, counted);
  const moment = notAfter(asOf, momentOf(said));
  return { counted, said, moment, point: { ...pointOf(said, counted), asOf } };
}

/** The end of the day that a count is of, where it was told later. */
function notAfter(asOf: string | null, told: number | null): number | null {
  const until = asOf === null ? null : Date.parse(asOf) + DAY;
  return until === null || (told !== null && told < until) ? told : until;
}

/** Of when a count is, in milliseconds since 1970: the day that it says, or when it was said; null where nobody knows. */
export const countedAt = ({ asOf, saidAt, published }: Pick<Point, "asOf" | "saidAt" | "published">): number | null =>
  notAfter(asOf, momentIn(saidAt, published));

function pointOf(said: StatementInContext, counted: Counted): Omit<Point, "asOf"> {
  const { statement, outlet, publishedAt, entity } = said;
  const [origin, ...relays] = statement.chain;
  const isNamed = origin !== undefined && origin.kind !== "unnamed";
  const { value, min, max, bound, isNear, isExclusive, unit, scope, isAdded } = counted;
  return {
    statement: statement.id,
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    bound,
    isNear,
    isExclusive,
    unit,
    scope,
    isAdded,
    saidAt: statement.saidAt,
    published: publishedAt,
    who: entity ?? origin?.name ?? null,
    isNamed: Boolean(entity) || (isNamed && origin.name !== null),
    relays: relays.flatMap(({ name }) => name ?? []),
    outlet,
    side: sideOf(said, counted),
    isDerived: false,
  };
}

const DOUBTED = /\b(?:never|not|n['’]t)\s(?:have\s)?believed?\b|\bmixed\b|\bconfus\w{1,4}\b/i;

/** A number that is denied, or that stands in words that say it is wrong. */
function sideOf(said: StatementInContext, { isDenied }: Counted): Point["side"] {
  if (takesBack(said)) return "retracts";
  const proposition = propositionIn(said);
  const refutes = proposition.isRefuting || DOUBTED.test(said.text) || said.statement.polarity === "negative";
  return isDenied || refutes || (said.statement.act === "deny" && isAgainst(said, proposition)) ? "against" : "for";
}

/** The least and the most that a point can be. */
export function intervalOf({ counted, point }: Draft): { readonly least: number; readonly most: number } {
  const { value, min, max, bound } = point;
  if (value === undefined) return { least: min ?? -Infinity, most: max ?? Infinity };
  if (bound === "about") return { least: value * 0.9, most: value * 1.1 };
  const beyond = !point.isExclusive ? 0 : Number.isInteger(value) ? 1 : value * 1e-9;
  if (bound === "over") return { least: value + beyond, most: Infinity };
  if (bound === "under") return { least: counted.isNear ? value * 0.85 : -Infinity, most: value - beyond };
  return { least: value, most: value };
}

/** The number itself, however exact: two points of one key hand on one number. */
export const numberOf = ({ value, min, max }: Point): string => (value === undefined ? `${min}-${max}` : String(value));

/** Are two points of one source? */
export type SameSource = (a: Draft, b: Draft) => boolean;

/** Remembers which sources are one: a story has many points and few sources. */
export function rememberingSources(): SameSource {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const pair = `${sourceKey(a)}\n${sourceKey(b)}`;
    const made = known.get(pair) ?? sameSource(a.said, b.said) === true;
    known.set(pair, made);
    return made;
  };
}

const sourceKey = ({ said: { entity, statement } }: Draft): string => {
  const { name, kind, role, onBehalfOf } = statement.chain[0] ?? {
    name: null,
    kind: null,
    role: null,
    onBehalfOf: null,
  };
  return [entity, name, kind, role, onBehalfOf].join("\t");
};
