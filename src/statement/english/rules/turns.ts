// Transcripts: lines that begin with a name and a colon, one after the other. All of a line is its speaker's.

import type { Prose, Sentence } from "../../../language/index.ts";
import { isStop, spanOf } from "../clause.ts";
import type { Range } from "../phrases.ts";
import type { PhraseRule } from "./parts.ts";

/** Longest name before a colon, in words and marks. */
const LONGEST = 10;

/** One line: who speaks, and where the colon and the line end. */
interface Turn {
  readonly name: Range;
  readonly colon: number;
  readonly last: number;
}

/** KOVAR: Eight. Eight people have died. / PRESENTER: Will you resign? / Ms Lind (Green Left): No. */
export const turn: PhraseRule = ({ prose, sentence }) => {
  if (prose.tokens[sentence.first]!.start !== prose.blocks[sentence.block]!.start) return [];
  const said = turnsOf(prose).get(sentence.block);
  if (!said) return [];
  const { name, colon, last } = said;
  return [
    {
      content: [spanOf(prose, { first: colon + 1, last })],
      source: [spanOf(prose, name)],
      cue: [spanOf(prose, { first: colon, last: colon })],
    },
  ];
};

/** Is the block a line of a transcript? */
export const isTurn = (prose: Prose, block: number): boolean => turnsOf(prose).has(block);

const known = new WeakMap<Prose, ReadonlyMap<number, Turn>>();

/** The lines of a transcript, by their blocks; none where the text is no transcript. */
function turnsOf(prose: Prose): ReadonlyMap<number, Turn> {
  const before = known.get(prose);
  if (before) return before;
  const turns = new Map<number, Turn>();
  const { sentences } = prose;
  for (let i = 0; i < sentences.length; i += 1) {
    const first = sentences[i]!;
    while (sentences[i + 1]?.block === first.block) i += 1;
    const one = prose.blocks[first.block]!.kind === "headline" ? null : turnIn(prose, first, sentences[i]!);
    if (one) turns.set(first.block, one);
  }
  const spoken = new Map([...turns].filter(([, one]) => !isLabel(prose, one, [...turns.values()])));
  const answer = isTranscript(prose, [...spoken.values()]) ? spoken : new Map<number, Turn>();
  known.set(prose, answer);
  return answer;
}

function turnIn({ tokens }: Prose, { first }: Sentence, { last: end }: Sentence): Turn | null {
  let colon = first + 1;
  while (colon < end && colon - first <= LONGEST && tokens[colon]!.text !== ":") colon += 1;
  if (colon >= end || tokens[colon]!.text !== ":") return null;
  let last = end;
  if (isStop(tokens[last]) && tokens[last]!.text === ".") last -= 1;
  const name = nameIn(tokens, first, colon - 1);
  return name && last > colon ? { name, colon, last } : null;
}

/** "KOVAR", "Ana Ruiz", "The Prime Minister", "Ms. Lind (Green Left)": words written large, and what stands in brackets. */
function nameIn(tokens: Prose["tokens"], first: number, last: number): Range | null {
  let depth = 0;
  for (let i = first; i <= last; i += 1) {
    const { text } = tokens[i]!;
    if (text === "(") depth += 1;
    else if (text === ")") depth -= 1;
    else if (depth === 0 && !/^\p{Lu}/u.test(text) && !/^(?:of|for|the|de|van|von|al|[.'’-])$/.test(text)) return null;
  }
  return depth === 0 && /^\p{Lu}/u.test(tokens[first]!.text) && tokens[first]!.text.length > 1 ? { first, last } : null;
}

/** FUNDING CUTS: what a paragraph is about, in words that the text has small too; who speaks speaks again or is somebody. */
function isLabel({ tokens }: Prose, { name }: Turn, all: readonly Turn[]): boolean {
  const words = tokens.slice(name.first, name.last + 1);
  if (!words.every(({ text }) => /^\p{Lu}+$/u.test(text)) || (words.length === 1 && SOMEBODY.test(words[0]!.lower)))
    return false;
  const lower = wordsOf(tokens, name);
  if (all.filter((one) => wordsOf(tokens, one.name) === lower).length > 1) return false;
  return words.some(({ text, lower: small }) => text.length > 3 && tokens.some((one) => one.text === small));
}

/** Presenter, moderator, journalist, spokeswoman, witness, president. */
const SOMEBODY = /(?:er|or|ist|man|woman|ness|ent)$/;

const wordsOf = (tokens: Prose["tokens"], { first, last }: Range): string =>
  tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(" ");

/** A line is asked and another answers, or somebody speaks again: "Winner: Tern" and "Place: Ostrel" stand in a table. */
function isTranscript({ tokens }: Prose, turns: readonly Turn[]): boolean {
  const names = turns.map(({ name }) => wordsOf(tokens, name));
  const speakers = new Set(names);
  const isAsked = turns.some(({ last }) => tokens[last]!.text === "?");
  return speakers.size > 1 && (isAsked || (turns.length > 3 && speakers.size < turns.length));
}
