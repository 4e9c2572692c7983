// What an act is by its cue, with the shape of the content beside it.

import type { Token } from "../../language/index.ts";
import type { Rule } from "./case.ts";
import type { Clause } from "./clause.ts";
import { CLAIMS } from "./english/acts.ts";
import { INTENDING, PLANS, SEEKS, WRONGS } from "./english/contents.ts";

/** Refused to say, failed to comment, no comment; offered no | comment, has yet | to comment. */
export const declining: Rule = ({ phrase, named }) =>
  named === "decline" ||
  /\b(?:fail(?:ed|s)? to|stopp?ed short|no (?:\w+ )?comment|unavailable|could not be (?:reached|contacted)|unable to)\b|\b(?:no|yet)$/.test(
    phrase,
  )
    ? "decline"
    : null;

/** Did not say, was not disclosed, has not confirmed; but did not deny. */
export const silent: Rule = ({ negated, named, base, phrase }) => {
  if (!negated) return null;
  if (/\bout$/.test(phrase)) return "say";
  if (named === "deny") return "say";
  return named === "say" || named === "report" || named === "confirm" || (base ?? "announce").startsWith("announce")
    ? "decline"
    : null;
};

/** Rejected a request, dismissed the appeal: a refusal. A claim that is rejected is denied. */
export const refusing: Rule = ({ base, clause, cue, phrase }) => {
  if (!/^(?:reject|dismiss|discount|refute|rebut)$/.test(base ?? "") && !/\bturn\w* down\b/.test(phrase)) return null;
  const object = cue.find(({ lower }) => ASKED.test(lower)) ?? nounOf(clause.words);
  return object && ASKED.test(object.lower) ? "decline" : null;
};

/** What is asked for or put up: it may be turned down, and is not true or false. */
const ASKED =
  /^(?:request|demand|call|plea|appeal|petition|application|bid|offer|invitation|ultimatum|proposal|plan|motion|bill|amendment|deal|draft|candidate|nominee)s?$/;

/** The noun that a phrase turns on: a written | request for help; the union's | offer. */
const nounOf = (words: readonly Token[]): Token | undefined => {
  const end = words.findIndex(
    ({ pos, lower }, i) => i > 0 && (pos === "ADP" || pos === "VERB" || /^(?:to|that|which|who|,)$/.test(lower)),
  );
  return (end < 0 ? words : words.slice(0, end)).findLast(({ pos }) => pos === "NOUN");
};

/** Denied that; took back her claim; but denied: “We never …”, where the words are his own. */
export const denying: Rule = ({ named, phrase }) =>
  named === "deny" ||
  /\b(?:rul(?:e|es|ed|ing) out|(?:t(?:ook|ak(?:e|es|en|ing))|walk(?:s|ed|ing)?|row(?:s|ed|ing)?) back|back(?:s|ed|ing)? away|(?:brush(?:es|ed|ing)?|shrug(?:s|ged|ging)?|laugh(?:s|ed|ing)?) (?:off|aside)|wav(?:es?|ed|ing) away)\b/.test(
    phrase,
  )
    ? "deny"
    : null;

/** Accused, blamed; was charged with. */
export const accusing: Rule = ({ named, phrase, base }) =>
  named === "accuse" && !(base === "charge" && /\bin charge\b/.test(phrase)) ? "accuse" : null;

/** Claimed that somebody did wrong. */
export const claimingWrong: Rule = ({ base, clause }) =>
  base && CLAIMS.has(base) && base !== "say" && hasWrong(clause) ? "accuse" : null;

export const hasWrong = ({ words }: Clause) => words.some(({ lower }) => WRONGS.has(lower));

export const warning: Rule = ({ named }) => (named === "warn" ? "warn" : null);

