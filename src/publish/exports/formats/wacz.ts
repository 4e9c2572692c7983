import type { Holdings } from "../../../ledger/index.ts";
import { waczOf } from "../../wacz.ts";
import type { Capture } from "../../wacz.ts";
import type { Export } from "../export.ts";
import { annotations } from "./annotations.ts";

export const wacz: Export = {
  name: "wacz",
  summary: "What was fetched as a web archive (WACZ), with the annotations in it.",
  extension: ".wacz",
  mediaType: "application/wacz",
  isBinary: true,
  write: (holdings, options) =>
    waczOf(captures(holdings), {
      created: holdings.at,
      software: options.software,
      title: options.title,
      files: [{ path: "annotations/annotations.jsonld", parts: () => annotations.write(holdings, options) }],
    }),
};

async function* captures(holdings: Holdings): AsyncGenerator<Capture> {
  for await (const { address, location, fetchedAt, headers, bytes, title } of holdings.snapshots())
    yield { address, location, fetchedAt, headers, bytes, title };
}
