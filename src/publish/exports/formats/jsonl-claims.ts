import { CLAIMS } from "../claims.ts";
import type { Export } from "../export.ts";
import { inPieces } from "../json.ts";
import { jsonLines } from "../table.ts";

export const jsonlClaims: Export = {
  name: "jsonl-claims",
  summary: "Claims as JSON Lines, an object for each, with the columns of csv-claims.",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  write: (holdings) => inPieces(jsonLines(CLAIMS, holdings.claims())),
};
