// How long feeds take to be read, whole and broken, and how many of their items are found.
//
//     node bench/feeds.ts

import { articlesIn, feedOf, pagesIn } from "../src/read/index.ts";

const ITEMS = 100;
const ROUNDS = 20;
const SENTENCE =
  "The bridge over the Orla in Velmar will stay closed for at least a week, Mayor Ana Ruiz said on Monday. ";

const item = (place: number) =>
  `<item><title>Story ${place} of Tern</title><link>https://gazette.example/${place}</link><guid>${place}</guid>` +
  `<pubDate>Wed, 18 Nov 2026 10:00:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><description>Short.</description>` +
  `<content:encoded><![CDATA[${`<p>${SENTENCE}</p>`.repeat(10)}]]></content:encoded></item>`;
const whole =
  '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
  `<channel><title>Ostrel Gazette</title><link>https://gazette.example/</link>${Array.from({ length: ITEMS }, (_, place) => item(place)).join("")}</channel></rss>`;
const json = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Ostrel Gazette",
  items: Array.from({ length: ITEMS }, (_, place) => ({
    id: String(place),
    url: `https://gazette.example/${place}`,
    title: `Story ${place}`,
    content_html: `<p>${SENTENCE}</p>`.repeat(10),
  })),
});
const sitemap = `<urlset>${Array.from({ length: 1_000 }, (_, place) => `<url><loc>https://gazette.example/${place}</loc><lastmod>2026-11-18</lastmod></url>`).join("")}</urlset>`;

const feeds: Readonly<Record<string, string>> = {
  "RSS, 100 articles": whole,
  "RSS with stray signs": whole.replaceAll("of Tern", "<3 Tern"),
  "RSS broken off": whole.slice(0, -100),
  "RSS, one item broken": whole.replace("Story 7 of Tern", "Story 7 <![CDATA["),
  "JSON Feed, 100 articles": json,
  "JSON Feed broken off": json.slice(0, -100),
  "sitemap, 1,000 pages": sitemap,
};

for (const [name, text] of Object.entries(feeds)) {
  const bytes = new TextEncoder().encode(text);
  const read = () => feedOf({ address: "feed", location: "https://gazette.example/feed", headers: {}, bytes });
  const feed = (await read())!;
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) articlesIn((await read())!);
  const each = (performance.now() - begin) / ROUNDS;
  const found = `${feed.items.length} items, ${articlesIn(feed).length} articles, ${pagesIn(feed).length} pages`;
  console.log(
    `${name.padEnd(24)} ${(bytes.length / 1024).toFixed(0).padStart(4)} KiB  ${each.toFixed(1).padStart(6)} ms  ${found}`,
  );
}
