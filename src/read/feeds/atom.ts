// Atom 0.3 and 1.0.

import type { AtomFeed } from "feedsmith";
import type { Entry, Head } from "./entry.ts";
import { firstLine, firstOf, webAddress } from "./entry.ts";
import { creditsIn, languageIn, minutesOf } from "./named.ts";
import { publisherOf } from "./publisher.ts";
import type { Words } from "./words.ts";

type Links = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];

/** The link to a page: one without a relation, or of the relation "alternate"; HTML before anything else. */
function pageIn(links: Links = []): string | undefined {
  const pages = links.filter(({ rel }) => !rel || rel === "alternate");
  return (pages.find(({ type }) => !type || type.includes("html")) ?? pages[0])?.href;
}

/** The head of an Atom feed. */
export function atomHead(feed: AtomFeed.Feed<string>, at: string | null): Head {
  const linked = (rel: string) => feed.links?.find((link) => link.rel === rel)?.href;
  const address = at ?? firstOf([linked("self")], (link) => webAddress(link));
  const bases = [feed.xml?.base, address];
  const home = firstOf([pageIn(feed.links)], (link) => webAddress(link, bases));
  const names = [...(feed.dc?.publishers ?? []), ...(feed.authors ?? []).map(({ name }) => name)];
  return {
    kind: "atom",
    title: firstLine([feed.title?.value]),
    address,
    home,
    publisher: publisherOf({ title: feed.title?.value, names, rights: [feed.rights?.value], home: home ?? address }),
    language: languageIn([feed.xml?.lang, ...(feed.dc?.languages ?? [])]),
    hub: firstOf([linked("hub")], (link) => webAddress(link, bases)),
    ttl: minutesOf(undefined, feed.sy?.updatePeriod, feed.sy?.updateFrequency),
    feeds: [],
  };
}

/** An entry of an Atom feed. */
export function atomEntry(entry: AtomFeed.Entry<string>): Entry {
  const { dc, media, source, xml } = entry;
  const { names, credits } = creditsIn(media);
  return {
    id: entry.id,
    urls: [pageIn(entry.links), entry.content?.src, entry.id],
    base: xml?.base ?? entry.content?.xml?.base,
    titles: [entry.title?.value, media?.title?.value],
    published: [entry.published, ...(dc?.dates ?? [])],
    modified: [entry.updated],
    authors: [...(entry.authors ?? []).map(({ name }) => name), ...(dc?.creators ?? []), ...names],
    words: [wordsOf(entry.content), wordsOf(entry.summary, true), wordsOf(media?.description, true)],
    source: source && { name: source.title?.value, url: pageIn(source.links) ?? source.links?.[0]?.href ?? source.id },
    publishers: dc?.publishers ?? [],
    credits: [...credits, ...(dc?.sources ?? []).filter((name) => !/^[a-z]+:/i.test(name))],
    languages: [...(dc?.languages ?? []), entry.content?.xml?.lang, xml?.lang],
    tags: (entry.categories ?? []).map(({ label, term }) => label ?? term),
  };
}

/** Text without a type is plain; much of it is HTML all the same. */
function wordsOf(text: { value?: string; type?: string } | undefined, isSummary = false): Words | null {
  if (!text?.value || /^(?:image|audio|video)\//i.test(text.type ?? "")) return null;
  return {
    value: text.value,
    isText: /^(?:text|text\/plain|)$/i.test(text.type ?? "") && !/<\/?[a-z]/i.test(text.value),
    isSummary,
  };
}
