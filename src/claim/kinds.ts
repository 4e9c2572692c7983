// Words for what is counted, as stems: states of people, people, measures, things of which there may be none.

import { meant } from "./wordings.ts";
import { wordsIn } from "./words.ts";

const stemsOf = (words: string) => new Set(words.split(" ").map((word) => meant(wordsIn(word)[0]!)));

export const STATES = stemsOf("dead injured missing arrested displaced sick rescue");
export const PEOPLE = stemsOf("people man woman resident victim civilian life");
export const MEASURES = new Set(
  (
    "percent dollar euro pound crown franc yen rouble ruble rupee yuan krone peso lira dinar dirham shekel won cent second " +
    "minute hour day week month year decade century metre meter kilometre kilometer km mile foot inch degree time"
  )
    .split(" ")
    .map((word) => wordsIn(word)[0]!.stem),
);
/** Of which "not one" is a count like any other. */
export const COUNTED = stemsOf(
  "soldier lorry tank vehicle weapon missile drone dead injured missing arrested displaced sick",
);

/** Who may be called people too. */
export const KINDS = stemsOf("soldier worker protester police refugee student fighter prisoner passenger");
