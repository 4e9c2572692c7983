// Lists as comma-separated values, for spreadsheets.

type Cell = string | number | boolean | null;

/** A line of names and one line for each row. */
export function csvOf<T>(columns: Readonly<Record<string, (row: T) => Cell>>, rows: readonly T[]): string {
  const line = (cells: readonly Cell[]) => `${cells.map(cellOf).join(",")}\r\n`;
  const all = [line(Object.keys(columns)), ...rows.map((row) => line(Object.values(columns).map((cell) => cell(row))))];
  return all.join("");
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: pages are not to be trusted. */
function cellOf(value: Cell): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
