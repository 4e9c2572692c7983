// Comma-separated values as RFC 4180 has them, fed piece by piece.

import { NoExport } from "./item.ts";

/** Turns pieces of text into rows. */
export class Rows {
  #cell = "";
  #row: string[] = [];
  #isQuoted = false;
  /** The piece before ended with a quotation mark inside a quoted cell: a second one would stand for the mark itself. */
  #isOpen = false;

  /** The rows that are whole once this piece is there. */
  feed(piece: string): string[][] {
    const rows: string[][] = [];
    for (const part of piece.match(/[^",\r\n]+|["\r\n,]/g) ?? []) {
      if (this.#isOpen) {
        this.#isOpen = false;
        if (part === '"') {
          this.#cell += '"';
          continue;
        }
        this.#isQuoted = false;
      }
      if (this.#isQuoted && part === '"') this.#isOpen = true;
      else if (this.#isQuoted) this.#cell += part;
      else if (part === '"') this.#isQuoted = true;
      else if (part === ",") this.#end();
      else if (part === "\n") rows.push(this.#whole());
      else if (part !== "\r") this.#cell += part;
    }
    return rows;
  }

  /** Nothing may be left over once all was fed: a file that was cut off would hide its last rows in one cell. */
  close(): void {
    if ((this.#isQuoted && !this.#isOpen) || this.#cell !== "" || this.#row.length > 0)
      throw new NoExport("a cell that does not end");
  }

  #end(): void {
    this.#row.push(this.#cell);
    this.#cell = "";
  }

  #whole(): string[] {
    this.#end();
    const row = this.#row;
    this.#row = [];
    return row;
  }
}
