import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { Unreadable, fetchAll, readAddress, readFetched } from "../../src/read/index.ts";
import { settingsOf } from "../../src/read/settings.ts";
import { telegram, telegramAt } from "../../src/read/sources/telegram.ts";
import { mended } from "../../src/read/telegram/messages.ts";
import { serve } from "./server.ts";
import { mayBePreview, readPreview } from "../../src/read/telegram/preview.ts";

const readChannel = (html: string) => readPreview(html).articles;

const post = (name: string, words: string, more = "") => `
  <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message" data-post="${name}">
    ${more}<div class="tgme_widget_message_text js-message_text" dir="auto">${words}</div>
    <span class="tgme_widget_message_meta"><a><time datetime="2025-03-04T17:20:00+00:00">17:20</time></a></span>
  </div></div>`;

const page = (posts: string) => `<html><body>
  <div class="tgme_channel_info_header_title"><span>Harbour
   Watch</span></div>${posts}</body></html>`;

test("every post with words is an article of its own", () => {
  const html = page(
    post("harbourwatch/7", "The crane fell.<br><br>“Nobody was hurt,” the <b>harbour master</b> said.") +
      post("harbourwatch/8", ""),
  );
  assert.ok(mayBePreview(html));
  const [first, ...rest] = readChannel(html);
  assert.equal(rest.length, 0);
  assert.equal(first?.url, "https://t.me/harbourwatch/7");
  assert.equal(first?.publisher, "Harbour Watch");
  assert.equal(first?.published, "2025-03-04T17:20:00+00:00");
  assert.equal(first?.text, "The crane fell.\n“Nobody was hurt,” the harbour master said.");
  assert.deepEqual(
    first?.blocks.map(({ start, end }) => first.text.slice(start, end)),
    first?.text.split("\n"),
  );
});

test("the post that a post answers is not its text", () => {
  const answered = `<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">Old words</div></a>`;
  assert.equal(readChannel(page(post("harbourwatch/9", "New words", answered)))[0]?.text, "New words");
});

test("a forward says whose post it is", () => {
  const from = (name: string) => `<div>Forwarded from&nbsp;${name}</div>`;
  const name = (inner: string) =>
    from(`<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/quay/3"><span>${inner}</span></a>`);
  assert.equal(readChannel(page(post("harbourwatch/9", "Words", name("Quay  News"))))[0]?.forwardedFrom, "Quay News");
  const hidden = from('<span class="tgme_widget_message_forwarded_from_name">Ivo</span>');
  assert.equal(readChannel(page(post("harbourwatch/9", "Words", hidden)))[0]?.forwardedFrom, "Ivo");
  assert.ok(!("forwardedFrom" in readChannel(page(post("harbourwatch/9", "Words")))[0]!));
});

test("an address is made of plain names only", () => {
  assert.equal(readChannel(page(post("javascript:alert(1)//", "Words")))[0]?.url, null);
});

test("nothing throws on any markup", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (noise) => void readChannel(page(post("a/1", noise) + noise))));
});

test("a post is signed, and a source without a name is still one", () => {
  const signed = post("harbourwatch/9", "Words", '<span class="tgme_widget_message_from_author">Ivo  Kern</span>');
  assert.deepEqual(readChannel(page(signed))[0]?.authors, ["Ivo Kern"]);
  const hidden = post(
    "harbourwatch/9",
    "Words",
    '<div class="tgme_widget_message_forwarded_from">Forwarded from</div>',
  );
  assert.equal(readChannel(page(hidden))[0]?.forwardedFrom, "an unknown account");
});

test("a post that was edited says so, and not when", () => {
  const footer = (words: string) =>
    page(post("harbourwatch/9", "Words").replace('_message_meta">', `_message_meta">${words}`));
  const [edited] = readChannel(footer("edited&nbsp;&nbsp;"));
  assert.deepEqual([edited?.edited, edited?.modified], [true, null]);
  for (const words of ["", "unedited", "Ed Itedson "]) assert.ok(!("edited" in readChannel(footer(words))[0]!), words);
});

const landing = (inner: string) => `<html><body><div class="tgme_page">${inner}</div></body></html>`;
const extra = (words: string) =>
  landing(`<div class="tgme_page_title"><span>Quay</span></div><div class="tgme_page_extra">${words}</div>`);

/** What Telegram answers where there is nothing to read, and why there is not. */
const NONE: Record<string, string> = {
  [extra("12 345 subscribers")]: "channel without a public preview:",
  [extra("5 members, 2 online")]: "a group, and no channel:",
  [extra("@quaynews")]: "an account, and no channel:",
  [landing('<div class="tgme_page_icon"></div>')]: "no such channel:",
  [page('<div class="tgme_widget_message_wrap"><div class="tme_no_messages_found">x</div></div>')]:
    "channel without posts:",
  [page("")]: "channel whose preview shows no posts:",
  [page(post("harbourwatch/8", ""))]: "posts without words, and no others, at",
  ['<div class="tgme_widget_message_error">Post not found</div>']: "no such post, or it was deleted:",
};

