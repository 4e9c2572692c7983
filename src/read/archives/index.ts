// Web archives: WARC and WACZ, read page by page.

import { statSync } from "node:fs";
import { Unreadable } from "../errors.ts";
import { pagesIn } from "./pages.ts";
import type { PageFound } from "./pages.ts";
import { failureIn, warcIn } from "./streams.ts";
import type { Warc } from "./streams.ts";
import { warcsIn } from "./wacz.ts";

/** Is this the name of a web archive? */
export const isArchive = (path: string): boolean => /\.(?:warc|warc\.gz|wacz)$/i.test(path);

/** The pages of an archive, and what is wrong with others, one after the other; `most` bounds the bytes of each. */
export async function* pagesOfArchive(path: string, most: number): AsyncGenerator<PageFound> {
  let found: readonly (Warc | Unreadable)[];
  try {
    if (!statSync(path).isFile()) throw new Unreadable("is no file:", path);
    found = /\.wacz$/i.test(path) ? await warcsIn(path) : [warcIn(path)];
  } catch (error) {
    throw failureIn(error, path);
  }
  const warcs: Warc[] = [];
  for (const one of found)
    if (one instanceof Unreadable) yield one;
    else warcs.push(one);
  yield* pagesIn(warcs, path, most);
}
