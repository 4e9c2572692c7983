// What holds for every feed, whatever is in it.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Unreadable, articlesIn, feedOf, pagesIn, subscriptionsIn } from "../../src/read/index.ts";
import { atom, cases, item, rss } from "./feeds-cases.ts";

const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const read = (text: string | Uint8Array) =>
  feedOf({ address: "f", location: "https://gazette.example/f", headers: {}, bytes: bytesOf(text) });

/** A feed with a few pieces cut out, doubled or put elsewhere. */
const battered = fc
  .tuple(
    fc.constantFrom(...cases.map(({ text }) => text)),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.constantFrom("", "<", "&", "<item>", "]]>", "<!--", "</channel>", '"', "\\", "<!DOCTYPE x [", "\u0000"),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, blows]) => {
    let bytes = Buffer.from(bytesOf(text));
    for (const [where, length, put] of blows) {
      const at = bytes.length === 0 ? 0 : where % bytes.length;
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + length)]);
    }
    return bytes;
  });

test("whatever is done to a feed, it is read or refused; ids are single and stay", async () => {
  await fc.assert(
    fc.asyncProperty(battered, async (bytes) => {
      const feed = await read(bytes).catch((error: unknown) => {
        assert.ok(error instanceof Unreadable, String(error));
        return null;
      });
      if (feed === null) return;
      const ids = feed.items.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.every((id) => id !== ""));
      assert.deepEqual(await read(bytes), feed);
      for (const { url } of feed.items) assert.ok(url === null || /^https?:\/\//.test(url), String(url));
      for (const { text, blocks } of articlesIn(feed))
        for (const { start, end } of blocks) assert.ok(start < end && end <= text.length);
      const pages = pagesIn(feed).map(({ address }) => address);
      assert.equal(new Set(pages).size, pages.length);
    }),
    { numRuns: 60 },
  );
});

test("items keep their order, and an item that is added in front changes no id", async () => {
  const names = ["a", "bb", "ccc", "dddd"];
  const before = await read(rss(names.map((name) => item(name)).join("")));
  const after = await read(rss(["eeeee", ...names].map((name) => item(name)).join("")));
  assert.deepEqual(
    before?.items.map(({ title }) => title),
    names,
  );
  assert.deepEqual(after?.items.slice(1), before?.items);
});

/** Feeds that are made to take for ever. */
const HEAVY: readonly (readonly [string, (size: number) => string])[] = [
  ["items that never end", (size) => `<rss><channel>${"<item><title>".repeat(size)}`],
  ["elements without an end", (size) => rss("<z>".repeat(size))],
  ["comments without an end", (size) => rss("<!--".repeat(size))],
  ["CDATA without an end", (size) => rss(`<item><description>${"<![CDATA[".repeat(size)}`)],
  ["signs", (size) => rss(item("<".repeat(size)))],
  ["ampersands", (size) => rss(item("&".repeat(size)))],
  ["a tag without an end", (size) => `<rss ${"a".repeat(size)}`],
  ["a name without an end", (size) => `<rss><${"a:".repeat(size)}`],
  [
    "namespaces",
    (size) =>
      `<rss ${Array.from({ length: size / 20 }, (_, place) => `xmlns:a${place}="x${place}"`).join(" ")}><channel></channel></rss>`,
  ],
  ["doctypes", (size) => `${"<!DOCTYPE x [".repeat(size)}<rss></rss>`],
  [
    "laughs",
    (size) =>
      `<!DOCTYPE rss [${Array.from({ length: 100 }, (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`).join("")}]>${rss(item("&l99;".repeat(size / 10))).slice(21)}`,
  ],
  [
    "quotation marks in JSON",
    (size) => `{"version":"https://jsonfeed.org/version/1","items":[{"title":"${'\\"'.repeat(size)}`,
  ],
  ["lists in JSON", (size) => `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(size)}`],
  [
    "an author of brackets",
    (size) => rss(item("One", `<author>${"(".repeat(size)}</author><author>${"a@".repeat(size)}</author>`)),
  ],
  ["an address of stops", (size) => rss(item("One", `<author>a@${".".repeat(size)}@</author>`))],
  [
    "XHTML full of CDATA",
    (size) =>
      atom(`<entry><id>1</id><content type="xhtml"><div>${"<![CDATA[".repeat(size / 10)}</div></content></entry>`),
  ],
  ["a sitemap of tags", (size) => `<urlset>${"<url><loc>".repeat(size)}`],
  ["spaces in a date", (size) => rss(item("One", `<pubDate>Wed,${" ".repeat(size)}</pubDate>`))],
  [
    "spaces and stops in words",
    (size) => rss(item("One", `<content:encoded>${". ".repeat(size)}${"…".repeat(size)}x</content:encoded>`)),
  ],
];

for (const [name, made] of HEAVY)
  test(`a feed of ${name} is done with`, { timeout: 20_000 }, async () => {
    const feed = await read(made(50_000)).catch((error: unknown) => {
      assert.ok(error instanceof Unreadable, String(error));
      return null;
    });
    assert.ok((feed?.items.length ?? 0) <= 5_000);
  });

test("a list of feeds that is made to take for ever is done with", { timeout: 20_000 }, async () => {
  for (const piece of ['<outline text="a">', "<outline ", '<outline text="', "<!--", "&"])
    await subscriptionsIn(`<opml><body>${piece.repeat(20_000)}`);
});
