import { isArchive, pagesOfArchive } from "../archives/index.ts";
import { Unreadable } from "../errors.ts";
import { maxBytesOption } from "./source.ts";
import type { Source } from "./source.ts";

/** The pages of a web archive. */
export const archive: Source = {
  name: "archive",
  summary: "a web archive on disk, in WARC (plain or gzipped) or WACZ, read page by page",
  example: "news.warc.gz",
  options: [maxBytesOption],
  takes: (address) => isArchive(address) && !/^[a-z][a-z\d+.-]*:\/\//i.test(address),
  each: (address, { maxBytes }) => pagesOfArchive(address, maxBytes),
  open: async (address, { maxBytes }) => {
    for await (const page of pagesOfArchive(address, maxBytes)) {
      if (page instanceof Unreadable) throw page;
      return page;
    }
    throw new Unreadable("no page in", address);
  },
};
