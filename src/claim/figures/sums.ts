// Evidence that adds up what a sentence or an article tells apart.

import type { Casualty } from "./casualties.ts";
import { eachOf, plainOf } from "./mention.ts";
import { SHOWN } from "./telling.ts";
import type { Evidence, Telling } from "./telling.ts";

/** Who did it, where he is told of as such. */
const CULPRIT = /^(?:self|suspect|gunman|shooter|attacker|assailant|robber|intruder)$/;

const isCulprit = ({ group }: Casualty): boolean => CULPRIT.test(group.noun ?? "");

/** “He killed three, then himself”; “14 dead, two suspects killed”: who did it comes on top. */
export function withCulprit(telling: Telling): Evidence[] {
  const dead = telling.casualties.filter(({ fate, group }) => fate === "dead" && !group.isNobody);
  const culprit = dead.find(isCulprit);
  if (!culprit) return [];
  const others = dead.filter((one) => one.group.isNumbered && one.verb !== culprit.verb && !isCulprit(one));
  return others.map((one) => {
    const count = one.group.count + culprit.group.count;
    return { ...plainOf(telling, one), isObject: false, count, weight: telling.weight };
  });
}

/** “His wife and two children were killed”: three. */
export function sumsOf(telling: Telling): Evidence[] {
  const isTold = ({ noun, name, isNumbered }: Casualty["group"]) => noun !== null || name !== null || isNumbered;
  const counted = telling.casualties.filter(({ group }) => !group.isNobody && isTold(group));
  const byVerb = Map.groupBy(counted, ({ verb, fate }) => `${verb} ${fate}`);
  return [...byVerb.values()].flatMap((all) => {
    const [first] = all;
    if (!first || all.length < 2) return [];
    const count = all.reduce((sum, { group }) => sum + group.count, 0);
    const isSelf = all.some(({ group }) => group.noun === "self");
    const plain = { ...plainOf(telling, first), isSelf, isSoft: false, name: null, age: null };
    return [{ ...plain, count, weight: telling.weight > 1 ? telling.weight : 1 }];
  });
}

/** Persons told one by one, each by name or age: at least so many. */
export function personsOf(article: string, tellings: readonly Telling[]): Evidence[] {
  const near = tellings.filter(({ weight }) => weight >= 1).flatMap((telling) => eachOf(telling));
  return (["dead", "injured"] as const).flatMap((harm) => {
    const single = near.filter((one) => one.harm === harm && (one.name !== null || one.age !== null));
    const ages = new Set(single.flatMap(({ age }) => age ?? []));
    const names = distinctNames(single.flatMap(({ name }) => name ?? []));
    const count = Math.max(ages.size, names);
    if (count < 2) return [];
    const words = single
      .map(({ name, age }) => name ?? String(age))
      .join(", ")
      .slice(0, SHOWN);
    const none = { isObject: false, isSelf: false, isSoft: false, name: null, age: null };
    return [{ article, words, harm, count, bound: "over" as const, weight: 0.6, ...none }];
  });
}

/** How many persons names are of, where names that share a part are of one. */
function distinctNames(names: readonly string[]): number {
  const parts = new Set<string>();
  let count = 0;
  for (const name of names) {
    const own = name.split(" ");
    if (!own.some((part) => parts.has(part))) count += 1;
    for (const part of own) parts.add(part);
  }
  return count;
}
