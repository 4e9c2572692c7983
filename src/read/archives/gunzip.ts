// What is gzipped, unpacked member by member: a break loses no more than the piece of its member that it is in, and
// is told by its place.

import { crc32, createInflateRaw } from "node:zlib";
import type { InflateRaw } from "node:zlib";
import { Broken } from "./broken.ts";

/** Bytes that are unpacked in one go: a piece of a bomb is a thousand times as large. */
const GO = 16_384;
/** The shortest head of a member, its longest name or comment, and what stands at its end: a sum and a size. */
const HEAD = 10;
const LONGEST = 65_536;
const FOOT = 8;

/** No record packs into so few bytes, its name and time alone take more; so many members that do are there to take up time. */
const TINY = 96;
const MOST_TINY = 1_000;

/**
 * The plain bytes of all members. Throws `Broken` at the first that is broken, or cut off, and at the end where zeros
 * lie between members: something may have stood there.
 */
export async function* unzipped(packed: AsyncIterable<Uint8Array>, archive: string): AsyncGenerator<Uint8Array, void> {
  const source = new Source(packed);
  let [zeros, tiny] = [0, 0];
  try {
    while (await source.has(1)) {
      const start = source.at;
      if (!(await passHead(source))) throw new Broken(`compression broken after ${start} bytes:`, archive);
      yield* inflated(source, archive);
      if (source.at - start < TINY && ++tiny > MOST_TINY)
        throw new Broken("next to nothing in most of its pieces:", archive);
      // At the end they are no more than padding.
      const passed = await source.passZeros();
      if (await source.has(1)) zeros += passed;
    }
    if (zeros > 0) throw new Broken(`${zeros} zeros where pages may have been in`, archive);
  } finally {
    await source.close();
  }
}

/** Goes past the head of a member; false where none begins. */
async function passHead(source: Source): Promise<boolean> {
  if (!(await source.has(HEAD))) return false;
  const head = source.take(HEAD);
  if (head.readUInt16BE() !== 0x1f8b || head[2] !== 8) return false;
  const flags = head[3]!;
  if (flags & 4) {
    if (!(await source.has(2))) return false;
    const length = source.take(2).readUInt16LE();
    if (!(await source.has(length))) return false;
    source.take(length);
  }
  for (const flag of [8, 16]) if (flags & flag && !(await source.passWords())) return false;
  if (flags & 2 && (await source.has(2))) source.take(2);
  return true;
}

/** The bytes of the member that goes on. */
async function* inflated(source: Source, archive: string): AsyncGenerator<Uint8Array, void> {
  const inflate = createInflateRaw();
  const pieces: Uint8Array[] = [];
  inflate.on("data", (piece: Uint8Array) => pieces.push(piece)).on("error", () => {});
  let [sum, size] = [0, 0];
  const given = (): Uint8Array[] => {
    const all = pieces.splice(0);
    for (const piece of all) [sum, size] = [crc32(piece, sum), (size + piece.length) % 2 ** 32];
    return all;
  };
  try {
    for (let isOver = false; !isOver;) {
      const isEnd = !(await source.has(1));
      const go = isEnd ? null : source.ahead(GO);
      const before = inflate.bytesWritten;
      const error = await written(inflate, go);
      yield* given();
      if (isEnd || error) throw brokenBy(error, source.at, archive);
      const taken = inflate.bytesWritten - before;
      source.take(taken);
      isOver = taken < go!.length;
    }
  } finally {
    inflate.destroy();
  }
  if (!(await source.has(FOOT))) throw brokenBy(null, source.at, archive);
  const foot = source.take(FOOT);
  if (foot.readUInt32LE(0) !== sum || foot.readUInt32LE(4) !== size) throw brokenBy(WRONG, source.at, archive);
}

const WRONG = { code: "Z_DATA_ERROR" };

function brokenBy(error: Pick<NodeJS.ErrnoException, "code"> | null, at: number, archive: string): Broken {
  if (error === null || error.code === "Z_BUF_ERROR") return new Broken("cut off in the middle of a page:", archive);
  return new Broken(`compression broken after ${at} bytes:`, archive);
}

/** Has bytes unpacked, or with null what is left; gives what went wrong. */
const written = (inflate: InflateRaw, bytes: Uint8Array | null): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    const done = (error?: Error | null) => {
      inflate.off("error", done);
      resolve(error ?? null);
    };
    // What is broken ends a stream without a word to whoever has just written.
    inflate.on("error", done);
    if (bytes === null) inflate.end(done);
    else inflate.write(bytes, done);
  });

/** A stream of bytes that is taken from as far as is known what it holds. */
class Source {
  /** Bytes that were taken. */
  at = 0;
  readonly #packed: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(packed: AsyncIterable<Uint8Array>) {
    this.#packed = packed[Symbol.asyncIterator]();
  }

  /** Are there so many bytes more? */
  async has(count: number): Promise<boolean> {
    while (this.#held.length < count) {
      const { value, done } = await this.#packed.next();
      if (done) return false;
      this.#held =
        this.#held.length === 0
          ? Buffer.from(value.buffer, value.byteOffset, value.length)
          : Buffer.concat([this.#held, value]);
    }
    return true;
  }

  /** The next bytes, as many as are at hand and at most so many, which stay where they are. */
  ahead(most: number): Buffer {
    return this.#held.subarray(0, most);
  }

  take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.at += count;
    return taken;
  }

  /** Goes past words that end with a zero; false where they do not end. */
  async passWords(): Promise<boolean> {
    for (let length = 0; length < LONGEST && (await this.has(1)); length += 1) if (this.take(1)[0] === 0) return true;
    return false;
  }

  /** Goes past zeros; gives how many there were. */
  async passZeros(): Promise<number> {
    let passed = 0;
    while (await this.has(1)) {
      const length = this.#held.findIndex((byte) => byte !== 0);
      passed += this.take(length < 0 ? this.#held.length : length).length;
      if (length >= 0) break;
    }
    return passed;
  }

  async close(): Promise<void> {
    await this.#packed.return?.();
  }
}
