import { CLAIMS } from "../claims.ts";
import type { Export } from "../export.ts";
import { parquetOf } from "../parquet.ts";

export const parquetClaims: Export = {
  name: "parquet-claims",
  summary: "Claims as Parquet, with the columns of csv-claims; lists are JSON.",
  extension: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  isBinary: true,
  write: (holdings, { software }) => parquetOf(CLAIMS, holdings.claims(), software),
};
