// What kind of thing a name is, as far as its own words tell.

import type { Token } from "../language/index.ts";
import { type LinkKind, isOutlet } from "../statement/index.ts";
import {
  COMPANIES,
  COMPANY_NOUNS,
  GOVERNMENT,
  GOVERNMENT_NAMES,
  GOVERNMENT_NOUNS,
  ORGANIZATION,
  PUBLICATION_NOUNS,
  isPlace,
} from "./english/bodies.ts";
import { genderOfName, isFirstName } from "./english/firstnames.ts";
import { ROLES } from "./english/people.ts";

/** Is the word one that only bodies have in their names? */
export const isBodyWord = (lower: string) => ORGANIZATION.has(lower) || GOVERNMENT.has(lower);

/** Does the name begin with a first name and end like a person's? */
export function isPersonName(name: readonly Token[]): boolean {
  const first = name[0];
  const last = name.at(-1);
  if (!first || !last || name.length < 2 || name.length > 5) return false;
  // Most names are of bodies, and their first words tell.
  if (genderOfName(first.text) === null && !name.slice(0, -1).some(isInitial)) return false;
  if (isBodyWord(last.lower) || name.some(({ lower }) => JOINING.has(lower))) return false;
  const words = name.map(({ text }) => text);
  return !isPlace(words) && !(isOutlet(words) && !(name.length === 2 && isFirstName(first.text)));
}

const isInitial = ({ text }: Token) => text.endsWith(".") && /^\p{Lu}\.$/u.test(text);

/** Words inside the names of bodies. */
const JOINING = new Set(["of", "for", "and", "&", "the"]);

/** Vale A40, iVale: a thing that is made, and says nothing. */
export function isProduct(name: readonly Token[]): boolean {
  return (name.length > 1 && /\d/.test(name.at(-1)!.text)) || name.some(({ text }) => /^\p{Ll}+\p{Lu}/u.test(text));
}

/** Names whose kind is kept, at most: an article names most of its people and bodies more than once. */
const REMEMBERED = 20_000;
const kinds = new Map<string, LinkKind | null>();

/** The kind that the words of a name tell; null where they leave it open. */
export function kindOfName(
  name: readonly Token[],
  called: string | null,
  determiner: string | null = null,
): LinkKind | null {
  if (name.length === 0) return null;
  const words = name.map(({ text }) => text);
  const key = `${words.join(" ")}|${called ?? ""}|${determiner === "the" ? "the" : ""}`;
  const known = kinds.get(key);
  if (known !== undefined) return known;
  if (kinds.size > REMEMBERED) kinds.clear();
  const kind = kindOf(name, words, called, determiner);
  kinds.set(key, kind);
  return kind;
}

function kindOf(
  name: readonly Token[],
  words: readonly string[],
  called: string | null,
  determiner: string | null,
): LinkKind | null {
  if (GOVERNMENT_NAMES.test(words.join(" "))) return "government";
  if (isPersonName(name)) return "person";
  if (
    isOutlet(words) ||
    (determiner === "the" && isOutlet(["The", ...words])) ||
    (called !== null &&
      PUBLICATION_NOUNS.has(called) &&
      called !== "network" &&
      called !== "station" &&
      called !== "agency")
  )
    return "publication";
  if (isPlace(words)) return "government";
  if (isProduct(name)) return null;
  const last = name.at(-1)!.lower;
  if (called !== null && GOVERNMENT_NOUNS.has(called) && last === called) return "government";
  const governing = name.some(({ lower }) => GOVERNMENT.has(lower));
  const organized = name.some(({ lower }) => ORGANIZATION.has(lower));
  if (
    governing &&
    (GOVERNMENT.has(last) || !ORGANIZATION.has(last) || /\b(?:federal|national)\b/i.test(words.join(" ")))
  )
    return "government";
  if (organized || COMPANIES.has(name[0]!.lower)) return "organization";
  if (called !== null && COMPANY_NOUNS.has(called)) return "organization";
  if (called !== null && ROLES.has(called)) return "person";
  if (words.length === 1 && /^[\p{Lu}\d&.-]{2,5}s?$/u.test(words[0]!)) return "organization";
  return words.length === 1 && isFirstName(words[0]!) ? "person" : null;
}
