// Lists in the shapes that people, programs and spreadsheets want. A list goes out item by item, so it may be long.

import { csvLine, toJson } from "../publish/plain/index.ts";
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
  readonly item: <T>(item: T, listing: Listing<T>, place: number) => string;
  readonly foot?: (items: number) => string;
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

const json: Shape = {
  name: "json",
  summary: "The same records in one indented array.",
  item: (item, { record }, place) => `${place === 0 ? "[" : ","}\n${toJson(record(item), 2).replace(/^/gm, "  ")}`,
  foot: (items) => (items === 0 ? "[]\n" : "\n]\n"),
};

const csv: Shape = {
  name: "csv",
  summary: "Comma-separated values with a line of names, for spreadsheets.",
  head: ({ columns }) => csvLine(Object.keys(columns)),
  item: (item, { columns }) => csvLine(Object.values(columns).map((cell) => cell(item))),
};

const ended = (line: string) => `${line}\n`;

const SHAPES = { table, json, jsonl, csv };
type Name = keyof typeof SHAPES;

/** The option that chooses between shapes. */
export const formatOption: Option = {
  name: "--format",
  value: "name",
  summary: "how the list is written",
  choices: Object.values(SHAPES).map(({ name, summary }) => ({ name, summary })),
  default: "table",
};

/** A list on its way out. */
export interface Writer<T> {
  readonly write: (item: T) => Promise<void>;
  /** Closes the list; nothing is written after it. */
  readonly end: () => Promise<void>;
}

/** Writes the head of a list at once, and then whatever it is handed. */
export async function writerOf<T>(call: Call, listing: Listing<T>, { out }: Terminal): Promise<Writer<T>> {
  const shape: Shape = SHAPES[(valueOf(call, "format") ?? "table") as Name];
  let items = 0;
  if (shape.head) await out(shape.head(listing));
  return {
    write: (item) => out(shape.item(item, listing, items++)),
    end: async () => {
      if (shape.foot) await out(shape.foot(items));
    },
  };
}

/** Writes a whole list. */
export async function writeAll<T>(
  call: Call,
  listing: Listing<T>,
  terminal: Terminal,
  items: Iterable<T> | AsyncIterable<T>,
): Promise<void> {
  const { write, end } = await writerOf(call, listing, terminal);
  for await (const item of items) await write(item);
  await end();
}
