// Feeds as they come, most of them broken or odd, and what is to be read of each.

import type { Feed, FeedItem } from "../../src/read/index.ts";

export type Told = Partial<Omit<Feed, "items">> & { readonly items: readonly Partial<FeedItem>[] };

export interface Case {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** The header of the answer, where it matters. */
  readonly type?: string;
  /** Null where it is no feed, a message where nothing can be made of it. */
  readonly told: Told | null | string;
}

const SENTENCES = [
  "The bridge over the Orla in Velmar will stay closed for at least a week, Mayor Ana Ruiz said on Monday after the council had met behind closed doors.",
  "“We found a crack in the third pillar,” Ruiz told reporters in front of the town hall. “Nobody will cross before it is mended.”",
  "According to the river authority, about 12,000 people use the bridge every day, most of them on their way to work in the port.",
  "The Velmar Courier reported that the crack had been known since spring, which the authority denied in a statement on Tuesday evening.",
];
export const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join("");
const ESCAPED = STORY.replaceAll("<", "&lt;");

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
const HEAD = "<title>Ostrel Gazette</title><link>https://gazette.example/</link>";
export const rss = (inside: string, head = HEAD) =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel>${head}${inside}</channel></rss>`;
export const item = (title: string, more = "", link = `https://gazette.example/${title.length}`) =>
  `<item><title>${title}</title><link>${link}</link>${more}</item>`;
