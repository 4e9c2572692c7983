// What was fetched, byte for byte, with all that it takes to read it again at any time.

import { extname } from "node:path";
import type { Raw } from "./dialects/dialect.ts";
import { withoutPassword } from "./errors.ts";

/** What lay at an address. */
export interface Fetched {
  /** As it was asked for, without a password. */
  readonly address: string;
  /** Where the bytes lay in the end, redirects followed; null where that is no place on the web. */
  readonly location: string | null;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  /** As the server sent them, by name in lower case, without its cookies; none for what is not on the web. */
  readonly headers: Readonly<Record<string, string>>;
  /** With the compression of the transfer taken off. */
  readonly bytes: Uint8Array;
}

/** What a source found; with a time where that is not now. */
export type Found = Omit<Fetched, "fetchedAt"> & Partial<Pick<Fetched, "fetchedAt">>;

/** The form that dialects take. */
export function rawOf({ address, location, headers, bytes, fetchedAt: when }: Found): Raw {
  const extension = location === null ? extname(address).toLowerCase() : "";
  return { address, url: location, ...contentTypeOf(headers), extension, bytes, fetchedAt: when };
}

type Sent = Readonly<Record<string, string | string[] | undefined>>;

/** `text/html; charset="utf-8"` in its parts, each null where it is missing. */
export function contentTypeOf(headers: Sent): Pick<Raw, "mediaType" | "charset"> {
  const [type = "", ...parameters] = ([headers["content-type"]].flat()[0] ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  return { mediaType: type || null, charset: charset?.slice("charset=".length).replace(/["']/g, "").trim() || null };
}

/** Headers that are somebody's secret. */
const SECRET = new Set(["set-cookie", "set-cookie2"]);

/** Headers as they are kept: in the order of their names, so that the same answer is kept the same. */
export function keptHeaders(headers: Sent): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || SECRET.has(name.toLowerCase()) ? [] : [[name.toLowerCase(), [value].flat().join(", ")]],
  );
  return Object.fromEntries(kept.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a source found, at the time that it says or else now. */
export const fetchedAt = (found: Found, now: string): Fetched => ({
  ...found,
  address: withoutPassword(found.address),
  fetchedAt: found.fetchedAt ?? now,
});
