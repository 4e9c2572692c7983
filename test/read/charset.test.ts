import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage, utf8 } from "../../src/read/charset.ts";
import { spent } from "../spent.ts";

const WORDS = "<p>Zoë said “nothing” – naïve.</p>";
const UTF8 = Buffer.from(WORDS);
const LATIN = Buffer.from("<p>Zo\xeb said \x93nothing\x94 \x96 na\xefve.</p>", "latin1");
const CYRILLIC = "<p>Київ</p>";
const CP1251 = Buffer.from([0x3c, 0x70, 0x3e, 0xca, 0xe8, 0xbf, 0xe2, 0x3c, 0x2f, 0x70, 0x3e]);
const meta = (charset: string) => `<meta charset="${charset}">`;
const oldMeta = (charset: string) => `<meta http-equiv='Content-Type' content='text/html; charset=${charset}'>`;
const join = (head: string, body: Uint8Array) => Buffer.concat([Buffer.from(head), body]);

const CASES: readonly (readonly [string, Uint8Array, string | null, string])[] = [
  ["nothing stated, UTF-8", UTF8, null, WORDS],
  ["nothing stated, not UTF-8", LATIN, null, WORDS],
  ["header", CP1251, "windows-1251", CYRILLIC],
  ["meta", join(meta("windows-1251"), CP1251), null, meta("windows-1251") + CYRILLIC],
  ["old meta", join(oldMeta("windows-1251"), CP1251), null, oldMeta("windows-1251") + CYRILLIC],
  [
    "meta after a long head",
    join(" ".repeat(2000) + meta("cp1251"), CP1251),
    null,
    " ".repeat(2000) + meta("cp1251") + CYRILLIC,
  ],
  ["header before meta", join(meta("koi8-r"), CP1251), "windows-1251", meta("koi8-r") + CYRILLIC],
  ["meta in a comment", join(`<!--${meta("koi8-r")}-->`, UTF8), null, `<!--${meta("koi8-r")}-->${WORDS}`],
  ["an unknown encoding is none", UTF8, "utf-9", WORDS],
  ["latin1 stated, UTF-8 in truth", UTF8, "ISO-8859-1", WORDS],
  ["latin1 stated by the page, UTF-8 in truth", join(meta("latin1"), UTF8), null, meta("latin1") + WORDS],
  ["UTF-8 stated, windows-1252 in truth", LATIN, "utf-8", WORDS],
  [
    "UTF-8 by the header, windows-1251 by the page and in truth",
    join(meta("windows-1251"), CP1251),
    "utf-8",
    meta("windows-1251") + CYRILLIC,
  ],
  [
    "UTF-8 cut through a character",
    UTF8.subarray(0, UTF8.indexOf("naïve") + 3),
    "utf-8",
    "<p>Zoë said “nothing” – na\ufffd",
  ],
  ["UTF-16 stated by a page that can be read", join(meta("utf-16"), UTF8), null, meta("utf-16") + WORDS],
  ["byte order mark before header", join("\ufeff", UTF8), "windows-1251", WORDS],
  ["UTF-16 by its mark", Buffer.from(`\ufeff${WORDS}`, "utf16le"), "utf-8", WORDS],
  ["UTF-16 by the header", Buffer.from(WORDS, "utf16le"), "utf-16le", WORDS],
  [
    "XML declaration",
    join('<?xml version="1.0" encoding="windows-1251"?>', CP1251),
    null,
    `<?xml version="1.0" encoding="windows-1251"?>${CYRILLIC}`,
  ],
];

for (const [name, bytes, header, text] of CASES) {
  test(name, () => assert.equal(decodePage(bytes, header), text));
}

test("any bytes are decoded in good time", () => {
  const hostile = Buffer.from(`${"<meta ".repeat(700)}${"<!--".repeat(1000)}\xff`, "latin1");
  const begun = spent();
  decodePage(hostile, null);
  decodePage(Buffer.alloc(1_000_000, 0xed), "utf-8");
  assert.ok(spent() - begun < 1000);
});

test("UTF-8 is whole or nothing, and keeps its mark", () => {
  assert.equal(utf8(Buffer.from("\ufeffa")), "\ufeffa");
  assert.equal(utf8(Buffer.from([0xed, 0xa0, 0x80])), null);
});
