export { fastReader } from "./read.ts";
export { weightsFrom } from "./weights.ts";
export type { Weights } from "./weights.ts";
