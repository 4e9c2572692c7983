import type { Export } from "../export.ts";
import { parquetOf } from "../parquet.ts";
import { STATEMENTS, statementRows } from "../statements.ts";

export const parquet: Export = {
  name: "parquet",
  summary: "Statements as Parquet, with the columns of csv; lists are JSON.",
  extension: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  isBinary: true,
  write: (holdings, { software }) => parquetOf(STATEMENTS, statementRows(holdings), software),
};
