import type { Export } from "../export.ts";
import { inPieces } from "../json.ts";
import { STATEMENTS, statementRows } from "../statements.ts";
import { csvLines } from "../table.ts";

export const csv: Export = {
  name: "csv",
  summary: "Statements as comma-separated values (RFC 4180, UTF-8), a row for each.",
  extension: ".csv",
  mediaType: "text/csv",
  write: (holdings) => inPieces(csvLines(STATEMENTS, statementRows(holdings))),
};
