// The forms in which articles come: each is a file beside this one and a line here.

import { Unreadable } from "../errors.ts";
import { headOf } from "../charset.ts";
import type { Dialect, Raw } from "./dialect.ts";
import { email } from "./email.ts";
import { feed } from "./feed.ts";
import { newsml } from "./newsml.ts";
import { ninjs } from "./ninjs.ts";
import { opml } from "./opml.ts";
import { page } from "./page.ts";
import { sitemap } from "./sitemap.ts";
import { telegram } from "./telegram.ts";
import { text } from "./text.ts";

/** In order: where nothing is known but the content, the first that it looks like reads it. */
export const dialects: readonly Dialect[] = [feed, sitemap, opml, telegram, ninjs, newsml, email, page, text];

/** How much of a content is looked at, in bytes. */
const HEAD = 16_000;

/** The form that an article has: as the server says, as the file is named, as it looks. */
export function dialectOf(raw: Raw): Dialect {
  const head = headOf(raw.bytes, HEAD);
  const plain = dialects.find(({ isUnmistakable, looksLike }) => isUnmistakable && looksLike(head));
  if (plain) return plain;
  const named = dialects.filter(({ mediaTypes, extensions }) =>
    raw.mediaType ? mediaTypes.includes(raw.mediaType) : extensions.includes(raw.extension),
  );
  if (named.length > 0) return named.find(({ looksLike }) => looksLike(head)) ?? named.at(-1)!;
  const dialect = dialects.find(({ looksLike }) => looksLike(head)) ?? text;
  // A name that promises something else is believed: mail, sheets and sources are no articles.
  if (dialect === text && raw.extension !== "")
    throw new Unreadable(`no form of article is called ${raw.extension}:`, raw.address);
  return dialect;
}
