// What lists are written with. Whoever writes no more than that loads none of the briefs, exports and deliveries.

export { csvLine } from "../exports/table.ts";
export { drawGraph } from "../graph.ts";
export { toJson } from "../record.ts";
export { articlesIn, counted, dateOf, figureOf } from "../../web/words/index.ts";
