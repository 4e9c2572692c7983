// Rows as a Parquet file: each group of rows is written before the next is read.

import { listText } from "./table.ts";
import type { Cell, Column } from "./table.ts";

/** Rows that are held at a time. */
const GROUP = 2_000;

const TYPES = { text: "STRING", list: "STRING", integer: "INT32", number: "DOUBLE", boolean: "BOOLEAN" } as const;

/** The bytes of a file with these columns; lists are JSON. */
export async function* parquetOf<T>(
  columns: readonly Column<T>[],
  rows: AsyncIterable<T>,
  software: string,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import("hyparquet-writer");
  const columnsOf = (group: readonly T[]) =>
    columns.map(({ name, holds, of }) => ({ name, type: TYPES[holds], data: group.map((row) => valueOf(of(row))) }));
  const writer = new ByteWriter(1 << 16);
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: software,
  });
  /** What has been written since the last time. */
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let group: T[] = [];
  const written = () => {
    file.write({ columnData: columnsOf(group), rowGroupSize: GROUP });
    group = [];
    return taken();
  };
  for await (const row of rows) {
    group.push(row);
    if (group.length === GROUP) yield written();
  }
  if (group.length > 0) yield written();
  file.finish();
  yield taken();
}

const valueOf = (cell: Cell): string | number | boolean | null =>
  typeof cell === "string" ? cell.toWellFormed() : Array.isArray(cell) ? listText(cell) : (cell as number | null);
