// The records of a zip, as its specification (APPNOTE 6.3) lays them out: little-endian numbers of 2, 4 and 8 bytes.

/** The largest size, offset and count that stand in the numbers of a plain zip. */
export interface Limits {
  readonly size: number;
  readonly count: number;
}

/** A file in the directory at the end. */
export interface Listed {
  readonly path: string;
  readonly at: Date;
  /** CRC-32. */
  readonly sum: number;
  readonly size: number;
  /** Where its head begins. */
  readonly offset: number;
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

function packed(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((length, [wide]) => length + wide, 0));
  let at = 0;
  for (const [wide, value] of fields) {
    if (wide === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, wide);
    at += wide;
  }
  return bytes;
}

/** Version that reads zip64, and the one before it. */
const [WIDE, PLAIN] = [45, 20];
/** Names are UTF-8; sum and sizes stand behind the file. */
const FLAGS = 0x0808;
/** In the place of a number that stands elsewhere. */
const [ELSEWHERE, MANY] = [0xffff_ffff, 0xffff];

/** Time and date as zips tell them: in steps of two seconds, from 1980 on. */
function momentOf(at: Date): [Field, Field] {
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return [
    [2, time],
    [2, (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()],
  ];
}

/** What stands before a file: neither its sum nor its size is known yet. */
export function headOf(path: string, at: Date, isLarge: boolean): Buffer {
  const name = Buffer.from(path);
  const extra = isLarge ? packed([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0);
  const size = isLarge ? ELSEWHERE : 0;
  const head = packed(
    [4, 0x0403_4b50],
    [2, isLarge ? WIDE : PLAIN],
    [2, FLAGS],
    [2, 0],
    ...momentOf(at),
    [4, 0],
    [4, size],
    [4, size],
    [2, name.length],
    [2, extra.length],
  );
  return Buffer.concat([head, name, extra]);
}

/** What stands behind a file. */
export function sumOf(sum: number, size: number, isLarge: boolean): Buffer {
  const wide = isLarge ? 8 : 4;
  return packed([4, 0x0807_4b50], [4, sum], [wide, size], [wide, size]);
}

/** The file in the directory. */
export function directoryEntry({ path, at, sum, size, offset }: Listed, limits: Limits): Buffer {
  const name = Buffer.from(path);
  const [isLong, isFar] = [size > limits.size, offset > limits.size];
  const wide: Field[] = [
    ...(isLong
      ? ([
          [8, size],
          [8, size],
        ] as const)
      : []),
    ...(isFar ? ([[8, offset]] as const) : []),
  ];
  const extra = wide.length === 0 ? Buffer.alloc(0) : packed([2, 1], [2, wide.length * 8], ...wide);
  const shown = isLong ? ELSEWHERE : size;
  const head = packed(
    [4, 0x0201_4b50],
    [2, WIDE],
    [2, wide.length === 0 ? PLAIN : WIDE],
    [2, FLAGS],
    [2, 0],
    ...momentOf(at),
    [4, sum],
    [4, shown],
    [4, shown],
    [2, name.length],
    [2, extra.length],
    // No comment, the first disk, no attributes.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? ELSEWHERE : offset],
  );
  return Buffer.concat([head, name, extra]);
}

/** The end of a zip whose directory of `count` files is `length` bytes long and begins at `offset`. */
export function endOf(count: number, length: number, offset: number, { size, count: most }: Limits): Buffer {
  const isWide = count > most || length > size || offset > size;
  const [files, long, far] = isWide ? [MANY, ELSEWHERE, ELSEWHERE] : [count, length, offset];
  const end = packed([4, 0x0605_4b50], [2, 0], [2, 0], [2, files], [2, files], [4, long], [4, far], [2, 0]);
  if (!isWide) return end;
  const wide = packed(
    [4, 0x0606_4b50],
    // What follows this number of the record.
    [8, 44],
    [2, WIDE],
    [2, WIDE],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, offset],
  );
  const place = packed([4, 0x0706_4b50], [4, 0], [8, offset + length], [4, 1]);
  return Buffer.concat([wide, place, end]);
}
