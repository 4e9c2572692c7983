// The language of an article: what the page states, unless its text plainly is in another.

import { identify } from "../language/index.ts";

/** From this many UTF-16 code units on, a text is believed over what its page states. */
const LONG = 200;
/** Tags that name one language, or languages that letters alone do not tell apart. */
const ALIKE = ["no nb nn", "hr sr bs sh cnr", "id ms", "tl fil", "he iw", "hi mr"].map((tags) => tags.split(" "));

/** The tag to keep, in its canonical form ("en-GB"); null where nothing tells. */
export async function languageOfText(text: string, stated: string | null): Promise<string | null> {
  const tag = canonicalTag(stated);
  const primary = tag?.split("-")[0] ?? null;
  const found = await identify(text, primary);
  if (tag === null || primary === null || found === null) return tag ?? found;
  return text.length < LONG || isAlike(primary, found) ? tag : found;
}

/** "en_gb" is "en-GB"; null for what is no tag. */
export function canonicalTag(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null);
  } catch {
    return null;
  }
}

const isAlike = (one: string, other: string) =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));
