import type { Format } from "../format.ts";
import { record, toJson } from "../record.ts";

/** One article, one line. */
export const jsonl: Format = {
  name: "jsonl",
  summary: "One line of JSON per article, for other programs.",
  article: (entry) => `${toJson(record(entry))}\n`,
};
