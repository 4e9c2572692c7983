// A press release or a notice says "we" where everybody else gives a name.

import { isStop, stemOf } from "../english.ts";
import { isEveryday } from "../everyday.ts";
import { wordsOf } from "./words.ts";

/** Words of "we" from which a publisher speaks for itself. */
const SPEAKING = 4;
const WE = /\b(?:[Ww]e|[Oo]ur|us)\b/g;
/** What somebody else says of us. */
const QUOTED = /[“"][^“”"]*[”"]/g;

/** Does a text speak for whoever publishes it? */
export const speaksForItself = (text: string): boolean =>
  (text.replaceAll(QUOTED, " ").match(WE)?.length ?? 0) >= SPEAKING;

/** The words of a publisher's name as terms: Sundlinjen Ferries Ltd. */
export const ownNames = (publisher: string): string[] =>
  wordsOf(publisher).flatMap(({ lower }) => {
    const stem = stemOf(lower);
    return isStop(lower) || isEveryday(stem) ? [] : [`^${stem}`];
  });
