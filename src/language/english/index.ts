import type { Block } from "../../article/index.ts";
import type { Prose, Sentence, Token } from "../prose.ts";
import { quotations } from "./quotations.ts";
import { sentenceEnds } from "./sentences.ts";
import { words } from "./tokens.ts";

/** Cuts an English text into tokens, sentences and quotations, block by block: cost grows with length alone. */
export function english(text: string, blocks: readonly Block[]): Prose {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, place) => {
    const found = words(text, block);
    let from = 0;
    for (const end of sentenceEnds(found)) {
      const index = sentences.length;
      const first = tokens.length;
      for (const word of found.slice(from, end + 1)) tokens.push({ ...word, index: tokens.length, sentence: index });
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
  const blockOf = (token: Token) => sentences[token.sentence]!.block;
  return { text, language: "en", blocks, tokens, sentences, quotations: quotations(tokens, blockOf) };
}
