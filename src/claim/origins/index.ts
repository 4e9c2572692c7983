export { chainGraph } from "./graph.ts";
export type { ChainGraph, GraphEdge, GraphNode } from "./graph.ts";
export type { Bounds, Group, Possible, SideOrigins } from "./groups.ts";
export { boundsOf, originsOf } from "./origins.ts";
export type { Origins } from "./origins.ts";
export { pathOf } from "./path.ts";
export type { Path, Station } from "./path.ts";
export { isFaint } from "./witness.ts";
export type { Voice, Witness } from "./witness.ts";
