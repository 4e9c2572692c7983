// How a line speaks against a claim in so many words.

import { ATTACK, DENIAL, FALSE, IDEA, IDLE, KNOWING, NEGATION, REPORTED, TALK, TURNING } from "./denial.ts";
import { hits, standsIn } from "./lexicon.ts";
import { tellsDenied } from "./line.ts";
import type { Line, Mark } from "./line.ts";
import type { Rule } from "./rule.ts";

const set = (words: string) => new Set(words.split(" "));
const NO = set("no nope sorry");
/** Words at which what a negation reaches over ends. */
const ENDS = set(": ; ? ! | , … ... – — - . but despite after as amid over");
/** Of these words those that begin what happens besides. */
const BESIDES = set("after as amid over");
/** Words that open a clause which tells why, when or who: what it denies is not the claim. */
const ASIDE = set("so because unless if until who after");
const CONTRAST = set("just but only");

/** How far words reach, in words: a negation, what stands before it, and words that belong together. */
const SCOPE = 6;
const BEFORE = 3;
const NEAR = 4;

/** No, the bridge did not fall. Sorry, no bridge. */
const saysNo: Rule = ({ marks }) =>
  marks.some(({ lower }, at) => NO.has(lower) && marks[at + 1]?.lower === "," && (at === 0 || !marks[at - 1]!.isWord))
    ? "against"
    : null;

/** If only the bridge had fallen. */
const wished: Rule = ({ marks }) => (marks[0]?.lower === "if" && marks[1]?.lower === "only" ? "against" : null);

/** Real or fake? */
const eitherOr: Rule = (line) =>
  hits(line, FALSE).some(({ first, last }) =>
    [line.marks[first - 1], line.marks[last + 1]].some((mark) => mark?.lower === "or"),
  )
    ? "observing"
    : null;

/** The story of the bridge is a hoax; not: is no hoax, denies that it is a hoax. */
const calledFalse: Rule = (line) =>
  hits(line, FALSE).some(({ first }) => {
    const isTurned = standsIn(line, TURNING, first - NEAR, first) && line.marks[first - 1]!.lower !== "as";
    return !isTurned && !standsIn(line, NEGATION, first - NEAR, first);
  })
    ? "against"
    : null;

/** Ruiz denies that the bridge fell; not: denies a hoax, slams the mayor, denies what the claim denies. */
const denied: Rule = (line) =>
  !tellsDenied(line) &&
  hits(line, DENIAL).some(
    ({ first, last }) =>
      !standsIn(line, FALSE, last + 1, last + 1 + NEAR) &&
      (!standsIn(line, ATTACK, first, first + 1) || hits(line, TALK).length > 0) &&
      !isBesides(line, last),
  )
    ? "against"
    : null;

/** Denies theft as the bridge falls, denies theft after the fall. */
function isBesides(line: Line, last: number): boolean {
  const object = reach(line, last + 1);
  const next = line.marks[last + 1 + object.length]?.lower ?? "";
  return object.length > 0 && BESIDES.has(next) && !object.some(({ inClaim }) => inClaim);
}

/** The fall of the bridge could not be confirmed. */
const unknown: Rule = (line) =>
  hits(line, NEGATION).some(({ last }) => standsIn(line, KNOWING, last + 1, last + 1 + NEAR)) ? "observing" : null;

/** The bridge has not fallen; not: nobody knows why it fell, not only the bridge fell. */
const negated: Rule = (line) =>
  !line.claim.isNegated &&
  hits(line, NEGATION).some(({ first, last }) => {
    const before = line.marks.slice(Math.max(0, first - NEAR), first);
    const isIdle = standsIn(line, IDLE, first, first + 1) || standsIn(line, IDEA, last + 1, last + 1 + NEAR);
    if (isIdle || standsIn(line, FALSE, last + 1, last + 1 + NEAR) || isContrast(line, last)) return false;
    if (before.some(({ lower }) => ASIDE.has(lower))) return false;
    return [...before.slice(-BEFORE), ...reach(line, last + 1)].some(({ inClaim }) => inClaim);
  })
    ? "against"
    : null;

/** Not lost, just late. */
const isContrast = ({ marks }: Line, at: number) =>
  marks
    .slice(at + 1, at + 1 + NEAR)
    .some((mark, i) => mark.lower === "," && CONTRAST.has(marks[at + 2 + i]?.lower ?? ""));

/** What a negation reaches over. */
function reach({ marks }: Line, from: number): readonly Mark[] {
  const scope = marks.slice(from, from + SCOPE);
  const end = scope.findIndex(({ lower }) => ENDS.has(lower));
  return end < 0 ? scope : scope.slice(0, end);
}

/** Ruiz is well, despite reports of her death. */
const despite: Rule = (line) =>
  line.marks.some(({ lower }, at) => lower === "despite" && standsIn(line, REPORTED, at + 1, at + 1 + NEAR))
    ? "against"
    : null;

export const refuting = { saysNo, wished, eitherOr, calledFalse, denied, unknown, negated, despite };
