// Rows as short strings: steps from term to term and weights, seven bits in a byte, in base 64.

import type { Row } from "./rows.ts";

/** A row as a string. */
export function packed(row: Row): string {
  const bytes: number[] = [];
  let before = 0;
  for (let i = 0; i < row.length; i += 2) {
    write(bytes, row[i]! - before);
    write(bytes, row[i + 1]!);
    before = row[i]!;
  }
  return Buffer.from(bytes).toString("base64");
}

function write(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** The row that was packed. */
export function unpacked(text: string): Row {
  const values: number[] = [];
  let [value, shift] = [0, 0];
  for (const byte of Buffer.from(text, "base64")) {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    values.push(values.length % 2 === 0 ? value + (values.at(-2) ?? 0) : value);
    [value, shift] = [0, 0];
  }
  return Int32Array.from(values);
}
