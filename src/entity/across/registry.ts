// Whom a mention may mean among all who were ever named, and what is learned from it. There are many: lists are as long
// as what they hold, for a list that has room to grow takes several times as much.

import { remembering } from "./memo.ts";
import type { Known, Registry } from "./known.ts";
import { type Family, type Mention, companyOf, familyOf, keysFor } from "./mention.ts";
import { knownBy } from "./rest.ts";

/** Nobody known yet. */
export const emptyRegistry = (): Registry => ({ version: 1, entities: {}, keys: {}, seen: {}, mentions: 0 });

/** Most that is kept of each: what one entity takes, and what one mention may cost, does not grow with the years. */
const MOST = { names: 8, roles: 12, company: 48, stories: 16, outlets: 16, articles: 8, listed: 32, beside: 24 };
/** Mentions after which an entity's company is narrowed. */
const NARROWED = 16;
/** Entries of `keys` that one mention follows, those of the rarest keys first. */
const FOLLOWED = 40;
/** Most candidates that one mention is compared with. */
const CANDIDATES = 12;

/** The one who has just this name; null where none or several have. */
export function namesake(registry: Registry, name: string, family: Family): Known | null {
  const key = keysFor(name, family).find((one) => one.startsWith(`${family}=`));
  const ids = registry.keys[`k ${key}`] ?? [];
  return ids.length === 1 ? knownBy(registry, ids[0]!)! : null;
}

/** Those who may be meant: who shares most keys, then who was named last. */
export function candidatesFor(registry: Registry, name: string, family: Family): Known[] {
  const shared = new Map<string, number>();
  const lists = keysFor(name, family)
    .flatMap((key) => {
      const ids = registry.keys[`k ${key}`];
      return ids ? [{ ids, worth: /^[a-z]+[=:.]/.test(key) ? 8 : key.startsWith(`${family}+`) ? 2 : 1 }] : [];
    })
    .toSorted((a, b) => a.ids.length - b.ids.length);
  for (const { ids, worth } of lists) {
    // A first name that many have leads to nobody where the surname leads to some.
    if (shared.size > 0 && shared.size + ids.length > FOLLOWED) break;
    for (let i = ids.length - 1; i >= 0; i -= 1) shared.set(ids[i]!, (shared.get(ids[i]!) ?? 0) + worth);
  }
  return [...shared]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([id]) => knownBy(registry, id)!);
}

/** The names beside a mention, as they are compared. */
export const beside = ({ company, name }: Mention): string[] =>
  [...new Set(company.slice(0, MOST.beside).map(companyOf))].filter(
    (one) => one !== "" && one !== companyOf(name ?? ""),
  );

/** A new entity; one that nobody may be linked to has no keys. */
export function found(registry: Registry, id: string, mention: Mention, isOpen: boolean): Known {
  const made: Known = {
    id,
    family: familyOf(mention.kind),
    names: [],
    roles: [],
    company: [],
    met: [],
    stories: [],
    outlets: [],
    articles: [],
    mentions: 0,
    last: 0,
  };
  learn(registry, made, mention, isOpen);
  return made;
}

/** What a mention adds to what is known. Says whether it adds a name or a role, or puts another role last. */
export function learn(registry: Registry, known: Known, mention: Mention, isOpen = true): boolean {
  const name = mention.name ?? "";
  const isNewName = !known.names.includes(name) && known.names.length < MOST.names;
  const isNewRole = mention.role !== null && known.roles.at(-1) !== mention.role;
  if (isNewName) known.names = known.names.concat(name);
  if (isOpen) for (const key of keysFor(name, known.family)) list(registry, `k ${key}`, known.id);
  if (mention.role !== null) known.roles = kept(known.roles, mention.role, MOST.roles);
  if (mention.story) known.stories = kept(known.stories, mention.story, MOST.stories);
  if (mention.outlet !== null) known.outlets = kept(known.outlets, one(mention.outlet), MOST.outlets);
  known.articles = kept(known.articles, mention.article, MOST.articles);
  meet(registry, known, beside(mention));
  known.mentions += 1;
  registry.mentions += 1;
  known.last = registry.mentions;
  registry.entities[known.id] = known;
  if (known.mentions % NARROWED === 0) narrow(known);
  return isNewName || isNewRole;
}

/** Every outlet by one string, however often it comes. */
const one = remembering((outlet) => outlet, 20_000);

/** Notes the names beside which it stood. */
function meet({ seen }: Registry, known: Known, names: readonly string[]): void {
  const fresh: string[] = [];
  for (const name of names) {
    seen[`c ${name}`] = (seen[`c ${name}`] ?? 0) + 1;
    const at = known.company.indexOf(name);
    if (at >= 0) known.met[at]! += 1;
    else fresh.push(name);
  }
  if (fresh.length === 0) return;
  known.company = known.company.concat(fresh);
  known.met = known.met.concat(fresh.map(() => 1));
}

/** The list with a value at its end, where the latest stand. */
function kept(list: readonly string[], value: string, most: number): readonly string[] {
  if (list.at(-1) === value) return list;
  const others = list.includes(value) ? list.filter((other) => other !== value) : list;
  return others.slice(Math.max(0, others.length + 1 - most)).concat(value);
}

function list(registry: Registry, key: string, id: string): void {
  registry.keys[key] = kept(registry.keys[key] ?? [], id, MOST.listed);
}

/** Where many were met, those that were met least, and longest ago, make room. */
function narrow(known: Known): void {
  if (known.company.length <= MOST.company) return;
  const met = known.company.map((name, place) => ({ name, times: known.met[place]! })).toReversed();
  const most = met.toSorted((a, b) => b.times - a.times).slice(0, MOST.company);
  known.company = most.map(({ name }) => name).toReversed();
  known.met = most.map(({ times }) => times).toReversed();
}
