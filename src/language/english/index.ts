import type { Block } from "../../article/index.ts";
import type { Prose, Sentence, Token } from "../prose.ts";
import { quotations } from "./quotations.ts";
import { sentenceEnds } from "./sentences.ts";
import { words } from "./tokens.ts";
import type { Word } from "./tokens.ts";

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
      const own = found.slice(from, end + 1);
      const title = isTitle(own);
      own.forEach((word, place) => {
        const pos = !title && isNamed(own, place) ? "PROPN" : word.pos;
        tokens.push({ ...word, pos, index: tokens.length, sentence: index });
      });
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

/** Share of words written large from which on a sentence is taken for a title. */
const TITLE = 0.6;

/** Most Words Are Written Large Here. */
function isTitle(words: readonly Word[]): boolean {
  const letters = words.filter(({ text }) => /^\p{L}{2}/u.test(text));
  return letters.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= TITLE * letters.length;
}

/** The Astrun Herald, Sirrin Works: to the tagger a verb, but written large behind a name. */
function isNamed(words: readonly Word[], place: number): boolean {
  const word = words[place]!;
  const before = words[place - 1];
  return word.pos === "VERB" && before?.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(word.text);
}
