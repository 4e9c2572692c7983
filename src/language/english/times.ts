// Times in English news: what is dated, how long it takes, how often it comes.

import type { Span } from "../../article/index.ts";
import type { Prose } from "../prose.ts";
import { inPieces } from "../within.ts";
import type { Time } from "../time.ts";
import { atomsOf } from "./atoms.ts";
import { bounds, dayOf, isLate, isoDay } from "./times-calendar.ts";
import { draftsOf } from "./times-find.ts";
import { tenseOf } from "./times-tense.ts";
import type { Draft } from "./times-words.ts";

/** A resolved expression with the draft it came from. */
interface Resolved extends Time {
  readonly draft: Draft;
}

/**
 * The time expressions of a text, in order, as TIMEX3 has them: dates ("2024-11-01", "2024-W43", "2025-Q3",
 * "PRESENT_REF"), times ("2024-10-23TMO"), durations ("P3D") and sets ("P1Y"). `published` is the day of publication,
 * ISO 8601; where it is null, what needs it is left out, and a date without its year keeps X for it ("XXXX-11-01").
 * Only expressions that lie in one of the spans `within` are given, where there are such.
 */
export function timesIn(prose: Prose, published: string | null, within?: readonly Span[]): Time[] {
  return resolved(prose, published, within).map(({ start, end, kind, value }) => ({ start, end, kind, value }));
}

/**
 * The dates that a text names, as a statement keeps them: ISO 8601, as exact as text and publication date allow
 * ("2024-11-01", "2024-09", "2024-W43"; a quarter is the span of its months, "2025-07/2025-09"; a season its year).
 * Durations, sets, "now" and "recently", and clock times that name no day are left out, and so is every date whose year stays open.
 */
export function momentsIn(
  prose: Prose,
  published: string | null,
  within?: readonly Span[],
): (Span & { readonly value: string })[] {
  return resolved(prose, published, within).flatMap(({ start, end, kind, value, draft }) => {
    const moment = kind === "date" || kind === "time" ? momentOf(value, draft) : null;
    return moment === null ? [] : [{ start, end, value: moment }];
  });
}

const known = new WeakMap<Prose, Map<string | null, readonly Resolved[]>>();

function resolved(prose: Prose, published: string | null, within?: readonly Span[]): readonly Resolved[] {
  const all = known.get(prose)?.get(published) ?? resolvedAnew(prose, published);
  return within ? inPieces(all, within, (time) => time) : all;
}

function resolvedAnew(prose: Prose, published: string | null): readonly Resolved[] {
  const all = resolve(prose, published);
  known.set(prose, (known.get(prose) ?? new Map<string | null, readonly Resolved[]>()).set(published, all));
  return all;
}

function resolve(prose: Prose, published: string | null): Resolved[] {
  const atoms = atomsOf(prose);
  const today = dayOf(published);
  const found: Resolved[] = [];
  let last: { readonly value: string; readonly sentence: number } | null = null;
  for (const draft of draftsOf(prose)) {
    const { sentence } = atoms[draft.first]!;
    const previous: string | null = last !== null && sentence - last.sentence <= MEMORY ? last.value : null;
    const value = draft.value({ today, isLate: isLate(published), previous, tense: tenseOf(atoms, draft) });
    if (value === null) continue;
    if (draft.kind !== "duration" && /^\d{4}/.test(value) && !draft.loose)
      last = { value: value.replace(/T.*/, ""), sentence };
    found.push({ start: atoms[draft.first]!.start, end: atoms[draft.last]!.end, kind: draft.kind, value, draft });
  }
  return found;
}

/** Sentences after which a date is no longer the one that “three days later” counts from. */
const MEMORY = 3;

/** The ISO 8601 form of a date value; null where a statement does not keep it. */
function momentOf(value: string, { loose, edge, kind }: Draft): string | null {
  if (/[X_]/.test(value) || (loose && (kind === "time" || !edge))) return null;
  if (/^\d{3}$/.test(value)) return `${value}0/${value}9`;
  if (/^\d{2}$/.test(value)) return `${value}00/${value}99`;
  if (edge === "start" && /^\d{4}$/.test(value)) return `${value}-01`;
  const day = value.replace(/T(?:MO|MI|AF|EV|NI|24:00)$/, "");
  const months = /-(?:Q\d|H\d)$/.test(day) ? bounds(day) : null;
  if (months) return months.map((end) => isoDay(end).slice(0, 7)).join("/");
  const weekend = day.endsWith("-WE") ? bounds(day) : null;
  if (weekend) return weekend.map((end) => isoDay(end)).join("/");
  return day.replace(/-(?:SP|SU|FA|WI)$/, "");
}
