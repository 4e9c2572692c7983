// What a zip file holds, by the directory at its end; its files are streamed from their places, never loaded whole.

import type { FileHandle } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { Unreadable } from "../errors.ts";

/** A file in a zip. */
export interface Entry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  /** Bytes as packed, and where the entry begins. */
  readonly packed: number;
  readonly offset: number;
}

const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of a zip: its record, and the longest comment. */
const LONGEST_END = 22 + 65_535;
/** Largest directory that is read. */
const MOST_DIRECTORY = 64_000_000;

/** The files of a zip. Throws `Unreadable` where it is none. */
export async function entriesOf(path: string): Promise<Entry[]> {
  await using file = await open(path);
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const place = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (place < 0 || place + 22 > tail.length) throw new Unreadable("no zip file, or one that is cut off:", path);
  const { length, offset } = await directoryAt(file, tail, place, path);
  if (length > MOST_DIRECTORY || offset + length > size) throw new Unreadable("zip directory broken:", path);
  return [...entriesIn(await bytesAt(file, offset, length))];
}

/** The bytes of an entry as they were before they were packed; its zip may be open as often as it takes. */
export async function streamOf(path: string, { method, packed, offset }: Entry): Promise<Readable> {
  await using file = await open(path);
  const head = await bytesAt(file, offset, 30);
  if (head.length < 30 || head.readUInt32LE() !== LOCAL) throw new Unreadable("zip directory broken:", path);
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (method !== 0 && method !== 8) throw new Unreadable(`unknown compression ${method} in`, path);
  const stream = createReadStream(path, { start, end: Math.max(start, start + packed - 1) });
  return method === 0 ? stream : pipeline(stream, createInflateRaw(), () => {});
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Where the directory lies. Numbers too large for their place stand in a record of their own before the end. */
async function directoryAt(file: FileHandle, tail: Buffer, place: number, path: string) {
  const found = { length: tail.readUInt32LE(place + 12), offset: tail.readUInt32LE(place + 16) };
  if (found.offset !== 0xffffffff && found.length !== 0xffffffff) return found;
  const locator = tail.subarray(Math.max(0, place - 20), place);
  const at = locator.length === 20 ? Number(locator.readBigUInt64LE(8)) : -1;
  const end = at >= 0 && Number.isSafeInteger(at) ? await bytesAt(file, at, 56) : Buffer.alloc(0);
  if (end.length < 56 || end.readUInt32LE() !== END_64) throw new Unreadable("zip directory broken:", path);
  return { length: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) };
}

function* entriesIn(directory: Buffer): Generator<Entry> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((by) => directory.readUInt16LE(at + by));
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength!);
    const extra = directory.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!);
    const numbers = [24, 20, 42].map((by) => directory.readUInt32LE(at + by));
    const [, packed = 0, offset = 0] = widened(numbers, extra);
    yield { name, method: directory.readUInt16LE(at + 10), packed, offset };
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
}

/** Numbers in their order, those that were too large for their place from the extra field. */
function widened(numbers: readonly number[], extra: Buffer): number[] {
  const wide = wideIn(extra);
  let at = 0;
  return numbers.map((number) => {
    if (number !== 0xffffffff || at + 8 > wide.length) return number;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  });
}

function wideIn(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}
