// Lists in the shapes that people, programs and spreadsheets want. A list goes out item by item, so it may be long.

import { toJson } from "../publish/index.ts";
import type { Call, Option } from "./command.ts";
import { valueOf } from "./command.ts";
import type { Terminal } from "./terminal.ts";

type Cell = string | number | boolean | null;

/** How one item of a list is shown, in each shape. */
export interface Listing<T> {
  /** Lines for people, made of what is safe to show. */
  readonly lines: (item: T) => readonly string[];
  /** What a program gets. */
  readonly record: (item: T) => object;
  /** The columns of a spreadsheet, by name. */
  readonly columns: Readonly<Record<string, (item: T) => Cell>>;
}

interface Shape {
  readonly name: string;
  readonly summary: string;
  readonly head?: (listing: Listing<never>) => string;
  readonly item: <T>(item: T, listing: Listing<T>) => string;
}

const table: Shape = {
  name: "table",
  summary: "Lines for people.",
  item: (item, { lines }) => lines(item).map(ended).join(""),
};

const jsonl: Shape = {
  name: "jsonl",
  summary: "One line of JSON for each, for other programs.",
  item: (item, { record }) => ended(toJson(record(item))),
};

const csv: Shape = {
  name: "csv",
  summary: "Comma-separated values with a line of names, for spreadsheets.",
  head: ({ columns }) => csvLine(Object.keys(columns)),
  item: (item, { columns }) => csvLine(Object.values(columns).map((cell) => cell(item))),
};

const ended = (line: string) => `${line}\n`;

const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(",")}\r\n`;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: pages are not to be trusted. */
function csvCell(value: Cell): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const SHAPES = { table, jsonl, csv };
type Name = keyof typeof SHAPES;

/** The option that chooses between shapes; the first is the default. */
export const formatOption = (...names: readonly [Name, ...Name[]]): Option => ({
  name: "--format",
  value: "name",
  summary: "how the list is written",
  choices: names.map((name) => SHAPES[name]),
  default: names[0],
});

/** Writes the head of a list at once, and then whatever it is handed. */
export async function writerOf<T>(
  call: Call,
  listing: Listing<T>,
  { out }: Terminal,
): Promise<(item: T) => Promise<void>> {
  const shape: Shape = SHAPES[(valueOf(call, "format") ?? "table") as Name];
  if (shape.head) await out(shape.head(listing));
  return (item) => out(shape.item(item, listing));
}
