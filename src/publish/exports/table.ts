// Rows with named columns: what CSV, JSON Lines and Parquet have in common.

import { toJson } from "../record.ts";

/** What a cell holds; a list goes into a cell as JSON where there is nothing better. */
export type Cell = string | number | boolean | null | readonly unknown[];

/** A column: its name, what its cells hold, and where they get it from. */
export interface Column<T> {
  readonly name: string;
  readonly holds: "text" | "integer" | "number" | "boolean" | "list";
  readonly of: (row: T) => Cell;
}

/** Rows as comma-separated values (RFC 4180, UTF-8), a line of names first. */
export async function* csvLines<T>(columns: readonly Column<T>[], rows: AsyncIterable<T>): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(columns.map((column) => column.of(row)));
}

/** One line of CSV. */
export const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(",")}\r\n`;

/** What a spreadsheet would take for a formula, also where white space or a wide sign begins it. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
/** Signs that no line of CSV may hold. */
const CONTROLS = /(?![\t\r\n])\p{Cc}/gu;
/**
 * Signs that nobody sees, and that show other words in another order or no words: marks of direction and of no width. A
 * joiner stays where a script or a picture needs it; letters that run from the right stand as they are.
 */
const UNSEEN =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<![^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s])[\u200c\u200d]/gu;

/** A text that would be taken for a formula gets an apostrophe before it: pages are not to be trusted. */
function csvCell(value: Cell): string {
  if (typeof value !== "string" && !Array.isArray(value)) return String(value ?? "");
  const words = typeof value === "string" ? value : listText(value);
  const text = words.toWellFormed().replace(CONTROLS, "\ufffd").replace(UNSEEN, "\ufffd");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A list as JSON. */
export const listText = (list: readonly unknown[]): string => toJson(list);

/** Rows as JSON, one on each line; lists stay lists, and every text stays what it is. */
export async function* jsonLines<T>(columns: readonly Column<T>[], rows: AsyncIterable<T>): AsyncGenerator<string> {
  for await (const row of rows) yield `${toJson(Object.fromEntries(columns.map(({ name, of }) => [name, of(row)])))}\n`;
}
