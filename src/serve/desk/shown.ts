// From a request to a page in its frame.

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { afterOpening, errorPage } from "../../web/index.ts";
import type { Frame, Page, Stretch } from "../../web/index.ts";
import type { Desk, Env } from "../env.ts";
import { OPENING } from "./opening.ts";

export type Asked = Context<Env>;

/** What a page knows of the request; what a form has just `done` is told at its top. */
export function frameOf(c: Asked, { base }: Desk, done: Frame["done"] = null): Frame {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete("done");
  const query = searchParams.toString();
  return {
    base,
    here: `${pathname}${query === "" ? "" : `?${query}`}`,
    person: c.get("person"),
    csrf: c.get("csrf"),
    done,
  };
}

/** A page as the answer to a request. */
export const shown = (c: Asked, frame: Frame, page: Page, status: ContentfulStatusCode = 200) =>
  c.html(`${OPENING}${afterOpening(frame, page).text}`, status);

/** Nothing of this id. */
export const missing = (c: Asked, desk: Desk, what: string, id: string) =>
  shown(
    c,
    frameOf(c, desk),
    errorPage(`No such ${what}`, `The ledger has no ${what} of this id: ${id.slice(0, 100)}`),
    404,
  );

/** A cursor of an address: where a list goes on; `from` where it says nothing that is a number. */
export function cursorOf(c: Asked, name: string): number | null {
  const value = c.req.query(name) ?? "";
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** The address of this page with a cursor. */
export function further(c: Asked, name: string, cursor: number | null, anchor = ""): string | null {
  if (cursor === null) return null;
  const url = new URL(c.req.url);
  url.searchParams.set(name, String(cursor));
  url.searchParams.delete("done");
  return `${url.pathname}${url.search}${anchor}`;
}

/** The stretch of a list that the address asks for. */
export function partOf<T>(c: Asked, all: readonly T[], size: number, name = "from", anchor = ""): Stretch<T> {
  const from = cursorOf(c, name) ?? 0;
  return {
    items: all.slice(from, from + size),
    total: all.length,
    before: from > 0 ? further(c, name, Math.max(0, from - size), anchor) : null,
    after: from + size < all.length ? further(c, name, from + size, anchor) : null,
  };
}
