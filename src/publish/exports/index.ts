// The forms in which a ledger is handed to other programs. A new one is one file in formats/ and one line here.

import type { Export } from "./export.ts";
import { annotations } from "./formats/annotations.ts";
import { csvClaims } from "./formats/csv-claims.ts";
import { csv } from "./formats/csv.ts";
import { followTheMoney } from "./formats/followthemoney.ts";
import { jsonlClaims } from "./formats/jsonl-claims.ts";
import { jsonl } from "./formats/jsonl.ts";
import { ninjs } from "./formats/ninjs.ts";
import { opml } from "./formats/opml.ts";
import { parquetClaims } from "./formats/parquet-claims.ts";
import { parquet } from "./formats/parquet.ts";
import { prov } from "./formats/prov.ts";
import { schemaOrg } from "./formats/schema-org.ts";
import { stix } from "./formats/stix.ts";
import { wacz } from "./formats/wacz.ts";

export type { Export, ExportOptions, Marking } from "./export.ts";

/** Every form, in the order in which they are listed. */
export const exportForms: readonly Export[] = [
  csv,
  csvClaims,
  jsonl,
  jsonlClaims,
  parquet,
  parquetClaims,
  annotations,
  prov,
  schemaOrg,
  stix,
  ninjs,
  followTheMoney,
  opml,
  wacz,
];
export { csvLine } from "./table.ts";
