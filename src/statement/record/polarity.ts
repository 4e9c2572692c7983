// Whether the source puts its content forward or denies it.

import type { Act, Polarity } from "../statement.ts";
import type { Sight } from "./sight.ts";
import { tokensOf } from "./tokens.ts";

const TURNED = /^(?:(?:can)?not|n't|never|no|hardly|stop|stopped|without|declined?|refused?)$/;

/** `negative` where the source denies the content: denied that, dismissed reports of; not where it denies nothing. */
export function polarityOf({ prose, found, form }: Sight, act: Act): Polarity {
  if (act !== "deny") return "positive";
  const cue = tokensOf(prose, found.cue);
  if (cue.some(({ lower }) => TURNED.test(lower))) return "positive";
  // Denied it: “We never …”: the words in quotation marks are the denial itself. “We never …” The union denied that: they are not.
  if (form === "direct" && !/^(?:that|this|it)$/.test(cue.at(-1)?.lower ?? "")) return "positive";
  // Said it was false: the denial stands in the content.
  return cue.some(({ lower }) => DENYING.test(lower)) ? "negative" : "positive";
}

const DENYING =
  /^(?:den(?:y|ies|ied|ying|ial)|dismiss|reject|refut|rebut|repudiat|disavow|disclaim|disput|contradict|debunk|disprov|rubbish|brush|shrug|laugh|wav(?:e|ed|ing)$|discount|disown|retract|recant|withdr|correct|backtrack|reneg|back|rul(?:e|ed|ing)$)/;
