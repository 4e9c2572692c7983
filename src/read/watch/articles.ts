// What an answer is read from, and the articles that a source holds itself.

import type { Article } from "../../article/index.ts";
import { freeze } from "../../article/index.ts";
import { fetchedAt } from "../fetched.ts";
import type { Fetched } from "../fetched.ts";
import { languageOfText } from "../language.ts";
import { plainAddress } from "../tracking.ts";
import type { Answer } from "./ask.ts";

/** An answer as what was fetched. */
export const fetchedOf = (address: string, at: string, answer: Answer, now: number): Fetched =>
  fetchedAt(
    { address, location: at, headers: answer.headers, bytes: answer.bytes ?? new Uint8Array() },
    new Date(now).toISOString(),
  );

/** An article that a feed holds whole. */
export async function frozen(article: Omit<Article, "id">): Promise<Article> {
  const url = article.url === null ? null : plainAddress(article.url);
  return freeze({ ...article, url, language: await languageOfText(article.text, article.language) });
}
