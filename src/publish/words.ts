// What an entry is called and where it was read, which formats have in common.

import { line, titleOf as titleIn } from "../web/words/index.ts";
import type { Entry } from "./format.ts";

/** The canonical address of an article and, where it is another one, the address that was read. */
export function addressesOf({ address, article }: Entry): string[] {
  const read = address === "-" ? "standard input" : address;
  return [...new Set([article.url ?? read, read].map(line))];
}

/** The title of an article; its headline, or else the name of the file, where the page states none: a text from standard input has its first words. */
export function titleOf({ doc, address, article }: Entry): string {
  if (address === "-") return titleIn(article);
  const headline = article.blocks.find(({ kind }) => kind === "headline");
  return line(article.title ?? (headline ? article.text.slice(headline.start, headline.end) : doc));
}