test("a channel that shows nothing is told of by the reason", async (t) => {
  for (const [html, why] of Object.entries(NONE)) {
    assert.equal(readPreview(html).why, why);
    const file = path.join(folderOf(t), "saved.html");
    writeFileSync(file, html);
    await assert.rejects(readAddress(file), new Unreadable(why, file));
  }
});

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-telegram-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("a channel has many names, and others have not", () => {
  for (const address of [
    "@harbourwatch",
    "t.me/harbourwatch",
    "https://t.me/s/harbourwatch",
    "http://telegram.me/harbourwatch/7",
    "https://t.me/s/harbourwatch?before=8",
  ])
    assert.ok(telegram.takes(address), address);
  for (const address of [
    "@a",
    "harbourwatch",
    "t.me",
    "https://t.me/+AbCdEf",
    "https://t.me/c/17/4",
    "https://t.me/joinchat/x",
    "https://t.me/share?url=x",
    "https://tt.me/harbourwatch",
    "notes@harbour.html",
    "https://x.example/@harbourwatch",
  ])
    assert.ok(!telegram.takes(address), address);
});

/** A channel of 50 posts, 20 to a page, and what it was asked. */
async function channel(t: TestContext) {
  const asked: string[] = [];
  const waits: number[] = [];
  const base = await serve(t, ({ url = "" }, response) => {
    asked.push(url);
    const { pathname, searchParams } = new URL(url, "http://x");
    const html = (body: string) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);
    if (pathname === "/s/agroup") return response.writeHead(302, { location: "/agroup" }).end();
    if (pathname === "/agroup") return html(extra("5 members"));
    if (pathname === "/harbourwatch/7")
      return html(post("harbourwatch/7", "Word 7", '<a class="tgme_widget_message_owner_name">Harbour Watch</a>'));
    if (pathname === "/harbourwatch/8") return html('<div class="tgme_widget_message err_message">gone</div>');
    if (pathname === "/s/looping")
      return html(page(`<a class="tme_messages_more" href="/s/looping?before=9"></a>${post("looping/9", "Words")}`));
    const end = Number(searchParams.get("before") ?? 51);
    const numbers = Array.from({ length: 20 }, (_, place) => end - 20 + place).filter((number) => number > 0);
    const prev = (numbers[0] ?? 1) > 1 ? `<link rel="prev" href="/s/harbourwatch?before=${numbers[0]}">` : "";
    return html(page(prev + numbers.map((number) => post(`harbourwatch/${number}`, `Word ${number}`)).join("")));
  });
  const source = telegramAt(base);
  const settings = settingsOf({ allowPrivate: ["127.0.0.1"], wait: async (wait) => waits.push(wait) });
  const read = async (address: string, more: Partial<typeof settings> = {}) => {
    const words: string[] = [];
    try {
      for await (const found of source.each!(address, { ...settings, ...more })) {
        assert.ok(!(found instanceof Unreadable));
        for (const { text } of await readFetched({ fetchedAt: "2031-03-05T00:00:00Z", ...found })) words.push(text);
      }
    } catch (error) {
      assert.ok(error instanceof Unreadable);
      words.push(error.message);
    }
    return words;
  };
  return { asked, waits, read };
}

test("a channel is read page by page, as far as is wanted, with pauses", async (t) => {
  const { asked, waits, read } = await channel(t);
  assert.equal((await read("@harbourwatch")).length, 20);
  assert.deepEqual([asked.splice(0), waits], [["/s/harbourwatch"], []]);
  const all = await read("t.me/harbourwatch", { pages: 9 });
  assert.deepEqual([all.length, new Set(all).size], [50, 50]);
  assert.deepEqual(asked.splice(0), ["/s/harbourwatch", "/s/harbourwatch?before=31", "/s/harbourwatch?before=11"]);
  assert.deepEqual(waits, [2500, 2500]);
  const known = (address: string) => Number(address.split("/").at(-1)) <= 25;
  assert.equal((await read("@harbourwatch", { pages: 9, known })).length, 40);
  // What is known may have been edited, so the newest page is read all the same.
  assert.equal((await read("@harbourwatch", { pages: 9, known: async () => true })).length, 20);
  assert.equal((await read("@looping", { pages: 9 })).length, 2);
});

test("one post, a deleted one, and a group", async (t) => {
  const { asked, read } = await channel(t);
  assert.deepEqual(await read("https://t.me/harbourwatch/7"), ["Word 7"]);
  assert.deepEqual(asked, ["/harbourwatch/7?embed=1"]);
  assert.deepEqual(await read("https://t.me/harbourwatch/8"), [
    "read: no such post, or it was deleted: https://t.me/harbourwatch/8",
  ]);
  assert.deepEqual(await read("@agroup"), ["read: a group, and no channel: @agroup"]);
});

