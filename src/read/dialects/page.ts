import { decodePage } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { NoArticle, readPage } from "../page/index.ts";
import { mayBeChannel, readChannel } from "../channel.ts";
import type { Dialect } from "./dialect.ts";

/** A page of the web, or the preview of a channel. */
export const page: Dialect = {
  name: "page",
  summary: "HTML, as a browser saves it",
  extensions: [".html", ".htm", ".xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  looksLike: (head) => /^\ufeff?\s*<(?:!|\?xml|\/?[a-z][a-z0-9]*[\s/>])/i.test(head),
  read: ({ bytes, charset, url, address }) => {
    try {
      const html = decodePage(bytes, charset);
      const posts = mayBeChannel(html) ? readChannel(html) : [];
      return posts.length > 0 ? posts : [readPage(html, url)];
    } catch (error) {
      if (error instanceof NoArticle) throw new Unreadable("no article text at", address);
      throw error;
    }
  },
};
