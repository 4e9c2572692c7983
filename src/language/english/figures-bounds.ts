// How a number is meant: over, under, about. The words before it or after it tell.

import type { Bound } from "../figure.ts";
import type { Atom } from "./atoms.ts";

/** A bound, the words that tell it, and the atom where they begin or end. */
export interface Hedge {
  readonly bound: Bound;
  readonly words: string;
  readonly at: number;
}

const BEFORE = new Map<string, Bound>([
  ...phrases(
    "over",
    "more than|over|at least|above|no less than|no fewer than|not less than|not fewer than|no lower than|not lower than|not below|not under|upwards of|in excess of|north of|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|topped|topping|a minimum of|beyond|greater than|higher than",
  ),
  ...phrases(
    "under",
    "less than|fewer than|under|below|up to|nearly|almost|approaching|nearing|no more than|not more than|no higher than|not higher than|no greater than|not greater than|not over|not above|not exceed|n't exceed|not exceeding|not exceeded|n't exceeded|never exceed|never exceeded|not surpass|not top|at most|as much as|as many as|within|a maximum of|just short of|sub|lower than|close on",
  ),
  ...phrases(
    "about",
    "about|around|some|roughly|approximately|estimated|an estimated|~|≈|circa|approx|approx.|in the region of|somewhere around|on the order of|close to|closer to|nearer to|more or less|an approximate|something like",
  ),
]);
const AFTER = new Map<string, Bound>([
  ...phrases("over", "or more|plus|+|or higher|or above|or greater|and counting"),
  ...phrases("under", "or less|or fewer|or lower|or below"),
  ...phrases("about", "or so|odd|or thereabouts"),
]);

const FIRST_AFTER = new Set([...AFTER.keys()].map((words) => words.split(" ")[0]!));

function phrases(bound: Bound, words: string): [string, Bound][] {
  return words.split("|").map((phrase) => [phrase, bound]);
}

/** Words that may stand between: “at least another 30”, “more than a combined 400”. */
const BETWEEN =
  /^(?:an?|the|its|their|another|additional|further|total|combined|whopping|mere|staggering|record|well|just|only)$/;

/** “More than”, “nearly”, “an estimated” before atom `i`. */
export function hedgeBefore(atoms: readonly Atom[], i: number): Hedge | null {
  const { sentence } = atoms[i]!;
  let from = i - 1;
  for (let skipped = 0; skipped < 3; skipped += 1, from -= 1) {
    const found = ends(atoms, from, sentence);
    // “Over a fifty-year life” tells how long, not how much more.
    if (found)
      return /^an?$|^the$/.test(atoms[from + 1]!.lower) && !found.words.includes(" ") ? null : turned(atoms, found);
    if (!atoms[from] || !BETWEEN.test(atoms[from]!.lower)) return null;
  }
  return null;
}

/** “Has not risen above 14”: at most 14; “never fell below 10”: at least 10. */
function turned(atoms: readonly Atom[], hedge: Hedge): Hedge {
  if (!/^(?:above|over|beyond|past|below|under)$/.test(hedge.words) || atoms[hedge.at - 1]?.pos !== "VERB")
    return hedge;
  const before = atoms.slice(Math.max(0, hedge.at - 4), hedge.at - 1);
  const isNot = before.some(({ lower, sentence }) => NOT.test(lower) && sentence === atoms[hedge.at]!.sentence);
  return isNot ? { ...hedge, bound: hedge.bound === "over" ? "under" : "over" } : hedge;
}

const NOT = /^(?:not|n['’]t|never)$/;

/** The longest phrase of at most four words that ends at atom `at`. */
function ends(atoms: readonly Atom[], at: number, sentence: number): Hedge | null {
  let words = "";
  let found: Hedge | null = null;
  for (let k = at; k > at - 4 && atoms[k]?.sentence === sentence; k -= 1) {
    words = words === "" ? atoms[k]!.lower : `${atoms[k]!.lower} ${words}`;
    const bound = BEFORE.get(words);
    if (bound) found = { bound, words, at: k };
  }
  return found;
}

/** “Or more”, “plus”, “or so” after atom `i`. */
export function hedgeAfter(atoms: readonly Atom[], i: number): Hedge | null {
  const word = atoms[i + 1]?.lower ?? "";
  if (!FIRST_AFTER.has(word)) return null;
  const pair = `${word} ${atoms[i + 2]?.lower ?? ""}`;
  const words = AFTER.has(pair) ? pair : word;
  const bound = AFTER.get(words);
  if (!bound || (words === "odd" && !atoms[i + 1]!.tied)) return null;
  return { bound, words, at: words === pair ? i + 2 : i + 1 };
}
