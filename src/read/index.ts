// Reading: an address becomes an article.

import type { Article } from "../article/index.ts";
import { freeze } from "../article/index.ts";
import { checkContent } from "./content.ts";
import { dialectOf } from "./dialects/index.ts";
import { languageOfText } from "./language.ts";
import { settingsOf } from "./settings.ts";
import type { ReadOptions } from "./settings.ts";
import { sourceOf } from "./sources/index.ts";

export { isoDate } from "./dates.ts";
export { dialects } from "./dialects/index.ts";
export type { Dialect } from "./dialects/dialect.ts";
export { Unreadable, oneLine } from "./errors.ts";
export { canonicalTag } from "./language.ts";
export { docOf } from "./name.ts";
export type { ReadOptions } from "./settings.ts";
export { sources } from "./sources/index.ts";
export type { Raw, Source } from "./sources/source.ts";

/**
 * The articles at a path, an http(s) address, or `-`, standard input: one, or for a channel one for each post.
 * Throws `Unreadable` where there is none.
 */
export async function readAddress(address: string, options: ReadOptions = {}): Promise<Article[]> {
  const settings = settingsOf(options);
  const raw = await sourceOf(address).open(address, settings);
  checkContent(raw);
  return Promise.all(
    dialectOf(raw)
      .read(raw)
      .map(async (article) => {
        const language = settings.language ?? (await languageOfText(article.text, article.language));
        return freeze({ ...article, language, published: article.published ?? settings.published });
      }),
  );
}
