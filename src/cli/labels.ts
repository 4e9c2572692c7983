export { beginningOf, labelOf, oneLined, rangeOf, sourcesOf, spanOf, timeOf, titleOf } from "../web/words/index.ts";
