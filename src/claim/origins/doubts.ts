// Names of which nothing but their words tells that they may be of one: the Kremlin and Moscow, the Ardovian army and
// Ardovia's military, the Emergencies Ministry and the Ministry of Emergency Situations, Pavel Dorin and Dorin.

import { governmentOf } from "../../entity/index.ts";
import { isAdjectiveOf } from "./adjectives.ts";
import { fieldOf, isMinistry } from "./bodies.ts";
import type { Bodies } from "./bodies.ts";
import { wordsOf } from "./names.ts";
import type { Maybe, Spelling } from "./named.ts";
import type { Reading } from "./reading.ts";

/** Bodies of one claim that are laid beside each other. */
const MOST = 24;

/** Tells which names may be of one. */
export function doubtNames(
  spellings: readonly Spelling[],
  readings: readonly Reading[],
  { named }: Bodies,
  maybe: Maybe[],
): void {
  const bodies = [...named.values()].flat().slice(0, MOST);
  doubtLone(spellings, maybe);
  doubtVoices(readings, bodies, maybe);
  for (const [at, one] of bodies.entries())
    for (const other of bodies.slice(0, at)) {
      const doubt = one.key === other.key ? null : doubtOf(other, one);
      if (doubt) maybe.push(doubt);
    }
}

/** "Dorin said": Pavel Dorin of another article, or Anna Dorin. */
function doubtLone(spellings: readonly Spelling[], maybe: Maybe[]): void {
  const holding = new Map<string, Spelling[]>();
  for (const one of spellings) {
    const words = wordsOf(one.name);
    if (one.family !== "person" || words.length < 2) continue;
    for (const word of [words[0]!, words.at(-1)!])
      holding.set(word, [...(holding.get(word) ?? []), one].slice(0, MOST));
  }
  for (const { name, family, place, key } of spellings) {
    const words = wordsOf(name);
    if (words.length !== 1 || family === "outlet" || family === "document") continue;
    for (const other of holding.get(words[0]!) ?? [])
      if (other.key !== key)
        maybe.push({ a: place, b: other.place, reason: "a name that several have", isEither: true });
  }
}

/** "Police spokesman Jon Marr" may speak for the Kessel police. */
function doubtVoices(readings: readonly Reading[], bodies: readonly Spelling[], maybe: Maybe[]): void {
  const asked = new Set<string>();
  for (const [place, one] of readings.entries()) {
    if (!one.isNamed || one.family !== "person" || asked.size > MOST) continue;
    const words = wordsOf(one.onBehalfOf ?? one.role ?? "");
    const question = `${one.key} ${words.join(" ")}`;
    if (asked.has(question)) continue;
    asked.add(question);
    const field = FIELDS.find((some) => words.some((word) => some.has(word)));
    if (!field) continue;
    for (const { name, place: body } of bodies)
      if (wordsOf(name).some((word) => field.has(word)))
        maybe.push({ a: place, b: body, reason: `may speak for ${name}`, isEither: true });
  }
}

function doubtOf(one: Spelling, other: Spelling): Maybe | null {
  if (isOneMinistry(wordsOf(one.name), wordsOf(other.name)))
    return { a: one.place, b: other.place, reason: "names that may be one" };
  return inOneField(one, other) ?? sameState(one, other);
}

/** The Kremlin and Moscow may be one; Washington may be the State Department or another. */
function sameState(one: Spelling, other: Spelling): Maybe | null {
  const [mine, theirs] = [governmentOf(one.name), governmentOf(other.name)];
  if (mine === null || theirs === null || mine.state !== theirs.state || !(mine.isWhole || theirs.isWhole)) return null;
  const reason = "both of one government";
  if (mine.isWhole && theirs.isWhole) return { a: one.place, b: other.place, reason };
  const [whole, part] = mine.isWhole ? [one, other] : [other, one];
  return { a: whole.place, b: part.place, reason, isEither: true };
}

/** What bodies of one field are called. */
const FIELDS: readonly ReadonlySet<string>[] = [
  new Set("army military forces troops staff command".split(" ")),
  new Set("police policemen officers constabulary".split(" ")),
  new Set("government administration authorities cabinet".split(" ")),
  new Set("company firm group corporation concern".split(" ")),
  new Set("firefighters brigade fire".split(" ")),
  new Set("prosecutor prosecutors prosecution".split(" ")),
  new Set("hospital clinic doctors medics".split(" ")),
];
/** Words beside these that tell nothing of whose they are. */
const LOOSE = new Set(
  "armed security defence defense department local state general office s service officials northern southern eastern western".split(
    " ",
  ),
);

/** Bodies of one field: of the same owner perhaps one, and of an owner that is not told perhaps of that one or of another. */
function inOneField(one: Spelling, other: Spelling): Maybe | null {
  const [mine, theirs] = [wordsOf(one.name), wordsOf(other.name)];
  const field = FIELDS.find((some) => mine.some((word) => some.has(word)) && theirs.some((word) => some.has(word)));
  if (!field) return null;
  const [whose, others] = [mine, theirs].map((words) => words.filter((word) => !field.has(word) && !LOOSE.has(word)));
  const reason = "names that may be one";
  if (whose!.length === 0) return { a: one.place, b: other.place, reason, isEither: true };
  if (others!.length === 0) return { a: other.place, b: one.place, reason, isEither: true };
  return isOneOwner(whose!, others!) ? { a: one.place, b: other.place, reason } : null;
}

/** Ardovian and Ardovia's. */
const isOneOwner = (whose: readonly string[], others: readonly string[]): boolean =>
  whose.length === others.length &&
  whose.every((word, place) => {
    const other = others[place]!;
    return word === other || isAdjectiveOf(word, other) || isAdjectiveOf(other, word);
  });

/** Letters that words of one meaning share: emergency, emergencies. */
const STEM = 7;

/** Ministries of which one says more of its field than the other and nothing else. */
function isOneMinistry(mine: readonly string[], theirs: readonly string[]): boolean {
  if (!isMinistry(mine) || !isMinistry(theirs)) return false;
  const [one, other] = [mine, theirs].map((words) => fieldOf(words).map((word) => word.slice(0, STEM)));
  if (one!.length === 0 || other!.length === 0) return false;
  return one!.every((stem) => other!.includes(stem)) || other!.every((stem) => one!.includes(stem));
}
