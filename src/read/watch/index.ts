// Watching: sources looked at again and again, politely, and every version of what they publish handed on.

export { AGENT, asking } from "./ask.ts";
export type { Answer, Ask, Resolve } from "./ask.ts";
export type { Keeper, Reader, WatchSource } from "./keeper.ts";
export { Plan } from "./plan.ts";
export { watch } from "./watch.ts";
export type { News, Tally } from "./tell.ts";
export type { WatchOptions } from "./watch.ts";
