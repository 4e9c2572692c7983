// What a source does by putting a content forward.
//
// The cue decides first: each rule reads it, some with the shape of the content beside it. What the cue leaves
// open, a document or an outlet, then the content itself decides; in doubt the source says.

import type { Prose, Token } from "../../language/index.ts";
import type { Act, Form, Found, LinkKind } from "../statement.ts";
import { type Clause, clauseOf, isModal } from "./clause.ts";
import { CLAIMS, actOfWord } from "./english/acts.ts";
import { DENIALS, INTENDING, PASSIVE, PLANS, SEEKS, SELF, STRIKES, WRONGS } from "./english/contents.ts";
import { formOf } from "./form.ts";
import { isWord, tokensOf } from "./tokens.ts";

/** What is known of the source. */
export interface Speaker {
  readonly kind: LinkKind;
  /** The noun that its phrase turns on, in lower case: "agreement", "post", "critics". */
  readonly head: string;
  /** Words by which its own sentences may name it, in lower case: its name and the body that it speaks for. */
  readonly names: ReadonlySet<string>;
}

interface Case {
  readonly cue: readonly Token[];
  readonly phrase: string;
  readonly base: string | null;
  readonly named: Act | null;
  readonly negated: boolean;
  readonly found: Found;
  readonly form: Form;
  readonly clause: Clause;
  readonly text: string;
  readonly speaker: Speaker | null;
}

type Rule = (seen: Case) => Act | null;

/** The act of a statement. `speaker` says what kind of source it is, where that is known. */
export function actOf(prose: Prose, found: Found, speaker: Speaker | null = null): Act {
  const seen = caseOf(prose, found, speaker);
  for (const rule of rules) {
    const act = rule(seen);
    if (act) return act;
  }
  return "say";
}

