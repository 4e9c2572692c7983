import assert from "node:assert/strict";
import { test } from "node:test";
import { articlesIn, feedOf, furtherFrom, pagesIn, readFetched, toldBy } from "../../src/read/index.ts";
import type { FeedItem } from "../../src/read/index.ts";
import { STORY, cases, item, rss } from "./feeds-cases.ts";
import { PAGE, pageOf } from "./fixtures.ts";

const AT = "https://gazette.example/feed.xml";

const fetched = (text: string | Uint8Array, location: string | null = AT, type = "") => ({
  address: location ?? "feed.xml",
  location,
  headers: type === "" ? {} : { "content-type": type },
  fetchedAt: "2026-11-18T12:00:00.000Z",
  bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
});
const read = (text: string | Uint8Array, location: string | null = AT, type = "") =>
  feedOf(fetched(text, location, type));

for (const { name, text, type, told } of cases)
  test(`feed: ${name}`, async () => {
    if (typeof told === "string") {
      await assert.rejects(read(text, AT, type), { name: "Unreadable", message: `read: ${told}: ${AT}` });
      return;
    }
    const feed = await read(text, AT, type);
    if (told === null) assert.equal(feed, null);
    else {
      assert.equal(feed?.items.length, told.items.length, JSON.stringify(feed?.items));
      assert.partialDeepStrictEqual(feed, told);
    }
  });

const FULL = `<content:encoded><![CDATA[${STORY}<p>The post <a href="/1">One</a> appeared first on <a href="/">Ostrel Gazette</a>.</p>]]></content:encoded>`;
const DATE = "<pubDate>Wed, 18 Nov 2026 10:00:00 GMT</pubDate>";

test("an item that is given whole is an article, a teaser names its page", async () => {
  const feed = await read(
    rss(
      item("One", `${FULL}${DATE}<dc:creator>Ana Ruiz</dc:creator>`) +
        item("Three", "<description>Short.</description>"),
    ),
  );
  const [article, ...more] = articlesIn(feed!);
  assert.equal(more.length, 0);
  assert.partialDeepStrictEqual(article, {
    url: "https://gazette.example/3",
    title: "One",
    publisher: "Ostrel Gazette",
    published: "2026-11-18T10:00:00Z",
    authors: ["Ana Ruiz"],
  });
  assert.deepEqual(article!.text.split("\n").length, 5);
  assert.equal(article!.blocks[0]!.kind, "headline");
  assert.deepEqual(
    pagesIn(feed!).map(({ address, item: { title } }) => [address, title]),
    [["https://gazette.example/5", "Three"]],
  );
});

test("an item without a page is as much as there is", async () => {
  const feed = await read(
    "<rss><channel><title>Tern</title><item><title>Flash</title><description>The dam at Tamrin holds.</description></item></channel></rss>",
    null,
  );
  assert.deepEqual(
    articlesIn(feed!).map(({ text, url }) => [text, url]),
    [["Flash\nThe dam at Tamrin holds.", null]],
  );
  assert.deepEqual(pagesIn(feed!), []);
});

test("an item from another outlet keeps whose it is", async () => {
  const source = '<source url="https://tern.example/rss">Tern</source>';
  const away = "https://www.tern.example/3";
  const feed = (await read(rss(item("One", FULL + source) + item("Three", FULL + source, away))))!;
  const [copied, ...more] = articlesIn(feed);
  assert.deepEqual([copied!.publisher, copied!.forwardedFrom, more.length], ["Ostrel Gazette", "Tern", 0]);
  // The page of another site is read itself, whatever the feed gives of it.
  const [page] = pagesIn(feed);
  assert.equal(page!.address, away);
  const { forwardedFrom: _, ...bare } = copied!;
  const own: typeof bare & { forwardedFrom?: string } = toldBy({ ...bare, url: away, publisher: null }, page!.item);
  assert.deepEqual([own.publisher, own.forwardedFrom], ["Tern", undefined]);
});

test("an agency that is credited stands among the authors", async () => {
  const [article] = articlesIn(
    (await read(
      rss(item("One", `${FULL}<media:credit role="news agency">Tern</media:credit><dc:creator>Ana Ruiz</dc:creator>`)),
    ))!,
  );
  assert.deepEqual(article!.authors, ["Ana Ruiz", "Tern"]);
});

const said = async (more: string): Promise<FeedItem> => (await read(rss(item("Bridge", DATE + more))))!.items[0]!;

test("what a feed says stands in where its page says nothing, and never instead of it", async () => {
  const item = await said('<dc:creator>Ivo Kern</dc:creator><source url="https://tern.example/rss">Tern</source>');
  const [bare] = await readFetched(fetched(PAGE, "https://gazette.example/6", "text/html"), { item });
  assert.deepEqual(
    [bare!.published, bare!.authors, bare!.forwardedFrom],
    ["2026-11-18T10:00:00Z", ["Ivo Kern"], "Tern"],
  );
  const head =
    '<meta property="article:published_time" content="2024-03-04T16:12:00Z"><meta name="author" content="Ana Ruiz"><meta property="og:site_name" content="Tern">';
  const [full] = await readFetched(fetched(pageOf(head), "https://gazette.example/6", "text/html"), { item });
  assert.deepEqual(
    [full!.published, full!.authors, full!.forwardedFrom],
    ["2024-03-04T16:12:00Z", ["Ana Ruiz"], undefined],
  );
  const [alone] = await readFetched(fetched(PAGE, "https://gazette.example/6", "text/html"));
  assert.deepEqual([bare!.id, bare!.text], [alone!.id, alone!.text]);
});

test("a forwarded post stays whose it was", async () => {
  const item = await said('<source url="https://tern.example/rss">Tern</source>');
  const [article] = await readFetched(fetched(PAGE, "https://gazette.example/6", "text/html"));
  assert.equal(toldBy({ ...article!, forwardedFrom: "Courier" }, item).forwardedFrom, "Courier");
});

test("what is to be read next is bounded, and what is left is told", async () => {
  const many = Array.from(
    { length: 1_200 },
    (_, place) => `<url><loc>https://gazette.example/${place}</loc></url>`,
  ).join("");
  const further = await furtherFrom(fetched(`<urlset>${many}</urlset>`));
  assert.equal(further.length, 1_001);
  assert.equal(String(further.at(-1)), `Unreadable: read: 200 more addresses are not read of ${AT}`);
  assert.deepEqual(await furtherFrom(fetched(PAGE)), []);
});

test("feeds without anything to read are refused", async () => {
  for (const [text, why] of [
    [rss(""), "no items in the feed at"],
    ["<urlset></urlset>", "no pages in the sitemap at"],
    ["<sitemapindex></sitemapindex>", "no pages in the sitemap at"],
    ['<opml><body><outline text="x"/></body></opml>', "no feeds in the list at"],
  ] as const)
    await assert.rejects(readFetched(fetched(text)), { name: "Unreadable", message: `read: ${why} ${AT}` });
});
