// Times that name no date: now, currently, recently, in the near future.

import type { Atom } from "./atoms.ts";
import type { Draft, TimeRule } from "./times-words.ts";
import { says, wordAt } from "./times-words.ts";

const draft = (first: number, last: number, value: Draft["value"]): Draft => ({ first, last, kind: "date", value });

const REFERENCES: readonly (readonly [words: string, value: string])[] = [
  ["at the moment", "PRESENT_REF"],
  ["for the time being", "PRESENT_REF"],
  ["the time being", "PRESENT_REF"],
  ["at present", "PRESENT_REF"],
  ["these days", "PRESENT_REF"],
  ["right now", "PRESENT_REF"],
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["current", "PRESENT_REF"],
  ["recent years", "PAST_REF"],
  ["recent months", "PAST_REF"],
  ["recent weeks", "PAST_REF"],
  ["recent days", "PAST_REF"],
  ["recent decades", "PAST_REF"],
  ["recent times", "PAST_REF"],
  ["recent history", "PAST_REF"],
  ["recently", "PAST_REF"],
  ["recent", "PAST_REF"],
  ["lately", "PAST_REF"],
  ["coming years", "FUTURE_REF"],
  ["coming months", "FUTURE_REF"],
  ["coming weeks", "FUTURE_REF"],
  ["coming days", "FUTURE_REF"],
  ["near future", "FUTURE_REF"],
  ["foreseeable future", "FUTURE_REF"],
  ["near term", "FUTURE_REF"],
  ["long term", "FUTURE_REF"],
  ["short term", "FUTURE_REF"],
];
const byFirst = Map.groupBy(REFERENCES, ([words]) => words.split(" ")[0]!);

/** Words that open a reference. */
export const references: readonly string[] = [...byFirst.keys(), "past", "future"];

/** Now, currently, recently, in the near future; the past, the future */
export const reference: TimeRule = (atoms, i) => {
  const word = wordAt(atoms, i);
  if ((word === "past" || word === "future") && wordAt(atoms, i - 1) === "the") return plainRef(atoms, i, word);
  const found = byFirst.get(word)?.find(([words]) => says(atoms, i, words));
  if (
    !found ||
    atoms[i]!.tied ||
    atoms[i + 1]?.tied ||
    (atoms[i]!.pos === "PROPN" && atoms[i - 1]?.sentence === atoms[i]!.sentence)
  )
    return null;
  const last = i + found[0].split(" ").length - 1;
  if (found[0].endsWith("term") && wordAt(atoms, i - 1) !== "the") return null;
  // “Now that the vote is over” tells no time.
  if (word === "now" && wordAt(atoms, i + 1) === "that") return null;
  return draft(i, last, () => found[1]);
};

function plainRef(atoms: readonly Atom[], i: number, word: string): Draft | null {
  const next = atoms[i + 1];
  if (next && next.sentence === atoms[i]!.sentence && !/^(?:PUNCT|ADP|CCONJ|AUX|VERB|SCONJ|ADV)$/.test(next.pos))
    return null;
  return draft(i, i, () => (word === "past" ? "PAST_REF" : "FUTURE_REF"));
}
