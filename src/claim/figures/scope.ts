// What people are counted as: the dead, the dead and missing together, those aboard where nothing befell them.

import type { Casualty } from "./casualties.ts";
import { isPlace } from "./states.ts";
import type { Fate } from "./trigger.ts";

/** What news calls a fate, where that is another word. */
const STATE: Readonly<Partial<Record<Fate, string>>> = {
  hit: "shot",
  treated: "in hospital",
  "in care": "in hospital",
};
export const stateOf = (fate: Fate, by = "") => (by === "survived" ? "survivors" : (STATE[fate] ?? fate));

/** Four people aboard were killed: what befell them counts, not where they were. */
export function befallen(all: readonly Casualty[]): readonly Casualty[] {
  const found = all.filter(({ fate }) => !isPlace(fate));
  return found.length > 0 ? found : all;
}

/** “Dead and missing”: fates that the text joins. Bodies are of the dead, whatever befalls those beside them. */
export function scopeOf(first: Casualty, more: readonly Casualty[]): readonly string[] {
  if (first.group.noun === "body") return ["dead"];
  const scope = [stateOf(first.fate, first.by)];
  let { verb } = first;
  for (const { fate, by, verb: next } of more) {
    if (next - verb !== 2) continue;
    scope.push(stateOf(fate, by));
    verb = next;
  }
  return scope;
}
