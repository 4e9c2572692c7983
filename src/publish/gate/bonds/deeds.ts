// Who does what to whom.

import type { Token } from "../../../language/index.ts";
import { VERBS } from "../lexicon.ts";
import { BE, CONTENT, INSIDE, NOUNS, wordOf } from "./lists.ts";
import { subjectOf } from "./phrases.ts";

/** Verbs that put something forward have a source, which is looked at by itself; “was” only where no verb follows. */
export function isDeed(words: readonly Token[], at: number): boolean {
  const { pos, lower } = words[at]!;
  if (pos === "VERB") return !VERBS.has(lower) && lower !== "according";
  return BE.has(lower) && !leadsToVerb(words, at);
}

function leadsToVerb(words: readonly Token[], at: number): boolean {
  const next = words.slice(at + 1).find(({ pos }) => pos !== "ADV" && pos !== "AUX" && pos !== "PART");
  return next?.pos === "VERB";
}

/** Who, how, to whom. */
export function deedAt(words: readonly Token[], at: number): string {
  const token = words[at]!;
  const isDone = token.pos === "VERB" && !token.lower.endsWith("ing") && isAfterBe(words, at);
  const verb = token.pos === "VERB" ? `${isDone ? "be " : ""}${wordOf(token)}` : "be";
  return [subjectOf(words, at) ?? "", verb, token.pos === "VERB" ? patientOf(words, at) : stateOf(words, at)].join(
    " | ",
  );
}

function isAfterBe(words: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { pos, lower } = words[i]!;
    if (BE.has(lower)) return true;
    if (pos !== "AUX" && pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}

/** The head of the noun phrase behind a verb; empty where something else follows. */
function patientOf(words: readonly Token[], at: number): string {
  let head = "";
  for (const token of words.slice(at + 1)) {
    if (NOUNS.has(token.pos)) head = wordOf(token);
    else if (!INSIDE.has(token.pos) && !(head === "" && (token.pos === "ADV" || token.pos === "PART"))) break;
    if (token.pos === "PRON") break;
  }
  return head;
}

/** “was sound”, “is the mayor”. */
function stateOf(words: readonly Token[], at: number): string {
  const state = words.slice(at + 1, at + 8).find(({ pos }) => CONTENT.has(pos) || pos === "ADP");
  return state && state.pos !== "ADP" ? wordOf(state) : "";
}
