// What a brief says of its story as a whole, held against the ledger.

import type { Brief } from "../brief/index.ts";
import { articlesIn, counted } from "../../web/words/index.ts";
import type { Homes } from "./homes.ts";
import type { Told, Wrong } from "./wrong.ts";

const GONE = "is not in the ledger";

/** What a ledger says of a brief as a whole. */
export interface ToldOfStory extends Told {
  /** Most texts that counts of then may come from; 0 where the brief is of now. */
  readonly before: number;
}

/** What a ledger says of what a brief says of its story. */
export async function toldOfStory(brief: Brief, homes: Homes): Promise<ToldOfStory> {
  const { story: id, title, asOf, articles, texts = articles, outlets } = brief;
  const now = await homes.of(brief);
  if (now === null) {
    const where =
      id === ""
        ? { words: title || "a brief without a title", why: "is of no story in the ledger" }
        : { words: id, why: GONE };
    return { faults: [{ kind: "story", ...where }], grown: [], before: 0 };
  }
  const faults: Wrong[] = [];
  const grown: Wrong[] = [];
  const isNow = asOf === now.last;
  const isAfter = !isNow && now.moved === null && asOf !== null && !(Date.parse(asOf) <= Date.parse(now.last ?? ""));
  // Of the same last article fewer texts may only be told where the others came later.
  const isLate = isNow && texts < now.texts && now.moved === null && (await homes.was(brief));
  const isGrown = !isAfter && (!isNow || isLate || now.moved !== null);
  const tell = (isForgiven: boolean, words: string, why: string) =>
    (isForgiven ? grown : faults).push({ kind: "story", words, why });
  if (isAfter) tell(false, asOf, `is after its last article in the ledger: ${now.last ?? "none has a date"}`);
  if (now.moved !== null) tell(true, title ?? id, now.moved);
  if (articles !== now.articles || texts !== now.texts || outlets !== now.outlets) {
    const isOrdered = outlets >= 1 && articles >= outlets && texts >= articles;
    const isLess = isGrown && isOrdered && articles <= now.articles && texts <= now.texts && outlets <= now.outlets;
    const why = `are ${now.articles}${now.articles < now.texts ? ` in ${counted(now.texts, "text")}` : ""} of ${now.outlets} in the ledger`;
    tell(isLess, `${articlesIn({ articles, texts })} of ${counted(outlets, "outlet")}`, why);
  }
  if (now.title !== title) {
    // Where an earlier article came in later, its title is the story's.
    const isOneOfIts = isGrown && title !== null && now.titles.has(title);
    tell(isOneOfIts, title ?? id, `is not its title in the ledger${isOneOfIts ? " any more" : ""}`);
  }
  return { faults, grown, before: isGrown ? texts : 0 };
}
