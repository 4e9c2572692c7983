// The weights of the linear models, as they lie in one file: four units, then four tables of whole numbers.

import { BITS } from "./keys.ts";
import type { Table } from "./keys.ts";

/** The models: is it a cue, does the cue go on, who is its source, what its content. */
export interface Weights {
  readonly cue: Table;
  readonly on: Table;
  readonly source: Table;
  readonly content: Table;
}

const NAMES = ["cue", "on", "source", "content"] as const;
const SIZE = 1 << BITS;

/** Weights from the bytes of their file. Throws where they are too few or too many. */
export function weightsFrom(bytes: Uint8Array): Weights {
  const expected = NAMES.length * (4 + SIZE);
  if (bytes.length !== expected)
    throw new Error(`model: the linear models need ${expected} bytes, not ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const table = (place: number): Table => ({
    unit: view.getFloat32(4 * place, true),
    values: new Int8Array(bytes.buffer, bytes.byteOffset + 4 * NAMES.length + place * SIZE, SIZE),
  });
  return { cue: table(0), on: table(1), source: table(2), content: table(3) };
}

/** The bytes of a file of weights. */
export function bytesOf(weights: Weights): Uint8Array {
  const bytes = new Uint8Array(NAMES.length * (4 + SIZE));
  const view = new DataView(bytes.buffer);
  NAMES.forEach((name, place) => {
    view.setFloat32(4 * place, weights[name].unit, true);
    bytes.set(new Uint8Array(weights[name].values.buffer), 4 * NAMES.length + place * SIZE);
  });
  return bytes;
}
