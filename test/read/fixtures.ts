// An invented story in the forms that a reader meets.

import type { Article } from "../../src/article/index.ts";
import { readAddress } from "../../src/read/index.ts";
import type { ReadOptions } from "../../src/read/index.ts";

export const HEADLINE = "Orla bridge stays closed for a week";

export const PARAGRAPHS = [
  "The bridge over the Orla in Velmar will stay closed for at least a week, Mayor Ana Ruiz said on Monday.",
  "“We found a crack in the third pillar,” Ruiz told reporters. “Nobody will cross before it is mended.”",
  "According to the river authority, about 12,000 people use the bridge every day, most of them on their way to work.",
  "The Velmar Courier reported that the crack had been known since spring. The authority denied this on Tuesday.",
];

export const TEXT = `${HEADLINE}\n4 March 2024 16:12\n\n${PARAGRAPHS.join("\n\n")}\n`;

const CHARSET = '<meta charset="utf-8">';

/** The story as a page, with anything more in its head. */
export const pageOf = (head = CHARSET, paragraphs: readonly string[] = PARAGRAPHS, lang = "en") =>
  `<!doctype html><html lang="${lang}"><head>${head}<title>${HEADLINE}</title></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>${HEADLINE}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}</article></body></html>`;

export const PAGE = pageOf();

export const NINJS = {
  uri: "https://orlapress.example/2024/bridge",
  type: "text",
  firstCreated: "2024-03-04T16:12:00+01:00",
  versionCreated: "2024-03-04T18:00:00+01:00",
  pubStatus: "usable",
  language: "en-GB",
  copyrightHolder: "Orla Press",
  by: "By Iva Kern and Tomás Lund, Orla Press",
  headlines: [
    { role: "short", value: "Bridge closed" },
    { role: "main", value: HEADLINE },
  ],
  bodies: [
    { role: "text", contentType: "text/plain", value: PARAGRAPHS.join("\r\n\r\n") },
    {
      role: "html",
      contentType: "text/html",
      value:
        `<section><h1>${HEADLINE}</h1><p>${PARAGRAPHS[0]}</p><blockquote><p>${PARAGRAPHS[1]}</p></blockquote>` +
        `<h2>What comes next</h2><ul><li>Ferries run <b>twice</b> an hour</li></ul><script>track("x")</script>` +
        `<figure><figcaption>The pillar &amp; the crack</figcaption></figure></section>`,
    },
  ],
};

/** The only article at an address. */
export async function articleAt(address: string, options: ReadOptions = {}): Promise<Article> {
  const [article, ...rest] = await readAddress(address, options);
  if (!article || rest.length > 0) throw new Error(`fixtures: not one article: ${address}`);
  return article;
}
