import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { subscriptionsIn, subscriptionsOf } from "../../src/read/index.ts";
import type { Subscription } from "../../src/read/index.ts";

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>News</title></head><body>${body}</body></opml>`;

test("OPML: folders, titles, sites", async () => {
  const list = await subscriptionsIn(
    opml(
      '<outline text="Ardovia"><outline text="Dailies"><outline type="rss" text="Gazette &amp; Post" title="Gazette" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/"/></outline></outline>' +
        '<outline text="Tern" xmlUrl="https://tern.example/rss?a=1&b=2"/><outline text="no feed"/><outline text="mail" xmlUrl="mailto:a@b.example"/>',
    ),
  );
  assert.deepEqual(list, {
    title: "News",
    repaired: false,
    subscriptions: [
      {
        title: "Gazette",
        address: "https://gazette.example/feed",
        home: "https://gazette.example/",
        folders: ["Ardovia", "Dailies"],
      },
      { title: "Tern", address: "https://tern.example/rss?a=1&b=2", home: null, folders: [] },
    ],
  });
});

const one = '<outline text="A" xmlUrl="https://a.example/"/>';
const BAD: readonly (readonly [string, string, readonly string[] | null])[] = [
  [
    "broken off in an outline",
    opml(`<outline text="F">${one}<outline text="B" xmlUrl="https://b`).slice(0, -22),
    ["https://a.example/"],
  ],
  ["broken off between outlines", opml(`<outline text="F">${one}`).slice(0, -14), ["https://a.example/"]],
  ["in capitals", opml(one).toUpperCase(), ["https://a.example/"]],
  ["a bare sign", opml('<outline text="a < b & c" xmlUrl="https://a.example/"/>'), ["https://a.example/"]],
  [
    "deeper than anybody looks",
    opml(`${'<outline text="f">'.repeat(90)}${one}${"</outline>".repeat(90)}`),
    ["https://a.example/"],
  ],
  ["deeper than is allowed", opml('<outline text="f">'.repeat(5_000)), null],
  [
    "entities of its own",
    opml('<outline text="&b;" xmlUrl="https://a.example/"/>').replace(
      "?>",
      '?><!DOCTYPE opml [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    ),
    ["https://a.example/"],
  ],
  ["no feeds", opml('<outline text="x"/>'), []],
  ["no list", "<html><body>x</body></html>", null],
  ["nothing", "", null],
];
for (const [name, text, addresses] of BAD)
  test(`OPML, ${name}`, async () => {
    const list = await subscriptionsIn(text);
    assert.deepEqual(list && list.subscriptions.map(({ address }) => address), addresses);
  });

const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{C}<>&\s]+/gu, " ").trim() || "x");
const subscription: fc.Arbitrary<Subscription> = fc.record({
  title: name,
  address: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
  home: fc.option(fc.webUrl().map((url) => new URL(url).href)),
  folders: fc.array(name, { maxLength: 4 }),
});

test("OPML: what is written is read back, folder by folder", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(subscription, { maxLength: 8 }), name, async (subscriptions, title) => {
      const list = await subscriptionsIn(await subscriptionsOf(subscriptions, title));
      const key = ({ folders, address, title: text }: Subscription) => JSON.stringify([folders, address, text]);
      assert.deepEqual(
        list?.subscriptions.map((found) => key(found)).sort() ?? [],
        subscriptions.map((kept) => key(kept)).sort(),
      );
      assert.equal(list?.title ?? title, title);
    }),
    { numRuns: 60 },
  );
});
