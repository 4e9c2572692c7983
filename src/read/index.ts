// Reading: an address becomes an article.

import type { Article } from "../article/index.ts";
import { freeze } from "../article/index.ts";
import { checkContent } from "./content.ts";
import { dialectOf } from "./dialects/index.ts";
import { languageOfText } from "./language.ts";
import { fetchedAt, rawOf } from "./fetched.ts";
import type { Fetched } from "./fetched.ts";
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
export type { Fetched } from "./fetched.ts";
export type { Source } from "./sources/source.ts";

/**
 * What lies at a path, an http(s) address, or `-`, standard input. Throws `Unreadable` where nothing can be had.
 */
export async function fetchAddress(address: string, options: ReadOptions = {}): Promise<Fetched> {
  const settings = settingsOf(options);
  const found = await sourceOf(address).open(address, settings);
  return fetchedAt(found, settings.now());
}

/**
 * The articles of what was fetched: one, or for a channel one for each post. The same bytes give the same articles.
 * Throws `Unreadable` where there is none.
 */
export async function readFetched(fetched: Fetched, options: ReadOptions = {}): Promise<Article[]> {
  const { language: stated, published } = settingsOf(options);
  const raw = rawOf(fetched);
  checkContent(raw);
  return Promise.all(
    dialectOf(raw)
      .read(raw)
      .map(async (article) => {
        const language = stated ?? (await languageOfText(article.text, article.language));
        return freeze({ ...article, language, published: article.published ?? published });
      }),
  );
}

/** The articles at an address. Throws `Unreadable` where there is none. */
export const readAddress = async (address: string, options: ReadOptions = {}): Promise<Article[]> =>
  readFetched(await fetchAddress(address, options), options);
