// Invented outlets: articles with the hours in which they can be read and in which their words change, and the feeds
// and pages that an outlet makes of them.

import { HTML, missing, redirect, unlessKnown } from "./reply.ts";
import type { Asked, Reply } from "./reply.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** When the day begins. */
export const DAWN = Date.parse("2031-03-03T00:00:00Z");

/** Hours after the day begins. */
export const at = (hours: number): number => DAWN + hours * HOUR;

/** A text from an hour on. */
export interface Text {
  readonly from: number;
  readonly lines: readonly string[];
}

/** An article of an outlet. */
export interface Item {
  readonly slug: string;
  readonly title: string;
  /** The first is the one that it comes out with. */
  readonly texts: readonly Text[];
  /** Hours between which it cannot be had, and what is said then. */
  readonly gone?: { readonly from: number; readonly to?: number; readonly status: 404 | 410 };
  /** From an hour on it is elsewhere. */
  readonly moves?: { readonly from: number; readonly slug: string };
}

const PLACES = ["Ostrel", "Tamrin", "Pelune", "Vessany", "Astrun", "Weirside"];
const PEOPLE = ["Ana Ruiz", "Henryka Luczan", "Imke Varrow", "Mykhal Torenko", "Sanna Vreeland", "Velko Dzharnovich"];
const THINGS = [
  "the ferry",
  "the dike",
  "the grain store",
  "the tram line",
  "the old mole",
  "the signal tower",
  "the bridge",
];

/** An article with words of its own; `number` tells it from all others. */
export function item(number: number, from: number, more: Partial<Item> = {}): Item {
  const [place, person, thing] = [PLACES[number % 6]!, PEOPLE[(number * 5) % 6]!, THINGS[number % 7]!];
  const title = `${place} counts the cost of ${thing} in case ${number}`;
  const lines = [
    `Work on ${thing} in ${place} will take ${number + 3} more weeks, ${person} said on Monday after a meeting of the council.`,
    `“We found ${number + 2} cracks where nobody had looked for years,” ${person} told reporters at the town hall of ${place}.`,
    `According to the river authority, about ${number}00 people pass ${thing} every day, most of them on their way to work.`,
  ];
  return { slug: `/${number}-${place.toLowerCase()}`, title, texts: [{ from, lines }], ...more };
}

/** The same article from an hour on with other words at its end. */
export const edited = (one: Item, from: number, words: string): Item => ({
  ...one,
  texts: [...one.texts, { from, lines: [...one.texts[0]!.lines.slice(0, -1), words] }],
});

/** The text that an article has; null before it is out. */
export const textAt = ({ texts }: Item, now: number): Text | null =>
  texts.findLast(({ from }) => at(from) <= now) ?? null;

/** How an outlet serves its articles. */
export interface Manner {
  readonly host: string;
  readonly items: readonly Item[];
  readonly feed?: keyof typeof FEEDS;
  readonly by?: "etag" | "date";
  /** What a feed says of an article's address. */
  readonly link?: (one: Item, asked: Asked) => string;
  readonly feedHeaders?: Readonly<Record<string, string>>;
  /** Words in the head of a page. */
  readonly head?: (one: Item) => string;
  readonly pageType?: string;
}

const address = (host: string, slug: string) => `https://${host}${slug}`;
const stamp = (one: Item) => new Date(at(one.texts[0]!.from));
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

type MakeFeed = (outlet: Manner, items: readonly (readonly [Item, string])[]) => { type: string; body: string };

