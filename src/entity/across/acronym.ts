// Whether a short name is made of the first letters of a long one: IAEA, BoE, DPRK.

import { plain } from "./fold.ts";

const SMALL = /^(?:of|the|for|and|in|on|de|la|des|du|der|die|das|und|y|e|to|&)$/i;

/** Letters of a short name; null where it is none. */
export function acronymOf(name: string): string | null {
  const bare = plain(name).trim().replaceAll(".", "");
  if (!/^[A-Za-z]{2,9}$/.test(bare)) return null;
  const capitals = bare.replace(/[^A-Z]/g, "").length;
  return capitals >= 2 && capitals * 2 > bare.length ? bare.toUpperCase() : null;
}

/** The first letters of a long name's words: with its little words, and without. */
export function initialsOf(name: string): string[] {
  const words = plain(name)
    .slice(0, 200)
    .split(/[\s,]+/)
    .filter((word) => /^[A-Za-z(&]/.test(word));
  if (words.length < 2) return [];
  const whole = words.map(firstLetter).join("");
  const main = words.filter((word) => !SMALL.test(word));
  const parts = main.flatMap((word) => word.split("-"));
  return [...new Set([whole, main.map(firstLetter).join(""), parts.map(firstLetter).join("")])].filter(
    (form) => form.length > 1,
  );
}

const firstLetter = (word: string) =>
  word
    .replace(/[^A-Za-z]/g, "")
    .charAt(0)
    .toUpperCase();

/** Is one name the acronym of the other? */
export function isAcronym(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const letters = acronymOf(short);
  return letters !== null && letters.length > 1 && initialsOf(long).includes(letters);
}
