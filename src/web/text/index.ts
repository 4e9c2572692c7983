// The text of an article as HTML, for whoever makes pages of their own: none of the pages of the desk is loaded.

export { Markup, markup, trusted } from "../markup.ts";
export { rowsOf } from "../rows.ts";
export type { Row } from "../rows.ts";
export { cutter, marksOf } from "../segments.ts";
export type { Mark, Segment } from "../segments.ts";
