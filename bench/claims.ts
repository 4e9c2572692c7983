// Claims that a text may be an instance of, ranked.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { ClaimIndex } from "../src/claim/index.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

interface Input {
  readonly id: string;
  readonly text: string;
}

const RANKED = 50;

/** The claims that stand beside texts: the file whose name begins the same, up to the first hyphen or full stop. */
function indexesOf(folder: string): Map<string, ClaimIndex> {
  const found = new Map<string, ClaimIndex>();
  for (const file of readdirSync(folder).filter((name) => /\.claims\.jsonl(?:\.gz)?$/.test(name))) {
    const index = new ClaimIndex();
    for (const { id, claim, title } of records<{ id: string; claim: string; title?: string | null }>(
      join(folder, file),
    ))
      index.add({ id, text: claim, title: title ?? null });
    found.set(file.split(".claims.")[0]!, index);
  }
  return found;
}

/** Answers `claims`: one line for each text. */
export const claims: Predictor = {
  set: "claims",
  predict: async (folder: string): Promise<Prediction[]> => {
    const indexes = indexesOf(folder);
    return readdirSync(folder)
      .filter((file) => /\.queries\.jsonl(?:\.gz)?$/.test(file))
      .map((file) => {
        const name = basename(file).split(".queries.")[0]!;
        const prefix = [...indexes.keys()].find((one) => name.startsWith(one));
        const index = indexes.get(prefix ?? "") ?? [...indexes.values()][0];
        if (!index) throw new Error(`bench: no claims beside ${join(folder, file)}`);
        const lines = records<Input>(join(folder, file)).map(({ id, text }) => ({
          query: id,
          ranked: index.rank(text, RANKED).map((match) => match.id),
        }));
        return { name, lines };
      });
  },
};
