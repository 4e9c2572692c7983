// How many were killed and how many were hurt, by all articles about one incident: of all pairs of numbers that the
// articles allow, the one that their sentences contradict least.

import { evidenceOf } from "./evidence.ts";
import type { Evidence, TollArticle } from "./telling.ts";

/** The killed and the injured of an incident, and what the articles say for and against. */
export interface Toll {
  readonly killed: number;
  readonly injured: number;
  /** Every sentence that was weighed, the weightiest first, and whether the numbers agree with it. */
  readonly evidence: readonly (Evidence & { readonly agrees: boolean })[];
}

/** What a sentence weighs that another article has already. */
const REPEATED = 0.3;
/** What an article weighs at most: long ones do not outvote. */
const HEAVIEST = 1.5;
/** Nobody is killed whom hardly a word tells of. */
const UNTOLD = { weight: 0.35, cost: 1.5 };
/** What every further person costs, up to five: the fewest that explain what is told. */
const COST = { killed: 0.15, injured: 0.1, most: 5 };
/** Numbers that are tried, and sentences of one article that are weighed: the weightiest. */
const MOST = 8;
const SENTENCES = 60;

/**
 * The toll of one incident by the articles about it; who did it counts where he died. Costs reading the articles once,
 * and a bounded number of trials.
 */
export function tollOf(articles: readonly TollArticle[]): Toll {
  const year = firstYear(articles);
  const read = articles.map((article) => weightiest(evidenceOf(article, year)));
  const weighed = outlived(unrepeated(read));
  const all = weighed.flat();
  const judge = judgeOf(weighed);
  let best = { killed: 0, injured: 0, score: -Infinity };
  const { dead, hurt } = candidates(all, judge.isBySelf);
  for (const killed of dead)
    for (const injured of hurt) {
      const score = judge.score(killed, injured);
      if (score > best.score) best = { killed, injured, score };
    }
  const { killed, injured } = best;
  const evidence = all
    .map((one) => ({ ...one, agrees: judge.fit(one, killed, injured) > 0 }))
    .sort((a, b) => b.weight - a.weight);
  return { killed, injured, evidence };
}

const weightiest = (all: readonly Evidence[]) => all.toSorted((a, b) => b.weight - a.weight).slice(0, SENTENCES);

function firstYear(articles: readonly TollArticle[]): number | null {
  const years = articles.map(({ published }) => Number(published?.slice(0, 4))).filter((year) => year > 1900);
  return years.length === 0 ? null : years.reduce((least, year) => Math.min(least, year));
}

/** A sentence that an earlier article has too is hardly told again. */
function unrepeated(read: readonly (readonly Evidence[])[]): Evidence[][] {
  const seen = new Set<string>();
  return read.map((all) => {
    const weighed = all.map((one) => (seen.has(one.words) ? { ...one, weight: one.weight * REPEATED } : one));
    for (const { words } of all) seen.add(words);
    return weighed;
  });
}

/** Who is dead by one sentence was only injured by an earlier one. */
function outlived(read: readonly (readonly Evidence[])[]): Evidence[][] {
  const dead = read.flat().filter(({ harm }) => harm === "dead");
  const ages = new Set(dead.flatMap(({ age }) => age ?? []));
  const parts = (name: string | null) => (name ?? "").split(" ").filter((part) => part.length > 2);
  const names = new Set(dead.flatMap(({ name }) => parts(name)));
  const isDead = ({ age, name }: Evidence) =>
    (age !== null && ages.has(age)) || parts(name).some((part) => names.has(part));
  return read.map((all) =>
    all.map((one) =>
      one.harm === "injured" && one.count === 1 && isDead(one)
        ? { ...one, weight: one.weight * 0.2, isSoft: true }
        : one,
    ),
  );
}

/** The numbers worth trying: those told, and what is left of those hit without the dead. */
function candidates(all: readonly Evidence[], isBySelf: boolean): { dead: Set<number>; hurt: Set<number> } {
  const told = (harm: Evidence["harm"]) => {
    const weights = new Map<number, number>();
    for (const one of all) if (one.harm === harm) weights.set(one.count, (weights.get(one.count) ?? 0) + one.weight);
    return [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([count]) => count);
  };
  const [dead, injured, hit] = [told("dead"), told("injured"), told("hit")];
  const killed = [0, 1, ...dead, ...(isBySelf ? dead.map((count) => count + 1) : [])];
  const rest = hit.flatMap((both) => killed.map((count) => both - count)).filter((count) => count > 0);
  const lived = hit.flatMap((both) => injured.map((count) => both - count)).filter((count) => count > 0);
  return { dead: new Set([...killed, ...lived]), hurt: new Set([0, 1, ...injured, ...rest]) };
}

interface Judge {
  /** Somebody died by his own hand: "he killed three" leaves him out. */
  readonly isBySelf: boolean;
  readonly fit: (one: Evidence, killed: number, injured: number) => number;
  readonly score: (killed: number, injured: number) => number;
}

function judgeOf(read: readonly (readonly Evidence[])[]): Judge {
  const dead = read.flat().filter(({ harm, count }) => harm === "dead" && count > 0);
  const isBySelf = dead.some(({ isSelf, weight }) => isSelf && weight > 0.2);
  const isTold = dead.reduce((sum, { weight }) => sum + weight, 0) >= UNTOLD.weight;
  const fit = (one: Evidence, killed: number, injured: number) => fitOf(one, killed, injured, isBySelf);
  const articles = read.map((all) => ({ all, weight: all.reduce((sum, { weight }) => sum + weight, 0) }));
  const score = (killed: number, injured: number) => {
    let sum = -COST.killed * Math.min(killed, COST.most) - COST.injured * Math.min(injured, COST.most);
    if (killed > 0 && !isTold) sum -= UNTOLD.cost;
    for (const { all, weight } of articles) {
      if (weight === 0) continue;
      const fits = all.reduce((total, one) => total + fit(one, killed, injured), 0);
      sum += (fits / weight) * Math.min(HEAVIEST, Math.sqrt(weight));
    }
    return sum;
  };
  return { isBySelf, fit, score };
}

function fitOf(one: Evidence, killed: number, injured: number, isBySelf: boolean): number {
  if (one.harm === "hit") return near(one, killed + injured);
  if (one.harm === "dead") {
    if (!isBySelf || !one.isObject || one.isSelf) return near(one, killed);
    return Math.max(near(one, killed - 1), 0.7 * near(one, killed));
  }
  // Who was injured may have died since.
  const mayHaveDied = one.count > 0 && injured < one.count && killed + injured >= one.count;
  return mayHaveDied ? (one.isSoft ? 0 : -0.3 * one.weight) : near(one, injured);
}

/** How well a number fits what is told, from minus to plus the weight. */
function near({ count, bound, weight }: Evidence, value: number): number {
  if (bound === "no others") return 0;
  if (bound === "some") return value < count ? -weight : (value === count ? 0.6 : 0.4) * weight;
  if (bound === "over") return value < count ? -weight : weight / 2;
  if (value === count) return weight;
  if (bound === "exact") return value > count ? 0 : -weight / 2;
  return value > 0 && Math.abs(value - count) <= 0.2 * count ? weight / 2 : -0.3 * weight;
}
