// Feeds on the command line: their articles, the pages of their teasers, lists of feeds, and lists of addresses.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { STORY, item, rss } from "../read/feeds-cases.ts";
import { pageOf } from "../read/fixtures.ts";
import { serve } from "../read/server.ts";
import type { Handler } from "../read/server.ts";
import { calling, objectsOf } from "./calling.ts";

const PRIVATE = ["--allow-private", "127.0.0.1"];

/** A site whose feed has one article, three teasers, and one teaser of a page that is gone. */
const site = (t: TestContext) =>
  serve(t, ({ url = "", headers: { host } }, response) => {
    const at = `http://${host}`;
    const feed = rss(
      item("Given whole", `<content:encoded><![CDATA[${STORY}]]></content:encoded>`, `${at}/whole`) +
        item(
          "Bridge a",
          '<description>Short.</description><source url="https://tern.example/">Tern</source>',
          `${at}/a`,
        ) +
        item("Gone", "", `${at}/gone`) +
        item("Bridge b", "", `${at}/b`) +
        item("Bridge b", "", `${at}/b#again`),
    );
    const pages: Record<string, string> = {
      "/feed": feed,
      "/a": pageOf(),
      "/b": pageOf(),
      "/map.xml": `<urlset><url><loc>${at}/a</loc></url></urlset>`,
      "/index.xml": `<sitemapindex><sitemap><loc>${at}/map.xml</loc></sitemap></sitemapindex>`,
      "/list.opml": `<opml><body><outline xmlUrl="${at}/index.xml"/><outline xmlUrl="${at}/list.opml"/></body></opml>`,
    };
    response.writeHead(pages[url] === undefined ? 404 : 200, { "content-type": "text/html" }).end(pages[url]);
  });

interface Told {
  readonly article: { readonly url: string; readonly forwardedFrom?: string };
}
const urlsOf = (out: string, at: string) => objectsOf<Told>(out).map(({ article: { url } }) => url.replace(at, ""));

test("read: the articles of a feed, then the pages of its teasers, and a page that is gone is told of", async (t) => {
  const at = await site(t);
  const { code, out, err } = await calling(["read", "--format", "jsonl", ...PRIVATE, `${at}/feed`]);
  assert.deepEqual(urlsOf(out, at), ["/whole", "/a", "/b"]);
  assert.deepEqual([code, err], [1, [`read: the page of “Gone” in a feed: HTTP 404 at ${at}/gone`]]);
  assert.equal(objectsOf<Told>(out)[1]!.article.forwardedFrom, "Tern");
});

test("read: pages of a feed keep off private addresses like any page", async (t) => {
  const at = await site(t);
  const folder = mkdtempSync(join(tmpdir(), "whence-feeds-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "feed.xml");
  writeFileSync(file, rss(item("Bridge", "", `${at}/a`)));
  const { code, err } = await calling(["read", file]);
  assert.deepEqual(
    [code, err],
    [1, [`read: the page of “Bridge” in a feed: private address 127.0.0.1 refused: ${at}/a`]],
  );
});

test("read: a list of feeds leads to an index, to a sitemap, to a page, and not round in a circle", async (t) => {
  const at = await site(t);
  const { code, out, err } = await calling(["read", "--format", "jsonl", ...PRIVATE, `${at}/list.opml`, `${at}/b`]);
  assert.deepEqual([code, err, urlsOf(out, at)], [0, [], ["/a", "/b"]]);
});

test("read: an index of sitemaps leads to the newest of them, and to no further index", async (t) => {
  const asked: string[] = [];
  const index: Handler = ({ url = "", headers: { host } }, response) => {
    asked.push(url);
    const places = Array.from({ length: 60 }, (_, place) => {
      const day = String(1 + (place % 28)).padStart(2, "0");
      const changed = place === 59 ? "2031-03-01" : `2030-01-${day}`;
      return `<sitemap><loc>http://${host}${url}/${place}</loc><lastmod>${changed}</lastmod></sitemap>`;
    });
    response.end(`<sitemapindex>${places.join("")}</sitemapindex>`);
  };
  const at = await serve(t, index, 1_000);
  const { code, err } = await calling(["read", "--reader", "rules", ...PRIVATE, `${at}/index`]);
  assert.equal(code, 1);
  assert.equal(asked.length, 51);
  assert.equal(asked[1], "/index/59");
  assert.equal(err[0], `read: an index of sitemaps inside another is not read: ${at}/index/59`);
  assert.ok(err.includes("read: an index of sitemaps inside another is not read: … and 20 more"));
  assert.ok(err.includes(`read: 10 more sitemaps are not read of ${at}/index`));
});

test("add: a feed is kept, and adding it again changes nothing", async (t) => {
  const at = await site(t);
  const folder = mkdtempSync(join(tmpdir(), "whence-feeds-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const words = ["add", "--format", "jsonl", "--ledger", join(folder, "l"), ...PRIVATE, `${at}/feed`];
  const outcomes = async () => objectsOf<{ outcome: string }>((await calling(words)).out).map(({ outcome }) => outcome);
  assert.deepEqual(await outcomes(), ["new", "new", "new"]);
  assert.deepEqual(await outcomes(), ["same", "same", "same"]);
});

test("--from: addresses from a file, with comments, and bad lines named by their number", async (t) => {
  const at = await site(t);
  const folder = mkdtempSync(join(tmpdir(), "whence-feeds-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const list = join(folder, "list.txt");
  writeFileSync(list, `# pages\r\n\r\n${at}/a\r\nftp://gazette.example/x\nhttp://\n  ${at}/b  \n`);
  const { code, out, err } = await calling(["read", "--format", "jsonl", ...PRIVATE, "--from", list]);
  assert.deepEqual(urlsOf(out, at), ["/a", "/b"]);
  assert.deepEqual(
    [code, err],
    [
      1,
      [
        `read: line 4 of ${list} is no address: ftp://gazette.example/x`,
        `read: line 5 of ${list} is no address: http://`,
      ],
    ],
  );
  const gone = await calling(["read", "--from", join(folder, "gone")]);
  assert.deepEqual([gone.code, gone.err], [2, [`read: no such file: ${join(folder, "gone")}`]]);
  const none = await calling(["add"]);
  assert.deepEqual([none.code, none.err], [2, ["add: missing required argument: address"]]);
});
