import assert from "node:assert/strict";
import { test } from "node:test";
import { Unreadable, feedLinksIn, fetchAddress, findFeeds } from "../../src/read/index.ts";
import type { Fetched } from "../../src/read/index.ts";
import { item, rss } from "./feeds-cases.ts";
import { pageOf } from "./fixtures.ts";
import { serve } from "./server.ts";

const AT = "https://gazette.example/news/";
const link = (href: string, type = "application/rss+xml", more = "") =>
  `<link rel="alternate" type="${type}" href="${href}" ${more}>`;

/** What stands in the head of a page, and the feeds that it names. */
const PAGES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "one of each kind",
    link("/rss") + link("/atom", "application/atom+xml") + link("/json", "application/feed+json"),
    ["https://gazette.example/rss", "https://gazette.example/atom", "https://gazette.example/json"],
  ],
  [
    "the feed of comments last",
    link("/comments/feed") + link("/all", undefined, 'title="Comments"') + link("/feed"),
    ["https://gazette.example/feed", "https://gazette.example/comments/feed", "https://gazette.example/all"],
  ],
  ["relative, and against a base", `<base href="/b/">${link("feed.xml")}`, ["https://gazette.example/b/feed.xml"]],
  ["relative to the page", link("feed.xml"), ["https://gazette.example/news/feed.xml"]],
  ["twice", link("/rss") + link("/rss"), ["https://gazette.example/rss"]],
  [
    "other languages and looks of the page",
    '<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/rss.css">',
    [],
  ],
  [
    "JSON that is no feed",
    link("/wp-json/posts/1", "application/json") + link("/feed.json", "application/json"),
    ["https://gazette.example/feed.json"],
  ],
  ["a feed by its relation", '<link rel="feed" href="/rss">', ["https://gazette.example/rss"]],
  ["scripts and mail", link("javascript:alert(1)") + link("mailto:a@b.example"), []],
  [
    "no end of them",
    Array.from({ length: 100 }, (_, place) => link(`/${place}`)).join(""),
    Array.from({ length: 20 }, (_, place) => `https://gazette.example/${place}`),
  ],
];
for (const [name, head, feeds] of PAGES)
  test(`feeds of a page: ${name}`, () =>
    assert.deepEqual(
      feedLinksIn(pageOf(head), AT).map(({ address }) => address),
      feeds,
    ));

/** A site in memory, and what was asked of it. */
function siteOf(pages: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Fetched> => {
    asked.push(new URL(address).pathname);
    const page = pages[new URL(address).pathname];
    if (page === undefined) throw new Unreadable("HTTP 404 at", address);
    return { address, location: address, headers: {}, fetchedAt: "2026-11-18T12:00:00.000Z", bytes: Buffer.from(page) };
  };
  return { asked, fetch };
}

async function found(fetch: (address: string) => Promise<Fetched>, path = "/"): Promise<string[]> {
  const feeds: string[] = [];
  for await (const { fetched } of findFeeds(`https://gazette.example${path}`, fetch))
    feeds.push(new URL(fetched.address).pathname);
  return feeds;
}

const FEED = rss(item("One"));

test("an address where a feed lies is that feed", async () => {
  const { fetch, asked } = siteOf({ "/feed": FEED });
  assert.deepEqual([await found(fetch, "/feed"), asked], [["/feed"], ["/feed"]]);
});

test("feeds that a page names are fetched, and what is none is passed over", async () => {
  const { fetch, asked } = siteOf({
    "/": pageOf(link("/gone") + link("/page") + link("/a") + link("/b")),
    "/page": pageOf(),
    "/a": FEED,
    "/b": FEED,
  });
  assert.deepEqual(
    [await found(fetch), asked],
    [
      ["/a", "/b"],
      ["/", "/gone", "/page", "/a", "/b"],
    ],
  );
});

test("the usual places are asked only where a page names no feed, and no longer than needed", async () => {
  const { fetch, asked } = siteOf({ "/": pageOf(), "/rss.xml": FEED, "/feed.xml": FEED });
  assert.deepEqual([await found(fetch), asked], [["/rss.xml"], ["/", "/feed", "/rss", "/rss.xml"]]);
  const nothing = siteOf({ "/": pageOf() });
  assert.deepEqual(await found(nothing.fetch), []);
  assert.ok(nothing.asked.length <= 10);
});

test("a site that cannot be had is told of", async () => {
  await assert.rejects(found(siteOf({}).fetch), { message: "read: HTTP 404 at https://gazette.example/" });
});

test("feed: and the address of a site is its feed", async (t) => {
  const at = await serve(t, ({ url }, response) => {
    const body = url === "/" ? pageOf(link("/rss")) : url === "/rss" ? FEED : undefined;
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html" }).end(body);
  });
  const options = { allowPrivate: ["127.0.0.1"] };
  const { address, location } = await fetchAddress(`feed:${at}/`, options);
  assert.deepEqual([address, location], [`feed:${at}/`, `${at}/rss`]);
  await assert.rejects(fetchAddress(`feed:${at}/`), { message: `read: private address 127.0.0.1 refused: ${at}/` });
  await assert.rejects(fetchAddress(`feed:${at}/gone`, options), { message: `read: HTTP 404 at ${at}/gone` });
});