export const atom = (inside: string, head = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${head}><title>Ostrel Gazette</title><link href="https://gazette.example/"/>${inside}</feed>`;
const json = (value: object) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Ostrel Gazette", ...value });
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

const titles = (...names: string[]) => ({ items: names.map((title) => ({ title })) });
const only = (told: Partial<FeedItem>, feed: Partial<Omit<Feed, "items">> = {}): Told => ({ ...feed, items: [told] });

const dialects: readonly Case[] = [
  {
    name: "RSS 2.0",
    text: rss(item("One")),
    told: only(
      { id: "https://gazette.example/3", title: "One" },
      { kind: "rss", title: "Ostrel Gazette", home: "https://gazette.example/", repaired: false },
    ),
  },
  {
    name: "RSS 0.91, no link of its own but a permanent guid",
    text: `<rss version="0.91"><channel><title>G</title><item><title>One</title><guid>https://gazette.example/one</guid></item></channel></rss>`,
    told: only({ url: "https://gazette.example/one" }),
  },
  {
    name: "a guid that is no address",
    text: rss(item("One", '<guid isPermaLink="false">tag:1</guid>')),
    told: only({ id: "tag:1", url: "https://gazette.example/3" }),
  },
  {
    name: "RSS 0.90",
    text: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>G</title></channel>${item("One")}${item("Three")}</rdf:RDF>`,
    told: { kind: "rdf", ...titles("One", "Three") },
  },
  {
    name: "RSS 1.0 with Dublin Core",
    text: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>G</title></channel><item rdf:about="https://gazette.example/1"><title>One</title><link>https://gazette.example/1</link><dc:creator>Ana Ruiz</dc:creator><dc:date>2026-11-18T10:00:00+01:00</dc:date></item></rdf:RDF>`,
    told: only({ id: "https://gazette.example/1", authors: ["Ana Ruiz"], published: "2026-11-18T10:00:00+01:00" }),
  },
  {
    name: "Atom 1.0",
    text: atom(
      '<entry><id>tag:1</id><title>One</title><link href="/1"/><published>2026-11-18T10:00:00Z</published><updated>2026-11-18T12:00:00Z</updated><author><name>Ana Ruiz</name></author></entry>',
    ),
    told: only(
      {
        id: "tag:1",
        url: "https://gazette.example/1",
        published: "2026-11-18T10:00:00Z",
        modified: "2026-11-18T12:00:00Z",
        authors: ["Ana Ruiz"],
      },
      { kind: "atom" },
    ),
  },
  {
    name: "Atom 0.3",
    text: '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>G</title><entry><title>One</title><link rel="alternate" href="https://gazette.example/1"/><issued>2026-11-18T10:00:00Z</issued></entry></feed>',
    told: only({ title: "One", published: "2026-11-18T10:00:00Z" }),
  },
  {
    name: "Atom that says only when it changed",
    text: atom("<entry><id>1</id><title>One</title><updated>2026-11-18T12:00:00Z</updated></entry>"),
    told: only({ published: null, modified: "2026-11-18T12:00:00Z" }),
  },
  {
    name: "Atom with a prefix",
    text: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>G</a:title><a:entry><a:id>1</a:id><a:title>One</a:title></a:entry></a:feed>',
    told: only({ title: "One" }),
  },
  {
    name: "Atom with a base",
    text: atom(
      '<entry><id>1</id><title>One</title><link href="one"/></entry>',
      'xml:base="https://gazette.example/news/"',
    ),
    told: only({ url: "https://gazette.example/one" }),
  },
  {
    name: "Atom in XHTML",
    text: atom(
      `<entry><id>1</id><title>One</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></content></entry>`,
    ),
    told: only({ full: true }),
  },
  {
    name: "Atom whose title is HTML",
    text: atom('<entry><id>1</id><title type="html">Floods &amp;amp; &lt;b&gt;fire&lt;/b&gt;</title></entry>'),
    told: only({ title: "Floods & fire" }),
  },
  {
    name: "JSON Feed 1.1",
    text: json({
      language: "en-GB",
      items: [
        {
          id: "1",
          url: "https://gazette.example/1",
          title: "One",
          content_html: STORY,
          date_published: "2026-11-18T10:00:00Z",
          authors: [{ name: "Ana Ruiz" }],
          tags: ["bridge"],
        },
      ],
    }),
    told: only(
      { id: "1", full: true, authors: ["Ana Ruiz"], language: "en-GB", tags: ["bridge"] },
      { kind: "json", language: "en-GB" },
    ),
  },
  {
    name: "JSON Feed 1.0, with one author and numbers for ids",
    text: JSON.stringify({
      version: "https://jsonfeed.org/version/1",
      title: "G",
      items: [{ id: 7, title: "One", content_text: "Short.", author: { name: "Ana Ruiz" } }],
    }),
    told: only({ id: "7", authors: ["Ana Ruiz"], full: false }),
  },
  {
    name: "a news sitemap",
    text: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/1?a=1&amp;b=2</loc><n:news><n:publication><n:name>Ostrel Gazette</n:name><n:language>en</n:language></n:publication><n:publication_date>2026-11-18T10:00:00Z</n:publication_date><n:title>One &amp; more</n:title></n:news><image:image><image:loc>https://gazette.example/p.jpg</image:loc></image:image></url></urlset>',
    told: only(
      {
        url: "https://gazette.example/1?a=1&b=2",
        title: "One & more",
        published: "2026-11-18T10:00:00Z",
        publisher: "Ostrel Gazette",
        language: "en",
      },
      { kind: "sitemap", publisher: "Ostrel Gazette" },
    ),
  },
  {
    name: "a sitemap that says when pages changed",
    text: "<urlset><url><loc>https://gazette.example/1</loc><lastmod>2026-11-18</lastmod></url></urlset>",
    told: only({ published: null, modified: "2026-11-18", full: false }),
  },
  {
    name: "an index of sitemaps",
    text: "<sitemapindex><sitemap><loc>https://gazette.example/a.xml</loc></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>",
    told: { kind: "index", feeds: ["https://gazette.example/a.xml", "https://gazette.example/b.xml"], items: [] },
  },
  {
    name: "OPML",
    text: '<opml><body><outline text="F"><outline text="A" xmlUrl="https://a.example/rss"/></outline></body></opml>',
    told: { kind: "opml", feeds: ["https://a.example/rss"], items: [] },
  },
];

