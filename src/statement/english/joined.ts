// Two verbs with one content: "neither confirmed nor denied", "declined to confirm or deny".

import type { Prose } from "../../language/index.ts";
import type { VerbGroup } from "./groups.ts";
import { framesOf } from "./verbs.ts";

/** Makes one of every two such verbs, in place. Groups stand in order. */
export function joinVerbs(prose: Prose, groups: VerbGroup[]): void {
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const neither = joinedByNeither(prose, groups, i);
    const joined = neither ?? joinedByOr(prose, groups[i - 1]!, groups[i]!);
    if (!joined) continue;
    const from = joined.first < groups[i - 1]!.first - 1 ? i - 2 : i - 1;
    groups.splice(from, i + 1 - from, joined);
    i = from + 1;
  }
}

/** "neither confirmed nor denied" is one verb, and so is "would neither confirm nor deny". */
function joinedByNeither({ tokens }: Prose, groups: readonly VerbGroup[], i: number): VerbGroup | null {
  const [one, other] = [groups[i - 1]!, groups[i]!];
  const neither = one.first - 1;
  if (tokens[neither]?.lower !== "neither" || other.first !== one.last + 2 || tokens[one.last + 1]!.lower !== "nor")
    return null;
  const modal = groups[i - 2]?.last === neither - 1 ? groups[i - 2]! : null;
  return { ...other, first: modal?.first ?? neither, shape: "finite" };
}

/** "declined to confirm or deny", "would not confirm or deny", "could not be confirmed or denied", "without confirming or denying". */
function joinedByOr({ tokens }: Prose, one: VerbGroup, other: VerbGroup): VerbGroup | null {
  if (other.first !== one.last + 2 || other.first !== other.head || !/^n?or$/.test(tokens[one.last + 1]!.lower))
    return null;
  const [verb, next] = [tokens[one.head]!, tokens[other.head]!];
  if (!framesOf(verb.lemma) || !framesOf(next.lemma)) return null;
  const isSame =
    one.shape === "finite"
      ? tokens.slice(one.first, one.head).some(({ lower }) => NOT.test(lower))
      : one.shape === "infinitive" || next.lower.endsWith("ing");
  return isSame ? { ...one, last: other.last, head: other.head } : null;
}

const NOT = /^(?:(?:can)?not|n't|n’t|never|neither)$/;