function caseOf(prose: Prose, found: Found, speaker: Speaker | null): Case {
  const cue = tokensOf(prose, found.cue).filter(isWord);
  const phrase = cue.map(({ lower }) => lower).join(" ");
  const word = namingWord(cue);
  return {
    cue,
    phrase,
    base: word?.base ?? null,
    named: word?.act ?? null,
    negated: /\b(?:not|n't|never|no|nothing|neither|yet to)\b/.test(phrase) || isNeither(prose, found),
    found,
    form: formOf(prose, found),
    clause: clauseOf(prose, found),
    text: found.content.map(({ start, end }) => prose.text.slice(start, Math.min(end, start + 2000))).join(" "),
    speaker,
  };
}

/** Neither company | made a statement. */
const isNeither = (prose: Prose, { source }: Found) =>
  /^(?:neither|no one|nobody|none)\b/i.test(source[0] ? prose.text.slice(source[0].start, source[0].end) : "");

/** Verbs that only carry a noun: made | a claim, issued | an order. */
const LIGHT = new Set("has have had be been was were is are made make issued given gave came express expressed voice voiced".split(" "));

/** The word of the cue that names the act: the first one with an act of its own, else the first that just says. */
function namingWord(cue: readonly Token[]): { base: string; act: Act } | null {
  let plain: { base: string; act: Act } | null = null;
  for (const { lower } of cue) {
    if (LIGHT.has(lower)) continue;
    const word = actOfWord(lower) ?? actOfWord(lower.replace(/^(?:re-?|mis|over)/, ""));
    if (word && word.act !== "say") return word;
    plain ??= word;
  }
  return plain;
}

/** Refused to say, failed to comment, no comment. */
const declining: Rule = ({ phrase, named }) =>
  named === "decline" ||
  /\b(?:fail(?:ed|s)? to|stopp?ed short|no (?:\w+ )?comment|unavailable|could not be reached|unable to)\b/.test(phrase)
    ? "decline"
    : null;

/** Did not say, was not disclosed, has not confirmed; but did not deny. */
const silent: Rule = ({ negated, named, base }) => {
  if (!negated) return null;
  if (named === "deny") return "say";
  return named === "say" || named === "report" || named === "confirm" || base === "announce" || base === null
    ? "decline"
    : null;
};

/** Denied that; but denied: “We never …”, where the words are his own. */
const denying: Rule = ({ named }) => (named === "deny" ? "deny" : null);

/** Accused, blamed; was charged with. */
const accusing: Rule = ({ named, phrase, base }) =>
  named === "accuse" && !(base === "charge" && /\bin charge\b/.test(phrase)) ? "accuse" : null;

/** Claimed that somebody did wrong. */
const claimingWrong: Rule = ({ base, clause }) =>
  base && CLAIMS.has(base) && base !== "say" && hasWrong(clause) ? "accuse" : null;

const hasWrong = ({ words }: Clause) => words.some(({ lower }) => WRONGS.has(lower));

const warning: Rule = ({ named }) => (named === "warn" ? "warn" : null);

/** Asked why, asked: “How?”; but asked the council to help, asked for help. */
const asking: Rule = ({ base, named, clause, text, form, phrase }) => {
  if (named === "ask") return "ask";
  if (base !== "ask" || /\b(?:for|to)$/.test(phrase) || clause.infinitive) return null;
  const first = clause.words[0]?.lower ?? "";
  if (/^(?:wh(?:y|at|o|en|ere|ether|ich|om|ose)|how|if)$/.test(first)) return "ask";
  return form === "direct" && /\?["”'’]*$/.test(text) ? "ask" : null;
};

/** Told them to leave; but told them that the road is shut. */
const telling: Rule = ({ base, clause }) => {
  if (base !== "tell") return null;
  return clause.infinitive && !isClausal(clause) ? "demand" : "say";
};

/** A subject and its verb, no bare object. */
const isClausal = ({ verb, infinitive }: Clause) => verb.length > 0 && !infinitive;

/** Called for talks, called on them to stop; but called it a shame. */
const calling: Rule = ({ base, cue }) => {
  if (base !== "call") return null;
  return cue.some(({ lower }) => /^(?:for|on|upon)$/.test(lower)) ? "demand" : "assess";
};

/** Estimates that a million will have been sold. */
const estimating: Rule = ({ base, clause }) =>
  base === "estimate" && clause.verb.some(({ lower }) => lower === "will" || lower === "would") ? "predict" : null;

/** Critics say. */
const criticising: Rule = ({ speaker, base }) =>
  speaker && /^(?:critics?|opponents?|detractors)$/.test(speaker.head) && base && CLAIMS.has(base) ? "accuse" : null;

/** Wants the cost to be shared is a demand, wants to go an intention; planned and agreed things are promised. */
const wanting: Rule = ({ base, clause }) => {
  if (base === "want" || base === "seek") return clause.words[0]?.lower === "to" ? "promise" : "demand";
  if (base === "plan" || base === "intend") return "promise";
  return null;
};

/** Insisted that it was right; insisted he leave. */
const insisting: Rule = ({ base, clause }) => {
  if (base !== "insist") return null;
  return clause.verb.length > 0 || clause.words.length === 0 ? "say" : "demand";
};

/** Announced cuts, or that it will close the plant; but announced a profit, or that it lost money. */
const announcing: Rule = ({ base, clause, found, text }) => {
  if (base !== "announce" && base !== "present" && base !== "unveil") return null;
  if (clause.verb.some(({ lower }) => SEEKS.has(lower)) && SEEKS.has(clause.verb[0]!.lower)) return "demand";
  if (isAhead(clause, found.content.length)) return "promise";
  const object = clause.verb.length === 0 || found.content.length > 1 || !/^that\b/i.test(text);
  return object && hasPlan(headOf(clause.words)) ? "promise" : "say";
};

/** The words of a noun phrase up to its first preposition or comma. */
function headOf(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex(({ pos, lower }, i) => i > 0 && (lower === "," || (pos === "ADP" && lower !== "of")));
  return end < 0 ? words : words.slice(0, end);
}

const hasPlan = (words: readonly Token[]) => words.some(({ lower }) => PLANS.has(lower));

/** Of what is still to come: will, would, to be held, plans to, is closing. */
function isAhead({ verb, words, infinitive }: Clause, pieces: number): boolean {
  const first = verb[0]?.lower;
  if (pieces > 1 && verb.some(({ lower }) => lower === "will" || lower === "would")) return true;
  if (first && /^(?:will|would|'ll|'d|shall|wo)$/.test(first)) return true;
  if (first && (INTENDING.has(first) || (isBe(first) && verb.slice(1, 4).some(isIng)))) return true;
  return infinitive && verb.length === 0 && words.length > 1;
}

const isBe = (lower: string) => /^(?:is|are|was|were|'s|'re|be|am|'m)$/.test(lower);
const isIng = ({ lower, pos }: Token) => lower.endsWith("ing") && (pos === "VERB" || pos === "AUX");

/** Laws and agreements provide; documents and outlets report whatever they say. */
const documented: Rule = ({ speaker, named, base, phrase }) => {
  if (!speaker) return null;
  const { kind, head } = speaker;
  if (kind === "document" && LAWS.test(head) && (named === null || named === "demand" || named === "say" || named === "promise"))
    return "report";
  if (named !== null && named !== "say") return null;
  if (SAYINGS.test(head) || base === "call" || /\b(?:write|wrote|tweet|post)/.test(phrase)) return null;
  return kind === "document" || kind === "publication" ? "report" : null;
};

const LAWS = /^(?:agreement|act|law|treaty|deal|contract|constitution|settlement|charter|pact|accord|convention|code|statute|protocol)$/;

/** Documents in which somebody speaks, and courts' words. */
const SAYINGS = /^(?:statement|post|posts|posting|message|messages|letter|email|e-mail|tweet|tweets|ruling|sentence|verdict|judgment|judgement|memo|comment)$/;

const named: Rule = ({ named: act }) => (act === null || act === "say" || act === "promise" ? act === "promise" ? "promise" : null : act);

/** Criticised, was critical of, spoke out against, in favour of. */
const assessing: Rule = ({ phrase }) =>
  /\b(?:critical of|spoke out|speak out|in favou?r of|fan of|dissatisfied|unhappy|pleased|disappointed|angry)\b/.test(phrase) ? "assess" : null;

/** A question in quotation marks, whatever the cue. */
const questioning: Rule = ({ form, text }) => (form === "direct" && /^[^.!]*\?["”'’]*$/.test(text) ? "ask" : null);

/** Said the claims were false, that it had no part in the affair. */
const denyingInWords: Rule = ({ text, form }) => (form !== "direct" && DENIALS.test(text.slice(0, 300)) ? "deny" : null);

/** Said it would strike back if. */
const threatening: Rule = ({ clause, speaker }) =>
  isOwn(clause, speaker) && isWill(clause.verb[0]) && STRIKES.has(bareVerb(clause) ?? "") && clause.verb.some(({ lower }) => lower === "if" || lower === "unless")
    ? "warn"
    : null;

/** Said that it will rebuild; said: “We plan to grow.” */
const promising: Rule = ({ clause, speaker }) => {
  const first = clause.verb[0];
  if (!first || !isOwn(clause, speaker)) return null;
  if (INTENDING.has(first.lower)) return clause.verb[1]?.lower === "to" ? "promise" : null;
  if (isBe(first.lower) && INTENDING.has(clause.verb[1]?.lower ?? "")) return clause.verb[2]?.lower === "to" ? "promise" : null;
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

const OWN_BODY = /^(?:company|firm|government|ministry|department|agency|group|party|bank|council|airline|union|team|city|state|country|court|administration|police|army|church|university|club)$/;

/** Said that buyers should wait. */
const advising: Rule = ({ clause, form, speaker }) => {
  const first = clause.verb[0];
  if (form === "direct" || !first || !isModal(first) || isOwn(clause, speaker)) return null;
  return /^(?:should|must)$/.test(first.lower) && !/^(?:be|have)$/.test(bareVerb(clause) ?? "be") ? "demand" : null;
};

/** Said he had been robbed by the state. */
const sayingWrong: Rule = ({ base, clause, speaker }) =>
  base && CLAIMS.has(base) && !isOwn(clause, speaker) && /^(?:violated|lied|stole|stolen|rigged|illegally)$/.test(clause.verb.find(({ lower }) => WRONGS.has(lower))?.lower ?? "")
    ? "accuse"
    : null;

const rules: readonly Rule[] = [
  declining,
  silent,
  denying,
  accusing,
  claimingWrong,
  warning,
  asking,
  telling,
  calling,
  estimating,
  criticising,
  wanting,
  insisting,
  announcing,
  documented,
  assessing,
  named,
  questioning,
  denyingInWords,
  threatening,
  promising,
  advising,
  sayingWrong,
];
