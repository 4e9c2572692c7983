// The deep reader: the trained network of models/statement, run by ONNX Runtime.

import { join } from "node:path";
import { FEATURES, PAIRS, ROLES, WIDTH, deepReader, piecesFor } from "../../statement/index.ts";
import type { Network, Pieces, SlowReader } from "../../statement/index.ts";
import { readModel } from "./files.ts";
import type { ModelFile } from "./files.ts";
import { loadRuntime, sessionOf } from "./runtime.ts";
import type { Runtime, Session } from "./runtime.ts";

/** Where the model lies that ships with Whence. */
export const MODEL = join(import.meta.dirname, "..", "..", "..", "models", "statement");

/** The files of the model that this version reads. training/statements/README.md says how they come about. */
export const FILES: readonly ModelFile[] = [
  { name: "encoder.onnx", sha256: "d16e1f492ec360cfd16ffa9fa084401948ea854a88b9ff8181b7894d76edafeb" },
  { name: "linker.onnx", sha256: "10c94ab7966c9b8c1e50b5cdd12312dddb3f314bdf2271da77e39ec1e29c5c9b" },
  { name: "vocabulary.txt", sha256: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3" },
];

/**
 * Loads the deep reader. Rejects where a file of the model is missing or not the one expected, and where no ONNX
 * Runtime is installed.
 */
export async function loadDeep(folder?: string, files?: readonly ModelFile[]): Promise<SlowReader> {
  const { pieces, network } = await loadNetwork(folder, files);
  return deepReader(pieces, network);
}

/** Loads the network and its vocabulary. Rejects as `loadDeep` does. */
export async function loadNetwork(
  folder: string = MODEL,
  files: readonly ModelFile[] = FILES,
): Promise<{ readonly pieces: Pieces; readonly network: Network }> {
  const read = await readModel(folder, files);
  const runtime = await loadRuntime();
  const encoder = await sessionOf(runtime, read.get("encoder.onnx")!);
  const linker = await sessionOf(runtime, read.get("linker.onnx")!);
  return {
    pieces: piecesFor(new TextDecoder().decode(read.get("vocabulary.txt")!)),
    network: networkOf(runtime, encoder, linker),
  };
}

/** The network of two sessions. */
export function networkOf({ Tensor }: Runtime, encoder: Session, linker: Session): Network {
  const whole = (data: Int32Array, ...dims: number[]) => new Tensor("int32", data, dims);
  const real = (data: Float32Array, ...dims: number[]) => new Tensor("float32", data, dims);
  return {
    encode: async ({ ids, features, heads }) => {
      const { words, cues } = await encoder.run({
        ids: whole(ids, 1, ids.length),
        features: real(features, 1, ids.length, FEATURES),
        heads: whole(heads, 1, heads.length),
      });
      return { words: words!.data as Float32Array, cues: cues!.data as Float32Array };
    },
    link: async ({ words, cues, starts, pairs }) => {
      const many = starts.length;
      const wide = pairs.length / many / PAIRS;
      const { roles } = await linker.run({
        words: real(words, words.length / WIDTH, WIDTH),
        cues: whole(cues, many, 2),
        starts: whole(starts, many),
        pairs: real(pairs, many, wide, PAIRS),
      });
      const scores = roles!.data as Float32Array;
      if (scores.length !== many * wide * ROLES) throw new Error(`model: the linker gave ${scores.length} scores`);
      return scores;
    },
  };
}
