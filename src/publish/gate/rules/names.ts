// Names and quotations.

import type { Token } from "../../../language/index.ts";
import type { Held } from "../case.ts";
import type { Found } from "../fault.ts";
import { valueOf } from "../numbers.ts";
import { plain } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

const WITHOUT_NAME =
  /^(?:the|a|an|all|both|between|according|at|in|on|of|by|for|from|no|some|several|many|most|earlier|later|new|and|but|who|that|there|it|he|she|they|this|these|those|with|after|before|mr|mrs|ms|dr|i)$/i;
const MONTH_OR_DAY =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** A name that no receipt has, or one put together from two. */
export const names: Rule = ({ text, all, isCount }) => {
  if (isCount) return none;
  const known = new Set(all.flatMap((receipt) => wordsOf(receipt)));
  const pairs = new Set(all.flatMap((receipt) => pairsOf(receipt)));
  const faults: Found[] = [];
  text.tokens.forEach((token, place) => {
    if (!isNameLike(token, place === 0)) return;
    const before = text.tokens[place - 1];
    const word = bare(token);
    if (!known.has(word)) faults.push({ kind: "name", words: token.text, why: "no receipt has this name" });
    else if (
      before &&
      isNameLike(before, place === 1) &&
      touches(text.prose.text, before, token) &&
      !pairs.has(`${bare(before)} ${word}`)
    )
      faults.push({ kind: "name", words: `${before.text} ${token.text}`, why: "no receipt has these two together" });
  });
  return faults;
};

/** A large word that names somebody or something. */
export function isNameLike({ text, lower, pos }: Token, isFirst: boolean): boolean {
  if (!/^\p{Lu}/u.test(text) || WITHOUT_NAME.test(text) || MONTH_OR_DAY.test(text)) return false;
  return !isFirst || !(SMALL_WORDS.has(pos) || valueOf({ text, lower }) !== null || lower === "one");
}

/** Words that are large only because the sentence begins with them. */
const SMALL_WORDS = new Set(["PRON", "DET", "ADP", "CCONJ", "SCONJ", "ADV", "NUM", "AUX", "PART"]);

const bare = ({ lower }: Pick<Token, "lower">) => lower.normalize("NFC").replace(/(?:'s|\.)$/, "");
const touches = (text: string, a: Token, b: Token) => text.slice(a.end, b.start) === " ";

const wordsOf = ({ text, names }: Held): string[] => [
  ...text.tokens.map(bare),
  ...names.flatMap((name) => lowers(name)),
];

const lowers = (name: string) =>
  (
    name
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  ).map((lower) => bare({ lower }));

const pairsOf = ({ text, names }: Held): string[] => [
  ...adjacent(text.tokens.map(bare)),
  ...names.flatMap((name) => adjacent(lowers(name))),
];

const adjacent = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]!} ${word}`);

/** “dead for many miles” between marks, where the source said kilometres. */
export const quotations: Rule = ({ text, held, words }) =>
  text.quotations.flatMap(({ start, end, words: said }): Found[] => {
    if (said.length < 2 || held.some((receipt) => isSaid(receipt, said))) return none;
    const shown = words.slice(start, end);
    const stands = held.some((receipt) => plain(receipt.text.prose.text).includes(said));
    return [
      {
        kind: "quotation",
        words: shown,
        why: stands ? "is no quotation in the receipt" : "does not stand so in any receipt",
      },
    ];
  });

const isSaid = ({ text }: Held, said: string) =>
  text.quotations.some(({ words }) => words.includes(said)) || insideMarks(plain(text.prose.text), said);

/** A quotation that the quote begins or ends in the middle of. */
function insideMarks(quote: string, said: string): boolean {
  const at = quote.indexOf(said);
  return at >= 0 && quote[at - 1] === '"';
}

/** “should” … “acted on” of “should have been acted on”: one quotation in pieces, and words between them left out. */
export const pieces: Rule = ({ text, held, words }) =>
  text.quotations.flatMap((piece, place): Found[] => {
    const next = text.quotations[place + 1];
    const whole =
      next && held.find((receipt) => receipt.text.quotations.some((one) => isCut(one.words, piece.words, next.words)));
    if (!whole) return none;
    return [{ kind: "quotation", words: words.slice(piece.start, next.end), why: "is one quotation in the receipt" }];
  });

function isCut(whole: string, first: string, second: string): boolean {
  const from = whole.indexOf(first);
  const to = from < 0 ? -1 : whole.indexOf(second, from + first.length);
  return to >= 0 && /[\p{L}\p{N}]/u.test(whole.slice(from + first.length, to));
}
