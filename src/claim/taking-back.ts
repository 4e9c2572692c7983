// Who takes back what he said: his own words, of which he says so himself. Who says that somebody was mistaken for
// another, that troops were withdrawn, or that others took their words back, takes nothing back.

import type { Article } from "../article/index.ts";
import { outletKey } from "./origins/names.ts";
import type { StatementInContext } from "./sources.ts";

/** Nouns for what somebody said. */
const WORD =
  "(?:accounts?|accusations?|allegations?|articles?|assertions?|calls?|claims?|comments?|denials?|estimates?|figures?|" +
  "posts?|remarks?|reports?|reporting|stor(?:y|ies)|statements?|suggestions?|testimony|tolls?|words)";
/** Who speaks of himself: in a quotation "he" is another. */
const [I, SELF] = ["(?:i|we)", "(?:i|we|he|she|they)"];
const OWNER = "(?:his|her|its|their|our|my|the|that|this|those|these)";
const BACK = "(?:retract|withdr[ae]w|t(?:oo|a)ke?n? back)";
const WRONG =
  "(?:wrong|mistaken|in error|an error|incorrect|inaccurate|untrue|false|not true|not correct|unfounded|a mistake)";
const HAVING = "(?:having )?(?:said|saying|claimed|claiming|reported|reporting|suggested|suggesting|accused|accusing)";

