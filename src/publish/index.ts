// How what was read is shown. Whoever needs one thing alone enters the folder that holds it by its own index.

export * from "./brief/index.ts";
export type { Entry, Format, Look } from "./format.ts";
export { formats } from "./formats/index.ts";
export * from "./deliver/index.ts";
export * from "./exports/index.ts";
export * from "./gate/index.ts";
export * from "./verify/index.ts";
export { drawGraph } from "./graph.ts";
export { record, toJson } from "./record.ts";
export { visible } from "./visible.ts";
export { counted, dateOf, figureOf } from "../web/words/index.ts";
export { waczOf, writeWacz } from "./wacz.ts";
export type { Capture, WaczOptions } from "./wacz.ts";
