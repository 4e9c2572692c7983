// Readings as a page would have to be to harm whoever looks at it: markup and scripts in every field, marks that turn
// letters around, words without end.

import { freeze } from "../../src/article/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";

export const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
const TURNED = "\u202egnihton\u202c \u2066x\u2069";
const ENDLESS = "a".repeat(10_000);

const TEXT = [
  `Mayor Ana Ruiz said on Tuesday that at least 17 people had died ${EVIL}.`,
  `“${EVIL} ${TURNED} ${ENDLESS} is all we know,” said Ana Ruiz, the mayor of Velmar.`,
  `The Tern, citing Ana Ruiz, reported that at least 12 people had died in Velmar </textarea></title></style>.`,
  `The ministry denied that at least 17 people had died. javascript:alert(1) &amp; &lt;b&gt;`,
  "الوزير said that the border was closed. “שלום,” said Dov Ostrel.",
].join("\n");

const ADDRESSES = [
  "javascript:alert(1)",
  `https://x.example/?a="><script>alert(1)</script>`,
  "data:text/html,<script>1</script>",
];

/** Three hostile pages and an edit of one of them. */
export function hostileReadings(): Reading[] {
  const pages = ADDRESSES.map((url, day) => pageOf(url, `2025-03-0${day + 3}`, TEXT));
  return [...pages, pageOf(ADDRESSES[1]!, "2025-03-06", TEXT.replace("at least 17", "17"))].map(renamed);
}

function pageOf(url: string, published: string, text: string): Reading {
  let start = 0;
  const blocks = text.split("\n").map((line) => {
    const block = { kind: "paragraph" as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  const names = { title: `${EVIL}${TURNED}`, publisher: `${EVIL}${ENDLESS}`, authors: [EVIL] };
  return readArticle(freeze({ url, ...names, published, modified: null, language: "en", text, blocks }));
}

/** Names of sources as hostile as the rest. */
const renamed = ({ article, statements }: Reading): Reading => ({
  article,
  statements: statements.map((one) => ({
    ...one,
    chain: one.chain.map((link) => ({ ...link, name: link.name && `${link.name} ${EVIL}${TURNED}`, role: EVIL })),
  })),
});
