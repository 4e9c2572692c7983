// All time expressions of a text, in order, not yet resolved.
//
// At every atom that may open an expression the rules run in the order of the list; the first to answer decides.
// What was found is then joined with the day or hour beside it and given the words that colour it: “late on”, “the end of”.

import type { Prose } from "../prose.ts";
import type { Atom } from "./atoms.ts";
import { atomsOf } from "./atoms.ts";
import { counted, length, plural, recurring, window } from "./times-amounts.ts";
import { clock, noon } from "./times-clock.ts";
import {
  dayMonth,
  dotted,
  elevenSeptember,
  holiday,
  isoDate,
  month,
  monthDay,
  quarter,
  season,
  slashed,
  weekday,
  partOf,
} from "./times-dates.ts";
import { daytime, fromPrevious, namedDay, samePeriod, stepped, steppedName, theUnit } from "./times-relative.ts";
import { reference, references } from "./times-references.ts";
import type { Draft, TimeRule } from "./times-words.ts";
import { beside, DAYTIMES, HOLIDAYS, MONTHS, ORDINALS, SEASONS, UNITS, WEEKDAYS, wordAt } from "./times-words.ts";
import { century, decade, year } from "./times-years.ts";

const words = (text: string) => text.split(" ");
const AMOUNTS = [
  "#",
  ...words("a an half several few many some couple hundred hundreds thousands dozen dozens"),
  ...words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  ),
  ...words("eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"),
];
const DATES = [...ORDINALS.keys(), ...words("21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st")];
const SEPTEMBER = [...MONTHS].filter(([, month]) => month === 9).map(([name]) => name);

/** The rules with the words that open each; `#` is a number in digits. */
const rules: readonly (readonly [rule: TimeRule, opens: Iterable<string>])[] = [
  [isoDate, ["#"]],
  [slashed, ["#"]],
  [dotted, ["#"]],
  [elevenSeptember, ["#", ...SEPTEMBER]],
  [clock, ["#"]],
  [noon, words("noon midday midnight")],
  [dayMonth, ["#", ...DATES]],
  [monthDay, MONTHS.keys()],
  [month, MONTHS.keys()],
  [partOf, [...words("last final"), ...ORDINALS.keys()]],
  [quarter, [...words("q1 q2 q3 q4 h1 h2 final"), ...ORDINALS.keys()]],
  [century, ["twenty", ...DATES]],
  [decade, words("# ' ’ ‘ twenties thirties forties fifties sixties seventies eighties nineties")],
  [samePeriod, ["same"]],
  [counted, AMOUNTS],
  [window, words("past last next coming previous following first final another")],
  [length, AMOUNTS],
  [year, words("# ' ’ ‘")],
  [season, SEASONS.keys()],
  [weekday, WEEKDAYS.keys()],
  [holiday, HOLIDAYS.map(([name]) => words(name)[0]!)],
  [namedDay, words("yesterday today tonight tomorrow")],
  [daytime, words("this last")],
  [stepped, words("last past this current next coming")],
  [steppedName, words("last past this next")],
  [fromPrevious, words("previous preceding following same that")],
  [
    recurring,
    words("hourly daily nightly weekly fortnightly monthly quarterly yearly annual annually biennial every each"),
  ],
  [theUnit, words("day week month quarter year weekend")],
  [plural, UNITS.keys()],
  [reference, references],
];

const byWord = new Map<string, TimeRule[]>();
for (const [rule, opens] of rules)
  for (const word of new Set(opens)) byWord.set(word, [...(byWord.get(word) ?? []), rule]);

const NONE: readonly TimeRule[] = [];

/** Most words are told by their first letter: digits and "-" stand before all letters. */
const isDigits = (text: string) => text < ":" && /^-?\d/.test(text);
const rulesFor = ({ lower, text }: Atom): readonly TimeRule[] =>
  byWord.get(lower) ?? (isDigits(text) ? byWord.get("#")! : NONE);

const known = new WeakMap<Prose, readonly Draft[]>();

/** The time expressions of a prose, found once. */
export function draftsOf(prose: Prose): readonly Draft[] {
  const made = known.get(prose);
  if (made) return made;
  const atoms = atomsOf(prose);
  const drafts: Draft[] = [];
  let from = 0;
  for (let i = 0; i < atoms.length; i += 1) {
    const found = draftAt(atoms, i);
    if (!found) continue;
    const whole = coloured(atoms, joined(atoms, found), from);
    drafts.push(whole);
    [i, from] = [whole.last, whole.last + 1];
  }
  known.set(prose, drafts);
  return drafts;
}

