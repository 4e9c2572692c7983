// Whom the links of an article's chains mean, over articles.

import { knownBy, resolveEntity } from "../../entity/index.ts";
import type { Known, Mention } from "../../entity/index.ts";
import type { Link } from "../../statement/index.ts";
import type { Thing } from "./followed.ts";
import type { Memory } from "./memory.ts";
import type { Reading } from "./reading.ts";
import type { Rows } from "./rows.ts";

/** Finds whom every link of every chain means. Gives entities by "statement#place"; who is not named has none. */
export function linkEntities({ registry }: Memory, reading: Reading, story: string, rows: Rows): Map<string, string> {
  const { id: article, publisher: outlet } = reading.article;
  const about = { article, outlet, company: companyOf(reading), story };
  const resolve = remembering((link) => resolveEntity(registry, mentionOf(link, about)));
  const found = new Map<string, string>();
  const changed = new Set<string>();
  for (const { id, chain } of reading.statements) {
    for (const [position, link] of chain.entries()) {
      const { entity, reason, isChanged } = resolve(link);
      if (entity === null) continue;
      if (isChanged) changed.add(entity);
      rows.entity(id, position, entity, reason);
      found.set(`${id}#${position}`, entity);
    }
  }
  for (const entity of changed) rows.thing(thingOf(knownBy(registry, entity)!));
  return found;
}

/** An article means one and the same by one name in one role. */
function remembering<T>(resolve: (link: Link) => T): (link: Link) => T {
  const known = new Map<string, T>();
  return (link) => {
    const key = JSON.stringify([link.name, link.kind, link.role]);
    if (!known.has(key)) known.set(key, resolve(link));
    return known.get(key)!;
  };
}

const mentionOf = ({ name, kind, role }: Link, about: Omit<Mention, "name" | "kind" | "role">): Mention => ({
  name,
  kind,
  role,
  ...about,
});

const companyOf = ({ statements }: Reading): string[] => [
  ...new Set(statements.flatMap(({ chain }) => chain.flatMap(({ name }) => name ?? []))),
];

const thingOf = ({ id, family, names, roles }: Known): Thing => ({
  id,
  kind: "entity",
  record: { name: names[0] ?? null, names: [...names], roles: [...roles], family },
});
