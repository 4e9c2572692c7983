// The main clause of a content, as far as acts and certainty need it: its subject, its first verb, what follows.

import type { PartOfSpeech, Prose, Token } from "../../language/index.ts";
import type { Found } from "../statement.ts";
import { isWord, tokenAt } from "./tokens.ts";

/** The first clause of a content. Lists are empty where it has none. */
export interface Clause {
  /** All words of the first sentence, leading "that" and quotation marks left off. */
  readonly words: readonly Token[];
  /** Words before the first finite verb. */
  readonly subject: readonly Token[];
  /** The first finite verb and what follows. */
  readonly verb: readonly Token[];
  /** The content begins with an infinitive: vowed | to return; or has one after its object: | the council to help. */
  readonly infinitive: boolean;
}

const LEADING = new Set(["that", "and", "but", "as", "how", "also", "again"]);
const MODALS = new Set("will would wo ca 'll 'd may might could can shall should must ought cannot".split(" "));
const FINITE = new Set(
  "is are was were am 's 're 'm has have had 've do does did be been needs need wants want plans plan intends intend".split(
    " ",
  ),
);
const RELATIVE = new Set(["who", "which", "that", "whom", "whose", "where"]);
const VERBAL: ReadonlySet<PartOfSpeech> = new Set(["VERB", "AUX"]);

/** Is the word a modal verb: will, may, should? */
export const isModal = ({ lower }: Token) => MODALS.has(lower);

/** The main clause of a statement's content. */
export function clauseOf(prose: Prose, { content }: Found): Clause {
  const words = firstSentence(prose, content);
  while (words[0] && LEADING.has(words[0].lower) && words.length > 1) words.shift();
  const at = verbAt(words);
  const to = words.findIndex(({ lower }) => lower === "to");
  const infinitive = to >= 0 && (to === 0 || at < 0 || to < at) && isBare(words, to);
  return {
    words,
    subject: at < 0 ? words : words.slice(0, at),
    verb: at < 0 ? [] : words.slice(at),
    infinitive,
  };
}

/** The words of a content up to the end of its first sentence. */
function firstSentence(prose: Prose, content: Found["content"]): Token[] {
  const words: Token[] = [];
  // For users | Ruiz said | that refunds are due: the clause begins with its "that".
  const from = content.findIndex(({ start }, i) => i > 0 && prose.text.startsWith("that ", start));
  for (const span of from < 0 ? content : content.slice(from)) {
    for (let i = tokenAt(prose, span.start); (prose.tokens[i]?.start ?? Infinity) < span.end; i += 1) {
      const token = prose.tokens[i]!;
      if (words[0] && content.length === 1 && token.sentence !== words[0].sentence && words.length > 2) return words;
      if (isWord(token) || token.lower === ",") words.push(token);
    }
  }
  return words;
}

/** Place of the first finite verb that is in no relative clause; -1 where there is none. */
function verbAt(words: readonly Token[]): number {
  let relative = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (i > 0 && RELATIVE.has(word.lower) && !VERBAL.has(word.pos)) {
      relative = true;
      // The road, which was shut, will open.
      const close = words[i - 1]!.lower === "," ? words.findIndex(({ lower }, at) => at > i && lower === ",") : -1;
      if (close > 0) [relative, i] = [false, close];
    } else if (isFinite(words, i)) {
      if (!relative) return i;
      if (!isModal(word) && word.pos !== "AUX") relative = false;
      else relative = word.pos === "AUX" && !/^(?:is|are|was|were)$/.test(word.lower) ? relative : false;
    }
  }
  return -1;
}

function isFinite(words: readonly Token[], i: number): boolean {
  const word = words[i]!;
  if (isModal(word)) return true;
  const before = words[i - 1]?.lower;
  if (before === "to" || before === "a" || before === "the" || before === "be" || before === "been") return false;
  if (FINITE.has(word.lower) && word.pos !== "NOUN" && word.pos !== "PART") return true;
  if (!VERBAL.has(word.pos) || word.lower.endsWith("ing")) return false;
  // A participle after a noun, "figures released by", has no object of its own.
  const bare = word.lower.endsWith("ed") && /^(?:by|in|on|at|from|for|with)$/.test(words[i + 1]?.lower ?? "");
  return !(bare && words[i - 1]?.pos === "NOUN");
}

/** Does a verb follow "to"? */
function isBare(words: readonly Token[], to: number): boolean {
  let next = words[to + 1];
  if (next?.pos === "ADV" || next?.pos === "CCONJ" || next?.lower === "either") next = words[to + 2];
  return next !== undefined && (VERBAL.has(next.pos) || (to === 0 && next.pos !== "DET" && next.pos !== "PROPN"));
}
