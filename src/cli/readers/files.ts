// The files of the trained model: read from disk and held to their hashes, so that no other weights are ever used.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** A file of the model and what its bytes hash to. */
export interface ModelFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Reads files of a folder. Throws an error that names the file and the hash expected of it where one is missing,
 * truncated or of another version.
 */
export async function readModel(folder: string, files: readonly ModelFile[]): Promise<Map<string, Uint8Array>> {
  const read = files.map(async (file) => [file.name, await readOne(folder, file)] as const);
  return new Map(await Promise.all(read));
}

async function readOne(folder: string, { name, sha256 }: ModelFile): Promise<Uint8Array> {
  const path = join(folder, name);
  const shown = relative(process.cwd(), path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "no such file" : error.message;
    throw new Error(`model: ${why}, expected one with sha256 ${sha256}: ${shown}`);
  });
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256)
    throw new Error(
      `model: the file is damaged or of another version, expected sha256 ${sha256}, not ${found}: ${shown}`,
    );
  return bytes;
}
