// Small words before a number: that it is near, more than meant, denied, or comes on top.

import type { Bound } from "../../language/index.ts";

const wordBefore = (text: string, start: number) => text.slice(Math.max(0, start - 24), start);
const DENIED = /\b(?:not|never|no longer|rather than|instead of)\s(?:the\s|a\s|just\s)?$/i;
const NEAR = /\b(?:nearly|almost|just under|close to)\s$/i;
const MORE = /^\W{0,2}(?:\S+\s)?(?:more|additional|further)\b/i;

const BESIDE = String.raw`\s(?:(?:an?|the|its|their|another|additional|further|total|combined|just|well|only)\s){0,2}$`;
const EXCLUSIVE = new RegExp(
  String.raw`\b(?:(?:more|greater|higher|larger|fewer|less|lower|smaller) than|over|above|under|below|beyond|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)${BESIDE}`,
  "i",
);
/** “No more than 15”, “did not exceed 40”: 15 and 40 are meant too. */
const INCLUSIVE =
  /\b(?:no|not|never|n['’]t)\s(?:(?!only\b)\w+\s)?(?:(?:\w+ than|in excess of|exceed(?:ed|ing)?|surpass(?:ed)?|over|above|under|below)\s)/i;

/** “More than 20”, “fewer than 12”; what is nearly so many is told as near. */
function isExclusive(text: string, start: number, { bound, isNear }: { bound: Bound; isNear: boolean }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (bound === "over" || bound === "under") && !isNear && EXCLUSIVE.test(before) && !INCLUSIVE.test(before);
}

/** What the words before a number, and those right behind it, tell of it. */
export function marksOf(text: string, start: number, end: number, bound: Bound) {
  const before = wordBefore(text, start);
  const isNear = NEAR.test(before) || NEAR.test(`${text.slice(start, start + 12).split(" ")[0]} `);
  return {
    isNear,
    isExclusive: isExclusive(text, start, { bound, isNear }),
    isDenied: DENIED.test(before),
    isAdded: MORE.test(text.slice(start, Math.max(end, start + 24)).replace(/^(?:about|around|some|at least)\s/i, "")),
  };
}
