export { describe } from "./describe.ts";
export type { Described } from "./describe.ts";
export { linksOf } from "./links.ts";
