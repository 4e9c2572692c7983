import { decodePage } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { NoArticle, readPage } from "../page/index.ts";
import { mayBePreview, readPreview } from "../telegram/preview.ts";
import type { Dialect } from "./dialect.ts";

/** A page of the web, or the preview of a channel on Telegram. */
export const page: Dialect = {
  name: "page",
  summary: "HTML, as a browser saves it",
  extensions: [".html", ".htm", ".xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  looksLike: (head) => /^\ufeff?\s*<(?:!|\?xml|\/?[a-z][a-z0-9]*[\s/>])/i.test(head),
  read: ({ bytes, charset, url, address }) => {
    try {
      const html = decodePage(bytes, charset);
      if (!mayBePreview(html)) return [readPage(html, url)];
      const { articles, why } = readPreview(html);
      if (why !== null) throw new Unreadable(why, address);
      return articles;
    } catch (error) {
      if (error instanceof NoArticle) throw new Unreadable("no article text at", address);
      throw error;
    }
  },
};
