// Words for what was read, for whoever shows it without pages: none of the pages is loaded.

export {
  beginningOf,
  labelOf,
  oneLined,
  printerOf,
  rangeOf,
  sourcesOf,
  spanOf,
  timeOf,
  titleOf,
  titleWas,
} from "./labels.ts";
export { firstOf, placed } from "./nesting.ts";
export type { Placed } from "./nesting.ts";
export { line, visible } from "./visible.ts";
export {
  MONTHS,
  actOf,
  articlesIn,
  counted,
  dateOf,
  excerpt,
  figureIn,
  figureOf,
  formOf,
  hedges,
  nameOf,
  standingOf,
} from "./words.ts";
