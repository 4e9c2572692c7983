// Two kinds of declining: who says nothing to a thing, and who does not do or take it.

/** Who says nothing: "declined to comment", "refused to say how many", "rejected a request for an interview". */
const OF_SPEECH =
  /\b(?:comment|say|discuss|answer|speak|talk|respond|elaborate|disclose|reply|confirm|deny|reveal|tell|explain|specify|clarify|identify|name|details?|information|questions?|interviews?|reached|contacted|unavailable)\w{0,3}\b/i;
/** Who asks, and of whom it is left open: "declined to be drawn", "whether the wall had cracks". */
const OPEN = /^(?:whether|if|how|why|when|where|who|what|which|to be drawn)\b/i;
const REFUSING =
  /\b(?:declin|refus|reject|dismiss|discount|turn\w{0,3} down|turn\w{0,3} .{1,40} down|rebuff|spurn|snub|refrain|withh|abstain)/i;

/** Words of a content that tell of what it is. */
const FIRST = 6;

/** Does somebody whose act is to decline refuse a thing, an offer, a deed, and not just to speak of it? */
export function refusesThing(cue: string, content: string): boolean {
  const beginning = content.trim().split(/\s+/).slice(0, FIRST).join(" ");
  return REFUSING.test(cue) && !OF_SPEECH.test(cue) && !OF_SPEECH.test(beginning) && !OPEN.test(beginning);
}
