export { FEATURES } from "./features.ts";
export { ROLES, WIDTH } from "./network.ts";
export type { Network } from "./network.ts";
export { PAIRS } from "./pairs.ts";
export { piecesFor } from "./pieces.ts";
export type { Pieces } from "./pieces.ts";
export { deepReader } from "./read.ts";
