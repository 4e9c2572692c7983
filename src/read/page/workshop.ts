// What training needs of the page reader: its parts, one by one.

export { blocksOfPage } from "./blocks.ts";
export type { PageBlock } from "./blocks.ts";
export { bodyOf } from "./body.ts";
export { featureNames, featuresOf } from "./features.ts";
export { headlineOf } from "./headline.ts";
export { isKept } from "./model.ts";
export type { Weights } from "./model.ts";
export { readabilityOf } from "./readability.ts";
export { treeOf } from "./tree.ts";
