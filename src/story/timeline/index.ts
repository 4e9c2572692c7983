export { mentionsOf } from "./mention.ts";
export type { Mention } from "./mention.ts";
export { timelineOf } from "./timeline.ts";
export type { TimelineOptions, Day } from "./timeline.ts";
