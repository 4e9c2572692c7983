// The evidence of single mentions: so many people, by one word of one sentence.

import type { Casualty } from "./casualties.ts";
import type { Evidence, Harm, Telling } from "./telling.ts";

/** Dead, injured or hit; null for another fate. */
export function harmOf(fate: Casualty["fate"]): Harm | null {
  if (fate === "treated") return "injured";
  return fate === "dead" || fate === "injured" || fate === "hit" ? fate : null;
}

const SOFT = /^(?:hospital|condition|wounds|recovering|bleeding|non-fatal|hospitalized|hospitalised)$/;

/** One piece of evidence for each mention. */
export function eachOf(telling: Telling): Evidence[] {
  return telling.casualties.flatMap((casualty) => {
    const { group, by } = casualty;
    const plain = plainOf(telling, casualty);
    if (group.isNobody)
      return [{ ...plain, count: 0, bound: group.isOther ? "no others" : "exact", weight: telling.weight / 2 }];
    const isAdded = group.isOther && followsAnother(telling, casualty);
    const isSome = group.bound === "exact" && (group.count === 1 || isAdded);
    const weight = telling.weight * weightOf(casualty, isAdded) * (SOFT.test(by) ? 0.6 : 1);
    const own: Evidence = { ...plain, count: group.count, bound: isSome ? "some" : group.bound, weight };
    if (group.outOf === null) return [own];
    // “One of four people killed” counts four dead; “one of four people was killed” four that were hit.
    const harm = casualty.verb - group.last <= 1 ? plain.harm : "hit";
    return [own, { ...plain, harm, count: group.outOf, bound: "exact", weight: 0.8 * telling.weight }];
  });
}

/** What all evidence of a mention has in common. */
export function plainOf({ article, words, hasDead }: Telling, { fate, group, by, isObject }: Casualty): Evidence {
  const isSingle = group.count === 1;
  return {
    article,
    words,
    // Five others shot beside one who died have lived.
    harm: fate === "hit" && group.isOther && hasDead ? "injured" : harmOf(fate)!,
    count: group.count,
    bound: "exact",
    weight: 1,
    isObject,
    isSelf: group.noun === "self" || (by === "own life" && group.isPronoun),
    isSoft: SOFT.test(by) || (isSingle && (group.isPronoun || group.isKnown)),
    name: isSingle ? group.name : null,
    age: isSingle ? group.age : null,
  };
}

/** “A man was shot, and two others were shot too.” */
const followsAnother = ({ casualties }: Telling, { fate, verb, group }: Casualty): boolean =>
  casualties.some((other) => other.fate === fate && other.verb !== verb && other.group.first < group.first);

/** Numbers weigh most, then single persons, then those told of before and those whom no word tells. */
function weightOf({ group }: Casualty, isAdded: boolean): number {
  const { count, noun, name, bound, isOther, isKnown, isPronoun } = group;
  const isVague = bound === "over" && count === 2 && noun !== null;
  if ((isOther && (isAdded || count === 1)) || (isKnown && count > 1) || isPronoun || isVague) return 0.4;
  if (count !== 1) return 1;
  return noun === null && name === null ? 0.4 : 0.7;
}
