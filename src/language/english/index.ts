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
    const { words: found, ends } = cut(text.slice(block.start, block.end));
    let from = 0;
    for (const end of ends) {
      const index = sentences.length;
      const first = tokens.length;
      for (const word of found.slice(from, end + 1)) {
        const span = { start: word.start + block.start, end: word.end + block.start };
        tokens.push({ ...word, ...span, index: tokens.length, sentence: index });
      }
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
  const named = ends.flatMap((end, place) => {
    const own = found.slice(place === 0 ? 0 : ends[place - 1]! + 1, end + 1);
    if (isTitle(own)) return own;
    return own.map((word, at) => (isNamed(own, at) ? { ...word, pos: "PROPN" as const } : word));
  });
  return { words: named, ends };
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
