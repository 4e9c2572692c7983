// Numbers that only mark or point: scores, list numbers, “one” as a pronoun, telephone numbers.

import type { Atom } from "./atoms.ts";
import type { Reason } from "./figures-candidate.ts";
import { after, before, wordAt } from "./figures-candidate.ts";
import type { Numeral } from "./numbers.ts";

/** 52-35, 2-2: votes and goals; a range goes up and was read as one before. */
const score: Reason = ({ atoms, number, measured, ranges }) => {
  if (ranges) return false;
  const right = atoms[number.last + 1];
  const left = atoms[number.first - 1];
  const pairs = right?.tied && right.number !== null && !measured;
  return Boolean(pairs) || (atoms[number.first]!.tied && left?.number != null && !measured);
};

/** 1. 2) [3] and the 5G, 3D, 737s that are words */
const mark: Reason = ({ atoms, number, measured, opens }) => {
  const next = atoms[number.last + 1];
  if (opens(number.first) && number.digits && next?.glued && /^[.)]$/.test(next.text)) return true;
  if (opens(number.first) && isClock(atoms, number)) return true;
  if (wordAt(atoms, number.first - 1) === "[" && next?.text === "]") return true;
  return (
    number.digits &&
    !measured &&
    number.scale === 1 &&
    Boolean(next?.glued) &&
    !next!.tied &&
    /^\p{L}/u.test(next!.text)
  );
};

/** 18.25 over a paragraph, 17.52 GMT – before one: the hour of an entry. */
function isClock(atoms: readonly Atom[], { first, last }: Numeral): boolean {
  const next = atoms[last + 1];
  const isAlone = next?.sentence !== atoms[first]!.sentence || /^[-–—|:]$/.test(next.text);
  return isAlone && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(atoms[first]!.text);
}

/** 24/7, 4:39, “Home: 1, Visitors: 0” */
const pieced: Reason = (candidate) => {
  const { atoms, number, measured, counts } = candidate;
  const [left, right] = [before(candidate), after(candidate)];
  if (/^o['’]?clock$/.test(right?.lower ?? "")) return true;
  if (!number.digits || number.form === "part") return false;
  if (
    /^[/:]$/.test(right?.text ?? "") &&
    right!.glued &&
    atoms[number.last + 2]?.glued &&
    atoms[number.last + 2]!.number !== null
  )
    return true;
  if (
    /^[/:]$/.test(left?.text ?? "") &&
    left!.glued &&
    atoms[number.first]!.glued &&
    atoms[number.first - 2]?.number != null
  )
    return true;
  return left?.text === ":" && !measured && !counts && number.scale === 1 && number.value < 200;
};

/** One-time, two-way, three-dimensional, six-pack */
const idiom: Reason = (candidate) => {
  const next = after(candidate);
  return (
    Boolean(next?.tied) &&
    /^(?:time|way|sided|dimensional|pack|man|off|on|to|tier|star|stop|piece|size|handed|party|thirds|storey|story|door|bed|bedroom|and|in|up|class|hit|sum|tolerance|plus)$/.test(
      next!.lower,
    ) &&
    !candidate.measured
  );
};

/** One of the seven wonders */
const picked: Reason = ({ atoms, number }) => {
  const words = [3, 2, 1].map((back) => wordAt(atoms, number.first - back)).join(" ");
  return words === "one of the" && !number.digits;
};

/** No one, one another, the one that */
const pronoun: Reason = (candidate) => {
  const { atoms, number, counts } = candidate;
  if (number.first !== number.last || wordAt(atoms, number.first) !== "one") return false;
  if (
    /^(?:no|any|every|each|this|that|which|the|some|another|only|day|last|next|first|good|big|new|number|no\.)$/.test(
      before(candidate)?.lower ?? "",
    )
  )
    return true;
  if (
    /^(?:another|day|time|way|hand|side|thing|another's|by|more|side's|who|['’]s|'s|or|and|reason|such|example|source)$/.test(
      after(candidate)?.lower ?? "",
    )
  )
    return true;
  return !counts && !candidate.measured && after(candidate)?.lower !== "of";
};

/** “I have not borrowed one crown”, “never lost one game”: none. */
const none: Reason = ({ atoms, number }) => {
  if (number.digits || number.value !== 1 || number.first !== number.last) return false;
  // “Not one soldier” is told as one.
  for (let i = number.first - 2; i >= Math.max(0, number.first - 4); i -= 1) {
    const { lower, sentence, pos } = atoms[i]!;
    if (sentence !== atoms[number.first]!.sentence || pos === "PUNCT") return false;
    if (/^(?:not|n['’]t|never|without)$/.test(lower)) return pos !== "VERB";
  }
  return false;
};

/** The two met; on all fours, at sixes and sevens */
const bareWord: Reason = (candidate) => {
  const { number, counts, measured } = candidate;
  if (number.digits || number.scale > 1 || number.form !== "plain" || counts || measured || number.value > 20)
    return false;
  return /^(?:the|these|those|other|all|our|their|his|her|its|hour|day|into)$/.test(before(candidate)?.lower ?? "");
};

/** 555-0134-22: a telephone or a code */
const code: Reason = ({ atoms, number }) => {
  const { text } = atoms[number.first]!;
  return (
    (/^0\d/.test(text) && !text.includes(".") && number.digits) ||
    (/^\d{7,}$/.test(text) && atoms[number.first - 1]?.text === "+")
  );
};

/** Reasons not to take a number for a quantity; one is enough. */
export const marks: readonly Reason[] = [score, mark, pieced, idiom, picked, pronoun, none, bareWord, code];
