import type { Export } from "../export.ts";
import { inPieces } from "../json.ts";
import { STATEMENTS, statementRows } from "../statements.ts";
import { jsonLines } from "../table.ts";

export const jsonl: Export = {
  name: "jsonl",
  summary: "Statements as JSON Lines, an object for each, with the columns of csv.",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  write: (holdings) => inPieces(jsonLines(STATEMENTS, statementRows(holdings))),
};