const any = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join("|")})\\b`, "i");

/** "He had been wrong", "we take it back", "her earlier denial was false". */
const ownWords = (self: string, owner: string) =>
  any(
    `${self} (?:had |have )?mis-?sp[eo]ken?`,
    `apologi[sz]\\w{1,4} for ${HAVING}`,
    `regret\\w{0,4} ${HAVING}`,
    `${self} (?:had been|was|were|am|are|is|have been|has been) ${WRONG}(?! about)`,
    `${owner} (?:\\w+ )?${WORD} (?:had been|was|were|is|are|has been|have been) ${WRONG}`,
    `${self} (?:had |has |have |would |will )?${BACK}\\w{0,3} (?:it|${OWNER} (?:\\w+ ){0,2}${WORD})`,
    `${self} (?:had |has |have )?retract\\w{0,5}`,
    `no longer (?:stands?|stood) by`,
  );
const OWN = ownWords(SELF, "(?:his|her|its|their|our|my)");
const OWN_QUOTED = ownWords(I, "(?:our|my)");
/** Words that tie a source to what it takes back. */
const UNSAYING = any(`retract\\w{0,5}`, `withdr[ae]w\\w{0,3}`, `t(?:oo|a)k(?:e|es|en|ing)? back`, `mis-?spoken?`);
const SORRY = any(`apologi[sz]\\w{1,4}`, `regret\\w{0,4}`);
const SAYING = any(HAVING, WORD);

/** A statement is asked about beside every other one. */
const known = new WeakMap<StatementInContext, boolean>();

/** Does its source say that its own word was wrong, or take it back? */
export function takesBack(said: StatementInContext): boolean {
  const is = known.get(said) ?? isUnsaid(said);
  known.set(said, is);
  return is;
}

function isUnsaid({ statement, text, cue = "", isTakenBack }: StatementInContext): boolean {
  if (isTakenBack || UNSAYING.test(cue) || (statement.form === "direct" ? OWN_QUOTED : OWN).test(text)) return true;
  return SORRY.test(cue) && (SAYING.test(cue) || SAYING.test(text.slice(0, NEAR)));
}

/** Letters of a content in which it says what it is sorry for. */
const NEAR = 60;

/** "A story published on Monday which said that", "an article in which it reported that". */
const TELLING =
  "(?:(?:which|that|in which \\w+) (?:had |has )?(?:said|says|claimed|reported|stated|alleged|suggested)|saying|claiming|stating|alleging|suggesting|reporting)(?: that)?";

/** "Its report that the wall had cracks": what is reported, without the words for the report. */
const HEADED = new RegExp(
  `^(?:(?:${OWNER}|an?|[\\w .-]{2,40}['’]s?) )?(?:[\\w-]+ ){0,2}(?:(?:${WORD}|ideas?|news|notions?|rumou?rs?|speculation|theor(?:y|ies)) that|${WORD} [^,;“"]{0,60}?${TELLING}|(?:calls?|demands?|appeals?) (?:for|that)) `,
  "i",
);

/** What a source denies, confirms or takes back where it does so to a report: the words of the report; else null. */
export function reportedIn(said: StatementInContext): string | null {
  const { act } = said.statement;
  return act === "deny" || act === "confirm" || UNSAYING.test(said.cue ?? "") ? reportIn(said.text) : null;
}

/** What is reported, of "the report that …"; null where it is no such thing. */
export function reportIn(text: string): string | null {
  const head = HEADED.exec(text.slice(0, LONGEST_HEAD))?.[0];
  return head === undefined ? null : text.slice(head.length);
}

const LONGEST_HEAD = 120;

/** "Report on the minister", "the loan report": what a denial or a retraction is of, and not what it said. */
const NAMED = new RegExp(
  `^(?:${OWNER} |an? )?(?:[\\w-]+ ){0,2}${WORD}(?: (?:on|about|of|over|into|against) .{1,100})?$`,
  "i",
);

/** Does it only name the report that its source denies or takes back? */
export const namesReport = (said: StatementInContext): boolean =>
  (said.statement.act === "deny" || UNSAYING.test(said.cue ?? "")) &&
  said.text.length <= LONGEST_HEAD &&
  NAMED.test(said.text.trim());

/** Letters after a report in which its outlet may take it back. */
const REACH = 300;
const IT_WAS = any(
  `(?:that|this|it|${OWNER} (?:\\w+ )?${WORD}|${OWNER} (?:number|name|date|amount|sum)s?) (?:was|were|is|are|proved|turned out) (?:to be )?${WRONG}`,
  `(?:retract|withdr[ae]w|take)\\w{0,3} (?:back )?(?:it|this|that|${OWNER} (?:\\w+ )?${WORD})(?: back)?`,
  `we (?:\\w+ly )?apologi[sz]e(?! (?:to \\w+ )?for (?:the|any) (?:delay|inconvenience|interruption|language))`,
  `(?:we|the \\w+) (?:\\w+ly )?regrets? (?:the|this|that|our) (?:\\w+ )?(?:error|mistake|inaccuracy)`,
  `(?:this|that|it) was (?:our|an?) (?:\\w+ )?(?:error|mistake)`,
  `we (?:got|had) (?:it|this|that|${OWNER} \\w+) wrong`,
  `(?:it|that|this|${OWNER} \\w+) should have (?:said|read|been)`,
  `the correct (?:number|figure|name|date|amount|sum|toll|count) (?:is|was)`,
  `(?:it|there|${OWNER} (?:\\w+ )?(?:number|figure|date|amount|sum|toll|count)) (?:was|were|is|are) [^.;]{1,40}?(?:rather than|instead of|, not) `,
);
/** Somebody else says so: “The report was wrong, the minister said.” */
const BY_OTHERS =
  /\b(?:(?<!should have )said|says|saying|told|tells|according to|call(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|argu(?:es|ed)|den(?:ies|ied))\b|[“"]/i;
const ERRING = /\b(?:wrongly|incorrectly|mistakenly|erroneously|falsely|in error)\b/i;
/** "An earlier version of this article", and "this article". */
const [EARLIER, ITSELF] = [
  /\bversion of (?:this|the|our|an?) (?:article|story|report|piece)\b/i,
  /^(?:this|our) (?:article|story|report|piece)$/i,
];

/** "In an earlier version of this story | we said": whose words they are stands behind it. */
const BEFORE =
  /\b(?:earlier|first|initial|original|previous) version of (?:this|the|our|an?) (?:article|story|report|piece)\b/i;

/** Does a page speak of itself, or of what stood there before? */
export const isOfPage = (name: string): boolean => EARLIER.test(name) || ITSELF.test(name);

/** Does an outlet tell on its own page what it had reported, and that this was wrong? */
export function isOwnError(article: Pick<Article, "text" | "publisher">, said: StatementInContext): boolean {
  const { content, source, cue, chain, act } = said.statement;
  if (act !== "report" && act !== "say") return false;
  const [first, last] = [content[0], content.at(-1)];
  const [origin] = chain;
  if (!first || !last || !origin || article.publisher === null) return false;
  const { name } = origin;
  if (chain.length > 1 || name === null) return false;
  if (EARLIER.test(name)) return true;
  if (!ITSELF.test(name) && outletKey(name) !== outletKey(article.publisher)) return false;
  const start = Math.min(first.start, ...[...source, ...cue].map((span) => span.start));
  return (
    BEFORE.test(sentencesOf(article.text.slice(Math.max(0, start - REACH), start)).at(-1) ?? "") ||
    ERRING.test(article.text.slice(Math.max(start, first.start - REACH), Math.max(start, first.start))) ||
    sentencesOf(article.text.slice(last.end, last.end + REACH)).some((one) => IT_WAS.test(one) && !BY_OTHERS.test(one))
  );
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n/);
