import { Unreadable, withoutPassword } from "../errors.ts";
import { fetchedAt } from "../fetched.ts";
import { findFeeds } from "../feeds/index.ts";
import { allowPrivateOption, maxBytesOption, timeoutOption } from "./source.ts";
import type { Source } from "./source.ts";
import { web } from "./web.ts";

/** The first feed of a site, found from any of its pages. */
export const feed: Source = {
  name: "feed",
  summary: "the feed of a site, found from the address of one of its pages",
  example: "feed:https://example.org/",
  options: [allowPrivateOption, maxBytesOption, timeoutOption],
  takes: (address) => /^feed:/i.test(address),
  open: async (address, settings) => {
    const site = address.replace(/^feed:(?:\/\/)?/i, "");
    const page = /^https?:/i.test(site) ? site : `https://${site}`;
    const fetch = async (at: string) => fetchedAt(await web.open(at, settings), settings.now());
    for await (const { fetched } of findFeeds(page, fetch))
      return { ...fetched, address: `feed:${withoutPassword(page)}` };
    throw new Unreadable("no feed found at", page);
  },
};
