import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mayBeChannel, readChannel } from "../../src/read/channel.ts";

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
  assert.ok(mayBeChannel(html));
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
