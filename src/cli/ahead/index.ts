// Reading ahead: pages are read in threads of their own while the main thread joins and writes.

export { readAhead } from "./ahead.ts";
export type { Read } from "./ahead.ts";
