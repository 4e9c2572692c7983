// Files for whoever serves them: the briefs and notices that were told, as RSS, Atom and JSON Feed.

import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Letter } from "../content.ts";
import { NoTarget } from "../target.ts";
import type { Outcome, Target } from "../target.ts";
import { fragmentOf, textOf } from "../written.ts";
import { toJson } from "../../record.ts";

const BASE = "WHENCE_FEED_BASE";
const ENTRIES = 50;

/** A folder in which three feeds lie. Each is written whole or not at all. */
export const feeds: Target = {
  name: "feeds",
  summary:
    "Writes feed.rss, feed.atom and feed.json into a folder, the newest first; a brief that changes keeps its id.",
  takes: "a folder",
  variables: [{ name: BASE, summary: "the address under which the folder is served", isNeeded: false }],
  example: "feeds:public/feeds",
  at: (folder, { env }) => {
    if (folder === "") throw new NoTarget("deliver: no folder after feeds:");
    const base = URL.parse(env[BASE] || "https://whence.invalid/")?.href;
    if (base === undefined) throw new NoTarget(`deliver: no address in this variable: ${BASE}`);
    return {
      id: `feeds:${path.resolve(folder)}`,
      send: async (letter, { earlier }) => written(folder, base, [letter, ...(await earlier())]),
      preview: (letter) => `${path.join(folder, "feed.{rss,atom,json}")}: ${idOf(letter)}\n${textOf(letter)}`,
    };
  },
};

/** Of one subject the newest is shown. */
const idOf = ({ subject }: Letter): string =>
  `urn:whence:letter:${createHash("sha256").update(subject).digest("hex").slice(0, 32)}`;

async function written(folder: string, base: string, letters: readonly Letter[]): Promise<Outcome> {
  const { generateAtomFeed, generateJsonFeed, generateRssFeed } = await import("feedsmith");
  const newest = [...new Map(letters.toReversed().map((one) => [one.subject, one])).values()];
  const shown = newest.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, ENTRIES);
  const updated = new Date(shown[0]?.at ?? 0);
  const entries = shown.map((letter) => ({
    letter,
    title: clean(titleOf(letter)),
    html: clean(fragmentOf(letter)),
    at: new Date(letter.at),
  }));
  const addressOf = (file: string) => new URL(file, base).href;
  const files = {
    "feed.rss": generateRssFeed({
      title: TITLE,
      link: base,
      description: TITLE,
      lastBuildDate: updated,
      items: entries.map(({ letter, title, html, at }) => ({
        title,
        description: html,
        guid: { value: idOf(letter), isPermaLink: false },
        pubDate: at,
      })),
    }),
    "feed.atom": generateAtomFeed({
      id: addressOf("feed.atom"),
      title: { value: TITLE },
      updated,
      authors: [{ name: "Whence" }],
      links: [{ href: addressOf("feed.atom"), rel: "self", type: "application/atom+xml" }],
      entries: entries.map(({ letter, title, html, at }) => ({
        id: idOf(letter),
        title: { value: title },
        updated: at,
        content: { type: "html", value: html },
      })),
    }),
    "feed.json": toJson(
      generateJsonFeed({
        title: TITLE,
        home_page_url: base,
        feed_url: addressOf("feed.json"),
        items: entries.map(({ letter, title, html, at }) => ({
          id: idOf(letter),
          title,
          content_html: html,
          date_modified: at,
        })),
      }) as object,
    ),
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await whole(path.join(folder, name), text);
    return { state: "delivered" };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: "failed", reason: `cannot be written (${code})` };
  }
}

const TITLE = "Briefs with receipts";
const titleOf = ({ content }: Letter) => (content.kind === "withdrawn" ? `Withdrawn: ${content.title}` : content.title);

/** What XML and JSON can both hold. */
const clean = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "\ufffd");

/** A file with this text, on the disk before it has its name. */
async function whole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, "w");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
