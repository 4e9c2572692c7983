// Does the verb that a date stands by look back or ahead?

import type { Atom } from "./atoms.ts";
import type { Draft } from "./times-words.ts";
import { beside, wordAt } from "./times-words.ts";

/** How far from the date, in atoms, its verb is looked for. */
const REACH = 25;

const AHEAD = /^(?:will|'ll|wo|shall|would|should|may|might|could|must|can)$/;
const PLANNED = new Set(
  "scheduled expected due planned slated plan plans upcoming forthcoming going deadline".split(" "),
);
/** Set for Monday; but “it was set on Monday”. */
const isPlanned = (atoms: readonly Atom[], i: number) =>
  PLANNED.has(atoms[i]!.lower) || (atoms[i]!.lower === "set" && /^(?:to|for)$/.test(wordAt(atoms, i + 1)));

/** “The trial opens on Monday”: what is on the calendar is told in the present. */
const CALENDAR = /^(?:begins?|starts?|opens?|ends?|closes?|expires?|arrives?|resumes?|takes?|meets?|kicks?)$/;

/** Tense of the verb beside an expression: of the nearest one before it, else of the nearest one after. */
export function tenseOf(atoms: readonly Atom[], draft: Draft): "past" | "future" | null {
  const before = beside(atoms, draft.first - 1, draft.first) ? wordAt(atoms, draft.first - 1) : "";
  if (before === "since") return "past";
  if (/^(?:until|till|by|starting|beginning)$/.test(before)) return "future";
  if (isEntry(atoms, draft)) return "past";
  return search(atoms, draft, -1) ?? search(atoms, draft, 1);
}

/** “5 March – The council declares a strike.” A list of what happened is told in the present. */
const isEntry = (atoms: readonly Atom[], { first, last }: Draft) =>
  !beside(atoms, first - 1, first) && beside(atoms, last + 1, last) && /^(?:[-–—]+|:)$/.test(wordAt(atoms, last + 1));

/** The first verb on one side; on the left the clause ends at a comma, which the verb's own group may not cross. */
function search(atoms: readonly Atom[], { first, last }: Draft, way: 1 | -1): "past" | "future" | null {
  const start = way < 0 ? first - 1 : last + 1;
  for (let i = start; Math.abs(i - start) < REACH && beside(atoms, i, first); i += way) {
    if (atoms[i]!.lower === ";" || (way < 0 && i < start && atoms[i]!.lower === ",")) return null;
    // “No ship leaves before Friday,” she said: who said it is outside the marks.
    if (way > 0 && /^[”"»]$/.test(atoms[i]!.lower)) return null;
    if (isPlanned(atoms, i) && !isPerfect(atoms, i)) return "future";
    if (isVerb(atoms[i]!) && !(way < 0 && isSecond(atoms, i))) return tenseAt(atoms, i);
  }
  return null;
}

const isVerb = (atom: Atom) => (atom.pos === "VERB" || atom.pos === "AUX") && !atom.lower.endsWith("ing");

/** The `meet` of “will fly to Orm and meet him on Friday” has the tense of the verb before it. */
const isSecond = (atoms: readonly Atom[], i: number) =>
  /^(?:and|or|then)$/.test(wordAt(atoms, i - 1)) && atoms[i]!.pos === "VERB" && !/(?:s|ed)$/.test(atoms[i]!.lower);

/** “It could have come on Monday”, “it might have been planned before Monday”: what may have been is over. */
function isPerfect(atoms: readonly Atom[], i: number): boolean {
  const have = wordAt(atoms, i - 1) === "been" ? i - 2 : i - 1;
  return wordAt(atoms, have) === "have" && /^(?:would|should|may|might|could|must)$/.test(wordAt(atoms, have - 1));
}

/** Tense of the verb group that ends at `i`. */
function tenseAt(atoms: readonly Atom[], i: number): "past" | "future" | null {
  // “Is” alone tells neither.
  if (/^(?:is|are|'s|am)$/.test(atoms[i]!.lower)) return null;
  if (CALENDAR.test(atoms[i]!.lower) && atoms[i]!.lower.endsWith("s")) return "future";
  // “Leaves”, “plans” are told of now: the nearest day is meant.
  if (atoms[i]!.pos === "VERB" && /[^su]s$/.test(atoms[i]!.lower)) return null;
  for (let k = i; k > i - 5 && beside(atoms, k, i); k -= 1) {
    const atom = atoms[k]!;
    if (atom.lower === "to") return ofInfinitive(atoms, k);
    if (AHEAD.test(atom.lower)) return isPerfect(atoms, i) ? "past" : "future";
    if (k < i && !/^(?:AUX|ADV|PART|VERB)$/.test(atom.pos) && !/^["“”‘’]$/.test(atom.lower)) break;
  }
  return "past";
}

/** Words whose infinitive lies ahead of them: agreed to meet, the plan to close, likely to leave. */
const LOOKS_AHEAD =
  /^(?:plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?|schedul(?:es?|ed)|due|set|slated|agree(?:s|d)?|agreement|promis(?:es?|ed)|pledg(?:es?|ed)|vow(?:s|ed)?|threat(?:s|en|ens|ened)?|hop(?:es?|ed)|want(?:s|ed)?|wish(?:es|ed)?|prepar(?:es?|ed)|propos(?:es?|ed|als?)|offer(?:s|ed)?|aim(?:s|ed)?|invit(?:es?|ed)|supposed|committed|determined|poised|booked|billed|arrang(?:es?|ed)|likely|unlikely|ready|willing|about|going|deadline|date)$/;
const PAST =
  /(?:ed|ought)$|^(?:had|did|was|were|told|began|went|came|saw|seen|heard|made|got|held|sent|left|took|taken|met|led|chose|chosen|let|kept|ran|flew|drove|wrote|stood|lost|won|forbade|forbidden|given|gave|known|put|paid|rose)$/;
/** Decided to close the bridge on Monday: the day of either. */
const DECIDES = /^(?:decided|voted|chose|chosen|resolved|opted|ruled)$/;

/** How far before an infinitive, in atoms, the verb that it hangs on is looked for. */
const GOVERNED = 8;

/** Was asked to concede on Sunday: over, like the asking; agreed to meet on Friday, were to meet on Friday: ahead. */
function ofInfinitive(atoms: readonly Atom[], to: number): "past" | "future" | null {
  if (/^(?:was|were)$/.test(wordAt(atoms, to - 1))) return "future";
  for (let k = to - 1; k >= to - GOVERNED && beside(atoms, k, to); k -= 1) {
    const { lower, pos } = atoms[k]!;
    if (/^[,;:]$/.test(lower)) break;
    if (LOOKS_AHEAD.test(lower)) return "future";
    // “Forced to return to work”: what the first of them hangs on decides.
    if ((pos !== "VERB" && pos !== "AUX") || wordAt(atoms, k - 1) === "to") continue;
    if (!PAST.test(lower)) break;
    return isOfNow(atoms, k) ? "future" : DECIDES.test(lower) ? null : "past";
  }
  return "future";
}

/** Is asked, will be asked, has been asked. */
const isOfNow = (atoms: readonly Atom[], k: number): boolean =>
  [1, 2, 3].some(
    (back) => /^(?:is|are|am|be|has|have|will)$/.test(wordAt(atoms, k - back)) && beside(atoms, k - back, k),
  );
