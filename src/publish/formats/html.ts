import { perRun, type Format } from "../format.ts";
import { articleOf, contentsEntry } from "../html/article.ts";
import type { Markup } from "../../web/text/index.ts";
import { closePage, openPage } from "../html/page.ts";

const runs = perRun(() => ({ contents: [] as Markup[] }));

/** One page that needs nothing but itself, for a browser or for print. */
export const html: Format = {
  name: "html",
  summary: "One page for the browser: the text with every statement marked, its record beside it.",
  begin(look) {
    runs.start(look);
    return openPage().text;
  },
  article(entry, look) {
    const { contents } = runs.of(look);
    contents.push(contentsEntry(entry, contents.length + 1));
    return articleOf(entry, look, contents.length).text;
  },
  end: (look) => closePage(runs.of(look).contents).text,
};
