// What was named hardly ever, and not for long, is forgotten: memory does not grow with the years.
//
// Time is counted in mentions, so that the same mentions in the same order are forgotten alike.

import type { Registry } from "./known.ts";
import { knownBy } from "./rest.ts";

/** Mentions after which it is asked who may be forgotten. */
export const SWEPT = 1 << 16;
/** For each time that an entity was named it is remembered for so many mentions of others. */
const PATIENCE = 400_000;
/** Of so many mentions a name must have stood in the company of one to go on being counted. */
const RARE = 1_000;

/** Forgets entities that nobody has named for long, and counts of names that hardly ever come. */
export function forget({ entities, keys, seen, mentions }: Registry): void {
  const isOver = (id: string) => {
    const { last, mentions: times } = knownBy({ entities }, id)!;
    return last + times * PATIENCE < mentions;
  };
  const gone = new Set(Object.keys(entities).filter(isOver));
  if (gone.size > 0) unlist(keys, gone);
  for (const id of gone) delete entities[id];
  for (const [name, count] of Object.entries(seen)) if (count * RARE < mentions) delete seen[name];
}

function unlist(keys: Registry["keys"], gone: ReadonlySet<string>): void {
  for (const [key, ids] of Object.entries(keys)) {
    const left = ids.filter((id) => !gone.has(id));
    if (left.length === 0) delete keys[key];
    else keys[key] = left;
  }
}
