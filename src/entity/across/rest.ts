// Those who are not named for long stand as one string each: most names never come again, and what is written takes a
// fifth of the room and no time of those who look for what is not needed any more.

import type { Known, Registry } from "./known.ts";

/** Mentions of others after which an entity is put to rest: those of some thousands of articles. */
const RESTS = 30_000;

type Written = readonly [
  family: Known["family"],
  names: readonly string[],
  roles: readonly string[],
  company: readonly string[],
  met: number[],
  stories: readonly string[],
  outlets: readonly string[],
  articles: readonly string[],
  mentions: number,
  last: number,
];

/** An entity by its id; undefined where it is not known. One at rest is read, and goes on resting until it is learned of. */
export function knownBy({ entities }: Pick<Registry, "entities">, id: string): Known | undefined {
  const one = entities[id];
  return typeof one === "string" ? readFrom(id, one) : one;
}

/** Puts those to rest who were not named lately. */
export function rest({ entities, mentions }: Registry): void {
  for (const [id, one] of Object.entries(entities))
    if (typeof one !== "string" && one.last + RESTS < mentions) entities[id] = written(one);
}

const written = ({ family, names, roles, company, met, stories, outlets, articles, mentions, last }: Known): string =>
  JSON.stringify([family, names, roles, company, met, stories, outlets, articles, mentions, last] satisfies Written);

function readFrom(id: string, text: string): Known {
  const [family, names, roles, company, met, stories, outlets, articles, mentions, last] = JSON.parse(text) as Written;
  return { id, family, names, roles, company, met, stories, outlets, articles, mentions, last };
}
