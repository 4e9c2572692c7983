// Words as the search of a site knows them. The script in the page does the same to what somebody looks for.

/** Letters that are no other letter with a mark, and what people type for them. */
export const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  þ: "th",
};

/** Longest beginning of a word that is kept, in UTF-16 code units. */
const LONGEST = 32;

/** The words of a text without marks on their letters, each once: "Đarnović’s" is "darnovic" and "s". */
export function wordsIn(text: string): Set<string> {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøđðłħıþ]/g, (letter) => LETTERS[letter]!);
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST)));
}
