export { isCited } from "./cited.ts";
export { chainsOf } from "./chain.ts";
export type { Mention } from "./mention.ts";
export { isOutlet, isWire } from "./outlets.ts";
