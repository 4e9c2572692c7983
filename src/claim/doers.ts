// Who does what is told: before the word for it, or after “by”.

import type { Word } from "./words.ts";

/** Forms of "to be". */
export const BEING: ReadonlySet<string> = new Set("is are was were be been being".split(" "));

/** Ostel was shelled by Kelmar: names in the order in which Kelmar shelled Ostel tells them. */
export function doersFirst(words: readonly Word[], names: readonly Word[]): readonly Word[] {
  const by = words.findIndex(
    ({ lower }, at) => lower === "by" && words.slice(Math.max(0, at - 3), at).some((word) => BEING.has(word.lower)),
  );
  if (by < 0) return names;
  const after = words.slice(by + 1);
  const end = after.findIndex(({ isName, lower }) => !isName && lower !== "the");
  const doers = new Set(end < 0 ? after : after.slice(0, end));
  return [...names.filter((name) => doers.has(name)), ...names.filter((name) => !doers.has(name))];
}
