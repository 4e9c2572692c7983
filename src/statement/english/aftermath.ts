// What the telling of a thing did, behind a comma: “…, sending its shares down 17%”, “…, sparking protests”. It is the
// article's own, and no part of what was said; “…, killing nine people” is.

import type { Token } from "../../language/index.ts";

const MOVING = /^(?:sending|pushing|driving|dragging|knocking|lifting|boosting|wiping|erasing|pulling)$/;
const SHARES = /^(?:shares?|stocks?|investors|value|capitalisation|capitalization)$/;

const STIRRING =
  /^(?:sparking|prompting|triggering|drawing|provoking|fuell?ing|stoking|raising|deepening|reviving|heightening|inflaming|fanning|reigniting|dashing|angering|stunning|surprising|shocking|unsettling|rattling)$/;
const STIRRED =
  /^(?:protests?|anger|outrage|criticism|condemnation|fears?|concerns?|questions|speculation|hopes?|doubts?|backlash|row|rift|dispute|feud|tensions?|calls|applause|laughter|debate|uproar|investors|markets|allies|residents|unions|opponents|supporters|analysts|observers|lawmakers|critics)$/;

/** Words from the participle to what it moves or stirs. */
const NEAR = 8;

/** Does what the telling did begin at token `i`, behind a comma? */
export function isAftermath(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const object = MOVING.test(lower) ? SHARES : STIRRING.test(lower) ? STIRRED : null;
  if (object === null) return false;
  for (let k = i + 1; k <= i + NEAR && k < tokens.length; k += 1) {
    if (/^[,.;:]$/.test(tokens[k]!.text)) return false;
    if (object.test(tokens[k]!.lower)) return true;
  }
  return false;
}
