// A name and a colon: "Ruiz: port to stay shut". Who may stand before a colon and speak.

import type { Prose, Token } from "../../../language/index.ts";
import { isOutlet, isWire } from "../../chain/outlets.ts";
import { hasVerb, lastOf, quotationAt, spanOf } from "../clause.ts";
import type { Clause } from "../clause.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { Range } from "../phrases.ts";
import { namesOf, speakersOf } from "./names.ts";
import type { PhraseRule } from "./parts.ts";
import { isTurn } from "./turns.ts";

/** Longest label, and labels before the one that speaks: "UPD: Ruiz: three dead". */
const [LONGEST, MOST] = [6, 2];

/** Ruiz: port to stay shut. */
export const nameAndColon: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const block = prose.blocks[sentence.block]!;
  if (tokens[sentence.first]!.start !== block.start || isTurn(prose, sentence.block)) return [];
  const isHeadline = block.kind === "headline";
  let from = sentence.first;
  // "❗ Ruiz: port to stay shut"
  while (from < sentence.last && tokens[from]!.pos === "SYM") from += 1;
  for (let i = 0; i < MOST; i += 1) {
    const colon = colonFrom(clause, from);
    if (colon === null) return [];
    // "Tern reports:" is a verb.
    const name = clause.verbs.has(colon - 1) ? null : nameBefore(prose, from, colon);
    if (name && isSaid(clause, colon, isHeadline) && speaks(prose, name, isHeadline)) {
      const last = Math.max(lastOf(clause), quotationAt(prose, colon + 1)?.last ?? 0);
      return [
        {
          content: [spanOf(prose, { first: colon + 1, last })],
          source: [spanOf(prose, name)],
          cue: [spanOf(prose, { first: colon, last: colon })],
        },
      ];
    }
    if (!isHeadline && !isLabel(tokens, from, colon - 1)) return [];
    from = colon + 1;
  }
  return [];
};

/** The first colon behind token `from`; null where none is near. */
function colonFrom({ prose: { tokens }, sentence }: Clause, from: number): number | null {
  for (let i = from + 1; i < sentence.last - 1 && i - from <= LONGEST; i += 1) if (tokens[i]!.text === ":") return i;
  return null;
}

/** All words before the colon, where they are one noun phrase with a name or an office at its head. */
function nameBefore(prose: Prose, from: number, colon: number): Range | null {
  const { tokens } = prose;
  const name = nounPhraseFrom(prose, colon - 1, from);
  if (!name || name.last !== colon - 1 || isLabel(tokens, name.first, name.last)) return null;
  // "Okoye to Redmoor:" tells what happens.
  if (tokens.slice(name.first, colon).some(({ lower }) => /^(?:to|on|in|at|from|by|with|over|after|for)$/.test(lower)))
    return null;
  let head = name.last;
  for (let i = name.last; i > name.first; i -= 1) if (tokens[i]!.pos === "ADP") head = i - 1;
  return tokens[head]!.pos === "PROPN" || OFFICES.test(tokens[head]!.lower) ? name : null;
}

/** What follows is put forward: not "what parents should do now"; in a text a quotation or a clause. */
function isSaid(clause: Clause, colon: number, isHeadline: boolean): boolean {
  const { tokens } = clause.prose;
  if (quotationAt(clause.prose, colon + 1)) return true;
  if (!isHeadline) return hasVerb(clause, colon + 1, lastOf(clause));
  return !ASKS.test(tokens[colon + 1]!.lower) || tokens[clause.sentence.last]!.text === "?";
}

const ASKS = /^(?:what|how|why|who|where|when|which|whether)$/;

/**
 * In a headline an outlet, an office, or a name that the text below lets speak: "Velmar: toll rises to three" tells where.
 * In a text "Stoic: he kept a straight face" is a caption: a word that is large because it stands first is a name where it
 * stands inside a sentence too, or before the colon of another line.
 */
function speaks(prose: Prose, { first, last }: Range, isHeadline: boolean): boolean {
  const words = prose.tokens.slice(first, last + 1);
  if (OFFICES.test(words.at(-1)!.lower)) return true;
  if (!isHeadline) return words.some(({ lower }) => namesOf(prose).has(lower));
  const texts = words.map(({ text }) => text);
  if (isOutlet(texts) || isWire(texts.at(-1)!)) return true;
  if (prose.blocks.every(({ kind }) => kind === "headline")) return !isShort(words);
  return speakersOf(prose).has(words.at(-1)!.lower);
}

/** "UPD", "WARNING": one word in capitals. */
const isShort = (words: readonly Token[]) => words.length === 1 && words[0]!.text === words[0]!.text.toUpperCase();

/** Words that stand before a colon and speak for nobody. */
const LABELS = new Set(
  (
    "update updated upd updates photo photos picture pictures video watch listen related read more breaking flash urgent exclusive opinion " +
    "analysis live by from also note notice image source sources tag tags share follow category categories topic topics filed keywords " +
    "date time place where when what why how who part chapter step page correction corrected editor editors what's factbox explainer explained " +
    "timeline interview review warning alert caution danger transcript statement profile obituary comment column editorial letters podcast " +
    "gallery recap summary results result fixtures background recall announcement advice question answer q a quiz recipe " +
    "fact facts figures background context day night monday tuesday wednesday thursday friday saturday sunday january february march april " +
    "may june july august september october november december"
  ).split(" "),
);

/** Offices and papers that may speak in a headline without a name. */
const OFFICES =
  /^(?:report|poll|study|survey|police|officials?|minister|ministry|president|court|mayor|governor|sources|experts|scientists|researchers|union)$/;

/** "Forwarded:", "Translated:"; but "Mohammed:", "Wilfred:". */
const isParticiple = (word: string): boolean => /^\p{L}{5,}ed$/u.test(word) && !/(?:med|[fd]red|eed)$/.test(word);

/** "Update:", "Live blog:", "TOP STORIES:". */
function isLabel(tokens: readonly Token[], first: number, last: number): boolean {
  if (LABELS.has(tokens[first]!.lower) && !OFFICES.test(tokens[last]!.lower)) return true;
  if (first === last) return isParticiple(tokens[first]!.lower) || LABELS.has(tokens[first]!.lower);
  return tokens.slice(first, last + 1).every(({ text }) => text === text.toUpperCase());
}
