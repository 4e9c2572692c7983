// The records of a WARC, one after the other. A record's block is read from the stream while the record is looked
// at, so no more than a piece of it is in memory.

import type { AsyncIterReader } from "warcio";
import { Broken } from "./broken.ts";
import type { Bytes } from "./streams.ts";

/** One record. */
export interface WarcRecord {
  /** "response", "revisit", "resource" … as the record names it, in lower case. */
  readonly type: string;
  readonly headers: Headers;
  /** Of its block, in bytes, as it says. */
  readonly length: number;
  /** The bytes of its block; what is not taken is passed over. */
  readonly block: AsyncIterable<Uint8Array>;
}

/** Most bytes that are read in search of the end of a record's head. */
const MOST_HEAD = 1_000_000;
/** Longest first line of a record, and the most empty lines before it. */
const LONGEST_LINE = 100;
const MOST_BLANK = 8;

/** The records of a plain stream, until its end. Throws `Unreadable` where it is no WARC, or is cut off. */
export async function* recordsOf(stream: Bytes, archive: string): AsyncGenerator<WarcRecord> {
  const { AsyncIterReader, LimitReader } = await import("warcio");
  const meter = new Meter(archive);
  const reader = new AsyncIterReader(meter.over(stream), null);
  try {
    for (;;) {
      meter.left = MOST_HEAD;
      const headers = await headOf(reader, archive);
      if (headers === null) return;
      const length = Number(headers.get("content-length") ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0) throw new Broken("WARC record without a length in", archive);
      const block = new LimitReader(reader, length);
      meter.left = Number.POSITIVE_INFINITY;
      yield { type: (headers.get("warc-type") ?? "").toLowerCase(), headers, length, block };
      // What is left of a block that nobody read to its end.
      for await (const _ of block);
      if (block.limit > 0) throw new Broken("cut off in the middle of a page:", archive);
    }
  } finally {
    await stream.return();
  }
}

/** The head of the next record; null at the end of the stream. */
async function headOf(reader: AsyncIterReader, archive: string): Promise<Headers | null> {
  const { StatusAndHeadersParser } = await import("warcio");
  const firstLine = await firstLineOf(reader);
  if (firstLine === "") return null;
  if (!firstLine.startsWith("WARC/1.")) throw new Broken("no WARC record where one should begin in", archive);
  const head = await new StatusAndHeadersParser().parse(reader, { firstLine, headersClass: Headers });
  return new Headers([...(head?.headers ?? [])]);
}

/** The line that a record begins with; empty at the end of the stream. */
async function firstLineOf(reader: AsyncIterReader): Promise<string> {
  for (let blank = 0; blank < MOST_BLANK; blank += 1) {
    const line = await reader.readline(LONGEST_LINE);
    if (line === "" || line.trim() !== "") return line;
  }
  return "\n";
}

/** Counts what is taken of a stream, and stops where it is more than is left. */
class Meter {
  left = 0;
  readonly #archive: string;

  constructor(archive: string) {
    this.#archive = archive;
  }

  async *over(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.left -= chunk.length;
      if (this.left < 0) throw new Broken("WARC record with an endless head in", this.#archive);
      yield chunk;
    }
  }
}
