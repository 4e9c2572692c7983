export { stanceOf } from "./stance.ts";
export type { StanceTaken } from "./stance.ts";
export type { Stance } from "./rule.ts";
