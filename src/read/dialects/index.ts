// The forms in which articles come: each is a file beside this one and a line here.

import { Unreadable } from "../errors.ts";
import type { Dialect, Raw } from "./dialect.ts";
import { ninjs } from "./ninjs.ts";
import { page } from "./page.ts";
import { text } from "./text.ts";

/** In order: where nothing is known but the content, the first that it looks like reads it. */
export const dialects: readonly Dialect[] = [ninjs, page, text];

/** How much of a content is looked at, in bytes. */
const HEAD = 1024;

/** The form that an article has: as the server says, as the file is named, as it looks. */
export function dialectOf(raw: Raw): Dialect {
  const named = dialects.find(({ mediaTypes, extensions }) =>
    raw.mediaType ? mediaTypes.includes(raw.mediaType) : extensions.includes(raw.extension),
  );
  if (named) return named;
  const head = new TextDecoder().decode(raw.bytes.subarray(0, HEAD));
  const dialect = dialects.find(({ looksLike }) => looksLike(head)) ?? text;
  // A name that promises something else is believed: mail, sheets and sources are no articles.
  if (dialect === text && raw.extension !== "")
    throw new Unreadable(`no form of article is called ${raw.extension}:`, raw.address);
  return dialect;
}
