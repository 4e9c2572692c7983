import type { Block } from "../../article/index.ts";
import type { Prose, Sentence, Token } from "../prose.ts";
import { quotations } from "./quotations.ts";
import { nameFirst, retag } from "./retag.ts";
import { sentenceEnds } from "./sentences.ts";
import { words } from "./tokens.ts";
import type { Word } from "./tokens.ts";

/** Cuts an English text into tokens, sentences and quotations, block by block: cost grows with length alone. */
export function english(text: string, blocks: readonly Block[]): Prose {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, place) => {
    const { words: found, ends } = cut(text.slice(block.start, block.end));
    let from = 0;
    for (const end of ends) {
      const index = sentences.length;
      const first = tokens.length;
      for (let at = from; at <= end; at += 1) tokens.push(tokenOf(found[at]!, block.start, tokens.length, index));
      sentences.push({
        index,
        first,
        last: tokens.length - 1,
        start: tokens[first]!.start,
        end: tokens.at(-1)!.end,
        block: place,
      });
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

/** A word of the block that begins at `start`, in its place among all. */
const tokenOf = (
  { start, end, text, lower, lemma, pos }: Word,
  from: number,
  index: number,
  sentence: number,
): Token => ({
  start: start + from,
  end: end + from,
  text,
  lower,
  lemma,
  pos,
  index,
  sentence,
});

/** A block by itself: its words, as it stands at the beginning of a text, and the last word of each sentence. */
interface Cut {
  readonly words: readonly Word[];
  readonly ends: readonly number[];
}

/** Blocks are remembered up to so many words of them: pages print each other, and one is cut for more than one purpose. */
const REMEMBERED = 30_000;
/** Words of the longest block that is. */
const LONGEST = 2_000;
/** The one that was asked for last is last. */
const remembered = new Map<string, Cut>();
let size = 0;

function cut(block: string): Cut {
  const made = remembered.get(block) ?? cutAnew(block);
  if (made.words.length > LONGEST) return made;
  if (!remembered.delete(block)) size += made.words.length;
  remembered.set(block, made);
  for (const [oldest, { words: gone }] of remembered) {
    if (size <= REMEMBERED) break;
    remembered.delete(oldest);
    size -= gone.length;
  }
  return made;
}

function cutAnew(block: string): Cut {
  const found = words(block);
  const ends = sentenceEnds(found);
  let first = 0;
  for (const last of ends) {
    retag(found, first, last);
    first = last + 1;
  }
  return { words: found, ends };
}
