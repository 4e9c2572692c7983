import { CLAIMS } from "../claims.ts";
import type { Export } from "../export.ts";
import { inPieces } from "../json.ts";
import { csvLines } from "../table.ts";

export const csvClaims: Export = {
  name: "csv-claims",
  summary: "Claims as comma-separated values, a row for each.",
  extension: ".csv",
  mediaType: "text/csv",
  write: (holdings) => inPieces(csvLines(CLAIMS, holdings.claims())),
};
