// What somebody takes back who says so at length: "he had been wrong when he said that the wall had cracks".

import type { StatementInContext } from "./sources.ts";
import { takesBack } from "./taking-back.ts";

const SELF = "(?:i|we|he|she|they|it)";
const SAYING =
  "(?:[\\w-]+ly )?(?:sa(?:id|y|ying)|claim(?:ed|ing)?|report(?:ed|ing)?|suggest(?:ed|ing)?|stat(?:e|ed|ing)|wr(?:ote|itten|ite|iting)|alleg(?:e|ed|ing))";
const WRONG = "(?:[\\w-]+ly )?(?:wrong|mistaken|incorrect|in error)";
const WITHDRAWN = "(?:retract\\w{0,3}|withdr[ae]wn?|t(?:oo|a)ke?n? back)";

/** Words before what is taken back. */
const LEADS = [
  `${SELF} (?:had been|has been|have been|was|were|am|are|is) ${WRONG} (?:to|in|when ${SELF}(?: had| have)?) (?:have )?${SAYING}`,
  `${SELF} (?:had |have |has )?mis-?sp[eo]ken? (?:in|by|when ${SELF}(?: had)?) ${SAYING}`,
  `(?:${SELF} )?(?:apologi[sz]\\w{1,4} for|regret\\w{0,4}) (?:having )?${SAYING}`,
  `${SELF} (?:had |have |has |would )?${WITHDRAWN} (?:the|his|her|its|their|our|my) (?:[\\w-]+ ){0,2}?(?:claim|report|statement|stor(?:y|ies)|accusation|allegation|assertion|remark)s?`,
].map((lead) => new RegExp(`^[“"‘']?(?:that )?${lead},? (?:that )`, "i"));
/** Behind "apologised for" and "regretted". */
const SORRY = new RegExp(`^(?:having )?${SAYING},? that `, "i");

/** The words that a statement takes back, without those for having said them; null where it tells no others. */
export function unsaidIn(said: StatementInContext): string | null {
  if (!takesBack(said)) return null;
  const leads = /\b(?:apologi|regret)/i.test(said.cue ?? "") ? [SORRY, ...LEADS] : LEADS;
  const head = leads.map((lead) => lead.exec(said.text)?.[0]).find((found) => found !== undefined);
  return head === undefined ? null : said.text.slice(head.length).replace(/[,.]?[”"’']$/, "");
}
