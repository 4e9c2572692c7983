export { countedIn } from "./counted.ts";
export type { Counted } from "./counted.ts";
export { ownWordsOf } from "./own-words.ts";
export { seriesOf } from "./series.ts";
export type { Point, Series } from "./series.ts";
export type { Step, StepKind } from "./steps.ts";
export type { Evidence, TollArticle } from "./telling.ts";
export { tollOf } from "./toll.ts";
export type { Toll } from "./toll.ts";
