// Names of one's own, and words that many go by: "the military", "local police", "Dorin" of whom nothing else is known.

import { wordsOf } from "./names.ts";
import type { Family } from "./names.ts";

/** Bodies that every country, town or story has. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "police policemen officers army military navy troops soldiers forces guard coastguard government governments authorities administration " +
    "cabinet parliament presidency ministry department bureau agency service services council board court courts tribunal prosecutors " +
    "prosecution company firm group operator owner manufacturer hospital hospitals clinic doctors medics rescuers firefighters emergency " +
    "fire rescue press state television radio media opposition rebels union embassy office party city town village region district province " +
    "county municipality council airline bank school university church security health transport border customs coast armed special local " +
    "regional national federal public central general mayor president minister premier spokesman spokeswoman officials"
  ).split(" "),
);

/** "Ardovia's defence minister", "mayor of Kessel": no name of a person ends, and none but de la Cruz begins, in small letters. */
const OFFICE = /(?:^|\s)\p{Ll}\S*$|^(?!(?:al|el|de|da|di|du|dos|del|la|le|van|von|der|den|bin|ibn|ter|zu)\s)\p{Ll}/u;

/**
 * Is a name that of one person, body or document? A person has two words, or one and an office; a body or a document has a
 * capital in its name and is no "Police" at the head of a sentence.
 */
export function isOfOne(family: Family, name: string, isIntroduced: boolean): boolean {
  const words = wordsOf(name);
  const bare = name.replace(/^(?:the|an?)\s+/i, "");
  if (family === "person") return !OFFICE.test(bare) && (words.length > 1 || isIntroduced);
  if (family === "outlet") return true;
  const hasName = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(bare);
  return hasName && !(words.every((word) => COMMON.has(word)) && !/\s\p{Lu}/u.test(bare));
}
