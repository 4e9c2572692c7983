// How what was read is shown. A new format is one file in formats/ and one line here.

import type { Format } from "./format.ts";
import { html } from "./formats/html.ts";
import { json } from "./formats/json.ts";
import { jsonl } from "./formats/jsonl.ts";
import { table } from "./formats/table.ts";

export * from "./brief/index.ts";
export type { Entry, Format, Look } from "./format.ts";
export * from "./deliver/index.ts";
export * from "./exports/index.ts";
export * from "./gate/index.ts";
export * from "./verify/index.ts";
export { drawGraph } from "./graph.ts";
export { record, toJson } from "./record.ts";
export { visible } from "./visible.ts";
export { counted, dateOf, figureOf } from "./words.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [table, html, jsonl, json];
export { waczOf, writeWacz } from "./wacz.ts";
export type { Capture, WaczOptions } from "./wacz.ts";
