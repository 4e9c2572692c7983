import { perRun, type Format } from "../format.ts";
import { record, toJson } from "../record.ts";

const runs = perRun(() => ({ articles: 0 }));

/** The objects of `jsonl` as one indented array. */
export const json: Format = {
  name: "json",
  summary: "The same records as jsonl, in one indented array.",
  begin(look) {
    runs.start(look);
    return "[";
  },
  article(entry, look) {
    const comma = runs.of(look).articles++ === 0 ? "" : ",";
    return `${comma}\n${indented(toJson(record(entry), 2))}`;
  },
  end: (look) => (runs.of(look).articles === 0 ? "]\n" : "\n]\n"),
};

/** No string of JSON holds a line feed, so each one is a line of the layout. */
const indented = (text: string) => text.replace(/^/gm, "  ");
