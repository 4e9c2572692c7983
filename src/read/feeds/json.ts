// JSON Feed 1.0 and 1.1.

import type { JsonFeed } from "feedsmith";
import type { Entry, Head } from "./entry.ts";
import { firstLine, firstOf, webAddress } from "./entry.ts";
import { languageIn } from "./named.ts";
import { publisherOf } from "./publisher.ts";

/** The head of a JSON Feed. */
export function jsonHead(feed: JsonFeed.Feed<string>, at: string | null): Head {
  const address = at ?? firstOf([feed.feed_url], (link) => webAddress(link));
  const home = firstOf([feed.home_page_url], (link) => webAddress(link, [address]));
  const names = (feed.authors ?? []).map(({ name }) => name);
  return {
    kind: "json",
    title: firstLine([feed.title]),
    address,
    home,
    publisher: publisherOf({ title: feed.title, names, rights: [], home: home ?? address }),
    language: languageIn([feed.language]),
    hub: firstOf([feed.hubs?.find(({ type }) => /websub/i.test(type ?? ""))?.url], (link) =>
      webAddress(link, [address]),
    ),
    ttl: null,
    feeds: [],
  };
}

/** An item of a JSON Feed. */
export function jsonEntry(item: JsonFeed.Item<string>): Entry {
  return {
    id: item.id,
    urls: [item.url, /^https?:\/\//i.test(item.id ?? "") ? item.id : undefined, item.external_url],
    titles: [item.title],
    published: [item.date_published],
    modified: [item.date_modified],
    authors: (item.authors ?? []).map(({ name }) => name),
    words: [
      item.content_html ? { value: item.content_html } : null,
      item.content_text ? { value: item.content_text, isText: true } : null,
      item.summary ? { value: item.summary, isText: true, isSummary: true } : null,
    ],
    publishers: [],
    credits: [],
    languages: [item.language],
    tags: item.tags ?? [],
  };
}
