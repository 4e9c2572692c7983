// Reading ahead: pages are read in threads of their own while the main thread joins and writes.

export { readAhead } from "./follow.ts";
export type { Read } from "./ahead.ts";
export { isOurs } from "./read.ts";
export type { Answer, Options } from "./read.ts";
export { readersOf } from "./readers.ts";
export type { ReaderOptions } from "./readers.ts";
