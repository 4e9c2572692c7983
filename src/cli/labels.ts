export { beginningOf, labelOf, oneLined, rangeOf, sourcesOf, spanOf, timeOf, titleOf } from "../web/index.ts";
