// The fast reader: the linear models of models/statement.

import { fastReader, weightsFrom } from "../../statement/index.ts";
import type { Reader, Weights } from "../../statement/index.ts";
import { MODEL } from "./deep.ts";
import { readModel } from "./files.ts";
import type { ModelFile } from "./files.ts";

/** The file of the models that this version reads. training/statements/README.md says how it comes about. */
export const LINEAR: ModelFile = {
  name: "linear.bin",
  sha256: "5b086654dacadbe0092eb120d432c84a6294e124f9a8fbc0e30a948ca0d11994",
};

/** Loads the fast reader. Rejects where its file is missing or not the one expected. */
export const loadFast = async (folder?: string): Promise<Reader> => fastReader(await loadWeights(folder));

/** Loads the weights of the linear models. Rejects as `loadFast` does. */
export async function loadWeights(folder: string = MODEL): Promise<Weights> {
  const read = await readModel(folder, [LINEAR]);
  return weightsFrom(read.get(LINEAR.name)!);
}
