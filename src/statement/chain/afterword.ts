// Sentences that say of the one before them through whom it came.
//
// This was reported by “Harbour Wire” with reference to Reuters. Reuters reported this. Source: Reuters.

import type { Prose, Sentence, Token } from "../../language/index.ts";
import type { Mention } from "./mention.ts";
import { outletAt } from "./naming.ts";
import { phraseAt } from "./scene.ts";

const THIS = /^(?:this|it|that|these|the)$/;
const NEWS = /^(?:news|information|statement|report|story|details|data)$/;
const VERBS =
  /^(?:reported|announced|stated|published|said|written|wrote|reports|writes|informed|informs|broadcast|carried|conveyed|told|quoted|disclosed|known)$/;

/** Longest sentence, in tokens, that is one of these. */
const LONGEST = 45;

/** The relays that a sentence names for the statements before it, origin's side first; empty where it is none. */
export function afterword(prose: Prose, sentence: Sentence | undefined): Mention[] {
  if (!sentence || sentence.last - sentence.first > LONGEST) return [];
  const words = prose.tokens.slice(sentence.first, sentence.last + 1);
  const by = reporterAt(words);
  if (by === null) return [];
  const mentions: Mention[] = [];
  const cited = citedIn(words);
  if (cited !== null) {
    const span = outletAt(words, cited) ?? phraseAt(words, cited, []);
    if (span) mentions.push({ span, as: "relay" });
  }
  const reporter = outletAt(words, by) ?? quotedAt(words, by);
  if (reporter) mentions.push({ span: reporter, as: mentions.length > 0 ? "reporter" : "relay" });
  return mentions;
}

/** A name in quotation marks: by “Harbour Wire”. */
function quotedAt(words: readonly Token[], i: number) {
  if (!/^["“«]$/.test(words[i]?.text ?? "")) return null;
  return phraseAt(words, i + 1, []);
}

/** Place of the reporter's first word. */
function reporterAt(words: readonly Token[]): number | null {
  const first = words[0]?.lower ?? "";
  if (first === "source" && words[1]?.text === ":") return 2;
  if (!THIS.test(first) || (first === "the" && !NEWS.test(words[1]?.lower ?? ""))) return endsInThis(words);
  for (let i = 1; i < Math.min(words.length - 1, 7); i += 1)
    if (VERBS.test(words[i]!.lower) && /^(?:by|in|on|from)$/.test(words[i + 1]!.lower)) return i + 2;
  // This is what Reuters reports.
  return null;
}

const REPORTED = new Set("reported reports announced wrote writes".split(" "));

/** Reuters reported this on Monday. */
function endsInThis(words: readonly Token[]): number | null {
  const verb = 1 + words.slice(1, 7).findIndex(({ lower }) => REPORTED.has(lower));
  if (verb < 1) return null;
  const next = words[verb + 1]?.lower ?? "";
  const after = words[verb + 2]?.lower ?? "";
  const about = next === "about" && /^(?:this|it)$/.test(after);
  return about || (/^(?:this|it)$/.test(next) && !/^(?:\p{Ll}+ed|week|month|year|morning)$/u.test(after)) ? 0 : null;
}

/** Place of the word after "with reference to", "citing", "referring to". */
function citedIn(words: readonly Token[]): number | null {
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i]!.lower;
    if (word === "citing" || word === "quoting") return i + 1;
    if ((word === "referring" || word === "reference") && words[i + 1]?.lower === "to") return i + 2;
  }
  return null;
}
