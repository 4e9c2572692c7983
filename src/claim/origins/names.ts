// Names and phrases as they are compared: without accents, capitals and articles.

import { remembering } from "../memo.ts";

/** Kinds whose names may be of one. */
export type Family = "person" | "body" | "document" | "outlet";

/** Most words of a name or a phrase that are looked at. */
const LONGEST = 32;

/** The words of a name: "The Ministry's Réport" is ministry, report. */
export const wordsOf: (text: string) => readonly string[] = remembering((text) => {
  const head = text.slice(0, 400);
  const plain = /^[ -~]*$/.test(head) ? head : head.normalize("NFKD").replace(/\p{M}+/gu, "");
  const words =
    plain
      .toLowerCase()
      .replace(OWNING, " ")
      .replace(/\bdefense\b/g, "defence")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !ARTICLES.has(word)).slice(0, LONGEST);
});

/** The harbour's, the officials'. */
const OWNING = /['’]s?(?![\p{L}\p{N}])/gu;
const ARTICLES = new Set(["the", "a", "an"]);

/** A name as it is compared. */
export const nameKey = remembering((name) => wordsOf(name).join(" "));

/** Words that the name of an outlet may have or lack. */
const LOOSE = new Set(["news", "agency", "newswire", "wire", "online", "com"]);

/** An outlet's name as it is compared: "The Tern News Agency" and "Tern" are one. */
export const outletKey = remembering((name) => {
  const words = wordsOf(name);
  const kept = words.filter((word) => !LOOSE.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
});

/** Is one outlet's key the other's, or its end: the Examiner of Corven? */
export const isShortFor = (key: string, whole: string): boolean =>
  key !== "" && (key === whole || whole.endsWith(` ${key}`));

/** Does the name of an outlet stand in the words? "A Tern reporter" holds "tern". */
export const holds = (text: string, key: string): boolean => ` ${nameKey(text)} `.includes(` ${key} `);

/** One of the sources; the second source; those officials. */
const BACKWARDS = /^(?:(?:one|another|some|both|two|three) of )?(?:the|these|those|both)\b/i;

/** Does the phrase point at people who were spoken of before? */
export const pointsBack = (phrase: string): boolean => BACKWARDS.test(phrase) || BARE.test(phrase);

/** "Official says", as headlines have it. */
const BARE = /^\p{L}+$/u;

/** Words after which a phrase only says more of its people. */
const MORE = new Set(
  (
    "in of from at with who whose which that on for familiar close briefed by to near inside within speaking reached " +
    "seen dated not"
  ).split(" "),
);

/** What its people are, in the singular: "two sources in the bureau" are source, "one of the officials" official. */
export const peopleIn = remembering((phrase) => {
  const words = wordsOf(phrase.replace(/^\W*(?:one|another|some|both|two|three) of (?:the|these|those)\b/i, ""));
  const end = words.findIndex((word, at) => at > 0 && MORE.has(word));
  const noun = words[(end < 0 ? words.length : end) - 1] ?? "";
  return noun.length > 3 && /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
});
