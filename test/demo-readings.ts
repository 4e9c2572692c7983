// The demo story, read: every article of every page in the order of the files.

import { readdirSync } from "node:fs";
import path from "node:path";
import { readAddress } from "../src/read/index.ts";
import { readArticle } from "../src/whence.ts";
import type { Reading } from "../src/whence.ts";

const STORY = path.join(import.meta.dirname, "..", "demo", "story");

export async function demoReadings(): Promise<Reading[]> {
  const pages = readdirSync(STORY).filter((name) => name.endsWith(".html"));
  const articles = [];
  for (const page of pages.toSorted()) articles.push(...(await readAddress(path.join(STORY, page))));
  return articles.map((article) => readArticle(article));
}
