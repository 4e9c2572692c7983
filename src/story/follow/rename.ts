// Stories get other names in a saved memory, and are what they were.

import { knownBy } from "../../entity/index.ts";
import type { Registry } from "../../entity/index.ts";
import type { SavedMemory } from "./memory.ts";

/** The memory with other names for stories; no two may come to have one name. */
export function renamedStories(saved: SavedMemory, names: ReadonlyMap<string, string>): SavedMemory {
  if (names.size === 0) return saved;
  const nameOf = (story: string) => names.get(story) ?? story;
  return {
    copies: saved.copies,
    stories: { ...saved.stories, stories: saved.stories.stories.map((one) => ({ ...one, id: nameOf(one.id) })) },
    registry: { ...saved.registry, entities: renamedIn(saved.registry, names) },
    claims: saved.claims.map(([story, packed]) => [nameOf(story), packed] as const),
  };
}

/** Entities with the stories in which they stood. */
function renamedIn(registry: Registry, names: ReadonlyMap<string, string>): Registry["entities"] {
  const entities = { ...registry.entities };
  for (const id of Object.keys(entities)) {
    const known = knownBy(registry, id)!;
    if (!known.stories.some((story) => names.has(story))) continue;
    entities[id] = { ...known, stories: known.stories.map((story) => names.get(story) ?? story) };
  }
  return entities;
}
