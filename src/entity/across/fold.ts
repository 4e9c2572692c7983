// Any script in plain letters: Đarnović, Žižek, Зеленський, 習近平.

import anyAscii from "any-ascii";

/** Letters whose usual English spelling is not the one that the general table gives. */
const OWN: Readonly<Record<string, string>> = {
  đ: "dj",
  Đ: "Dj",
  ə: "a",
  Ə: "A",
  щ: "shch",
  Щ: "Shch",
  ё: "e",
  Ё: "E",
  є: "ye",
  Є: "Ye",
  ї: "yi",
  Ї: "Yi",
  ь: "",
  ъ: "",
};
const HAS_OWN = /[đĐəƏщЩёЁєЄїЇьъ]/;

/** Most letters of a name that are looked at; no name is longer. */
export const LONGEST = 240;

/** The name in letters a to z, its capitals kept; marks that are no part of a word are left as they come. */
export function plain(name: string): string {
  const whole = name.slice(0, LONGEST).normalize("NFKC");
  // Most names need nothing.
  if (/^[ -~]*$/.test(whole)) return whole;
  const own = HAS_OWN.test(whole) ? whole.replace(/[đĐəƏщЩёЁєЄїЇьъ]/g, (letter) => OWN[letter] ?? letter) : whole;
  return anyAscii(own.replace(/['`´‘’ʻʼʹ]/g, "'"));
}

/** Whether letters stand for syllables or whole words. */
export const isSyllabic = (name: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);

/** Whether the script is written without its vowels. */
export const isVowelless = (name: string) => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(name);

/** Whether the name stands in letters other than Latin ones. */
export const isForeign = (name: string) => /\p{L}/u.test(name) && !/\p{Script=Latin}/u.test(name);
