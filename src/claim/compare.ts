// How two propositions stand to each other, whoever says them: the same words, the contrary, other figures.

import type { Count, Proposition } from "./proposition.ts";
import { wordsIn } from "./words.ts";

/** Words of which one excludes the other. */
const OPPOSITES = new Map<string, string>();
for (const pair of (
  "alive dead,open closed,open shut,safe unsafe,safe dangerous,guilty innocent,win lose,accept reject,before after," +
  "rise fall,increase decrease,resume suspend,legal illegal,enter leave,approve reject,intact damaged,stay resign,continue stop," +
  "support oppose,allow ban,success failure,free jailed,clean polluted,clean contaminated,hold fail"
).split(",")) {
  const [one, other] = pair.split(" ").map((word) => wordsIn(word)[0]!.stem) as [string, string];
  OPPOSITES.set(`${one} ${other}`, pair).set(`${other} ${one}`, pair);
}

/** How two propositions stand to each other, whoever says them. */
export interface Comparison {
  /** Share of the words of the shorter one that the other has too, opposites included. */
  readonly likeness: number;
  /** How many words both have. */
  readonly shared: number;
  readonly isOpposite: boolean;
  /** Each has words that the other has not. */
  readonly bothDiffer: boolean;
  /** Each names one that the other does not, or they name the same in another order. */
  readonly namesClash: boolean;
  /** "meet": at least 12, and 14. "other": of other things. */
  readonly figures: "agree" | "meet" | "differ" | "other" | "one side" | "none";
}

export function compare(a: Proposition, b: Proposition, weigh: (stem: string) => number = () => 1): Comparison {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem));
  const onlyA = [...a.stems].filter((stem) => !b.stems.has(stem));
  const onlyB = [...b.stems].filter((stem) => !a.stems.has(stem));
  const opposites = onlyA.filter((one) => onlyB.some((other) => OPPOSITES.has(`${one} ${other}`))).length;
  const common = shared.length + opposites;
  const weight = weightOf(shared, weigh) + opposites;
  const sizes = [a, b].map(({ stems }) => weightOf(stems, weigh)) as [number, number];
  const contained = weight / Math.max(1e-9, Math.min(...sizes));
  const mutual = (2 * weight) / Math.max(1e-9, sizes[0] + sizes[1]);
  return {
    likeness: Math.min(1, (contained + mutual) / 2),
    shared: common,
    bothDiffer: onlyA.length > opposites && onlyB.length > opposites,
    isOpposite: opposites % 2 === 1,
    namesClash: clash(a.names, b.names) || reversed(a, b),
    figures: figuresOf(a.counts, b.counts),
  };
}

function weightOf(stems: Iterable<string>, weigh: (stem: string) => number): number {
  let sum = 0;
  for (const stem of stems) sum += weigh(stem);
  return sum;
}

function clash(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => !b.includes(name)) && b.some((name) => !a.includes(name));
}

/** Ardovia shelled Kelmar; Kelmar shelled Ardovia. */
function reversed(a: Proposition, b: Proposition): boolean {
  const shared = [...new Set(a.names)].filter((name) => b.names.includes(name));
  if (shared.length < 2) return false;
  return shared.some((name, at) => at > 0 && b.names.indexOf(name) < b.names.indexOf(shared[at - 1]!));
}

function figuresOf(a: readonly Count[], b: readonly Count[]): Comparison["figures"] {
  if (a.length === 0 && b.length === 0) return "none";
  if (a.length === 0 || b.length === 0) return "one side";
  const like = (one: Count) => b.filter((other) => sameCounted(one.of, other.of));
  if (a.every((one) => like(one).length === 0)) return "other";
  const agreeing = new Set(
    a.flatMap((one) =>
      like(one)
        .filter((other) => agree(one, other))
        .flatMap((other) => [one, other]),
    ),
  );
  const left = a
    .filter((one) => !agreeing.has(one))
    .flatMap((one) =>
      like(one)
        .filter((other) => !agreeing.has(other))
        .map((other) => [one, other] as const),
    );
  if (left.length === 0) return "agree";
  return left.some(([one, other]) => one.least > other.most || other.least > one.most) ? "differ" : "meet";
}

/** One value, or two stretches with both ends that overlap. */
export function agree(a: Count, b: Count): boolean {
  if (a.value === b.value) return a.least <= b.most && b.least <= a.most;
  const closed = [a.least, a.most, b.least, b.most].every(Number.isFinite);
  return closed && a.least <= b.most && b.least <= a.most;
}

export function sameCounted(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return a.size === b.size && [...a].every((one) => b.has(one));
}
