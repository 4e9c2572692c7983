// Hashes that prove a fact: its id, and everything else that its row says.

import { hash } from "node:crypto";
import type { Article } from "../article/index.ts";
import { freeze } from "../article/index.ts";

/** 16 hexadecimal digits of SHA-256 over values, in order. */
export function proofOf(...values: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(values)).slice(0, 16);
}

/** The whole SHA-256 of bytes, in hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => hash("sha256", bytes);

/** The id that an article must have: a hash of its address and its text. */
export function articleId(article: Article): string {
  const said: Omit<Article, "id"> & { id?: string } = { ...article };
  delete said.id;
  return freeze(said).id;
}