const broken: readonly Case[] = [
  {
    name: "a bare ampersand",
    text: rss(item("Tern & Gazette")),
    told: { repaired: false, ...titles("Tern & Gazette") },
  },
  {
    name: "a heart of signs",
    text: rss(item("I <3 Velmar") + item("Two")),
    told: { repaired: true, ...titles("I <3 Velmar", "Two") },
  },
  {
    name: "less than, and an ampersand",
    text: rss(item("a < b && c") + item("Two")),
    told: { repaired: true, ...titles("a < b && c", "Two") },
  },
  {
    name: "broken off in an item",
    text: rss(item("One") + item("Three")).slice(0, -70),
    told: { repaired: true, ...titles("One") },
  },
  {
    name: "broken off between two items",
    text: rss(item("One") + item("Three")).slice(0, -16),
    told: { repaired: true, ...titles("One", "Three") },
  },
  {
    name: "broken off in the middle of a tag",
    text: rss(item("One") + item("Three")).slice(0, -23),
    told: { repaired: true, ...titles("One", "Three") },
  },
  {
    name: "Atom broken off",
    text: `${atom("<entry><id>1</id><title>One</title></entry><entry><id>2</id><title>Tw").slice(0, -7)}`,
    told: { repaired: true, ...titles("One") },
  },
  {
    name: "a sitemap broken off in an address",
    text: "<urlset><url><loc>https://gazette.example/1</loc></url><url><loc>https://gazette.example/lo",
    told: { repaired: true, items: [{ url: "https://gazette.example/1" }] },
  },
  {
    name: "a JSON Feed broken off in an item",
    text: json({
      items: [
        { id: "1", title: 'One \\" {' },
        { id: "2", title: "Three" },
      ],
    }).slice(0, -12),
    told: { repaired: true, items: [{ id: "1" }] },
  },
  {
    name: "a JSON Feed with a line break in a text",
    text: json({ items: [{ id: "1", title: "One|Two" }] }).replace("|", "\n"),
    told: titles("One Two"),
  },
  {
    name: "CDATA that never ends",
    text: rss(item("One", "<description><![CDATA[ no end</description>") + item("Three")),
    told: { repaired: true, ...titles("Three") },
  },
  {
    name: "a comment that never ends",
    text: `${rss(item("One"))}<!-- cached`,
    told: { repaired: true, ...titles("One") },
  },
  {
    name: "an item that never ends",
    text: rss(`<item><title>One</title>${item("Three")}`),
    told: { repaired: true, ...titles("One", "Three") },
  },
  {
    name: "an item with a name that nothing may have",
    text: rss(`${item("One", "<__proto__><a>1</a></__proto__>")}${item("Three")}`),
    told: { repaired: true, ...titles("Three") },
  },
  {
    name: "a JSON Feed that is none",
    text: '{"feed_url":"https://gazette.example/feed","items":[{"id":"1"}]}',
    told: "feed too broken to be read",
  },
  {
    name: "nothing but a beginning",
    text: '<rss version="2.0"><channel><title>Gaz',
    told: "feed too broken to be read",
  },
  { name: "a feed without items", text: rss(""), told: { items: [] } },
  { name: "a feed of nothing", text: "<rss></rss>", told: "feed too broken to be read" },
];

