export { chainsOf } from "./chain.ts";
export type { Mention } from "./mention.ts";
export { isOutlet, OUTLET_NOUNS } from "./outlets.ts";
