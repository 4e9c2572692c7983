// Reading in this thread, by the rules.

import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";
import { Unreadable, readFetched } from "../../src/read/index.ts";
import type { Reader } from "../../src/read/watch/index.ts";

/** Reads in the thread that watches. */
export const readerHere: Reader<Reading> = {
  page: async (fetched, item, known) => {
    try {
      const articles = await readFetched(fetched, { item: item ?? undefined });
      return articles.map((article) => (article.id === known ? { article, statements: [] } : readArticle(article)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return error.message;
    }
  },
  article: async (article) => readArticle(article),
};