function draftAt(atoms: readonly Atom[], i: number): Draft | null {
  for (const rule of rulesFor(atoms[i]!)) {
    const found = rule(atoms, i);
    if (found && atoms[found.last]?.sentence === atoms[i]!.sentence) return found;
  }
  return null;
}

const isDay = (draft: Draft | null) => draft !== null && draft.kind === "date" && !draft.loose;
const dayRules = [dayMonth, monthDay, weekday, namedDay, isoDate];
const dayAt = (atoms: readonly Atom[], i: number) => (beside(atoms, i, i) ? first(dayRules, atoms, i) : null);

function first(list: readonly TimeRule[], atoms: readonly Atom[], i: number): Draft | null {
  for (const rule of list) {
    const found = rule(atoms, i);
    if (found) return found;
  }
  return null;
}

/** “2 p.m. Wednesday”, “Friday, Oct. 3”, “Monday night”, “today at 18:00 UTC”: one expression. */
function joined(atoms: readonly Atom[], draft: Draft): Draft {
  const after = draft.last + 1;
  const gap = /^(?:,|on|at|the)$/.test(wordAt(atoms, after)) ? after + 1 : after;
  if (!beside(atoms, after, draft.last)) return draft;
  if (draft.kind === "time" && draft.loose) {
    const day = wordAt(atoms, after) === "at" ? null : dayAt(atoms, gap);
    const { loose: _, ...rest } = draft;
    return day ? { ...rest, last: day.last, value: both(day, draft) } : draft;
  }
  if (!isDay(draft) || !dayRules.some((rule) => rule(atoms, draft.first)?.last === draft.last)) return draft;
  const exact = WEEKDAYS.has(wordAt(atoms, draft.first)) ? (dayMonth(atoms, gap) ?? monthDay(atoms, gap)) : null;
  if (exact) return joined(atoms, { ...exact, first: draft.first });
  const part = DAYTIMES.get(wordAt(atoms, after));
  if (part) return { ...draft, last: after, kind: "time", value: (when) => tail(draft.value(when), part) };
  const hour =
    gap === after || wordAt(atoms, after) === "at" || wordAt(atoms, after) === "," ? clock(atoms, gap) : null;
  return hour ? { ...draft, last: hour.last, kind: "time", value: both(draft, hour) } : draft;
}

const tail = (day: string | null, part: string) => (day === null ? null : day.slice(0, 10) + part);

const both =
  (day: Draft, hour: Draft): Draft["value"] =>
  (when) =>
    tail(day.value(when), (hour.value(when) ?? "").replace(/^.*?(?=T)/, ""));

const isNamed = (atoms: readonly Atom[], { first, last }: Draft) =>
  MONTHS.has(wordAt(atoms, first)) ||
  WEEKDAYS.has(wordAt(atoms, first)) ||
  (first === last && atoms[first]!.number !== null);

const COLOUR =
  /^(?:the|early|earlier|late|later|mid|nearly|almost|about|around|approximately|over|roughly|exactly|only|just|entire)$/;
const EDGES = new Map<string, "start" | "other">([
  ["start", "start"],
  ["beginning", "start"],
  ["end", "other"],
  ["middle", "other"],
  ["rest", "other"],
  ["remainder", "other"],
]);

/** The expression with the words that belong to it on the left: “early June”, “the end of last year”, “more than two days”. */
function coloured(atoms: readonly Atom[], draft: Draft, from: number): Draft {
  let first = draft.first;
  let edge: Draft["edge"];
  const at = (steps: number) =>
    first - steps >= from && beside(atoms, first - steps, draft.first) ? wordAt(atoms, first - steps) : "";
  // “The April 2 report” has its article for itself.
  const named = isNamed(atoms, draft);
  while (COLOUR.test(at(1)) && !(at(1) === "over" && at(0) === "the") && !(named && at(1) === "the")) first -= 1;
  if (at(1) === "than" && /^(?:more|less|fewer)$/.test(at(2))) first -= 2;
  if (at(1) === "least" && at(2) === "at") first -= 2;
  if (at(1) === "of" && EDGES.has(at(2))) {
    edge = EDGES.get(at(2));
    first -= at(3) === "the" ? 3 : 2;
  }
  return first === draft.first ? draft : { ...draft, first, ...(edge ? { edge } : {}) };
}
