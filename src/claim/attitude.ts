// Attitudes: words that name something and say nothing of it. "Endorses the mayor", "criticised the plan", "spoke about
// the flood": what is put forward is the attitude, and whoever else has one to the same thing puts forward his own.

import type { StatementInContext } from "./sources.ts";
import { takesBack } from "./taking-back.ts";

/** Called it a shame, described it as safe: what it is called stands in the content. */
const NAMING =
  /\b(?:call|describ|label|dub|brand|characteri[sz]|term|rat(?:e|ed|es|ing)\b|rank|nam(?:e|ed|es|ing)\b|portray|depict|styl|compar|liken|cast|hail\w{0,3} as)/i;
/** Spoke about, comments on, misgivings about, mentioned. */
const TOPICAL = /\b(?:about|on|over|regarding|concerning|mention\w{0,3}|discuss\w{0,3}|address\w{0,3})$/i;
const TOPICS: ReadonlySet<string> = new Set(["say", "believe", "ask", "decline"]);
/** "That it is late", "how it came", "to resign": more than the name of a thing. */
const CLAUSE = /^["“‘']?(?:that|whether|if|how|why|what|when|where|who|to)\b/i;

/** Does a statement only name what its source has an attitude to? Who denounces a report as a lie denies what it says. */
export function isAttitude(said: StatementInContext): boolean {
  if (said.isDismissal || takesBack(said)) return false;
  const { act, form } = said.statement;
  const { text, cue = "" } = said;
  if (form === "direct" || CLAUSE.test(text)) return false;
  if (act === "assess") return !NAMING.test(cue);
  return TOPICS.has(act) && TOPICAL.test(cue.trim());
}