const rss: MakeFeed = ({ host }, items) => ({
  type: "application/rss+xml",
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>https://${host}/</link><description>News</description>${items
    .map(
      ([one, link]) =>
        `<item><title>${escaped(one.title)}</title><link>${escaped(link)}</link><guid isPermaLink="false">${one.slug}</guid><pubDate>${stamp(one).toUTCString()}</pubDate></item>`,
    )
    .join("")}</channel></rss>`,
});

const atom: MakeFeed = ({ host }, items) => ({
  type: "application/atom+xml",
  body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${host}</title><id>https://${host}/</id><updated>2031-03-03T00:00:00Z</updated>${items
    .map(
      ([one, link]) =>
        `<entry><title>${escaped(one.title)}</title><id>https://${host}${one.slug}</id><link href="${escaped(link)}"/><updated>${stamp(one).toISOString()}</updated></entry>`,
    )
    .join("")}</feed>`,
});

const rdf: MakeFeed = ({ host }, items) => ({
  type: "application/rdf+xml",
  body: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://${host}/"><title>${host}</title><link>https://${host}/</link><description>News</description></channel>${items
    .map(
      ([one, link]) =>
        `<item rdf:about="${escaped(link)}"><title>${escaped(one.title)}</title><link>${escaped(link)}</link></item>`,
    )
    .join("")}</rdf:RDF>`,
});

const json: MakeFeed = ({ host }, items) => ({
  type: "application/feed+json",
  body: JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: host,
    home_page_url: `https://${host}/`,
    items: items.map(([one, url]) => ({
      id: one.slug,
      url,
      title: one.title,
      date_published: stamp(one).toISOString(),
    })),
  }),
});

const sitemap: MakeFeed = ({ host }, items) => ({
  type: "application/xml",
  body: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${items
    .map(
      ([one, link]) =>
        `<url><loc>${escaped(link)}</loc><news:news><news:publication><news:name>${host}</news:name><news:language>en</news:language></news:publication><news:publication_date>${stamp(one).toISOString()}</news:publication_date><news:title>${escaped(one.title)}</news:title></news:news></url>`,
    )
    .join("")}</urlset>`,
});

/** A feed that holds its articles whole. */
const whole: MakeFeed = ({ host }, items) => ({
  type: "application/rss+xml",
  body: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${host}</title><link>https://${host}/</link><description>News</description>${items
    .map(
      ([one, link]) =>
        `<item><title>${escaped(one.title)}</title><link>${escaped(link)}</link><pubDate>${stamp(one).toUTCString()}</pubDate><description>${escaped(one.texts[0]!.lines[0]!.slice(0, 60))}…</description><content:encoded><![CDATA[${one.texts[0]!.lines.map((line) => `<p>${line}</p>`).join("")}]]></content:encoded></item>`,
    )
    .join("")}</channel></rss>`,
});

export const FEEDS = { rss, atom, rdf, json, sitemap, whole };

/** The page of an article. */
export const pageOf = (one: Item, { lines }: Text, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${one.title}</title></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>${one.title}</h1>${lines.map((line) => `<p>${line}</p>`).join("\n")}</article></body></html>`;

/** Answers for an outlet: its feed at /feed, and a page for each article that is out. */
export function outlet(manner: Manner): (asked: Asked) => Reply {
  const { host, items, feed = "rss", by = "etag", link = (one) => address(host, one.slug) } = manner;
  return (asked) => {
    const out = items.filter((one) => textAt(one, asked.now) !== null);
    const path = asked.path.split("?")[0]!;
    if (path === "/feed") {
      const { type, body } = FEEDS[feed](
        manner,
        out.map((one) => [one, link(one, asked)] as const),
      );
      return unlessKnown(asked, body, { "content-type": type, ...manner.feedHeaders }, by);
    }
    const found = out.find(({ slug, moves }) => path === slug || path === moves?.slug);
    return found ? article(found, path, manner, asked) : missing;
  };
}

function article(one: Item, path: string, { host, by = "etag", head, pageType = HTML }: Manner, asked: Asked): Reply {
  const { gone, moves } = one;
  if (gone && asked.now >= at(gone.from) && asked.now < at(gone.to ?? Infinity))
    return { ...missing, status: gone.status };
  const isMoved = moves !== undefined && asked.now >= at(moves.from);
  if (isMoved && path === one.slug) return redirect(address(host, moves.slug));
  if (!isMoved && path !== one.slug) return missing;
  return unlessKnown(asked, pageOf(one, textAt(one, asked.now)!, head?.(one)), { "content-type": pageType }, by);
}
