// Which words sentences share, by their stems.

/** Share of its words by which a sentence repeats another. */
const SAME = 0.7;

/** The words of a sentence and of its content, by their stems. */
export interface Wording {
  readonly content: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

/** The words of a sentence and of what it says. */
export const wordingOf = ({ content, text }: { readonly content: string; readonly text: string }): Wording => ({
  content: wordsIn(content),
  text: wordsIn(text),
});

/** Contents that share most of their words, or of which one stands whole in the sentence of the other. */
export const isToldBy = (own: Wording, other: Wording): boolean =>
  shared(own.content, other.content) >= SAME * Math.min(own.content.size, other.content.size) ||
  shared(own.content, other.text) === own.content.size ||
  shared(other.content, own.text) === other.content.size;

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** The words of a text that are no particles. */
export const wordsIn = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(stemOf));

/** What the forms of a word have in common, as far as its letters tell. */
export const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|es|s|ed|ing)$/, "")
    .slice(0, 7);

/** Share of some words that a text has. */
export function overlap(words: ReadonlySet<string>, text: string): number {
  const own = wordsIn(text);
  return [...words].filter((word) => own.has(word)).length / Math.max(1, words.size);
}