const EXPORT = {
  name: "Harbour Watch",
  type: "public_channel",
  id: 1700,
  messages: [
    { id: 1, type: "service", date: "2031-03-05T09:00:00", action: "create_channel", text: "" },
    {
      id: 2,
      type: "message",
      date: "2031-03-05T10:00:00",
      date_unixtime: "1930633200",
      edited_unixtime: "1930633260",
      from: "Harbour Watch",
      author: "Ivo Kern",
      text: ["The crane ", { type: "bold", text: "fell" }, ".\nNobody was hurt."],
      text_entities: [],
    },
    {
      id: 3,
      type: "message",
      date: "2031-03-05T10:00:00",
      from: "Harbour Watch",
      forwarded_from: "Quay News",
      text: "",
      text_entities: [{ type: "plain", text: "Words of others" }],
    },
    { id: 4, type: "message", date: "2031-03-05T10:00:00", forwarded_from: null, text: "Words of a deleted account" },
    { id: 5, type: "unsupported" },
    { id: 6, type: "message", date_unixtime: "soon", photo: "x.jpg", text: "" },
    {
      id: "7",
      type: "message",
      date_unixtime: 5,

      text: [7, null, [["deep"]], { text: {} }, "end"],
    },
    null,
    "no message",
  ],
};

async function exported(t: TestContext, json: string, name = "export.json") {
  const file = path.join(folderOf(t), name);
  writeFileSync(file, json);
  return readAddress(file);
}

test("messages of an export are articles", async (t) => {
  const articles = await exported(t, JSON.stringify(EXPORT));
  assert.deepEqual(
    articles.map(({ url, text, publisher, published, modified, authors, forwardedFrom }) => [
      url,
      text,
      publisher,
      published,
      modified,
      authors,
      forwardedFrom,
    ]),
    [
      [
        "https://t.me/c/1700/2",
        "The crane fell.\nNobody was hurt.",
        "Harbour Watch",
        "2031-03-07T07:00:00Z",
        "2031-03-07T07:01:00Z",
        ["Ivo Kern"],
        undefined,
      ],
      ["https://t.me/c/1700/3", "Words of others", "Harbour Watch", "2031-03-05T10:00:00", null, [], "Quay News"],
      [
        "https://t.me/c/1700/4",
        "Words of a deleted account",
        "Harbour Watch",
        "2031-03-05T10:00:00",
        null,
        [],
        "an unknown account",
      ],
      [null, "end", "Harbour Watch", null, null, [], undefined],
    ],
  );
  assert.deepEqual(
    articles.map(({ edited }) => edited ?? false),
    [true, false, false, false],
  );
  const full = {
    about: "Here is the data you requested. x",
    chats: { list: [EXPORT, { ...EXPORT, type: "private_group", name: "Talk" }] },
  };
  const both = await exported(t, JSON.stringify(full));
  assert.equal(both.length, 8);
  assert.equal(both[4]?.url, null);
});

test("escapes that are not JSON are mended, and nothing else", () => {
  assert.equal(JSON.parse(mended(String.raw`"a\x0Bb\\x41 \\\x0c \n \u0041"`)), "a\u000bb\\x41 \\\u000c \n A");
});

test("a large export comes in parts, as the same articles", async (t) => {
  const pad = "x".repeat(8000);
  const message = (id: number) => ({
    id,
    type: "message",
    date_unixtime: "1930633200",
    text: [`Post ${id} {`, { type: "code", text: '}]"' }, `ä ${pad}`],
  });
  const chat = (id: number, from: number) => ({
    name: `Chat "${id}"`,
    type: "public_channel",
    id,
    messages: Array.from({ length: 280 }, (_, place) => message(from + place)),
  });
  const full = {
    about: "Here is the data you requested",
    chats: { about: "x", list: [chat(5, 1), chat(6, 1), { ...chat(7, 1), messages: [] }] },
  };
  const json = JSON.stringify(full, null, 1);
  const inParts = await exported(t, json, "result.json");
  assert.deepEqual(inParts, await exported(t, json, "small.json"));
  assert.equal(inParts.length, 560);
  const file = path.join(folderOf(t), "result.json");
  const told = async (text: string) => {
    writeFileSync(file, text);
    const all: string[] = [];
    for await (const one of fetchAll(file))
      all.push(one instanceof Unreadable ? one.message : String(one.bytes.length < 2_100_000));
    return all;
  };
  assert.deepEqual(new Set(await told(json)), new Set(["true"]));
  assert.equal((await told(json.slice(0, -300_000))).at(-1), `read: export is cut off: ${file}`);
  const huge = JSON.stringify(
    { ...chat(8, 1), messages: [message(1), { ...message(2), text: "y".repeat(5_000_000) }, message(3)] },
    null,
    1,
  );
  assert.deepEqual(await told(huge), ["true", `read: 1 message larger than 1 MB in ${file}`]);
  assert.deepEqual(await told("[".repeat(5_000_000)), [
    `read: no export of a chat as Telegram Desktop writes it: ${file}`,
  ]);
});

test("an export that is none", async (t) => {
  const bad: [string, RegExp][] = [
    ['{"messages": [', /not JSON/],
    ['{"messages": []}', /no messages with words in/],
    [`{"messages": [${"[".repeat(50_000)}${"]".repeat(50_000)}]}`, /no messages with words in|not JSON/],
    ['{"a": {"messages": [1]}}', /no export of a chat/],
  ];
  for (const [json, why] of bad) await assert.rejects(exported(t, json), why);
});