const odd: readonly Case[] = [
  { name: "words before the declaration", text: `\n\n  Notice: undefined\n${rss(item("One"))}`, told: titles("One") },
  { name: "a byte order mark and white space", text: `\ufeff  ${rss(item("One"))}`, told: titles("One") },
  { name: "UTF-16", text: utf16(rss(item("Žižkov"))), told: titles("Žižkov") },
  {
    name: "Windows-1251 that says so",
    text: Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>G</title><item><title>'),
      Buffer.from([0xcc, 0xee, 0xf1, 0xf2]),
      Buffer.from("</title></item></channel></rss>"),
    ]),
    told: titles("Мост"),
  },
  {
    name: "UTF-8 that says it is Latin-1",
    text: `<?xml version="1.0" encoding="iso-8859-1"?>${rss(item("Müller"))}`,
    told: titles("Müller"),
  },
  { name: "sent as a page", type: "text/html", text: rss(item("One")), told: titles("One") },
  { name: "names in capitals", text: rss(item("ONE")).toUpperCase(), told: titles("ONE") },
  {
    name: "namespaces that nobody declares",
    text: `<rss><channel><title>G</title><item><title>One</title><dc:creator>Ana Ruiz</dc:creator><content:encoded><![CDATA[${STORY}]]></content:encoded></item></channel></rss>`,
    told: only({ authors: ["Ana Ruiz"], full: true }),
  },
  {
    name: "a prefix of its own",
    text: `<rss xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>G</title><item><title>One</title><d:creator>Ana Ruiz</d:creator></item></channel></rss>`,
    told: only({ authors: ["Ana Ruiz"] }),
  },
  {
    name: "items beside the channel",
    text: `<rss><channel><title>G</title></channel>${item("One")}</rss>`,
    told: titles("One"),
  },
  { name: "control characters", text: rss(item("One\u0000\u0008Two")), told: titles("One Two") },
  { name: "entities of HTML", text: rss(item("Caf&eacute; &mdash; &hellip;")), told: titles("Café — …") },
  { name: "an escape too many", text: rss(item("Floods &amp;amp; fire")), told: titles("Floods & fire") },
  {
    name: "entities of its own are not read",
    text: `<!DOCTYPE rss [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;&a;&a;">]>${rss(item("x &b; y")).slice(21)}`,
    told: titles("x &b; y"),
  },
  {
    name: "entities from elsewhere are not fetched",
    text: `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss(item("x &a; y")).slice(21)}`,
    told: titles("x &a; y"),
  },
  {
    name: "a document type with an address",
    text: `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">${rss(item("One")).slice(21)}`,
    told: titles("One"),
  },
  {
    name: "one item twice, and two items with one guid",
    text: rss(item("One", "<guid>g</guid>") + item("One", "<guid>g</guid>") + item("Three", "<guid>g</guid>")),
    told: titles("One", "Three"),
  },
  {
    name: "items without a link or guid",
    text: rss("<item><title>One</title></item><item><title>Two</title></item>"),
    told: { items: [{ url: null }, { url: null }] },
  },
  {
    name: "items of nothing",
    text: rss("<item/><item></item><item><category>x</category></item>"),
    told: { items: [] },
  },
  {
    name: "links to scripts and mail",
    text: rss(item("One", "", "javascript:alert(1)") + item("Two", "", "mailto:a@b.example")),
    told: { items: [{ url: null }, { url: null }] },
  },
  {
    name: "a link with a password and a fragment",
    text: rss(item("One", "", "https://ana:secret@gazette.example/1#top")),
    told: only({ url: "https://gazette.example/1" }),
  },
  {
    name: "HTML as it is in a description",
    text: rss(item("One", `<description>${STORY}<br>${STORY}${STORY}${STORY}</description>`)),
    told: only({ full: true }),
  },
  {
    name: "HTML escaped in a description",
    text: rss(item("One", `<content:encoded>${ESCAPED}</content:encoded>`)),
    told: only({ full: true }),
  },
  {
    name: "HTML escaped twice",
    text: rss(item("One", `<content:encoded><![CDATA[${ESCAPED}]]></content:encoded>`)),
    told: only({ full: true }),
  },
  {
    name: "a summary is a teaser",
    text: rss(item("One", `<description>${ESCAPED}</description>`)),
    told: only({ full: false }),
  },
  {
    name: "an article that breaks off is a teaser",
    text: rss(item("One", `<content:encoded><![CDATA[${STORY}<p>The council […]</p>]]></content:encoded>`)),
    told: only({ full: false }),
  },
  {
    name: "an invitation to read on is a teaser",
    text: rss(
      item("One", `<content:encoded><![CDATA[${STORY}<p><a href="/1">Continue reading →</a></p>]]></content:encoded>`),
    ),
    told: only({ full: false }),
  },
  {
    name: "a few words where articles stand are a teaser",
    text: rss(item("One", "<content:encoded>The bridge stays closed.</content:encoded>")),
    told: only({ full: false }),
  },
  {
    name: "a picture and no words",
    text: rss(item("One", '<content:encoded><![CDATA[<img src="/p.jpg">]]></content:encoded>')),
    told: only({ html: null, full: false }),
  },
  {
    name: "a source elsewhere",
    text: rss(item("One", '<source url="https://tern.example/rss">Tern</source>')),
    told: only({ source: { name: "Tern", url: "https://tern.example/rss" } }),
  },
  {
    name: "a source that is this feed",
    text: rss(item("One", '<source url="https://gazette.example/feed.xml">Us</source>')),
    told: only({ source: null }),
  },
  {
    name: "the source of an Atom entry",
    text: atom(
      '<entry><id>1</id><title>One</title><source><id>tag:s</id><title>Tern</title><link href="https://tern.example/"/></source></entry>',
    ),
    told: only({ source: { name: "Tern", url: "https://tern.example/" } }),
  },
  {
    name: "credits: agencies yes, photographers no",
    text: rss(
      item(
        "One",
        '<media:credit role="agency">Tern</media:credit><media:content url="p.jpg"><media:credit role="photographer">Ivo Kern</media:credit></media:content><dc:publisher>Tamrin Post</dc:publisher>',
      ),
    ),
    told: only({ credits: ["Tern"], publisher: "Tamrin Post" }),
  },
  {
    name: "authors in one line, with addresses",
    text: rss(
      item("One", "<author>ana@gazette.example (Ana Ruiz)</author>") +
        item("Three", "<dc:creator>By Ana Ruiz and Ivo Kern</dc:creator>"),
    ),
    told: { items: [{ authors: ["Ana Ruiz"] }, { authors: ["Ana Ruiz", "Ivo Kern"] }] },
  },
  {
    name: "an outlet and a section",
    text: rss(item("One"), "<title>World - Meadow Post</title><link>https://www.meadowpost.example/</link>"),
    told: { publisher: "Meadow Post", title: "World - Meadow Post", items: [{}] },
  },
  {
    name: "how often, where from and who tells",
    text: rss(
      item("One"),
      `${HEAD}<language>en-gb</language><ttl>30</ttl><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://gazette.example/own.xml"/>`,
    ),
    told: { ttl: 30, language: "en-GB", hub: "https://hub.example/", items: [{ language: "en-GB" }] },
  },
  {
    name: "how often in periods",
    text: rss(
      item("One"),
      `${HEAD}<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>`,
    ),
    told: { ttl: 30, items: [{}] },
  },
  {
    name: "times that make no sense",
    text: rss(item("One"), `${HEAD}<ttl>-5</ttl><language>klingon!!</language>`),
    told: { ttl: null, language: null, items: [{}] },
  },
  {
    name: "dates that are none",
    text: rss(
      item("One", "<pubDate>Mié, 18 nov 2026 10:00:00 GMT</pubDate>") + item("Three", "<pubDate>yesterday</pubDate>"),
    ),
    told: { items: [{ published: null }, { published: null }] },
  },
];

const others: readonly Case[] = [
  { name: "a page", text: "<!doctype html><html><body>rss feed</body></html>", told: null },
  {
    name: "a page that speaks of feeds",
    text: "<html><body><pre>&lt;rss&gt;</pre><!-- <rss> --></body></html>",
    told: null,
  },
  { name: "ninjs", text: '{"uri":"https://orla.example/1","version":"1","headline":"One"}', told: null },
  { name: "other XML", text: "<?xml version='1.0'?><newsItem><itemMeta/></newsItem>", told: null },
  { name: "words", text: "Nothing but words, rss among them.", told: null },
  { name: "a picture in XML", text: '<svg xmlns="http://www.w3.org/2000/svg"><title>feed</title></svg>', told: null },
];

export const cases: readonly Case[] = [...dialects, ...broken, ...odd, ...others];
