// What a text counts: so many dead, so many litres, so many soldiers; with how exact it is and what is left out.

import { blocksOf } from "../../article/index.ts";
import type { Bound, Figure, Prose } from "../../language/index.ts";
import { figuresIn, languageOf } from "../../language/index.ts";
import type { Casualty } from "./casualties.ts";
import { facetsOf } from "./facets.ts";
import type { Facets } from "./facets.ts";
import { casualtiesIn } from "./casualties.ts";
import { marksOf } from "./marks.ts";
import { headBefore, withFormer } from "./revised.ts";
import { befallen, scopeOf, stateOf } from "./scope.ts";
import { isPlace } from "./states.ts";
import { thingOf } from "./things.ts";

/** One count of a text, on the words from `start` to `end`. Either `value`, or `min` and `max` of a range. */
export interface Counted {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly bound: Bound;
  /** "Nearly", as against "up to": not far under. */
  readonly isNear: boolean;
  /** "More than 20", as against "at least 20": the number itself is not meant. */
  readonly isExclusive: boolean;
  /** In the words of the text, plural; null for a bare number. */
  readonly unit: string | null;
  /** "dead", "missing", or what things are counted: "soldiers", "litres"; null where nothing tells. */
  readonly counted: string | null;
  /** All that is counted together: dead and missing. */
  readonly scope: readonly string[];
  /** Comes on top: "800 more soldiers". */
  readonly isAdded: boolean;
  /** "Four of them". */
  readonly isPart: boolean;
  /** "Not 17 dead". */
  readonly isDenied: boolean;
  /** A share of a figure told before: "about half of that" is .5. */
  readonly shareOf: number | null;
  /** The figure of before, whose place this one takes: "from 12 to 15"; null where none is told. */
  readonly former: number | null;
  /** It is that figure of before itself. */
  readonly isFormer: boolean;
  /** What it is bound to beside its noun: what was done, where, how often. */
  readonly facets: Facets;
  /** Told by describing people, not by a number: "his wife and himself" are two. */
  readonly isDescribed: boolean;
}

/** What is counted beyond these UTF-16 code units is left out: a content is a sentence or a few. */
const LONGEST = 8000;

/** School 10, Route 66, 31 February: a number that names a thing counts none. */
const LABELLED =
  /\b(?:schools?|routes?|basins?|rooms?|platforms?|(?<!\b(?:dead|injured|wounded|missing|victims|who|now)\s)numbers?|no\.|districts?|wards?|units?|gates?|buildings?|lines?|roads?|highways?|flights?|channels?|pages?|sections?|phases?|levels?|zones?|blocks?|reactors?|runways?|terminals?|exits?|piers?|berths?|mines?|shafts?|wells?|january|february|march|april|may|june|july|august|september|october|november|december)\s$/i;

const isLabel = (text: string, { start }: Figure) => LABELLED.test(text.slice(Math.max(0, start - 16), start));

/** The counts of a text, in order. Costs reading the text once. */
export function countedIn(text: string): Counted[] {
  const shown = text.slice(0, LONGEST);
  const prose = languageOf("en")!.cut(shown, blocksOf(shown));
  const figures = figuresIn(prose).filter((figure) => !isLabel(prose.text, figure));
  const people = peopleIn(prose, figures);
  const taken = new Set(
    people.flatMap(({ start, end }) => figures.filter((one) => one.start < end && start < one.end)),
  );
  const things = figures
    .filter((figure) => !taken.has(figure) && !isAge(prose.text, figure))
    .map((figure) => thingIn(prose, figure));
  return withFormer(
    prose.text,
    [...people, ...things].sort((a, b) => a.start - b.start),
  );
}

/** No figure of before. */
const ANEW = { former: null, isFormer: false } as const;

/** People whose fate is told: by number, or one by one. */
function peopleIn(prose: Prose, figures: readonly Figure[]): Counted[] {
  const all = casualtiesIn(prose);
  const numbered = new Set(
    all.filter(({ group }) => group.isNumbered).map(({ sentence, verb }) => `${sentence} ${verb}`),
  );
  const told = all.filter(
    ({ fate, group, sentence, verb }) =>
      group.isNumbered ||
      group.isNobody ||
      (!isPlace(fate) && isDescribed(group) && !numbered.has(`${sentence} ${verb}`)),
  );
  const byGroup = Map.groupBy(told, ({ sentence, group }) => `${sentence} ${group.first}`);
  const merged = [...byGroup.values()].map((all) => {
    const [first, ...more] = befallen(all);
    return { ...first!, scope: scopeOf(first!, more) };
  });
  const byVerb = Map.groupBy(merged, ({ sentence, verb, group }) =>
    group.isNumbered || group.isNobody ? `${sentence} ${verb} ${group.first}` : `${sentence} ${verb}`,
  );
  return [...byVerb.values()].map((all) => peopleOf(prose, figures, all));
}

