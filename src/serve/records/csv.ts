// Lists as comma-separated values, for spreadsheets.

import { csvLine } from "../../publish/plain/index.ts";

type Cell = string | number | boolean | null;

/** A line of names and one line for each row. */
export function csvOf<T>(columns: Readonly<Record<string, (row: T) => Cell>>, rows: readonly T[]): string {
  const all = [
    csvLine(Object.keys(columns)),
    ...rows.map((row) => csvLine(Object.values(columns).map((cell) => cell(row)))),
  ];
  return all.join("");
}
