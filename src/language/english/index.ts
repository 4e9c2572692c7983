import type { Block } from "../../article/index.ts";
import type { Prose, Sentence, Token } from "../prose.ts";
import { quotations } from "./quotations.ts";
import { nameFirst, retag } from "./retag.ts";
import { sentenceEnds } from "./sentences.ts";
import { wordsOf } from "./tokens.ts";
import type { Row } from "./tokens.ts";

/** Cuts an English text into tokens, sentences and quotations, block by block: cost grows with length alone. */
export function english(text: string, blocks: readonly Block[]): Prose {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, place) => {
    const { words, starts, ends } = cut(text.slice(block.start, block.end));
    let from = 0;
    for (const end of ends) {
      const index = sentences.length;
      const first = tokens.length;
      for (let at = from; at <= end; at += 1) {
        const { text: word, lower, lemma, pos } = words[at]!;
        const start = block.start + starts[at]!;
        tokens.push({
          start,
          end: start + word.length,
          text: word,
          lower,
          lemma,
          pos,
          index: tokens.length,
          sentence: index,
        });
      }
      const last = tokens.length - 1;
      sentences.push({ index, first, last, start: tokens[first]!.start, end: tokens[last]!.end, block: place });
      from = end + 1;
    }
  });
  nameFirst(
    tokens,
    sentences.map(({ first, last }) => (tokens[first]!.pos === "PUNCT" && first < last ? first + 1 : first)),
  );
  const blockOf = (token: Token) => sentences[token.sentence]!.block;
  return { text, language: "en", blocks, tokens, sentences, quotations: quotations(tokens, blockOf) };
}

/** A block by itself: its words, as it stands at the beginning of a text, and the last word of each sentence. */
interface Cut extends Row {
  readonly ends: readonly number[];
}

/** Blocks are remembered up to so many words of them: pages print each other, and one is cut for more than one purpose. */
const REMEMBERED = 30_000;
/** Words of the longest block that is. */
const LONGEST = 2_000;
/** In two halves: what was not asked for while the younger one filled up is forgotten. */
let young = new Map<string, Cut>();
let old = young;
let size = 0;

function cut(block: string): Cut {
  const known = young.get(block);
  if (known) return known;
  const made = old.get(block) ?? cutAnew(block);
  if (made.words.length > LONGEST) return made;
  if (size > REMEMBERED / 2) [old, young, size] = [young, new Map(), 0];
  young.set(block, made);
  size += made.words.length;
  return made;
}

function cutAnew(block: string): Cut {
  const row = wordsOf(block);
  const ends = sentenceEnds(row);
  let first = 0;
  for (const last of ends) {
    retag(row.words, first, last);
    first = last + 1;
  }
  return { ...row, ends };
}
