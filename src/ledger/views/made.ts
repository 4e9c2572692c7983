// What those go by whom no machine knows: a person split them off, or named them in a correction.

import type { Kysely } from "kysely";
import { statementsOf } from "../facts.ts";
import { correctedBy, membersOfAll } from "../judged.ts";
import { familyOf } from "../rechained.ts";
import type { Tables } from "../tables.ts";
import type { View } from "../view.ts";

/** What a person, body or document goes by. */
export interface Called {
  readonly name: string | null;
  /** Every spelling, in the order in which they came. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly family: "person" | "body" | "document";
}

/** What an entity is called in the chains as they stand. */
export async function calledIn(db: Kysely<Tables>, view: View, id: string): Promise<Called> {
  const members = (await membersOfAll(db, view, "entity", [id])).get(id) ?? [];
  const places = members.map((link) => link.split("#"));
  const kept = await statementsOf(
    db,
    places.map(([statement]) => statement!),
  );
  const chains = new Map(kept.map(({ statement }) => [statement.id, correctedBy(view, statement).chain]));
  const links = places.flatMap(([statement, place]) => chains.get(statement!)?.[Number(place)] ?? []);
  const each = (of: "name" | "role") => [...new Set(links.flatMap((link) => link[of] ?? []))];
  const [first] = links.filter(({ name }) => name !== null);
  return {
    name: first?.name ?? null,
    names: each("name"),
    roles: each("role"),
    family: familyOf(first?.kind ?? links[0]?.kind ?? "organization"),
  };
}
