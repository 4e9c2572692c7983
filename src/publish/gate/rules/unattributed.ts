// Somebody's word, told as a fact.

import type { Token } from "../../../language/index.ts";
import { BE } from "../bonds/lists.ts";
import type { Case, Held } from "../case.ts";
import { VERBS } from "../lexicon.ts";
import type { Text } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** Does a sentence say of anything whose word it is? */
export const tellsWho = ({ statements, text }: Case): boolean =>
  statements.some(({ chain }) => chain[0]?.name != null) ||
  text.tokens.some((token, place) => SPEAKING.has(token.lower) || isSaying(text, token, place));

const SPEAKING = new Set(["according", "spoke", "speaks"]);

/** “Ruiz expects”, “denied by the port”; not “a report”, “had not been questioned”. */
function isSaying({ tokens, isQuoted }: Text, token: Token, place: number): boolean {
  if (token.pos !== "VERB" || !VERBS.has(token.lower) || isQuoted(token)) return false;
  const before = tokens.slice(0, place).findLast(({ pos }) => pos !== "ADV" && pos !== "PART");
  return !before || !BE.has(before.lower) || tokens[place + 1]?.lower === "by";
}

/** “The leak was stopped within 50 minutes.”, where the harbour office says so. */
export const unattributed: Rule = (sentence) => {
  const { held, isCount, words, text } = sentence;
  const names = held.map(nameOf);
  const [name] = names;
  // An outlet that says it itself, and whoever is not named, leave nothing out.
  if (isCount || text.tokens.length === 0 || !name || names.includes(null) || tellsWho(sentence)) return none;
  return [{ kind: "source", words, why: `is the word of ${name}, told as a fact` }];
};

/** Whose word a receipt is, where it is for what is told; null where it is nobody's but its outlet's. */
function nameOf({ proof: { chain = [], outlet, side = "for", earlier } }: Held): string | null {
  const name = chain[0]?.name ?? null;
  const isOwn = name !== null && outlet != null && bare(name) === bare(outlet);
  return isOwn || side !== "for" || earlier ? null : name;
}

const bare = (name: string) => name.toLowerCase().replace(/^the /, "");
