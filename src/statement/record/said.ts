// What an act is when the cue only says: the content tells.

import type { Token } from "../../language/index.ts";
import type { Rule, Speaker } from "./case.ts";
import { type Clause, isModal } from "./clause.ts";
import { CLAIMS } from "./english/acts.ts";
import { DENIALS, INTENDING, PASSIVE, SELF, STRIKES, WRONGS } from "./english/contents.ts";

/** A question in quotation marks, whatever the cue; “So it was late. Was it?” behind a name and a colon. */
export const questioning: Rule = ({ form, text, cue, found }) => {
  if (form !== "direct" || !/\?["”'’]*$/.test(text)) return null;
  const isTurn = cue.length === 0 && found.cue.length > 0;
  return isTurn || /^(?:[^.!]|\.(?=\d))*$/.test(text) ? "ask" : null;
};

/** Said the claims were false, that it had no part in the affair. */
export const denyingInWords: Rule = ({ text, form }) =>
  form !== "direct" && DENIALS.test(text.slice(0, 300)) ? "deny" : null;

/** Said it would strike back if. */
export const threatening: Rule = ({ clause, speaker }) =>
  isOwn(clause, speaker) &&
  isWill(clause.verb[0]) &&
  STRIKES.has(bareVerb(clause) ?? "") &&
  clause.verb.some(({ lower }) => lower === "if" || lower === "unless")
    ? "warn"
    : null;

/** Said that it will rebuild; said: “We plan to grow.” */
export const promising: Rule = ({ clause, speaker }) => {
  const first = clause.verb[0];
  if (!first || !isOwn(clause, speaker)) return null;
  if (INTENDING.has(first.lower)) return clause.verb[1]?.lower === "to" ? "promise" : null;
  if (isBe(first.lower) && INTENDING.has(clause.verb[1]?.lower ?? ""))
    return clause.verb[2]?.lower === "to" ? "promise" : null;
  return isWill(first) && !PASSIVE.has(bareVerb(clause) ?? "be") ? "promise" : null;
};

const isWill = (token: Token | undefined) => token !== undefined && /^(?:will|would|'ll|wo|shall)$/.test(token.lower);

/** The verb after the modal. */
function bareVerb({ verb }: Clause): string | null {
  for (const { lower, pos } of verb.slice(1, 5)) if (pos === "VERB" || pos === "AUX" || pos === "NOUN") return lower;
  return null;
}

/** The subject is the speaker: a pronoun, or "the company". */
function isOwn({ subject }: Clause, speaker: Speaker | null): boolean {
  const words = subject.filter(({ pos, lower }) => pos !== "ADV" && lower !== ",");
  const last = words.at(-1);
  if (!last) return false;
  if (SELF.has(last.lower) && (words.length === 1 || subject.at(-2)?.lower === ",")) return true;
  if (speaker && words.every(({ lower }) => lower === "the" || speaker.names.has(lower))) return true;
  return words.length === 2 && words[0]!.lower === "the" && OWN_BODY.test(last.lower);
}

const OWN_BODY =
  /^(?:company|firm|government|ministry|department|agency|group|party|bank|council|airline|union|team|city|state|country|court|administration|police|army|church|university|club)$/;

/** Said that buyers should wait. */
export const advising: Rule = ({ clause, form, speaker }) => {
  const first = clause.verb[0];
  if (form === "direct" || !first || !isModal(first) || isOwn(clause, speaker)) return null;
  return /^(?:should|must)$/.test(first.lower) && !/^(?:be|have)$/.test(bareVerb(clause) ?? "be") ? "demand" : null;
};

/** Said he had been robbed by the state. */
export const sayingWrong: Rule = ({ base, clause, speaker }) =>
  base &&
  CLAIMS.has(base) &&
  !isOwn(clause, speaker) &&
  /^(?:violated|lied|stole|stolen|rigged|illegally)$/.test(
    clause.verb.find(({ lower }) => WRONGS.has(lower))?.lower ?? "",
  )
    ? "accuse"
    : null;

const isBe = (lower: string) => /^(?:is|are|was|were|'s|'re|be|am|'m)$/.test(lower);
