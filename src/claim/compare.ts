// How two propositions stand to each other, whoever says them: the same words, the contrary, other figures.

import { agree, countSame, isOtherState } from "./counts.ts";
import type { Count } from "./counts.ts";
import type { Proposition } from "./proposition.ts";
import { meant } from "./wordings.ts";
import { wordsIn } from "./words.ts";

/** Words of which one excludes the other. */
const OPPOSITES = new Map<string, Set<string>>();
for (const pair of (
  "alive dead,open closed,open shut,safe unsafe,safe dangerous,safe risk,guilty innocent,win lose,accept reject,before after," +
  "rise fall,increase decrease,resume suspend,legal illegal,enter leave,approve reject,intact damaged,stay resign,continue stop," +
  "support oppose,allow ban,success failure,free jailed,clean polluted,clean contaminated,hold fail"
).split(",")) {
  const [one, other] = pair.split(" ").map((word) => meant(wordsIn(word)[0]!)) as [string, string];
  exclude(one, other);
  exclude(other, one);
}

function exclude(one: string, other: string): void {
  OPPOSITES.set(one, (OPPOSITES.get(one) ?? new Set()).add(other));
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
  /** What was done, or how it is, differs: it was sold, and it was closed. */
  readonly doingsClash: boolean;
  /** One denies a figure that the other gives: "17 names, not 17 dead". */
  readonly deniesCount: boolean;
  /** "meet": at least 12, and 14. "other": of other things. */
  readonly figures: "agree" | "meet" | "differ" | "other" | "one side" | "none";
}

export const compare = (a: Proposition, b: Proposition, weigh: (stem: string) => number = () => 1): Comparison =>
  new Compared(a, b, weigh);

/** Words are counted at once; the rest is found out when somebody asks: most propositions have few words in common. */
class Compared implements Comparison {
  readonly likeness: number;
  readonly shared: number;
  readonly bothDiffer: boolean;
  readonly isOpposite: boolean;
  readonly #a: Proposition;
  readonly #b: Proposition;
  readonly #opposites: number;
  #figures: Comparison["figures"] | undefined;

  constructor(a: Proposition, b: Proposition, weigh: (stem: string) => number) {
    const { shared, weight, onlyA, onlyB, sizes } = overlap(a.stems, b.stems, weigh);
    const opposites = onlyA.reduce((count, one) => count + (isExcluded(one, b.stems) ? 1 : 0), 0);
    const contained = (weight + opposites) / Math.max(1e-9, Math.min(sizes[0], sizes[1]));
    const mutual = (2 * (weight + opposites)) / Math.max(1e-9, sizes[0] + sizes[1]);
    this.#a = a;
    this.#b = b;
    this.#opposites = opposites;
    this.likeness = Math.min(1, (contained + mutual) / 2);
    this.shared = shared + opposites;
    this.bothDiffer = onlyA.length > opposites && onlyB > opposites;
    this.isOpposite = opposites % 2 === 1;
  }

  get namesClash(): boolean {
    return clash(this.#a.names, this.#b.names) || reversed(this.#a, this.#b);
  }

  get doingsClash(): boolean {
    return this.#opposites === 0 && clash(this.#a.doings, this.#b.doings);
  }

  get deniesCount(): boolean {
    return denies(this.#a, this.#b) || denies(this.#b, this.#a);
  }

  get figures(): Comparison["figures"] {
    return (this.#figures ??= figuresOf(this.#a.counts.filter(isMeant), this.#b.counts.filter(isMeant)));
  }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (stem: string) => number) {
  const sizes: [number, number] = [0, 0];
  const onlyA: string[] = [];
  let shared = 0;
  let weight = 0;
  for (const stem of a) {
    const own = weigh(stem);
    sizes[0] += own;
    if (b.has(stem)) {
      shared += 1;
      weight += own;
    } else onlyA.push(stem);
  }
  for (const stem of b) sizes[1] += weigh(stem);
  return { shared, weight, onlyA, onlyB: b.size - shared, sizes };
}

function isExcluded(stem: string, by: ReadonlySet<string>): boolean {
  const others = OPPOSITES.get(stem);
  return others !== undefined && others.values().some((other) => by.has(other));
}

const isMeant = ({ isDenied }: Count) => !isDenied;

/** Does the one deny what the other counts? */
export const denies = (a: Proposition, { main }: Proposition): boolean =>
  main !== null &&
  !main.isDenied &&
  a.counts.some((one) => one.isDenied && (countSame(one, main, true) || isPart(one, main)) && agree(one, main));

/** “The number of injured officers was three, not 13”: of what is denied fewer words are told again. */
export const isPart = (one: Count, main: Count): boolean =>
  main.isState && one.of.size > 0 && [...one.of].every((word) => main.of.has(word)) && !isOtherState(one, main);

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
  const like = (one: Count) => b.filter((other) => countSame(one, other, one.value === other.value));
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
