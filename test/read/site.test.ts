// Nobody speaks for the site of somebody else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { articlesIn, feedOf, pagesIn, readFetched } from "../../src/read/index.ts";

const WORDS = "The ferry to Tamrin stays in port until the pier is safe, the harbour master said on Monday. ".repeat(6);

const page = (canonical: string) =>
  `<html><head><link rel="canonical" href="${canonical}"><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${WORDS}</p></article></body></html>`;

const fetched = (location: string | null, words: string, type = "text/html") => ({
  address: location ?? "saved.html",
  location,
  fetchedAt: "2031-03-05T00:00:00Z",
  headers: location === null ? {} : { "content-type": type },
  bytes: Buffer.from(words),
});

const urls = async (...about: Parameters<typeof fetched>) =>
  (await readFetched(fetched(...about))).map(({ url }) => url);

test("a page is another page of its site, and none of another site", async () => {
  for (const own of ["https://tern.example/1", "https://m.tern.example/1", "https://news.tern.example/1"])
    assert.deepEqual(await urls("https://www.tern.example/amp/1", page(own)), [own]);
  const at = "https://pelune24.example/1";
  for (const other of ["https://tern.example/1", "https://tern.example.pelune25.example/1", "http://24.example/1"])
    assert.deepEqual(await urls(`${at}?utm_source=x`, page(other)), [at], other);
  // A saved page lies nowhere, so it is believed.
  assert.deepEqual(await urls(null, page("https://tern.example/1")), ["https://tern.example/1"]);
});

test("of an item of an agency its name is kept, and no address elsewhere", async () => {
  const item = (uri: string) =>
    JSON.stringify({ uri, headline: "Ferry", bodies: [{ contentType: "text/plain", value: WORDS }] });
  const at = "https://api.orla.example/items/1";
  assert.deepEqual(await urls(at, item("urn:orla:1"), "application/json"), ["urn:orla:1"]);
  assert.deepEqual(await urls(at, item("https://tern.example/1"), "application/json"), [at]);
  const one = (guid: string) =>
    `<newsItem guid="${guid}"><contentSet><inlineXML><p>${WORDS}</p></inlineXML></contentSet></newsItem>`;
  const both = `<newsMessage>${one("urn:orla:1")}${one("https://tern.example/2")}</newsMessage>`;
  assert.deepEqual(await urls(at, both, "application/xml"), ["urn:orla:1", null]);
});

test("a feed holds no pages of another site, and a stranger no posts of a channel", async () => {
  const item = (link: string) =>
    `<item><title>Ferry</title><link>${link}</link><content:encoded><![CDATA[<p>${WORDS}</p>]]></content:encoded></item>`;
  const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tern</title>${item("https://tern.example/1")}${item("https://pelune24.example/2")}</channel></rss>`;
  const feed = (await feedOf(fetched("https://feeds.tern.example/all", rss, "application/rss+xml")))!;
  assert.deepEqual(
    articlesIn(feed).map(({ url }) => url),
    ["https://tern.example/1"],
  );
  assert.deepEqual(
    pagesIn(feed).map(({ address }) => address),
    ["https://pelune24.example/2"],
  );
  const post = (number: number) =>
    `<div class="tgme_widget_message" data-post="tamrinpost/${number}"><div class="js-message_text">Words ${number}</div></div>`;
  const preview = `<html><body><div class="tgme_channel_info">${post(1)}${post(2)}</div></body></html>`;
  assert.deepEqual(await urls("https://pelune24.example/s", preview), [null, null]);
  assert.deepEqual(await urls("https://t.me/s/tamrinpost", preview), [
    "https://t.me/tamrinpost/1",
    "https://t.me/tamrinpost/2",
  ]);
});
