import type { Holdings, SourceLine } from "../../../ledger/index.ts";
import { subscriptionsOf } from "../../../read/index.ts";
import type { Export, ExportOptions } from "../export.ts";

export const opml: Export = {
  name: "opml",
  summary: "Watched sources as OPML 2.0, for readers of feeds; what is no feed lies in a folder of its kind.",
  extension: ".opml",
  mediaType: "text/x-opml",
  write,
};

async function* write(holdings: Holdings, { title }: ExportOptions): AsyncGenerator<string> {
  const text = await subscriptionsOf((await holdings.sources()).map(subscriptionOf), title);
  yield `${text.trimEnd()}\n`;
}

const subscriptionOf = ({ name, address, kind }: SourceLine) => ({
  title: name,
  address,
  home: null,
  folders: kind === "feed" ? [] : [kind],
});
