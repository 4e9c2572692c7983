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
} from "../web/words/index.ts";
