import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { NoArticle, readPage } from "../src/read/page/index.ts";
import { records } from "./records.ts";
import type { Predictor } from "./set.ts";

interface Page {
  readonly id: string;
  readonly url: string;
  /** Path of the gzipped page, from the folder of the set. */
  readonly html: string;
}

/** Article bodies: the text of every page without its headline, "" where there is none. */
export const pages: Predictor = {
  set: "pages",
  predict: async (folder) => {
    const listed = records<Page>(join(folder, "pages.jsonl"));
    return [
      { name: "pages", lines: listed.map(({ id, url, html }) => ({ id, text: bodyIn(join(folder, html), url) })) },
    ];
  },
};

function bodyIn(file: string, url: string): string {
  try {
    const { text, blocks } = readPage(gunzipSync(readFileSync(file)).toString("utf8"), url);
    const body = blocks.filter(({ kind }) => kind !== "headline");
    return body.map(({ start, end }) => text.slice(start, end)).join("\n");
  } catch (error) {
    if (error instanceof NoArticle) return "";
    throw error;
  }
}
