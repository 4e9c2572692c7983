export { describe } from "./describe.ts";
export type { Described } from "./describe.ts";
export { linksOf } from "./links.ts";
export { nameScore } from "./across/index.ts";
export type { NameKind } from "./across/index.ts";
