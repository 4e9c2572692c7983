// How near an office is to the word that somebody is called by: a deputy mayor is less “the mayor” than the mayor is.

import type { Entity } from "./entity.ts";

/** Words that make a lesser office, or one of before, of the one that they stand before. */
const LESSER = new Set("deputy vice assistant associate lieutenant junior shadow former ex".split(" "));

/** Words with which a word is another office: a prime minister, an attorney general. */
const OTHER = new Set("prime attorney solicitor secretary director consul surgeon".split(" "));

/** What is said of an office elsewhere than of its holder: “the finance minister” beside the minister of defence. */
const UNTOLD = 3;

/** Words before an office in which “deputy” belongs to it. */
const REACH = 3;

/**
 * 0 for somebody who holds the office of this name, more for a deputy, for another office that ends so, and where a
 * detail of the office is not told of the person; without end for somebody whose office has another name. `called` are
 * the words of the text, in lower case, of which `details` tell more of the office.
 */
export function farFrom(one: Entity, head: string, called: readonly string[], details: readonly string[]): number {
  if (!one.offices.has(head)) return Number.POSITIVE_INFINITY;
  const words = one.role.map(({ lower }) => lower);
  const ends = words.flatMap((word, at) => (word === head ? at : []));
  const untold = details.every((detail) => isTold(one, detail)) ? 0 : UNTOLD;
  return untold + Math.min(...ends.map((at) => partOf(words, at, called)), ends.length === 0 ? 0 : 2);
}

/** Is the office that ends at a word that which is called so, a deputy of it, or another? */
function partOf(words: readonly string[], at: number, called: readonly string[]): number {
  const before = words.slice(Math.max(0, at - REACH), at).filter((word) => !called.includes(word));
  if (OTHER.has(words[at - 1] ?? "") && !called.includes(words[at - 1]!)) return 2;
  return before.some((word) => LESSER.has(word)) ? 1 : 0;
}

/** Letters by which forms of a word are one: “Ardovia”, “Ardovian”. */
const STEM = 5;

/** Do the words of somebody's office tell this of it? */
export const isTold = (one: Entity, detail: string): boolean =>
  [...one.offices, ...one.role.map(({ lower }) => lower)].some((word) => word.slice(0, STEM) === detail.slice(0, STEM));
