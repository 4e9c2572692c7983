// Who says that what another put forward is not so, and does it without a verb of denying: "the claim that the wall
// has cracks is baseless", "he called the report a lie", "that is not true". What he dismisses counts as what he denies.

import { DEGREE, FALSE, POOR, mayRefute } from "./false.ts";
import type { StatementInContext } from "./sources.ts";

/** Nouns for what another has put forward. */
const SAYING =
  "(?:accounts?|accusations?|allegations?|articles?|assertions?|charges?|claims?|contentions?|information|insinuations?|reports?|reporting|" +
  "rumou?rs?|speculation|statements?|stor(?:y|ies)|suggestions?|versions?)";
/** Nouns for what may be put forward, with a clause behind them. */
const THOUGHT = `(?:${SAYING}|beliefs?|ideas?|impressions?|news|notions?|talk|theor(?:y|ies)|view)`;
/** Words before such a noun: "the newspaper's earlier". */
const LEAD =
  "(?!if |whether )(?:(?:the|this|that|these|those|any|all|such|both|his|her|its|their|an?|[\\p{L}\\p{N} .-]{2,40}['’]s?) )?(?:[\\p{L}-]+ ){0,2}?";

const OPENING = "[“\"‘'«]?";
/** The judgement ends a clause. */
const END =
  '[”"’\'»]?(?=$|\\s*[.,;:!?…”"’»)—–]|\\s(?:and|but|spread|made|put|by|from|designed|meant|aimed|intended|on|with|since|as|because)\\b)';
const IS =
  "(?:\\s(?:is|are|was|were|has been|have been|had been|remain(?:s|ed)?|turn(?:s|ed) out to be|prove[ds]?(?: to be)?)|['’](?:s|re))";

/** "This", "all these reports": what it says stands elsewhere. */
const THIS = `(?:all (?:of )?)?(?:this|that|it|these|those|they|them|such)(?: ${SAYING})?`;
const NAMED = `${LEAD}${SAYING}(?: (?:in|by|from|made|published|carried|circulating) .{1,60}?)?`;
/** "The claim that", "reports of". */
const TOLD = `${LEAD}(?:${THOUGHT} that|(?:accusations?|allegations?|claims?|reports?|rumou?rs?|stories|suggestions?|talk) (?:of|about(?= (?:the )?\\d))|information (?:of|about|on)) .{4,240}?`;
const [POINTING, WORDS] = [`(?:${THIS}|${NAMED})`, `(?:${TOLD}|${NAMED})`];
const ANY = `(?:${TOLD}|${THIS}|${NAMED})`;

const judged = (words: string) => `${OPENING}${DEGREE}${OPENING}${words}${END}`;
const opening = (text: string) => new RegExp(`^${OPENING}(?:(?:that|but|and|no),? )?${text}`, "iu");

/** The claim that the wall has cracks | is baseless. Called | the report | a lie. */
const STATED = [
  `(?<what>${ANY}),?${IS} ${judged(FALSE)}`,
  `(?<what>${WORDS}),?${IS} ${judged(POOR)}`,
  `(?<what>${ANY}) (?:has|have|had|bears?|bore) (?:absolutely )?(?:nothing to do with (?:the )?(?:truth|facts|reality)|no (?:basis|foundation)|no relation to (?:the )?(?:truth|facts|reality))${END}`,
  `(?<what>${ANY}) (?:does|do|did)(?: not|n['’]t) (?:correspond to|match|reflect) (?:the )?(?:truth|facts|reality)${END}`,
  `there(?:['’]s| is| was) (?:absolutely |simply )?(?:no (?:truth|basis|foundation|substance)|nothing|not (?:a|one) (?:word|grain|shred) of truth) (?:whatsoever )?(?:in|to|for|behind) (?<what>${ANY})[.,!”"’'»]*(?:$|\\s…|\\s[“"])`,
  `(?:it(?:['’]s| is| was) )?${OPENING}${DEGREE}${FALSE} (?<what>that .{8,400})$`,
].map(opening);
const CALLED = [
  `(?<what>${ANY}),? (?:as |to be )?${judged(FALSE)}`,
  `(?<what>${WORDS}),? (?:as |to be )?${judged(POOR)}`,
].map(opening);
/** Dismissed | the report that the wall has cracks | as nonsense. */
const DENIED_AS = [opening(`(?<what>.{2,300}?),? as ${judged(`(?:${FALSE}|${POOR})`)}`)];
/** “Nonsense,” he said. */
const ALONE = opening(`(?:(?:all|this|that|it) )?${DEGREE}${FALSE}(?:$|[.!]|,?[”"’'»]|\\s…)`);

const CALLING =
  /\b(?:call|describ|dismiss|reject|label|brand|dub|term|characteri[sz]|denounc|derid|slam|blast|decr|condemn|ridicul|mock|scoff)/i;
const NOT = /\b(?:(?:can)?not|never|no|nor|neither)\b|n['’]t\b|\b(?:declin|refus)/i;
/** Acts with which somebody puts something forward as he sees it. */
const SAYS: ReadonlySet<string> = new Set(["say", "report", "assess", "accuse", "deny", "warn"]);

/** What a statement dismisses: words of another's saying, or words that point to it; null where it dismisses nothing. */
export function dismissedIn({ statement, text, cue = "" }: StatementInContext): string | null {
  if (!SAYS.has(statement.act) || statement.certainty === "possible" || NOT.test(cue)) return null;
  const words = text.slice(0, LONGEST).trim();
  if (!mayRefute(words)) return null;
  const forms = statement.polarity === "negative" ? DENIED_AS : CALLING.test(cue) ? CALLED : STATED;
  for (const form of forms) {
    const what = form.exec(words)?.groups?.["what"];
    if (what !== undefined) return what.replace(/[\s.,!”"’'»]+$/u, "");
  }
  return statement.form === "direct" && ALONE.test(words) ? "that" : null;
}

/** Letters of a content that are looked at. */
const LONGEST = 600;

/** Does what is dismissed only point to words that stand elsewhere? */
export const isPointing = (what: string): boolean => POINTS.test(what);
const POINTS = new RegExp(`^${POINTING}$`, "iu");
