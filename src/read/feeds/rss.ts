// RSS from 0.90 to 2.0 and RDF: an item is a title, a link, a description, and what namespaces add.

import type { RdfFeed, RssFeed } from "feedsmith";
import type { Entry, Head } from "./entry.ts";
import { firstLine, firstOf, webAddress } from "./entry.ts";
import { creditsIn, languageIn, minutesOf } from "./named.ts";
import { publisherOf } from "./publisher.ts";

type Channel = RssFeed.Feed<string> | RdfFeed.Feed<string>;
type Item = RssFeed.Item<string> | RdfFeed.Item<string>;

/** The head of an RSS or RDF feed. */
export function rssHead(channel: Channel, kind: "rss" | "rdf", at: string | null): Head {
  const links = channel.atom?.links ?? [];
  const linked = (rel: string) => links.find((link) => link.rel === rel)?.href;
  const rss: Partial<RssFeed.Feed<string>> = kind === "rss" ? channel : {};
  const address = at ?? firstOf([linked("self")], webAddress);
  const home = firstOf([channel.link, linked("alternate"), links.find(({ rel }) => rel === undefined)?.href], (link) =>
    webAddress(link, [address]),
  );
  const { dc, dcterms, sy, image } = channel;
  const names = [...(dc?.publishers ?? []), ...(dcterms?.publishers ?? []), image?.title];
  return {
    kind,
    title: firstLine([channel.title]),
    address,
    home,
    publisher: publisherOf({ title: channel.title, names, rights: [rss.copyright, ...(dc?.rights ?? [])], home }),
    language: languageIn([rss.language, ...(dc?.languages ?? []), channel.xml?.lang]),
    hub: firstOf([linked("hub")], (link) => webAddress(link, [address])),
    ttl: minutesOf(rss.ttl, sy?.updatePeriod, sy?.updateFrequency),
    feeds: [],
  };
}

/** An item of an RSS or RDF feed. */
export function rssEntry(item: Item): Entry {
  const { atom, dc, dcterms, content, media, xml } = item;
  const rss: Partial<RssFeed.Item<string>> = "rdf" in item ? {} : item;
  const guid = rss.guid?.value;
  const about = "rdf" in item ? item.rdf?.about : undefined;
  const isPermaLink = rss.guid?.isPermaLink !== false && /^https?:\/\//i.test(guid ?? "");
  const { names, credits } = creditsIn(media);
  return {
    id: guid ?? about ?? atom?.id,
    urls: [
      item.link,
      atom?.links?.find(({ rel }) => !rel || rel === "alternate")?.href,
      isPermaLink ? guid : undefined,
      about,
    ],
    base: xml?.base,
    titles: [item.title, atom?.title?.value, ...(dc?.titles ?? []), media?.title?.value],
    published: [
      rss.pubDate,
      ...(dcterms?.issued ?? []),
      ...(dc?.dates ?? []),
      ...(dcterms?.created ?? []),
      atom?.published,
    ],
    modified: [atom?.updated, ...(dcterms?.modified ?? [])],
    authors: [
      ...(dc?.creators ?? []),
      ...(dcterms?.creators ?? []),
      ...(rss.authors ?? []).map(({ name }) => name),
      ...names,
    ],
    words: [
      content?.encoded ? { value: content.encoded } : null,
      atom?.content?.value ? { value: atom.content.value } : null,
      item.description ? { value: item.description, isSummary: true } : null,
      atom?.summary?.value ? { value: atom.summary.value, isSummary: true } : null,
    ],
    source: rss.source && { name: rss.source.title, url: rss.source.url },
    publishers: [...(dc?.publishers ?? []), ...(dcterms?.publishers ?? [])],
    credits: [...credits, ...(dc?.sources ?? []).filter((name) => !/^[a-z]+:/i.test(name))],
    languages: [...(dc?.languages ?? []), xml?.lang],
    tags: [...(rss.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
  };
}
