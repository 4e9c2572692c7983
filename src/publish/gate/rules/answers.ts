// Answers in few words, “The ministry denied this”: who gave them, and with which verb.

import type { Token } from "../../../language/index.ts";
import type { Held } from "../case.ts";
import { isSameName, spellingsOf } from "../case.ts";
import type { Found } from "../fault.ts";
import { PLAIN, VERBS } from "../lexicon.ts";
import { plain } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** Who, verb and what: “this”, “the allegations”. */
const ANSWER =
  /^(.+?),? (?:(?:has|had|have|also|later|earlier|again) )*(\p{Ll}+) (?:this|that|it|so|(?:the|these|those|all) \p{Ll}+)(?: on [^,;]{3,20})?[.]$/u;

/** “The Astrun Herald denied this”, where it printed the denial of a ministry; “the ministry said this”. */
export const answers: Rule = ({ words, held, all, text, statements, isCount }) => {
  const [, who, verb] = (!isCount && ANSWER.exec(words)) || [];
  if (who === undefined || verb === undefined || !VERBS.has(verb) || text.quotations.length > 0) return none;
  const faults: Found[] = [];
  if (statements.length === 0 && !isTheirs(who, held, all))
    faults.push({
      kind: "source",
      words: who,
      why: `the receipt is of ${held[0]?.proof.chain?.[0]?.name ?? "nobody named"}`,
    });
  const told = held.flatMap((receipt) => receipt.text.tokens.filter((token) => isVerb(receipt, token)));
  const stronger = told.find(({ lower }) => !LIGHT.has(VERBS.get(lower)!));
  const isLight = told.some(({ lower }) => LIGHT.has(VERBS.get(lower)!));
  if (VERBS.get(verb) === PLAIN && stronger && !isLight)
    faults.push({ kind: "verb", words: verb, why: `is “${stronger.text}” in the receipt` });
  return faults;
};

/** Verbs that say no more than that somebody said or wrote it. */
const LIGHT = new Set([PLAIN, "report"]);

const isVerb = ({ text }: Held, token: Token): boolean =>
  token.pos === "VERB" && VERBS.has(token.lower) && token.text === token.lower && !text.isQuoted(token);

/** Is it whom a receipt names as its first source, in its record or in its words? */
const isTheirs = (who: string, held: readonly Held[], all: readonly Held[]): boolean =>
  held.some(({ proof, text }) => {
    const [first] = proof.chain ?? [];
    const names = first ? spellingsOf(first) : [];
    return (
      names.some((name) => isSameName(name, who)) || (names.length === 0 && plain(text.prose.text).includes(plain(who)))
    );
  }) || all.some(({ proof, text }) => proof.proves === "name" && isSameName(text.prose.text, who));