const isDescribed = ({ noun, name, isPronoun, bound }: Casualty["group"]) =>
  (noun !== null || name !== null) && (!isPronoun || noun === "self") && bound === "exact";

function peopleOf(
  prose: Prose,
  figures: readonly Figure[],
  all: readonly (Casualty & { readonly scope: readonly string[] })[],
): Counted {
  const { group, sentence, scope } = all[0]!;
  const from = prose.sentences[sentence]!.first;
  const start = prose.tokens[from + group.first]!.start;
  const end = prose.tokens[from + all.at(-1)!.group.last]!.end;
  const figure = group.isNumbered ? figures.find((one) => one.start < end && start < one.end) : undefined;
  const count = all.reduce((sum, one) => sum + one.group.count, 0);
  const amount = figure ? amountOf(figure) : { value: count, bound: group.bound };
  return {
    start,
    end,
    ...amount,
    ...marksOf(prose.text, figure?.start ?? start, end, amount.bound),
    unit: figure?.unit ?? (group.noun === null ? null : "people"),
    counted: scope[0]!,
    scope,
    shareOf: null,
    ...ANEW,
    isPart: group.isPart,
    facets: facetsOf(prose, { start, end, unit: figure?.unit ?? null }, scope[0]!),
    isDescribed: !group.isNumbered && !group.isNobody,
  };
}

const amountOf = ({ value, min, max, bound }: Figure) => ({
  ...(value === undefined ? {} : { value }),
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  bound,
});

/** “The man, 34,” is no count. */
const isAge = (text: string, { start, end, unit }: Figure): boolean =>
  unit === null &&
  /\p{L},\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[,.]/.test(text.slice(end, end + 1));

const POINTING = /^[^.;]{0,8}?\b(?:of that|of it|that|of this)(?=\W|$)/i;
const TOLL =
  /\b(?:toll|the dead (?:now )?(?:number(?:s|ed)?|stands?|stood)|death count|number of (?:the )?(?:dead|deaths|fatalities))\b[^.;]{0,40}$/i;

/** Up to 12 people are in hospital. */
const IN_HOSPITAL = /^\s(?:is|are|was|were|remain|remained)\s(?:still\s)?in (?:an? (?:\p{Lu}[\p{L}-]+\s)?)?hospital\b/u;

function thingIn(prose: Prose, figure: Figure): Counted {
  const { text } = prose;
  const { start, end, unit } = figure;
  const shares = unit === "percent" && POINTING.test(text.slice(end, end + 20));
  const isToll = unit === null && TOLL.test(text.slice(Math.max(0, start - 60), start));
  const isTreated = IN_HOSPITAL.test(text.slice(end, end + 60));
  const head = unit === null && !isToll && !isTreated ? ofHead(text, figure) : null;
  const counted = isToll ? "dead" : isTreated ? stateOf("treated") : (head?.counted ?? thingOf(text, figure));
  return {
    start,
    end,
    ...amountOf(figure),
    ...marksOf(text, start, end, figure.bound),
    unit: head?.unit ?? unit,
    counted,
    scope: head?.scope ?? (counted === null ? [] : [counted]),
    shareOf: shares ? (figure.value ?? 0) / 100 : null,
    ...ANEW,
    isPart: false,
    facets: facetsOf(prose, figure, counted),
    isDescribed: false,
  };
}

/** "Its estimate of people displaced … 10,000" counts what "10,000 people displaced" counts; null where nothing tells. */
function ofHead(text: string, { start }: Figure): Pick<Counted, "unit" | "counted" | "scope"> | null {
  const head = headBefore(text, start);
  if (head === null) return null;
  // "The number of missing people" counts the missing.
  const fate = head.replace(/\s(?:people|persons)$/, "");
  const tries = [...(fate === head ? [] : [`Two people are ${fate}.`]), `Two ${head}.`, `Two people ${head}.`];
  const [told] = tries.flatMap((words) => countedIn(words).filter(({ counted }) => counted !== null));
  return told ?? null;
}
