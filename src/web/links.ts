// Where things are: one address for each story, claim, article, person or body, and for each span of a text.

import type { Span } from "../article/index.ts";

export const storyHref = (id: string) => `/s/${encodeURIComponent(id)}`;
export const claimHref = (id: string) => `/c/${encodeURIComponent(id)}`;
export const entityHref = (id: string) => `/e/${encodeURIComponent(id)}`;
export const articleHref = (id: string) => `/a/${encodeURIComponent(id)}`;
export const correctHref = (statement: string) => `/correct/${encodeURIComponent(statement)}`;
export const searchHref = (asked: Readonly<Record<string, string>>) => `/search?${new URLSearchParams(asked)}`;

/** The id of a statement within the page of its article. */
export const statementAnchor = (id: string) => `s-${id}`;

/** A statement at its place in the text: a long text has several pages, and this is the one with the statement. */
export const statementHref = (article: string, statement: string): string =>
  `${articleHref(article)}?s=${encodeURIComponent(statement)}#${statementAnchor(statement)}`;

/** Code units of a quotation that stand in an address. */
const QUOTED = 90;

/** A span by its words and its place (Web Annotation's TextQuoteSelector and TextPositionSelector): found again after an edit. */
export function spanHref(article: string, words: string, { start, end }: Span): string {
  const quote = words.slice(0, QUOTED).toWellFormed();
  return `${articleHref(article)}?${new URLSearchParams({ quote, start: String(start), end: String(end) })}#here`;
}

/** A web address; null for one that could run a script or open a file. */
export const webAddress = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null;