/** Asked why, asked: “How?”; but asked the council to help, asked for help. */
export const asking: Rule = ({ base, named, clause, text, form, phrase }) => {
  if (
    base === "question" &&
    form !== "direct" &&
    !/^(?:wh(?:y|at|o|en|ere|ether)|how|if)$/.test(clause.words[0]?.lower ?? "")
  )
    return "assess";
  if (named === "ask") return "ask";
  if (base !== "ask" || /\b(?:for|to)$/.test(phrase) || clause.infinitive) return null;
  const first = clause.words[0]?.lower ?? "";
  if (/^(?:wh(?:y|at|o|en|ere|ether|ich|om|ose)|how|if)$/.test(first)) return "ask";
  return form === "direct" && /\?["”'’]*$/.test(text) ? "ask" : null;
};

/** Told them to leave; but told them that the road is shut. */
export const telling: Rule = ({ base, clause }) => {
  if (base !== "tell") return null;
  return clause.infinitive && !isClausal(clause) ? "demand" : null;
};

/** A subject and its verb, no bare object. */
export const isClausal = ({ verb, infinitive }: Clause) => verb.length > 0 && !infinitive;

/** Called for talks, called on them to stop; but called it a shame. */
export const calling: Rule = ({ base, cue }) => {
  if (base !== "call") return null;
  return cue.some(({ lower }) => /^(?:for|on|upon)$/.test(lower)) ? "demand" : "assess";
};

/** Estimates that a million will have been sold. */
export const estimating: Rule = ({ base, clause }) =>
  base === "estimate" && clause.verb.some(({ lower }) => lower === "will" || lower === "would") ? "predict" : null;

/** Critics say. */
export const criticising: Rule = ({ speaker, base }) =>
  speaker && /^(?:critics?|opponents?|detractors)$/.test(speaker.head) && base && CLAIMS.has(base) ? "accuse" : null;

/** Wants the cost to be shared is a demand, wants to go an intention; planned and agreed things are promised. */
export const wanting: Rule = ({ base, clause, phrase }) => {
  if (base === "want" || base === "seek") return clause.words[0]?.lower === "to" ? "promise" : "demand";
  if (base === "plan" || base === "intend") return "promise";
  // Agreed to pay is a promise; agreed that it was late is not, nor is agreed with her.
  if (base === "agree" && /\bwith\b/.test(phrase)) return "say";
  return base === "agree" && isClausal(clause) && !isAhead(clause, 1) ? "say" : null;
};

/** Insisted that it was right; insisted he leave. */
export const insisting: Rule = ({ base, clause }) => {
  if (base !== "insist") return null;
  return clause.verb.length > 0 || clause.words.length === 0 ? "say" : "demand";
};

/** Announced cuts, or that it will close the plant; but announced a profit, or that it lost money. */
export const announcing: Rule = ({ base, clause, found, text }) => {
  if (base === null || !/^(?:announce|announcement|present|unveil)$/.test(base)) return null;
  if (clause.verb.some(({ lower }) => SEEKS.has(lower)) && SEEKS.has(clause.verb[0]!.lower)) return "demand";
  if (isAhead(clause, found.content.length)) return "promise";
  const object = clause.verb.length === 0 || found.content.length > 1 || !/^that\b/i.test(text);
  return object && hasPlan(headOf(clause.words)) ? "promise" : "say";
};

/** The words of a noun phrase up to its first preposition or comma. */
export function headOf(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex(({ pos, lower }, i) => i > 0 && (lower === "," || (pos === "ADP" && lower !== "of")));
  return end < 0 ? words : words.slice(0, end);
}

export const hasPlan = (words: readonly Token[]) => words.some(({ lower }) => PLANS.has(lower));

/** Of what is still to come: will, would, to be held, plans to, is closing. */
export function isAhead({ verb, words, infinitive }: Clause, pieces: number): boolean {
  const first = verb[0]?.lower;
  if (pieces > 1 && verb.some(({ lower }) => lower === "will" || lower === "would")) return true;
  if (first && /^(?:will|would|'ll|'d|shall|wo)$/.test(first)) return true;
  if (first && (INTENDING.has(first) || (isBe(first) && verb.slice(1, 4).some(isIng)))) return true;
  return infinitive && verb.length === 0 && words.length > 1;
}

const isBe = (lower: string) => /^(?:is|are|was|were|'s|'re|be|am|'m)$/.test(lower);
export const isIng = ({ lower, pos }: Token) => lower.endsWith("ing") && (pos === "VERB" || pos === "AUX");

/** Laws and agreements provide; documents and outlets report whatever they say. */
export const documented: Rule = ({ speaker, named, base, phrase }) => {
  if (!speaker) return null;
  const { kind, head } = speaker;
  if (
    kind === "document" &&
    LAWS.test(head) &&
    (named === null || named === "demand" || named === "say" || named === "promise")
  )
    return "report";
  if (named !== null && named !== "say") return null;
  if (SAYINGS.test(head) || base === "call" || /\b(?:write|wrote|tweet|post)/.test(phrase)) return null;
  return kind === "document" || kind === "publication" ? "report" : null;
};

export const LAWS =
  /^(?:agreement|act|law|treaty|deal|contract|constitution|settlement|charter|pact|accord|convention|code|statute|protocol)$/;

/** Documents in which somebody speaks, and courts' words. */
export const SAYINGS =
  /^(?:statement|post|posts|posting|message|messages|letter|email|e-mail|tweet|tweets|ruling|sentence|verdict|judgment|judgement|memo|comment)$/;

export const named: Rule = ({ named: act, base }) =>
  act === null || base === "tell" || act === "say" || act === "promise" ? (act === "promise" ? "promise" : null) : act;

/** Criticised, was critical of, spoke out against, in favour of. */
export const assessing: Rule = ({ phrase }) =>
  /\b(?:critical of|spoke out|speak out|in favou?r of|fan of|dissatisfied|unhappy|pleased|disappointed|angry)\b/.test(
    phrase,
  )
    ? "assess"
    : null;
